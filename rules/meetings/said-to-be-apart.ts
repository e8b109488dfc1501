import type { Act } from '../access/acts.ts';
import type { CirclePerson } from '../case-records.ts';
import { decisionKey } from '../decision-key.ts';
import { decided, notYet, type Decision } from '../decision.ts';
import { changedRow, isSo, wordsApart, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import type { ApartGround, LocalDate } from '../vocabulary.ts';
import type { PersonApart } from '../views/apart.ts';
import { longDate } from '../words/dates.ts';
import { roleName } from '../words/people.ts';
import { stepId, type Step } from '../plan.ts';
import { nameApart, THE_CHILD } from './apart.ts';
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
  ...circle.map(({ key, name, part, side, mustNotMeet = [], apartGround, apartWhy, apartUntil }) => ({
    key,
    name: nameApart({ name, part, side }),
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
  said: SayMustNotMeet,
  facts: Facts<'meeting' | 'circle'>,
): Decision<Effects | undefined> {
  const { person, mustNotMeet, why, until } = said;
  const { meeting, circle, today, now } = facts;
  const row = circle.find(({ key }) => key === person);
  const refusal =
    refusalOf(row, mustNotMeet, circle) ?? asked(mustNotMeet, why, until, today) ?? notTheirs(said, row, facts);
  if (row === undefined || refusal !== undefined) return notYet(refusal ?? NOT_IN_CIRCLE, ...BECAUSE);
  const ends = mustNotMeet.length === 0;
  const to = rowSaid(said, row);
  if (to === undefined) return decided(undefined, BECAUSE);
  const apart = wordsApart(to, ['apartWhy']);
  const key = decisionKey(`${meeting.ref}/apart-${person}`, row, to, now);
  return decided(
    {
      key,
      about: meeting.about,
      changes: [changedRow('circle', person, apart.to)],
      steps: meeting.state === 'sent' ? toldAfterwards(key, facts) : [],
      words: apart.words,
      did: ends ? 'said that two people may meet again' : 'said that two people must not meet',
      didTo: meeting.ref,
      redraw: [
        { about: meeting.ref, cards: ['draft-meeting', 'worker-consent', 'chair-approval', 'meeting-arranged'] },
      ],
    },
    BECAUSE,
  );
}

/** What stands with the person afterwards; undefined where it stands already. Why it ended is written below why it began. */
function rowSaid(
  { mustNotMeet, ground = 'other', why, until }: SayMustNotMeet,
  row: CirclePerson,
): Partial<CirclePerson> | undefined {
  const { mustNotMeet: before = [], apartWhy } = row;
  if (mustNotMeet.length === 0) {
    const lines = apartWhy === undefined ? [why.trim()] : [apartWhy, why.trim()];
    const ended = { mustNotMeet, apartGround: undefined, apartUntil: undefined, apartWhy: lines.join('\n') };
    return before.length === 0 ? undefined : ended;
  }
  const to: Partial<CirclePerson> = { apartGround: ground, apartUntil: until, apartWhy: why.trim() };
  return before.join() === mustNotMeet.join() && isSo(row, to) ? undefined : { mustNotMeet, ...to };
}

/** Nobody ends a part of it, or ends it sooner, by saying it anew. */
function notTheirs(
  { mustNotMeet, until }: SayMustNotMeet,
  row: CirclePerson | undefined,
  { may }: Pick<Facts, 'may'>,
): string | undefined {
  const { mustNotMeet: before = [], apartUntil } = row ?? {};
  const takesAway = before.some((key) => !mustNotMeet.includes(key));
  const endsSooner = before.length > 0 && until !== undefined && (apartUntil === undefined || until < apartUntil);
  return (takesAway || endsSooner) && !may('end-must-not-meet')
    ? 'That it holds no more, for somebody or from a day, is for the child’s social worker or the manager to say.'
    : undefined;
}

/** The invitations are out: whoever arranged it and whoever chairs read it at once. */
const toldAfterwards = (plan: string, { meeting, actor }: Facts<'meeting'>): readonly Step[] =>
  [...new Set([meeting.coordinatorId, meeting.chairId])].flatMap((to): readonly Step[] =>
    to === undefined || to === actor.id
      ? []
      : [{ do: 'show-card', id: stepId(plan, `told-${to}`), to, card: 'meeting-arranged', about: meeting.ref }],
  );

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
