import { stopsOwn } from '../../safeguarding/stops-own.ts';
import { londonDay } from '../../london.ts';
import type { LocalDate, MeetingKind } from '../../vocabulary.ts';
import type { RailStep } from '../../views/first-look.ts';
import { shortDate } from '../../words/dates.ts';
import { dayOfTime } from '../../written-times.ts';
import { dayDone, owedOf, type LookCase } from './look-facts.ts';

/** One step before anybody knows which of them is the next. */
interface Step {
  readonly step: string;
  readonly words: string;
  readonly done: boolean;
  /** The day on which it was done, or by which it is to be. */
  readonly day?: LocalDate | undefined;
  readonly otherwise?: string | undefined;
}

const sentOn = ({ invitations }: LookCase): LocalDate | undefined =>
  invitations
    .flatMap(({ sentAt }) => (sentAt === undefined ? [] : [londonDay(sentAt)]))
    .sort((one, other) => one.localeCompare(other))[0];

const SENT = ['sent', 'held', 'minuted', 'closed'] as const;
const HELD = ['held', 'minuted', 'closed'] as const;
const isIn = (states: readonly string[], state: string): boolean => states.includes(state);

/** How a case of each kind begins: what was said, and who decided. */
function beginning(look: LookCase): readonly Step[] {
  const { caseEpisode, caseEnding, meeting } = look;
  if (meeting.kind === 'disruption')
    return [
      { step: 'ended', words: 'Ended', done: true, day: caseEnding?.leftOn },
      { step: 'told', words: 'Told', done: true, day: caseEnding && londonDay(caseEnding.reportedAt) },
    ];
  if (caseEpisode === undefined) return [{ step: 'asked', words: 'Asked for', done: true }];
  return [
    { step: 'reported', words: 'Reported', done: true, day: caseEpisode.openedOn },
    { step: 'judged', words: 'Judged', done: true, day: caseEpisode.judgedOn },
  ];
}

/** What is owed by the day on which a time is chosen; each kind of meeting has its own line. */
const CHOSEN_BY = {
  stability: 'stability.book',
  disruption: 'disruption.date',
  planning: 'planning.hold',
  support: 'support.hold',
} as const satisfies Record<MeetingKind, string>;

function arranging(look: LookCase): readonly Step[] {
  const { meeting } = look;
  const { kind, startsAt, workerSays, approvedBy, approvedAt, chairId, agreedWith, agreedOn, state } = meeting;
  const chosen = owedOf(CHOSEN_BY[kind], look);
  const arranged = startsAt !== undefined && chairId !== undefined;
  const sent = isIn(SENT, state);
  const agreed = {
    disruption: {
      step: 'approved',
      words: 'People settled',
      done: approvedBy !== undefined && approvedBy === chairId,
      day: approvedAt && londonDay(approvedAt),
    },
    planning: { step: 'agreed', words: 'Agreed', done: agreedWith !== undefined, day: agreedOn },
    stability: { step: 'go', words: 'Go', done: workerSays === 'go' },
    support: { step: 'go', words: 'Go', done: workerSays === 'go' },
  }[kind];
  return [
    {
      step: 'arranged',
      words: 'Arranged',
      done: arranged || sent,
      day: arranged || sent ? dayDone(chosen) : chosen?.due,
    },
    { ...agreed, done: agreed.done || sent },
    { step: 'sent', words: 'Sent', done: sent, day: sentOn(look) },
  ];
}

const AFTER = {
  stability: ['stability.minutes', 'stability.next-held'],
  disruption: ['disruption.minutes', 'disruption.action-review'],
  planning: ['planning.placement-plan', 'planning.next'],
  support: [undefined, 'support.review'],
} as const satisfies Record<MeetingKind, readonly [minutes: string | undefined, review: string]>;

/** From the day itself to the review. What has no day yet says when it will have one. */
function meetingAndAfter(look: LookCase): readonly Step[] {
  const { meeting } = look;
  const { kind, state, startsAt, by, heldOn, nextOn } = meeting;
  const held = isIn(HELD, state);
  const [minutes, review] = AFTER[kind];
  const owedMinutes = minutes === undefined ? undefined : owedOf(minutes, look);
  const owedReview = owedOf(review, look);
  const isMinuted =
    isIn(['minuted', 'closed'], state) && (owedMinutes === undefined || dayDone(owedMinutes) !== undefined);
  return [
    {
      step: 'held',
      words: held ? 'Held' : 'Meet',
      done: held,
      day: heldOn ?? (startsAt === undefined ? by : dayOfTime(startsAt)),
    },
    {
      step: 'minutes',
      words: kind === 'planning' ? 'Plan' : 'Minutes',
      done: held && isMinuted,
      day: dayDone(owedMinutes) ?? owedMinutes?.due,
      otherwise: 'after it',
    },
    {
      step: 'review',
      words: 'Review',
      done: dayDone(owedReview) !== undefined,
      day: dayDone(owedReview) ?? owedReview?.due ?? nextOn,
      otherwise: 'not yet set',
    },
  ];
}

/** The day of the meeting is its own, not a limit; every other day that is not past is the last good one. */
function whenOf({ step, done, day, otherwise }: Step, chosen: boolean): string {
  if (day === undefined) return done ? '' : (otherwise ?? '');
  return done || (step === 'held' && chosen) ? shortDate(day) : `by ${shortDate(day)}`;
}

/**
 * Where the case stands: each step from the report to the review with its day. The first that is not done is the one it stands at;
 * a hold stops it there, and it is late from the day after its last good day.
 *
 * @source look §3, ProgressRail · domain §5.3, §13
 */
export function railOf(look: LookCase): readonly RailStep[] {
  const { meeting, hold, today } = look;
  const steps = [...beginning(look), ...arranging(look), ...meetingAndAfter(look)];
  const at = steps.findIndex(({ done }) => !done);
  const calledOff = meeting.state === 'cancelled';
  const stateOf = ({ done, day }: Step, place: number): RailStep['state'] => {
    if (done) return 'done';
    if (calledOff) return 'not-needed';
    if (place !== at) return 'to-come';
    if (stopsOwn(hold)) return 'on-hold';
    return day !== undefined && day < today ? 'late' : 'now';
  };
  return steps.map((one, place) => ({
    step: one.step,
    words: one.words,
    when: whenOf(one, meeting.startsAt !== undefined),
    state: stateOf(one, place),
  }));
}
