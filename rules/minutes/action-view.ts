import type { Action, Invitation, Meeting, Worker } from '../case-records.ts';
import type { Citation, LocalDate } from '../vocabulary.ts';
import type { ActionMay, ActionView } from '../views/action.ts';
import { shortDate } from '../words/dates.ts';
import type { ActionChange } from './room-records.ts';

/** Who looks at an action. */
export interface ActionLooker {
  readonly id: string;
  /** Chair, minute taker and whoever arranges: they see the actions of every part. */
  readonly runsMeeting: boolean;
  readonly mayAnswerMoney: boolean;
}

const BECAUSE: readonly Citation[] = ['Torbay T-72, T-73'];

/**
 * The actions of a meeting that this person sees. A draft is of those who write it up; one that was agreed in one part of the meeting
 * is of that part, whoever has it, and whoever runs the meeting.
 *
 * @source Warrington W-83; Torbay T-22
 */
export function actionsFor(
  actions: readonly Action[],
  invitations: readonly Pick<Invitation, 'person' | 'sitting'>[],
  { id, runsMeeting }: Pick<ActionLooker, 'id' | 'runsMeeting'>,
): readonly Action[] {
  const own = new Set(invitations.filter(({ person }) => person === id).map(({ sitting }) => sitting));
  return actions.filter(({ state, sitting, ownerId, askedTo }) => {
    if (state === 'taken-back') return false;
    if (runsMeeting) return true;
    if (state === 'draft') return false;
    return sitting === undefined || own.has(sitting) || ownerId === id || askedTo === id;
  });
}

/** One action in words, and what this person may do with it. */
export function actionView(
  action: Action,
  changes: readonly ActionChange[],
  meeting: Pick<Meeting, 'ref' | 'chairId' | 'coordinatorId'>,
  looker: ActionLooker,
  people: readonly Pick<Worker, 'id' | 'name'>[],
  today: LocalDate,
): ActionView {
  const name = (id: string | undefined): string => people.find((one) => one.id === id)?.name ?? 'somebody who has left';
  const state = stateNow(action, today);
  return {
    key: action.key,
    meeting: action.meeting,
    what: action.what,
    measure: action.measure,
    owner: name(action.ownerId),
    due: action.due,
    state,
    stateWords: STATE_WORDS[state],
    moneyWords: MONEY[action.funding](action.fundingWords),
    askedWords: askedWords(action, name),
    how: action.how,
    before: changes.map(
      ({ ownerId, due, reason, by }) =>
        `Before: ${name(ownerId)}, by ${shortDate(due)}. Changed because: ${reason} (agreed by ${name(by)})`,
    ),
    may: mayWith(action, meeting, looker),
    because: BECAUSE,
  };
}

function stateNow({ state, doneAt, due }: Action, today: LocalDate): ActionView['state'] {
  if (doneAt !== undefined || state === 'done') return 'done';
  if (state === 'draft' || state === 'more-time-asked' || state === 'hand-over-asked') return state;
  return today > due ? 'overdue' : 'open';
}

const STATE_WORDS: Readonly<Record<ActionView['state'], string>> = {
  draft: 'Not agreed yet: the meeting is not recorded',
  open: 'Open',
  overdue: 'Overdue',
  done: 'Done',
  'more-time-asked': 'More time is asked for',
  'hand-over-asked': 'Somebody else is asked to take it on',
};

const MONEY: Readonly<Record<Action['funding'], (words: string | undefined) => string | undefined>> = {
  none: () => undefined,
  asked: () => 'Subject to the head of service: nothing is promised yet.',
  agreed: (ref) => `The head of service agreed the money: ${ref ?? ''}`,
  refused: (why) => `The head of service did not agree the money: ${why ?? ''}`,
};

function askedWords({ askedUntil, askedTo, askedReason }: Action, name: (id: string) => string): string | undefined {
  if (askedReason === undefined) return undefined;
  if (askedTo !== undefined) return `${name(askedTo)} is asked to take it on: ${askedReason}`;
  return askedUntil === undefined
    ? undefined
    : `More time is asked for, until ${shortDate(askedUntil)}: ${askedReason}`;
}

function mayWith(
  { state, doneAt, ownerId, askedTo, askedReason, funding }: Action,
  { chairId, coordinatorId }: Pick<Meeting, 'chairId' | 'coordinatorId'>,
  { id, mayAnswerMoney }: ActionLooker,
): readonly ActionMay[] {
  if (state === 'draft' || state === 'taken-back') return [];
  const money: readonly ActionMay[] = funding === 'asked' && mayAnswerMoney ? ['answer-money'] : [];
  if (doneAt !== undefined) return money;
  const owns = ownerId === id;
  const answers = id === (askedTo ?? chairId ?? coordinatorId) && !(askedTo === undefined && owns);
  return [...(askedReason === undefined ? whenOpen(owns) : whenAsked(owns, answers)), ...money];
}

const whenOpen = (owns: boolean): readonly ActionMay[] => (owns ? ['say-done', 'ask-more-time', 'hand-over'] : []);

const whenAsked = (owns: boolean, answers: boolean): readonly ActionMay[] => {
  if (answers) return owns ? ['say-done', 'agree', 'decline'] : ['agree', 'decline'];
  return owns ? ['say-done', 'decline'] : [];
};
