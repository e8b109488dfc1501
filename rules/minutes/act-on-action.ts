import { inCaseOfMeeting } from '../case-of.ts';
import type { Action, Meeting } from '../case-records.ts';
import { decisionKey } from '../decision-key.ts';
import { asking, decided, type Decision } from '../decision.ts';
import { changedRow, newRow, typed, type Change, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { obligationKey, settled } from '../obligations/owed.ts';
import { stepId, type Step } from '../plan.ts';
import type { Citation, LocalDate } from '../vocabulary.ts';
import { shortDate } from '../words/dates.ts';
import { nextInCourse, type ActionCourse, type ActionEvent } from './action-course.ts';
import { numberOf } from './numbered-actions.ts';
import { actionChangeKey, type ActionChange } from './room-records.ts';

/** What somebody says of an action. */
export type ActOnAction = { readonly action: string } & (
  | { readonly is: 'done'; readonly how: string; readonly on?: LocalDate | undefined }
  | { readonly is: 'ask-more-time'; readonly until: LocalDate; readonly reason: string }
  | { readonly is: 'hand-over'; readonly to: string; readonly reason: string }
  | { readonly is: 'agree' }
  | { readonly is: 'decline' }
);

type ActionFacts = Facts<'action' | 'actionChanges' | 'meeting'>;

const BECAUSE: readonly Citation[] = ['Torbay T-72, T-73', 'domain §13'];

/**
 * What becomes of an action when its owner says done, asks for more time or hands it over, and when the chair or the new person
 * answers. What is owed follows it; nothing of its day or owner changes silently.
 *
 * @source Torbay T-72, T-73; domain §13
 */
export function actOnAction(said: ActOnAction, facts: ActionFacts): Decision<Effects | undefined> {
  const { action, actionChanges, meeting, actor, today, supply } = facts;
  if (said.is === 'hand-over' && supply.worker(said.to)?.active !== true)
    return asking({ fact: 'to', ask: 'To whom? Choose somebody who works here.', because: BECAUSE });
  const notTheirs = answersWhatIsNotTheirs(said, facts);
  if (notTheirs !== undefined) return asking({ fact: 'more', ask: notTheirs, because: BECAUSE });
  if (said.is === 'done' && (said.on ?? today) > today)
    return asking({ fact: 'on', ask: 'On which day was it done? That one is still to come.', because: BECAUSE });
  const course = courseOf(action, actionChanges, meeting);
  const next = nextInCourse(course, eventOf(said, actor.id, today), meeting.chairId ?? meeting.coordinatorId);
  if (next.is !== 'decided') return next;
  return decided(effectsOf(said, next.value, facts), BECAUSE);
}

function eventOf(said: ActOnAction, by: string, today: LocalDate): ActionEvent {
  if (said.is === 'done') return { is: 'done', by, how: said.how, on: said.on ?? today };
  return { ...said, by };
}

/** Time is the chair’s to give, taking it on is the new person’s; whoever asked may take it back. */
function answersWhatIsNotTheirs({ is }: ActOnAction, { action, meeting, actor }: ActionFacts): string | undefined {
  if (is !== 'agree' && is !== 'decline') return undefined;
  const whose = action.askedTo ?? meeting.chairId ?? meeting.coordinatorId;
  if (actor.id === whose || (is === 'decline' && actor.id === action.ownerId)) return undefined;
  return action.askedTo === undefined ? 'Does the chair agree?' : 'Does the new person take it on?';
}

export const courseOf = (action: Action, changes: readonly ActionChange[], meeting: Meeting): ActionCourse => ({
  ownerId: action.ownerId,
  due: action.due,
  agreedOn: action.agreedOn ?? meeting.heldOn ?? action.due,
  state: stateIn(action),
  asked:
    action.askedReason === undefined
      ? undefined
      : {
          reason: action.askedReason,
          ...(action.askedUntil === undefined ? {} : { until: action.askedUntil }),
          ...(action.askedTo === undefined ? {} : { to: action.askedTo }),
        },
  before: changes,
});

const stateIn = ({ state, doneAt }: Action): ActionCourse['state'] => {
  if (doneAt !== undefined || state === 'done') return 'done';
  return state === 'more-time-asked' || state === 'hand-over-asked' ? state : 'open';
};

function effectsOf(said: ActOnAction, next: ActionCourse, facts: ActionFacts): Effects {
  const { action, meeting, actor, now } = facts;
  const key = decisionKey(`${action.key}/${said.is}`, stateIn(action), actor.id, now);
  const reason = 'reason' in said ? said.reason : undefined;
  const how = said.is === 'done' ? said.how : undefined;
  return {
    key,
    about: meeting.about,
    changes: [rowAfterwards(said, next, facts), ...owedAfterwards(said, next, facts), ...changeKept(said, next, facts)],
    steps: shownTo(said, next, facts).map((to): Step => ({
      do: 'show-card',
      id: stepId(key, `to-${to}`),
      to,
      card: 'action',
      about: action.key,
    })),
    words: {
      ...(reason === undefined ? {} : { reason }),
      ...(how === undefined ? {} : { how }),
      ...(said.is === 'agree' && action.askedReason !== undefined ? { because: action.askedReason } : {}),
    },
    did: `action: ${said.is}`,
    didTo: action.key,
    redraw: [{ about: action.key, cards: ['action'] }],
  };
}

function rowAfterwards(said: ActOnAction, next: ActionCourse, { action, actor, now }: ActionFacts): Change {
  const asks = said.is === 'ask-more-time' || said.is === 'hand-over';
  return changedRow('actions', action.key, {
    state: next.state,
    ownerId: next.ownerId,
    due: next.due,
    askedUntil: next.asked?.until,
    askedTo: next.asked?.to,
    askedReason: asks ? typed('reason') : undefined,
    ...(said.is === 'done' ? { doneAt: now, doneBy: actor.id, how: typed('how') } : {}),
  });
}

/** What is owed goes by the action: done with it, and by whom and by when it is now. */
function owedAfterwards(said: ActOnAction, next: ActionCourse, { action, actor, now }: ActionFacts): readonly Change[] {
  const key = obligationKey(action.meeting, 'action.done', String(numberOf(action)));
  if (said.is === 'done') return [settled(key, { id: actor.id, at: now }, 'said in the action how it was done')];
  const moved = next.due !== action.due;
  if (!moved && next.ownerId === action.ownerId) return [];
  const sum = `${shortDate(next.due)}, agreed anew; before that ${shortDate(action.due)}.`;
  return [
    changedRow('obligations', key, { ownerId: next.ownerId, ...(moved ? { due: next.due, sum, level: 0 } : {}) }),
  ];
}

function changeKept(
  said: ActOnAction,
  next: ActionCourse,
  { action, actionChanges, meeting, actor, now }: ActionFacts,
): readonly Change[] {
  if (said.is !== 'agree' || next.before.length === actionChanges.length) return [];
  const place = actionChanges.length + 1;
  const { ownerId, due } = action;
  return [
    newRow('actionChanges', {
      key: actionChangeKey(action.key, place),
      ...inCaseOfMeeting(meeting),
      action: action.key,
      meeting: meeting.ref,
      place,
      ownerId,
      due,
      reason: typed('because'),
      by: actor.id,
      at: now,
    }),
  ];
}

/** Who has to answer sees it; who asked sees the answer. */
function shownTo(said: ActOnAction, next: ActionCourse, { action, meeting, actor }: ActionFacts): readonly string[] {
  const people = {
    done: [],
    'ask-more-time': [meeting.chairId ?? meeting.coordinatorId],
    'hand-over': [next.asked?.to],
    agree: [action.ownerId, next.ownerId],
    decline: [action.ownerId],
  }[said.is];
  return [...new Set(people)].filter((id) => id !== undefined).filter((id) => id !== actor.id);
}

export interface AnswerActionMoney {
  readonly action: string;
  readonly says: 'agreed' | 'refused';
  /** Their own reference where it is agreed; the reason where it is not. */
  readonly words: string;
}

/** The head of service agrees the money of an action, with a reference, or refuses it, with the reason. @source Torbay T-38, T-47; CF-34 */
export function answerActionMoney(
  { says, words }: AnswerActionMoney,
  { action, meeting, actor, now }: Facts<'action' | 'meeting'>,
): Decision<Effects | undefined> {
  const because: readonly Citation[] = ['Torbay T-38', 'Torbay T-47', 'CF-34'];
  if (action.funding === says) return decided(undefined, because);
  if (action.funding !== 'asked')
    return asking({
      fact: 'more',
      ask: 'This was answered before, or costs nothing. The first answer stands.',
      because,
    });
  if (words.trim() === '') {
    const ask =
      says === 'agreed' ? 'Give your reference, so that the minutes can say it.' : 'Say why it is not funded.';
    return asking({ fact: 'words', ask, because });
  }
  const key = `${action.key}/money-${says}`;
  const told = [...new Set([action.ownerId, meeting.chairId])]
    .filter((id) => id !== undefined)
    .filter((id) => id !== actor.id);
  return decided(
    {
      key,
      about: meeting.about,
      changes: [
        changedRow('actions', action.key, { funding: says, fundingWords: typed('words') }),
        settled(
          obligationKey(action.meeting, 'action.funding', String(numberOf(action))),
          { id: actor.id, at: now },
          says,
        ),
      ],
      steps: told.map((to): Step => ({
        do: 'show-card',
        id: stepId(key, `to-${to}`),
        to,
        card: 'action',
        about: action.key,
      })),
      words: { words },
      did: `action: money ${says}`,
      didTo: action.key,
      redraw: [{ about: action.key, cards: ['action'] }],
    },
    because,
  );
}
