import { AGREEMENT, PLACEMENT_PLAN, SUPPORT_PLAN, WHO_DECIDES } from './home-plans.ts';
import { PANEL, PAPER, VENUE } from './meeting-plans.ts';
import { INCIDENT, MISSING, PROVIDER_EVENT, SAFEGUARDING } from './safety-plans.ts';
import type { SheetKind, SheetPlan } from './sheet.ts';

/** Every sheet, by its kind. */
export const SHEETS = {
  safeguarding: SAFEGUARDING,
  missing: MISSING,
  'provider-event': PROVIDER_EVENT,
  incident: INCIDENT,
  'placement-plan': PLACEMENT_PLAN,
  'who-decides': WHO_DECIDES,
  'support-plan': SUPPORT_PLAN,
  agreement: AGREEMENT,
  paper: PAPER,
  venue: VENUE,
  panel: PANEL,
} as const satisfies Record<SheetKind, SheetPlan>;

/** What is kept on the page of a report or an ending, and on that of a meeting. */
export const ON_CASE: readonly SheetKind[] = [
  'safeguarding',
  'missing',
  'provider-event',
  'placement-plan',
  'who-decides',
  'support-plan',
  'agreement',
  'incident',
];
export const ON_MEETING = {
  planning: ['placement-plan', 'who-decides', 'paper', 'venue', 'incident'],
  support: ['support-plan', 'agreement', 'paper', 'venue'],
  stability: ['placement-plan', 'support-plan', 'agreement', 'paper', 'venue'],
  disruption: ['paper', 'venue', 'panel'],
} as const satisfies Readonly<Record<string, readonly SheetKind[]>>;
