import type { CirclePerson, Invitation, Meeting } from '../case-records.ts';
import type { CaseFactsByName } from '../facts.ts';
import type { ApartGround, LocalDate } from '../vocabulary.ts';
import { shortDateWithYear } from '../words/dates.ts';
import { apartGroundWords } from '../words/meetings.ts';
import { namesInChat } from '../words/names-in-chat.ts';
import { capital, partAndInitials } from '../words/people.ts';
import { dayOfTime } from '../written-times.ts';
import type { LaterSitting } from './said-of-a-meeting.ts';

/** How the child is named among those whom somebody must not meet. */
export const THE_CHILD = 'child';

/** Two people who must not meet: keys of the circle, or `child` for the second. */
export interface ApartPair {
  readonly one: string;
  readonly other: string;
  readonly ground: ApartGround;
  readonly why: string;
  readonly until?: LocalDate | undefined;
}

/** Who must not meet on that day, each pair once, whichever of the two it was said of; a day that is not known ends nothing. @source E-13 */
export function apartOn(circle: readonly CirclePerson[], day: LocalDate | undefined): readonly ApartPair[] {
  const pairs = circle.flatMap(({ key, mustNotMeet = [], apartGround = 'other', apartWhy = '', apartUntil }) =>
    day !== undefined && apartUntil !== undefined && apartUntil < day
      ? []
      : mustNotMeet.map((other) => ({ one: key, other, ground: apartGround, why: apartWhy, until: apartUntil })),
  );
  return [...new Map(pairs.map((pair) => [[pair.one, pair.other].sort().join(' '), pair])).values()];
}

/** Who must not meet on the day of this meeting; before it has one, on the first on which it may be. */
export const apartFor = ({ startsAt, from }: Pick<Meeting, 'startsAt' | 'from'>, circle: readonly CirclePerson[]) =>
  apartOn(circle, startsAt === undefined ? from : dayOfTime(startsAt));

/** `A court order, until Fri 3 Sep 2027`: the ground and the day, and none of what was written. */
export const apartWords = ({ ground, until }: Pick<ApartPair, 'ground' | 'until'>): string =>
  until === undefined ? apartGroundWords(ground) : `${apartGroundWords(ground)}, until ${shortDateWithYear(until)}`;

/** In full for whoever runs the meeting; adopters by part and initials, because birth family is named in the same list. @source E-12 */
export const nameApart = (person: Pick<CirclePerson, 'name' | 'part' | 'side'>): string =>
  person.side === 'adopters' ? capital(partAndInitials(person)) : person.name;

/** `Parent BO and Parent BB`: as they are named in chat, told apart where part and initials are the same. */
export function pairInChat({ one, other }: ApartPair, circle: readonly CirclePerson[]): string {
  const names = namesInChat(circle.map(({ name, part, way }) => ({ name, part, way, personIs: 'circle' as const })));
  const nameOf = (key: string): string =>
    key === THE_CHILD
      ? 'the child'
      : (names[circle.findIndex((person) => person.key === key)] ?? 'somebody who is not in the circle any more');
  return [one, other].map(nameOf).join(' and ');
}

/** A sentence for each pair, for whoever decides in a card who sits together. */
export const apartLines = ({ meeting, circle }: Pick<CaseFactsByName, 'meeting' | 'circle'>): readonly string[] =>
  apartFor(meeting, circle).map((pair) => `${pairInChat(pair, circle)} must not meet: ${apartWords(pair)}.`);

/** Whoever comes, to whichever sitting. */
export const isComing = ({ decision, personIs }: Pick<Invitation, 'decision' | 'personIs'>): boolean =>
  personIs !== 'nobody-yet' && (decision === 'invite' || decision === 'separate');

type Seat = Pick<Invitation, 'person' | 'personIs' | 'decision' | 'sitting'>;

/** The pairs of whom both come, with the sitting of each; somebody who comes in two parts has a seat in each. */
function seatedPairs(pairs: readonly ApartPair[], seats: readonly Seat[]) {
  const coming = seats.filter(isComing);
  const seatsOf = (key: string): readonly number[] =>
    coming.filter(({ person }) => person === key).map(({ sitting }) => sitting);
  return pairs.flatMap((pair) =>
    seatsOf(pair.one).flatMap((one) => seatsOf(pair.other).map((other) => ({ pair, one, other }))),
  );
}

const isFirst = (pair: ApartPair, at: number, all: readonly ApartPair[]): boolean => all.indexOf(pair) === at;

/** Pairs who would sit in one room; whoever comes to each sitting (0) sits with everybody. @source E-13; CF-51 */
export const inOneSitting = (pairs: readonly ApartPair[], seats: readonly Seat[]): readonly ApartPair[] =>
  seatedPairs(pairs, seats)
    .filter(({ one, other }) => one === other || one === 0 || other === 0)
    .map(({ pair }) => pair)
    .filter(isFirst);

interface Timed {
  readonly meeting: Pick<Meeting, 'startsAt' | 'from' | 'format'>;
  readonly sittings: readonly Pick<LaterSitting, 'number' | 'startsAt'>[];
}

/** Pairs who would come on one day, each to a sitting of their own: they meet at the door. @source E-13 */
export const onOneDay = (
  pairs: readonly ApartPair[],
  seats: readonly Seat[],
  { meeting, sittings }: Timed,
): readonly ApartPair[] => {
  const dayOf = (number: number): LocalDate | undefined => {
    // The second part of a two-part meeting is later on the same day, whichever hour it has.
    const startsAt =
      number === 1 || meeting.format === 'two-part'
        ? meeting.startsAt
        : sittings.find((sitting) => sitting.number === number)?.startsAt;
    return startsAt === undefined ? undefined : dayOfTime(startsAt);
  };
  return seatedPairs(pairs, seats)
    .filter(({ one, other }) => one !== other && dayOf(one) !== undefined && dayOf(one) === dayOf(other))
    .map(({ pair }) => pair)
    .filter(isFirst);
};

/** Why this hour is not possible for people who must not meet; undefined where it is. In words that may stand in chat. */
export function refusedOneDay({
  meeting,
  sittings,
  invitations,
  circle,
}: Timed & {
  readonly invitations: readonly Seat[];
  readonly circle: readonly CirclePerson[];
}): string | undefined {
  const [pair] = onOneDay(apartFor(meeting, circle), invitations, { meeting, sittings });
  if (pair === undefined) return undefined;
  return `${pairInChat(pair, circle)} must not meet (${apartWords(pair)}). They do not come on one day: choose another day for one of them, or ask one for views only.`;
}

/** Why these seats are not possible for people who must not meet; undefined where they are. In words that may stand in chat. */
export function refusedTogether(
  pairs: readonly ApartPair[],
  seats: readonly Seat[],
  circle: readonly CirclePerson[],
): string | undefined {
  const [pair] = inOneSitting(pairs, seats);
  if (pair === undefined) return undefined;
  return `${pairInChat(pair, circle)} must not meet (${apartWords(pair)}). Give one of them a sitting of their own, or ask one for views only.`;
}

/** Why this meeting cannot be held as it stands for people who must not meet; undefined where it can. */
export const refusedApart = (facts: Parameters<typeof refusedOneDay>[0]): string | undefined =>
  refusedTogether(apartFor(facts.meeting, facts.circle), facts.invitations, facts.circle) ?? refusedOneDay(facts);
