import type { Obligation } from '../case-records.ts';
import { addDays, type WorkingCalendar } from '../days.ts';
import { localDate } from '../day-number.ts';
import { changedRow, type Change } from '../effects.ts';
import type { Facts } from '../facts.ts';
import type { Meeting } from '../meeting-records.ts';
import { isOver, madeAsDone, obligationKey, obligationsOwed, placementFacts, settled } from '../obligations/owed.ts';
import type { ObligationFacts } from '../obligations/rule.ts';
import { obligationsStartedBy } from '../obligations/started-by.ts';
import { dayOfTime, isLocalTime } from '../written-times.ts';
import { BEGINS, ENDS_AROUND, ENDS_OF_SHEET, type Ends } from './begins-and-ends.ts';
import type { SheetKind, SheetValues } from './sheet.ts';

/** One sheet as it stood and as it stands, and the others of its kind. */
export interface SheetChanged {
  readonly kind: SheetKind;
  readonly number: number;
  readonly before: SheetValues;
  readonly after: SheetValues;
  readonly others: readonly { readonly number: number; readonly values: SheetValues }[];
}

export type FollowFacts = Facts<'placement' | 'caseEpisode' | 'caseEnding' | 'childObligations'> & {
  readonly meeting?: Meeting | undefined;
};

/** What becomes owed, and what is done, because of what was said on a sheet. */
export function followsOf(changed: SheetChanged, facts: FollowFacts, calendar: WorkingCalendar): readonly Change[] {
  const { kind, after } = changed;
  const begun = [
    ...begunBy(changed, facts, calendar),
    ...again(changed, facts, calendar),
    ...panelBooked(changed, facts, calendar),
  ];
  const over = [
    ...overNow(ENDS_OF_SHEET[kind], after).flatMap((one) => ownOf(one, begun, changed, facts)),
    ...overNow(ENDS_AROUND[kind], after).flatMap((one) => aroundOf(one, facts)),
  ];
  const by = { id: facts.actor.id, at: facts.now };
  return madeAsDone([...begun, ...over.map((key) => settled(key, by, SAID_ON_SHEET))]);
}

/** What stands on what was settled by a sheet. */
export const SAID_ON_SHEET = 'said on its sheet';

const overNow = (ends: readonly Ends[] = [], values: SheetValues): readonly string[] =>
  ends.filter(({ when }) => when(values)).flatMap(({ kinds }) => kinds);

export const tagOf = ({ kind, number }: Pick<SheetChanged, 'kind' | 'number'>): string => `${kind}-${number}`;

/** The record under which it is owed: the case in hand; a placement without one keeps it under itself. */
const caseRefOf = ({ caseEnding, caseEpisode, meeting, placement }: FollowFacts): string =>
  caseEnding?.ref ?? caseEpisode?.ref ?? meeting?.ref ?? placement.key;

function begunBy(changed: SheetChanged, facts: FollowFacts, calendar: WorkingCalendar): readonly Change[] {
  const { kind, before, after } = changed;
  const { placement, supply, caseEpisode } = facts;
  const about = caseRefOf(facts);
  // What was begun and taken back is there, and owed again.
  const isNew = (draft: { readonly kind: string }): boolean =>
    !facts.childObligations.some((owed) => owed.kind === draft.kind && isOwn(owed, changed));
  return (BEGINS[kind] ?? []).flatMap(({ moment, when, from }) => {
    if (!when(after)) return [];
    if (when(before) && before[from] === after[from]) return [];
    const known = knownFrom(after[from], facts);
    const drafts = obligationsStartedBy(moment, known, facts.todaysProcedure, calendar);
    if (!when(before))
      return obligationsOwed(
        drafts.filter(isNew),
        { about, placement, managerId: caseEpisode?.managerId },
        supply,
        tagOf(changed),
      );
    // The hour was corrected: what is not done yet is counted from the right one.
    return drafts.flatMap((draft) =>
      ownOf(draft.kind, [], changed, facts).map((key) =>
        changedRow('obligations', key, { due: draft.due, sum: draft.sum, level: 0 }, { doneAt: undefined }),
      ),
    );
  });
}

/** What says when it begins, and what of the home decides whether it does. */
export const knownFrom = (value: string | undefined, facts: FollowFacts): ObligationFacts => ({
  ...placementFacts(facts.placement),
  ...startOf(value, facts),
});

/** The hour from which a clock counts; today where nobody said one. */
function startOf(value: string | undefined, { today }: FollowFacts): Pick<ObligationFacts, 'day' | 'at'> {
  if (isLocalTime(value)) return { day: dayOfTime(value), at: value };
  return { day: value === undefined ? today : localDate(value) };
}

/** Of this very sheet; also what this very decision begins. */
const ownOf = (
  kind: string,
  begun: readonly Change[],
  changed: SheetChanged,
  { childObligations }: FollowFacts,
): readonly string[] => [
  ...outstanding(childObligations, kind)
    .filter((owed) => isOwn(owed, changed))
    .map(({ key }) => key),
  ...begun.flatMap((one) =>
    'create' in one && one.create === 'obligations' && one.row.kind === kind && typeof one.row.key === 'string'
      ? [one.row.key]
      : [],
  ),
];

const aroundOf = (kind: string, facts: FollowFacts): readonly string[] =>
  outstanding(facts.childObligations, kind)
    .filter((owed) => isAround(owed, facts))
    .map(({ key }) => key);

/** Of the placement, or of the meeting whose sheet it is. */
export const isAround = (
  { kind, about, placement: home }: Obligation,
  { placement, meeting }: Pick<FollowFacts, 'placement' | 'meeting'>,
): boolean =>
  kind.startsWith('disruption.') ? about === meeting?.ref || about === meeting?.about : home === placement.key;

/** Of this very sheet, under whichever record it was begun. */
export const isOwn = ({ key, about, kind }: Obligation, changed: Pick<SheetChanged, 'kind' | 'number'>): boolean =>
  key === obligationKey(about, kind, tagOf(changed));

const outstanding = (owed: readonly Obligation[], kind: string): readonly Obligation[] =>
  // What is postponed, or held, is done all the same once the fact is there.
  owed.filter((one) => one.kind === kind && !isOver(one));

/** What is due before panel has its day once panel has one, and another day with it. @source domain §10 */
function panelBooked({ kind, before, after }: SheetChanged, facts: FollowFacts, calendar: WorkingCalendar) {
  const { panelOn } = after;
  const { meeting, placement, supply, childObligations } = facts;
  if (kind !== 'panel' || meeting === undefined || panelOn === before['panelOn'] || panelOn === undefined) return [];
  const known = { ...placementFacts(placement), day: facts.today, panelOn: localDate(panelOn) };
  const drafts = obligationsStartedBy('panel-booked', known, facts.todaysProcedure, calendar);
  const there = (draft: { readonly kind: string }) =>
    childObligations.find(({ key }) => key === obligationKey(meeting.ref, draft.kind));
  return [
    ...obligationsOwed(
      drafts.filter((draft) => there(draft) === undefined),
      { about: meeting.ref, placement, meeting },
      supply,
    ),
    ...drafts.flatMap(({ due, sum, nextLook, ...draft }) => {
      const owed = there(draft);
      return owed === undefined || isOver(owed)
        ? []
        : [changedRow('obligations', owed.key, { due, sum, nextLook, level: 0 }, { doneAt: undefined })];
    }),
  ];
}

const OFTEN = 3;
const WITHIN_DAYS = 30;

/** Missing three times within thirty days: it is looked at together, once for the third. @source law §3; Torbay T-07 */
function again(changed: SheetChanged, facts: FollowFacts, calendar: WorkingCalendar): readonly Change[] {
  const { kind, number, before, after, others } = changed;
  const { placement, supply, caseEpisode } = facts;
  const started = after['startedAt'];
  if (kind !== 'missing' || before['startedAt'] !== undefined || started === undefined) return [];
  const day = localDate(started.slice(0, 10));
  const earlier = others
    .filter((one) => one.number !== number)
    .flatMap(({ values }) => values['startedAt']?.slice(0, 10) ?? [])
    .map(localDate);
  const near = [day, ...earlier].filter((one) => one <= day && addDays(one, WITHIN_DAYS) >= day);
  if (near.length < OFTEN) return [];
  const drafts = obligationsStartedBy(
    'missing-again',
    { ...placementFacts(placement), day: facts.today },
    facts.todaysProcedure,
    calendar,
  );
  return obligationsOwed(
    drafts,
    { about: caseRefOf(facts), placement, managerId: caseEpisode?.managerId },
    supply,
    tagOf(changed),
  );
}
