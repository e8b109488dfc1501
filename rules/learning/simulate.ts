import { daysBetween, type WorkingCalendar } from '../days.ts';
import { explain } from '../explain.ts';
import type { Explanation, TitledObligation } from '../explanation.ts';
import { profileFor } from '../profile-choice.ts';
import type { Profile } from '../profile.ts';
import { type Citation, type LocalDate, MEETING_KINDS, type MeetingKind, type Role } from '../vocabulary.ts';
import type { WhatIf } from '../what-if.ts';
import { present } from '../present.ts';

/** One report, judgement, ending or request, real or invented, that two procedures are asked about. */
export interface SimulatedCase {
  readonly name: string;
  readonly facts: WhatIf;
  /** On which day something was really done, by its key in the catalogue: `stability.hold`. */
  readonly done?: Readonly<Record<string, LocalDate>> | undefined;
}

/** Something that at least one of the two asks for. */
export interface OwedUnderBoth {
  readonly kind: string;
  readonly title: string;
  readonly under: 'both' | 'first' | 'second';
  readonly firstDue?: LocalDate | undefined;
  readonly secondDue?: LocalDate | undefined;
  /** How many days later the second wants it; below 0 earlier. */
  readonly daysLater?: number | undefined;
  /** The day on which it was done, and under which of the two that was late. */
  readonly doneOn?: LocalDate | undefined;
  readonly lateUnder: readonly ('first' | 'second')[];
}

export interface MeetingUnderBoth extends OwedUnderBoth {
  readonly meeting: MeetingKind;
  /** Who may chair, under each that asks for the meeting. */
  readonly firstChairs: readonly Role[];
  readonly secondChairs: readonly Role[];
}

export interface SimulatedDifference {
  readonly name: string;
  readonly about: WhatIf['about'];
  readonly is: { readonly first: Explanation['is']; readonly second: Explanation['is'] };
  readonly meetings: readonly MeetingUnderBoth[];
  readonly others: readonly OwedUnderBoth[];
  /** Decisions that only one of the two comes to, as it says them. */
  readonly decides: { readonly first: readonly string[]; readonly second: readonly string[] };
  /** Paragraphs that only one of the two rests on, for what it decides or asks for. */
  readonly paragraphs: { readonly first: readonly Citation[]; readonly second: readonly Citation[] };
  readonly same: boolean;
}

export interface Simulation {
  readonly first: string;
  readonly second: string;
  readonly cases: readonly SimulatedDifference[];
  readonly meetings: { readonly first: number; readonly second: number };
  readonly earlier: number;
  readonly later: number;
  readonly late: { readonly first: number; readonly second: number };
}

/** Asks two procedures about the same cases, as “what would follow?” does, and says where they part. Nothing is kept. */
export function simulate(
  cases: readonly SimulatedCase[],
  first: Profile,
  second: Profile,
  calendar: WorkingCalendar,
): Simulation {
  const differences = cases.map((one) => differenceIn(one, first, second, calendar));
  const owed = differences.flatMap(({ meetings, others }): readonly OwedUnderBoth[] => [...meetings, ...others]);
  const meetings = differences.flatMap((one) => one.meetings);
  const lateUnder = (which: 'first' | 'second'): number => owed.filter((one) => one.lateUnder.includes(which)).length;
  return {
    first: first.title,
    second: second.title,
    cases: differences,
    meetings: {
      first: meetings.filter(({ under }) => under !== 'second').length,
      second: meetings.filter(({ under }) => under !== 'first').length,
    },
    earlier: owed.filter(({ daysLater }) => daysLater !== undefined && daysLater < 0).length,
    later: owed.filter(({ daysLater }) => daysLater !== undefined && daysLater > 0).length,
    late: { first: lateUnder('first'), second: lateUnder('second') },
  };
}

function differenceIn(
  { name, facts, done = {} }: SimulatedCase,
  first: Profile,
  second: Profile,
  calendar: WorkingCalendar,
): SimulatedDifference {
  const [one, other] = [explain(facts, first, calendar), explain(facts, second, calendar)];
  const owed = owedUnder(one.obligations, other.obligations, done);
  const meetings = owed.flatMap((each) => {
    const meeting = MEETING_KINDS.find((kind) => each.kind === `${kind}.hold`);
    return meeting === undefined ? [] : [meetingUnder(meeting, each, facts, first, second)];
  });
  const others = owed.filter(({ kind }) => !meetings.some((meeting) => meeting.kind === kind));
  const paragraphs = apart(citedBy(one), citedBy(other));
  const decides = apart([...one.decision, ...one.asks], [...other.decision, ...other.asks]);
  const isSame =
    one.is === other.is &&
    owed.every(({ under, daysLater = 0 }) => under === 'both' && daysLater === 0) &&
    meetings.every(({ firstChairs, secondChairs }) => String(firstChairs) === String(secondChairs)) &&
    decides.first.length + decides.second.length === 0;
  return {
    name,
    about: facts.about,
    is: { first: one.is, second: other.is },
    meetings,
    others,
    decides,
    paragraphs,
    same: isSame,
  };
}

function owedUnder(
  one: readonly TitledObligation[],
  other: readonly TitledObligation[],
  done: Readonly<Record<string, LocalDate>>,
): readonly OwedUnderBoth[] {
  const kinds = [...new Set([...one, ...other].map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const [first, second] = [one, other].map((owed) => owed.find((each) => each.kind === kind));
    const [firstDue, secondDue] = [first?.due, second?.due];
    const doneOn = done[kind];
    const isLate = (due: LocalDate | undefined): boolean => doneOn !== undefined && due !== undefined && doneOn > due;
    return {
      kind,
      title: present(first ?? second).title,
      under: first === undefined ? 'second' : second === undefined ? 'first' : 'both',
      firstDue,
      secondDue,
      daysLater: firstDue === undefined || secondDue === undefined ? undefined : daysBetween(firstDue, secondDue),
      doneOn,
      lateUnder: [
        ...(isLate(firstDue) ? (['first'] as const) : []),
        ...(isLate(secondDue) ? (['second'] as const) : []),
      ],
    };
  });
}

function meetingUnder(
  meeting: MeetingKind,
  owed: OwedUnderBoth,
  { placement }: WhatIf,
  first: Profile,
  second: Profile,
): MeetingUnderBoth {
  const chairsIn = (profile: Profile): readonly Role[] => profileFor(profile, placement)[meeting].chair.roles.is;
  return {
    ...owed,
    meeting,
    firstChairs: owed.under === 'second' ? [] : chairsIn(first),
    secondChairs: owed.under === 'first' ? [] : chairsIn(second),
  };
}

const citedBy = ({ because, obligations }: Explanation): readonly Citation[] => [
  ...new Set([...because, ...obligations.flatMap((owed) => owed.because)]),
];

const apart = <Value>(first: readonly Value[], second: readonly Value[]) => ({
  first: first.filter((one) => !second.includes(one)),
  second: second.filter((one) => !first.includes(one)),
});
