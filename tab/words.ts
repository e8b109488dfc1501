import {
  keysOf,
  type Force,
  type InvitationDecision,
  type MeetingKind,
  type Reply,
  type Role,
  type Way,
} from '#rules/views';
import {
  capital,
  forceWords,
  invitationDecisionWords,
  meetingName,
  replyWords,
  roleName,
  stateWords,
  wayWords,
  type ObligationState,
} from '#rules/words';
import type { Tone } from './frame/state-mark.tsx';

/* Words for what views carry as keys, from the rules' own tables; with the capital that a heading or a label wants. */

/** Ends with a full stop, and with one only. */
export const sentence = (words: string): string => {
  const said = capital(words.trim());
  return /[.!?…]$/.test(said) ? said : `${said}.`;
};

/** As one thing to choose among others: no sentence. */
export const asChoice = (words: string): string => capital(words.trim());

/** Some views bring words, some the key: a key is looked up, words are left as they are. */
const wordsOr =
  <Key extends string>(keys: readonly Key[], table: (key: Key) => string) =>
  (said: string): string => {
    const key = keys.find((known) => known === said);
    return capital(key === undefined ? said : table(key));
  };

const KINDS = ['planning', 'support', 'stability', 'disruption'] as const satisfies readonly MeetingKind[];
export const kindWords = wordsOr(KINDS, meetingName);

const MEETING_STATES = ['arranging', 'approved', 'sending', 'sent', 'held', 'minuted', 'closed', 'cancelled'] as const;
export const meetingStateWords = wordsOr(MEETING_STATES, stateWords);

const TONES: Record<ObligationState, Tone> = {
  done: 'good',
  'on-time': 'plain',
  'due-soon': 'soon',
  overdue: 'late',
  held: 'held',
  waived: 'plain',
  passed: 'plain',
  'no-day': 'plain',
};
const OBLIGATION_STATES = keysOf(TONES);

/** A meeting is held; something owed is on hold. */
const obligationWords = (state: ObligationState): string =>
  state === 'held' ? 'on hold for safeguarding' : stateWords(state);
export const dueWords = wordsOr(OBLIGATION_STATES, obligationWords);
export const dueTone = (said: string): Tone => {
  const state = OBLIGATION_STATES.find(
    (known) => known === said || stateWords(known) === said || (known === 'done' && /^done\b/i.test(said)),
  );
  return state === undefined ? 'plain' : TONES[state];
};

export const forceSentence = (force: Force): string =>
  force === 'ours' ? 'A suggestion of Steady, not a rule.' : sentence(`because of ${forceWords(force)}`);
export const decisionWords = (decision: InvitationDecision): string => capital(invitationDecisionWords(decision));
export const replySaid = (reply: Reply): string => capital(replyWords(reply));
export const waySaid = (way: Way): string => capital(wayWords(way));
export const partName = (part: Role): string => capital(roleName(part));
