import type { HoldFacts } from '../facts.ts';
import type { Invitation } from '../meeting-records.ts';
import { isComing } from '../meetings/apart.ts';
import type { CardName, LetterName, Step } from '../plan.ts';

/** Cards that invite somebody to a meeting, ask them for their word on one, or tell them its hour. */
const CARDS: readonly CardName[] = [
  'worker-consent',
  'chair-approval',
  'meeting-invitation',
  'meeting-changed',
  'questionnaire',
];
const LETTERS: readonly LetterName[] = [
  'invitation',
  'meeting-changed',
  'questionnaire',
  'reminder',
  'minutes-link',
  'learning-changed',
];

/**
 * Whether this step invites somebody, or asks for their views: what a hold keeps back. That a meeting does not take place is told all
 * the same. Whoever is asked for views by a step of that name is asked by the hold as it stands then.
 *
 * @source E-01
 */
export function doesInvite(step: Step): boolean {
  switch (step.do) {
    case 'hold-in-diaries':
    case 'move-meeting':
      return true;
    case 'show-card':
      return CARDS.includes(step.card);
    case 'send-letter':
      return LETTERS.includes(step.letter);
    case 'owe':
    case 'settle-debt':
    case 'notify':
    case 'open-meeting':
    case 'propose-invitees':
    case 'change-diaries':
    case 'cancel-in-diaries':
    case 'mark-invitation':
    case 'count-days-anew':
    case 'set-meeting-options':
    case 'add-to-chat':
    case 'make-minutes-file':
    case 'deliver-minutes':
    case 'ask-for-views':
      return false;
    /* v8 ignore next 2 */
    default:
      return step satisfies never;
  }
}

/** Whether the hold as it stands now keeps this step back: all that invites, or what would reach whom the allegation is about. */
export function isKeptBack(step: Step, hold: HoldFacts): boolean {
  if (!doesInvite(step)) return false;
  return hold.stops || (hold.stands && 'to' in step && hold.subjectIds.includes(step.to));
}

/** Whether the hold as it stands now keeps a meeting with these people out of the diaries. @source E-01, E-02 */
export const keepsOutOfDiaries = (hold: HoldFacts, invitations: readonly Invitation[]): boolean =>
  hold.stops || (hold.stands && invitations.some((one) => isComing(one) && hold.subjectIds.includes(one.person)));
