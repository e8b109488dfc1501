import type { Meeting } from '../case-records.ts';
import { decisionKey } from '../decision-key.ts';
import { decided, notYet, type Decision } from '../decision.ts';
import { changedRow, changedTogether, wordsApart, type Change, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { addMinutes } from '../london.ts';
import type { Profile } from '../profile.ts';
import type { LocalTime } from '../vocabulary.ts';
import { dayOfTime } from '../written-times.ts';
import { wouldMeetAcross } from './apart-across.ts';
import { chairNamed } from './chair-question.ts';
import { isBar } from './chairs.ts';
import { isBeingArranged } from './chosen-time.ts';
import { allWords, asOne, ledByAnother, namedApart, othersOf } from './for-each-child.ts';
import { nameOwnChair, NAME_CHAIR_FACTS } from './named-chair.ts';
import { nameOwnMinuteTaker } from './named-minute-taker.ts';
import { daysShared, type SharedDays } from './shared-days.ts';

export interface HoldTogether {
  /** The meeting that leads: its hour, place and chair are everyone’s. */
  readonly meeting: string;
  /** The meeting of the brother or sister. */
  readonly with: string;
}

export const TOGETHER_FACTS = [...NAME_CHAIR_FACTS, 'invitations', 'circle', 'sittings'] as const;
type TogetherFacts = Facts<(typeof TOGETHER_FACTS)[number]>;

const BECAUSE = ['E-30', 'E-31'];

/**
 * Brothers and sisters who lived in one home have one disruption meeting, each with a part, a record and people of their own. Until it is sent
 * nothing leaves; each child’s own days, forms and duties stay as they are.
 *
 * @source E-30, E-31, E-32; CF-03, CF-51
 */
export function holdTogether(
  said: HoldTogether,
  facts: TogetherFacts,
  procedure: Profile,
): Decision<Effects | undefined> {
  const led = ledByAnother(facts.meeting);
  if (led !== undefined) return led;
  const others = othersOf(facts);
  const joins = others.find(({ meeting }) => meeting.ref === said.with);
  if (joins === undefined) return notYet('There is no such meeting to hold it together with.', ...BECAUSE);
  if (joins.meeting.heldWith === facts.meeting.ref) return decided(undefined, BECAUSE);
  const shared = daysShared([facts, ...others].map(({ meeting }) => meeting));
  const refusal =
    notOneMeeting(facts, joins) ??
    (shared.days === undefined ? `${shared.words} ${shared.sums.join('; ')}.` : notSafe(facts, others)) ??
    chairRefused(facts, joins, procedure);
  if (refusal !== undefined) return notYet(refusal, ...BECAUSE);
  return decided(effectsOf(facts, joins, shared, procedure), BECAUSE, [shared.words, ...shared.sums]);
}

/** Why these two are no one meeting; undefined where they can be. */
function notOneMeeting(facts: TogetherFacts, joins: TogetherFacts): string | undefined {
  const both = [facts, joins];
  const { ref } = joins.meeting;
  if (both.some(({ meeting, caseEnding }) => meeting.kind !== 'disruption' || caseEnding?.state !== 'open'))
    return 'Only disruption meetings about endings that are open are held together.';
  if (!both.every(({ meeting }) => isBeingArranged(meeting)))
    return 'Invitations are out, or the meeting is over. Two drafts can become one meeting.';
  if (joins.meeting.heldWith !== undefined || (joins.meeting.also ?? []).length > 0)
    return `${ref} is held together with another meeting already. Hold it apart first.`;
  if (!areSiblings(facts, joins) || facts.placement.homeRef !== joins.placement.homeRef)
    return 'The register does not say that the children are brothers or sisters who lived in the same home.';
  if (both.some(({ meeting }) => meeting.format !== 'single'))
    return 'A meeting in two parts is held for one child. Choose one meeting first.';
  return facts.meeting.profile === joins.meeting.profile &&
    facts.meeting.profileVersion === joins.meeting.profileVersion
    ? undefined
    : 'The two meetings began under different procedures.';
}

const areSiblings = ({ placement: one }: TogetherFacts, { placement: other }: TogetherFacts): boolean =>
  one.siblings.includes(other.childRef) || other.siblings.includes(one.childRef);

/** Said without what it is: that belongs to one child’s case. */
function notSafe(facts: TogetherFacts, others: readonly TogetherFacts[]): string | undefined {
  if (facts.hold.stops)
    return 'One of the children’s cases is on hold. They are not held together until that is settled by the manager whom the procedure names (E-01).';
  return wouldMeetAcross([facts, ...others])
    ? 'People who must not meet would come on the same day. Hold the meetings apart (E-13).'
    : undefined;
}

/** Whoever chairs, chairs for each child: nobody whom one child’s case bars. @source E-32; CF-03; Warrington W-76 */
function chairRefused(
  { meeting: { chairId } }: TogetherFacts,
  joins: TogetherFacts,
  procedure: Profile,
): string | undefined {
  if (chairId === undefined) return undefined;
  const chair = chairNamed(chairId, joins, procedure);
  if (chair?.may === true) return undefined;
  const bars = (chair?.reasons ?? []).filter(({ weight }) => isBar(weight));
  const why = bars.map(({ words, because }) => `${words} (${because})`).join(' ');
  return `${chair?.name ?? 'The chair'} may not chair ${joins.meeting.ref}. ${why} Name another chair first.`;
}

function effectsOf(facts: TogetherFacts, joins: TogetherFacts, { days }: SharedDays, procedure: Profile): Effects {
  const { meeting, now } = facts;
  const { ref, also = [], startsAt } = meeting;
  const stays = startsAt !== undefined && days !== undefined && isWithin(startsAt, days);
  const key = decisionKey(`${ref}/together-${joins.meeting.ref}`, meeting, [also, joins.meeting.chairId], now);
  const led = othersOf(facts).filter((one) => also.includes(one.meeting.ref));
  const before = [facts, ...led].reduce((sum, one) => sum + one.meeting.lengthMinutes, 0);
  const own: Effects = {
    key,
    about: meeting.about,
    changes: [
      changedRow('meetings', meeting.key, {
        also: [...also, joins.meeting.ref],
        apartReason: undefined,
        ...(stays ? {} : { startsAt: undefined }),
      }),
      ...(stays ? [] : led.map((one) => changedRow('meetings', one.meeting.key, { startsAt: undefined }))),
    ],
    steps: [],
    did: 'holds the meetings together',
    didTo: ref,
    redraw: [ref, joins.meeting.ref].map((about) => ({ about, cards: ['draft-meeting' as const] })),
  };
  const joined = takenAlong(meeting, joins, stays ? addMinutes(startsAt, before) : undefined, procedure);
  return asOne([own, ...joined.map((one) => namedApart(one, joins.meeting.ref))]) ?? own;
}

const isWithin = (startsAt: LocalTime, { first, last }: NonNullable<SharedDays['days']>): boolean =>
  dayOfTime(startsAt) >= first && dayOfTime(startsAt) <= last;

/** What is settled for the meeting that leads is settled for the part: chair, minute taker, hour and place. */
function takenAlong(
  { ref, chairId, reserveChairId, minuteTakerId, venue, online }: Meeting,
  joins: TogetherFacts,
  startsAt: LocalTime | undefined,
  procedure: Profile,
): readonly Effects[] {
  const { meeting } = joins;
  const nobody = chairId === undefined ? { chairId, reserveChairId: undefined, chairReason: undefined } : {};
  const row = wordsApart<Meeting>({ heldWith: ref, apartReason: undefined, startsAt, venue, online, ...nobody }, [
    'venue',
  ]);
  const named = [
    chairId === undefined
      ? undefined
      : nameOwnChair({ meeting: meeting.ref, chairId, reserveChairId }, joins, procedure),
    minuteTakerId === undefined ? undefined : nameOwnMinuteTaker({ meeting: meeting.ref, id: minuteTakerId }, joins),
  ].flatMap((decision) => (decision?.is === 'decided' && decision.value !== undefined ? [decision.value] : []));
  const changes: readonly Change[] = [
    changedRow('meetings', meeting.key, row.to),
    ...named.flatMap((one) => one.changes),
  ];
  return [
    {
      key: ref,
      about: meeting.about,
      changes: changedTogether(changes),
      steps: named.flatMap(({ steps }) => steps),
      words: allWords([row, ...named]),
      did: '',
      redraw: [],
    },
  ];
}
