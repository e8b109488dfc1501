import type { Placement } from '../case-records.ts';
import type { WorkingCalendar } from '../days.ts';
import { type Deadline, withinSettled } from '../deadline.ts';
import { asking, decided, held, type Decision, type Question } from '../decision.ts';
import { coordinatorFor } from '../meetings/placement-kinds.ts';
import type { Profile } from '../profile.ts';
import type { Citation, Instant, Judgement, LocalDate, MeetingKind, Role, Trigger } from '../vocabulary.ts';
import { holdStartsWith } from '../safeguarding/hold.ts';
import { stabilityClock } from './stability-clock.ts';
import { whyClosed } from './offered-judgements.ts';
import { isCrisis } from './prompts.ts';
import { isBlank } from '../meetings/written-reason.ts';

export interface JudgementFacts {
  readonly outcome: Judgement;
  readonly bestInterests: 'yes' | 'no' | 'not-sure';
  readonly prompts: readonly string[];
  readonly paidSupport: boolean;
  readonly reason: string;
  /** Who does what by when; asked for where the judgement is support. */
  readonly support?: string | undefined;
  /** Who told the child what, where the child said “I want to leave”. */
  readonly childToldBy?: string | undefined;
  readonly triggers: readonly Trigger[];
  readonly judgedOn: LocalDate;
  readonly judgedAt: Instant;
  readonly reportedOn: LocalDate;
  /** Whether the placement is breaking down at once. */
  readonly immediate?: boolean | undefined;
  /** Whether a safeguarding hold stands; not said, it is asked where what was reported starts one. */
  readonly hold?: boolean | undefined;
  /** The terms on which the LADO agreed that a meeting goes ahead, without the person it is about. */
  readonly ladoTerms?: string | undefined;
  readonly placement: Placement;
}

export interface MeetingToHold {
  readonly kind: MeetingKind;
  readonly holdBy: Deadline;
  readonly bookBy: Deadline;
  readonly coordinatorRole: Role;
  readonly lengthMinutes: number;
}

export interface JudgementFollowed {
  readonly outcome: Judgement;
  /** The head of service is asked before the meeting; the meeting never waits for the money. @source CF-34 */
  readonly askFunding: boolean;
  readonly recheckOn?: Deadline | undefined;
  readonly meeting?: MeetingToHold | undefined;
  readonly tellIro: boolean;
  readonly iroSees: boolean;
}

/**
 * What follows a manager's judgement. It is theirs: prompts are kept, never counted; what is missing is asked for.
 *
 * @source Torbay T-12 to T-17, T-45 to T-48; Warrington W-21 to W-24; CF-12, CF-13, CF-25, CF-34, CF-35; E-01, E-73, E-76
 */
export function followJudgement(
  facts: JudgementFacts,
  profile: Profile,
  calendar: WorkingCalendar,
): Decision<JudgementFollowed> {
  if (facts.hold === true && isBlank(facts.ladoTerms)) return held('E-01', 'Rulings E-01');
  const missing = whatIsMissing(facts, profile);
  if (missing.length > 0) return asking(...missing);
  return FOLLOWS[facts.outcome](facts, profile, calendar);
}

function whatIsMissing(facts: JudgementFacts, profile: Profile): readonly Question[] {
  const { outcome, bestInterests, triggers, childToldBy, reason, support, placement, prompts } = facts;
  const missing: Question[] = [];
  const ask = (isMissing: boolean, fact: string, words: string, ...because: readonly Citation[]) => {
    if (isMissing) missing.push({ fact, ask: words, because });
  };
  ask(
    facts.hold === undefined && isBlank(facts.ladoTerms) && holdStartsWith(triggers, profile),
    'hold',
    'What was reported starts a safeguarding hold. Does it stand, was it lifted with the LADO’s outcome, or are terms agreed with the LADO?',
    profile.hold.startsOn.source,
  );
  const closed = whyClosed(outcome, { placement, crisis: isCrisis(prompts), holdStanding: false }, profile);
  if (closed !== undefined) ask(true, 'outcome', `${closed.words} What else is judged?`, closed.because);
  ask(
    bestInterests === 'no' && KEEPS_THE_PLACEMENT.includes(outcome),
    'outcome',
    'You said that staying is not in the child’s best interests. Choose a stability meeting, an earlier case review or a planned ending.',
    'Torbay T-12',
    'E-73',
  );
  ask(isBlank(reason), 'reason', 'Why do you judge so? Two or three sentences are enough.', 'CF-13');
  ask(
    outcome === 'support' && support !== undefined && isBlank(support),
    'support',
    'Who does what by when?',
    'Torbay T-46',
  );
  ask(
    outcome === 'no-concern' && triggers.includes('child-wants-to-leave') && isBlank(childToldBy),
    'childToldBy',
    'The child said they want to leave. Who told the child what?',
    'Torbay T-09',
    'Rulings: no concern',
  );
  return missing;
}

const KEEPS_THE_PLACEMENT: readonly Judgement[] = [
  'support',
  'fostering-support-meeting',
  'planning-review',
  'no-concern',
];

type Follow = (facts: JudgementFacts, profile: Profile, calendar: WorkingCalendar) => Decision<JudgementFollowed>;

const FOLLOWS = {
  support: (facts, profile, calendar) => {
    const { recheckWithin } = profile.instability.support;
    const recheckOn = withinSettled(facts.judgedOn, recheckWithin, calendar, 'look again');
    return decided(
      { ...nothingMore(facts), recheckOn },
      ['Torbay T-13', 'Torbay T-46', 'Torbay T-48', recheckWithin.source, ...money(facts)],
      [recheckOn.sum],
    );
  },
  'fostering-support-meeting': (facts, profile, calendar) => {
    const { support } = profile;
    const meeting: MeetingToHold = {
      kind: 'support',
      holdBy: withinSettled(facts.judgedOn, support.within, calendar),
      bookBy: withinSettled(facts.judgedOn, profile.instability.support.offeredWithin, calendar, 'book it'),
      coordinatorRole: support.arrangedBy.is,
      lengthMinutes: support.lengthMinutes.is,
    };
    return decided(
      { ...nothingMore(facts), meeting },
      ['Warrington W-40', support.within.source, ...money(facts)],
      [meeting.holdBy.sum],
    );
  },
  'planning-review': (facts, profile, calendar) => {
    const { planning, instability } = profile;
    const meeting: MeetingToHold = {
      kind: 'planning',
      // Neither procedure gives a number: it is held before the support would be looked at again.
      holdBy: withinSettled(facts.judgedOn, instability.support.recheckWithin, calendar),
      bookBy: withinSettled(facts.judgedOn, instability.support.offeredWithin, calendar, 'book it'),
      coordinatorRole: planning.arrangedBy.is,
      lengthMinutes: planning.lengthMinutes.is,
    };
    return decided(
      { ...nothingMore(facts), meeting },
      ['Warrington W-05', 'Warrington W-21', ...money(facts)],
      [meeting.holdBy.sum],
    );
  },
  'stability-meeting': (facts, profile, calendar) => {
    const { urgent, lengthMinutes } = profile.stability;
    const { holdBy, bookBy } = stabilityClock(facts, profile, calendar);
    const coordinator = coordinatorFor(facts.placement, profile);
    const meeting: MeetingToHold = {
      kind: 'stability',
      holdBy,
      bookBy,
      coordinatorRole: coordinator.role,
      lengthMinutes: lengthMinutes.is,
    };
    return decided(
      { ...nothingMore(facts), meeting, tellIro: true },
      ['Torbay T-14', urgent.within.source, urgent.clockFrom.source, coordinator.because, 'CF-25', ...money(facts)],
      [holdBy.sum, bookBy.sum],
    );
  },
  'earlier-case-review': (facts) =>
    decided({ ...nothingMore(facts), tellIro: true }, [
      'Warrington W-23',
      'Regulation 33, Care Planning Regulations 2010',
      ...money(facts),
    ]),
  'move-towards-an-ending': (facts) =>
    decided({ ...nothingMore(facts), tellIro: true }, [
      'Warrington W-24',
      'Warrington W-68',
      'Regulation 14, Care Planning Regulations 2010',
      ...money(facts),
    ]),
  'no-concern': (facts) =>
    decided({ ...nothingMore(facts), askFunding: false, iroSees: facts.triggers.includes('child-wants-to-leave') }, [
      'E-76',
      'Rulings: no concern',
    ]),
} as const satisfies Record<Judgement, Follow>;

const nothingMore = ({ outcome, paidSupport }: JudgementFacts): JudgementFollowed => ({
  outcome,
  askFunding: paidSupport,
  tellIro: false,
  iroSees: false,
});

const money = ({ paidSupport }: JudgementFacts): readonly Citation[] =>
  paidSupport ? ['Torbay T-38', 'Torbay T-47', 'CF-34'] : [];
