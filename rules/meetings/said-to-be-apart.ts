import type { Act } from '../access/acts.ts';
import type { CirclePerson } from '../case-records.ts';
import { decisionKey } from '../decision-key.ts';
import { decided, notYet, type Decision } from '../decision.ts';
import { changedRow, isSo, wordsApart, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import type { ApartGround, LocalDate } from '../vocabulary.ts';
import type { PersonApart } from '../views/meeting.ts';
import { longDate } from '../words/dates.ts';
import { roleName } from '../words/people.ts';
import { THE_CHILD } from './apart.ts';
import { isBlank } from './written-reason.ts';

export interface SayMustNotMeet {
  readonly meeting: string;
  /** Key of the circle. */
  readonly person: string;
  /** Keys of the circle, or `child`; empty where it ends. */
  readonly mustNotMeet: readonly string[];
  readonly ground?: ApartGround | undefined;
  /** Why, as the order or the worker says it; why it ends, where it does. */
  readonly why: string;
  /** The last day on which it holds. */
  readonly until?: LocalDate | undefined;
}

const BECAUSE = ['E-13', 'CF-51'] as const;

/** Ending it is for fewer people than saying it. */
export const actOfApart = ({ mustNotMeet }: Pick<SayMustNotMeet, 'mustNotMeet'>): Act =>
  mustNotMeet.length === 0 ? 'end-must-not-meet' : 'say-must-not-meet';

/** Everybody of the child’s circle, the child first, with what is said of each now. */
export const peopleApart = ({ circle, placement }: Facts<'circle' | 'placement'>): readonly PersonApart[] => [
  { key: THE_CHILD, name: placement.initials, partName: roleName('child'), mustNotMeet: [] },
  ...circle.map(({ key, name, part, mustNotMeet = [], apartGround, apartWhy, apartUntil }) => ({
    key,
    name,
    partName: roleName(part),
    mustNotMeet,
    ground: apartGround,
    why: mustNotMeet.length === 0 ? undefined : apartWhy,
    until: apartUntil,
  })),
];

/**
 * Says whom somebody in the child’s life must not meet, why and until when; or that it holds no more. It stands with the person,
 * so that every meeting of the child keeps to it, whichever of the two it was said of.
 *
 * @source E-13; CF-51
 */
export function sayMustNotMeet(
  { meeting: _ref, person, mustNotMeet, ground, why, until }: SayMustNotMeet,
  { meeting, circle, today, now }: Facts<'meeting' | 'circle'>,
): Decision<Effects | undefined> {
  const row = circle.find(({ key }) => key === person);
  const refusal = refusalOf(row, mustNotMeet, circle) ?? asked(mustNotMeet, why, until, today);
  if (row === undefined || refusal !== undefined) return notYet(refusal ?? NOT_IN_CIRCLE, ...BECAUSE);
  const ends = mustNotMeet.length === 0;
  if (ends && (row.mustNotMeet ?? []).length === 0) return decided(undefined, BECAUSE);
  const to: Partial<CirclePerson> = ends
    ? { mustNotMeet: [], apartGround: undefined, apartUntil: undefined, apartWhy: why.trim() }
    : { mustNotMeet, apartGround: ground ?? 'other', apartUntil: until, apartWhy: why.trim() };
  const samePeople = (row.mustNotMeet ?? []).join() === mustNotMeet.join();
  if (samePeople && isSo(row, { ...to, mustNotMeet: row.mustNotMeet })) return decided(undefined, BECAUSE);
  const apart = wordsApart(to, ['apartWhy']);
  return decided(
    {
      key: decisionKey(`${meeting.ref}/apart-${person}`, row, to, now),
      about: meeting.about,
      changes: [changedRow('circle', person, apart.to)],
      steps: [],
      words: apart.words,
      did: ends ? 'said that two people may meet again' : 'said that two people must not meet',
      didTo: meeting.ref,
      redraw: [{ about: meeting.ref, cards: ['draft-meeting', 'worker-consent', 'chair-approval'] }],
    },
    BECAUSE,
  );
}

const NOT_IN_CIRCLE = 'That person is not in the child’s circle.';

function refusalOf(
  row: CirclePerson | undefined,
  mustNotMeet: readonly string[],
  circle: readonly CirclePerson[],
): string | undefined {
  if (row === undefined) return NOT_IN_CIRCLE;
  if (mustNotMeet.includes(row.key)) return 'Say whom they must not meet: somebody else than themselves.';
  const known = (key: string): boolean => key === THE_CHILD || circle.some((one) => one.key === key);
  return mustNotMeet.every(known) ? undefined : NOT_IN_CIRCLE;
}

function asked(
  mustNotMeet: readonly string[],
  why: string,
  until: LocalDate | undefined,
  today: LocalDate,
): string | undefined {
  if (isBlank(why))
    return mustNotMeet.length === 0
      ? 'Say why they may meet again: the order ended, or who judged that it is safe.'
      : 'Say why they must not meet: the order and what it forbids, or what could happen.';
  return until !== undefined && until < today
    ? `${longDate(until)} has passed. Give a day to come, or no day where it holds until somebody ends it.`
    : undefined;
}
