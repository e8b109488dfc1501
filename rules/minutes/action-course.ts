import { asking, decided, type Decision } from '../decision.ts';
import { isBlank } from '../meetings/written-reason.ts';
import type { Citation, LocalDate } from '../vocabulary.ts';
import { lastDayForAction } from './action.ts';

/** An action from the meeting to its end: who has it, by when, what was asked, how it was done. */
export interface ActionCourse {
  readonly ownerId: string;
  readonly due: LocalDate;
  readonly agreedOn: LocalDate;
  readonly state: 'open' | 'more-time-asked' | 'hand-over-asked' | 'done';
  readonly asked?: { readonly until?: LocalDate; readonly to?: string; readonly reason: string } | undefined;
  readonly done?: { readonly on: LocalDate; readonly by: string; readonly how: string } | undefined;
  /** Each day and each owner that it had before; nothing is changed silently. */
  readonly before: readonly {
    readonly ownerId: string;
    readonly due: LocalDate;
    readonly reason: string;
    readonly by: string;
  }[];
}

export type ActionEvent =
  | { readonly is: 'ask-more-time'; readonly by: string; readonly until: LocalDate; readonly reason: string }
  | { readonly is: 'hand-over'; readonly by: string; readonly to: string; readonly reason: string }
  /** The chair gives more time, or the new person takes it on. */
  | { readonly is: 'agree'; readonly by: string }
  | { readonly is: 'decline'; readonly by: string }
  | { readonly is: 'done'; readonly by: string; readonly on: LocalDate; readonly how: string };

const BECAUSE: readonly Citation[] = ['Torbay T-72, T-73', 'domain §13'];

/**
 * What becomes of an action. Its day and its owner change only when somebody else agrees: the chair for more time, the new
 * person for a hand-over. Until then both stay as they are.
 *
 * @source Torbay T-72, T-73; domain §13: never a silent change of a day
 */
export function nextInCourse(course: ActionCourse, event: ActionEvent, chairId: string): Decision<ActionCourse> {
  if (course.state === 'done') return asks('state', 'It is done. Is a new action needed?');
  switch (event.is) {
    case 'ask-more-time':
      return moreTime(course, event);
    case 'hand-over':
      return handOver(course, event);
    case 'agree':
      return agreed(course, event.by, chairId);
    case 'decline':
      return course.asked === undefined
        ? asks('asked', 'Nothing was asked. What is declined?')
        : decided({ ...course, state: 'open', asked: undefined }, BECAUSE);
    case 'done':
      if (isBlank(event.how)) return asks('how', 'How was it done?');
      if (event.on < course.agreedOn) return asks('on', 'On which day was it done? That one is before the meeting.');
      return decided(
        { ...course, state: 'done', asked: undefined, done: { on: event.on, by: event.by, how: event.how } },
        BECAUSE,
      );
    /* v8 ignore next */
    default:
      return event satisfies never;
  }
}

const asks = (fact: string, ask: string): Decision<ActionCourse> => asking({ fact, ask, because: BECAUSE });

function moreTime(course: ActionCourse, event: ActionEvent & { readonly is: 'ask-more-time' }): Decision<ActionCourse> {
  if (event.by !== course.ownerId) return asks('by', 'Who asks? Only the person who has it asks for more time.');
  if (isBlank(event.reason)) return asks('reason', 'Why is more time needed?');
  if (event.until <= course.due) return asks('until', 'Until when? That day is not later than the one it has.');
  if (event.until > lastDayForAction(course.agreedOn))
    return asks('until', 'Until when? That is more than six months after the meeting.');
  return decided({ ...course, state: 'more-time-asked', asked: { until: event.until, reason: event.reason } }, BECAUSE);
}

function handOver(course: ActionCourse, event: ActionEvent & { readonly is: 'hand-over' }): Decision<ActionCourse> {
  if (event.by !== course.ownerId) return asks('by', 'Who hands over? Only the person who has it can.');
  if (isBlank(event.reason)) return asks('reason', 'Why is it handed over?');
  if (isBlank(event.to) || event.to === course.ownerId) return asks('to', 'To whom? Name another person.');
  return decided({ ...course, state: 'hand-over-asked', asked: { to: event.to, reason: event.reason } }, BECAUSE);
}

function agreed(course: ActionCourse, by: string, chairId: string): Decision<ActionCourse> {
  const { asked } = course;
  if (asked === undefined) return asks('asked', 'Nothing was asked. What is agreed?');
  const whose = asked.to ?? chairId;
  if (by !== whose || (asked.to === undefined && by === course.ownerId)) {
    return asks('by', asked.to === undefined ? 'Does the chair agree?' : 'Does the new person take it on?');
  }
  const left = { ownerId: course.ownerId, due: course.due, reason: asked.reason, by };
  return decided(
    {
      ...course,
      state: 'open',
      asked: undefined,
      ownerId: asked.to ?? course.ownerId,
      due: asked.until ?? course.due,
      before: [...course.before, left],
    },
    BECAUSE,
  );
}
