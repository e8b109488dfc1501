import type { Check } from './check.ts';
import { ENTRA_CHECKS } from './entra-checks.ts';
import { EXCHANGE_CHECKS } from './exchange-checks.ts';
import { MACHINE_CHECKS } from './machine-checks.ts';
import { PAGE_CHECKS } from './page-checks.ts';
import { QUEUE_CHECKS } from './queue-checks.ts';
import { ROW_CHECKS } from './row-checks.ts';
import { SHAREPOINT_CHECKS } from './sharepoint-checks.ts';
import { TEAMS_CHECKS } from './teams-checks.ts';
import { WORK_CHECKS } from './work-checks.ts';

/** In the order in which one thing rests on another. */
export const EVERY_CHECK: readonly Check[] = [
  ...MACHINE_CHECKS,
  ...PAGE_CHECKS,
  ...ENTRA_CHECKS,
  ...SHAREPOINT_CHECKS,
  ...EXCHANGE_CHECKS,
  ...TEAMS_CHECKS,
  ...QUEUE_CHECKS,
  ...WORK_CHECKS,
  ...ROW_CHECKS,
];
