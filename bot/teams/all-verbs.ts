import { findChildren } from '../casework/desk/find-children.ts';
import { findWorkers } from '../casework/desk/find-workers.ts';
import { actionVerbs } from './action-verbs.ts';
import { deskVerbs } from './desk-verbs.ts';
import { endingVerbs } from './ending-verbs.ts';
import { helpVerbs } from './help-verbs.ts';
import { meetingVerbs } from './meeting-verbs.ts';
import { questionnaireVerbs } from './questionnaire-verbs.ts';
import { instabilityVerbs } from './instability-verbs.ts';
import { startVerbs } from './start-verbs.ts';
import type { Dataset, Verb } from './verbs.ts';

/** Everything that can be done from a card. */
export const VERBS: readonly Verb<unknown>[] = [
  ...helpVerbs,
  ...actionVerbs,
  ...deskVerbs,
  ...instabilityVerbs,
  ...endingVerbs,
  ...startVerbs,
  ...meetingVerbs,
  ...questionnaireVerbs,
];

/** Everything that can be found by typing. */
export const DATASETS: readonly Dataset[] = [
  { dataset: 'workers', find: ({ id }, text, ports) => findWorkers(id, text, ports) },
  { dataset: 'children', find: ({ id }, text, ports) => findChildren(id, text, ports) },
];
