import type { Step } from '#rules';
import { KINDS_IN_DIARIES } from './kinds-in-diaries.ts';
import { KINDS_IN_LISTS } from './kinds-in-lists.ts';
import { KINDS_IN_MINUTES } from './kinds-in-minutes.ts';
import { KINDS_TO_PEOPLE } from './kinds-to-people.ts';
import type { KindOfStep } from './looks.ts';

export const KINDS: readonly KindOfStep[] = [
  ...KINDS_IN_LISTS,
  ...KINDS_IN_DIARIES,
  ...KINDS_TO_PEOPLE,
  ...KINDS_IN_MINUTES,
];

/** Each kind that the rules know, so that a new one does not compile here until somebody says how it stays one. */
export const EVERY_KIND = {
  owe: true,
  'settle-debt': true,
  'show-card': true,
  notify: true,
  'open-meeting': true,
  'propose-invitees': true,
  'hold-in-diaries': true,
  'move-meeting': true,
  'change-diaries': true,
  'cancel-in-diaries': true,
  'mark-invitation': true,
  'count-days-anew': true,
  'set-meeting-options': true,
  'add-to-chat': true,
  'send-letter': true,
  'ask-for-views': true,
  'make-minutes-file': true,
  'deliver-minutes': true,
} as const satisfies Record<Step['do'], true>;
