import { inCaseOf, inCaseOfMeeting } from '../case-of.ts';
import type { Meeting, Obligation } from '../case-records.ts';
import type { WorkingCalendar } from '../days.ts';
import { decisionKey } from '../decision-key.ts';
import { decided, notYet, type Decision } from '../decision.ts';
import { changedRow, newRow, typed, type Change, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { londonDay } from '../london.ts';
import type { OfCase } from '../of-case.ts';
import type { Profile } from '../profile.ts';
import type { LocalDate } from '../vocabulary.ts';
import { whyNotIn } from './checked-value.ts';
import { followsOf, type SheetChanged } from './follows.ts';
import { reopenedBy, takenBackBy, whyAsked } from './taken-back.ts';
import { stopOf, type StopOf } from './stop-of.ts';
import { everythingStops, goesOnAgain, heldFromTheFirst, isStopped } from '../safeguarding/stopped.ts';
import { ON_CASE, ON_MEETING, SHEETS } from './plans.ts';
import {
  fieldsOf,
  sheetEntryKey,
  sheetKey,
  sheetsOf,
  type SheetEntry,
  type SheetKind,
  type SheetPlan,
  type SheetValues,
} from './sheet.ts';

/** Fields of one sheet, as somebody says them on a page. Only what changed is said; an empty one takes back what stood there. */
export interface FillIn {
  /** The report, the ending or the meeting on whose page it is said. */
  readonly ref: string;
  readonly kind: SheetKind;
  /** Left out for a new one. */
  readonly number?: number | undefined;
  readonly fields: SheetValues;
  /** Why it is corrected: asked where what it had settled was settled before yesterday. */
  readonly why?: string | undefined;
}

export const FILL_FACTS = ['placement', 'caseEpisode', 'caseEnding', 'sheets', 'childObligations'] as const;
export type FillFacts = Facts<(typeof FILL_FACTS)[number]> & { readonly meeting?: Meeting | undefined };

/** Which sheets stand on the page of this record. */
export const sheetsOn = ({ meeting, caseEpisode }: Pick<FillFacts, 'meeting' | 'caseEpisode'>): readonly SheetKind[] =>
  meeting === undefined
    ? ON_CASE.filter((kind) => SHEETS[kind].of !== 'episode' || caseEpisode !== undefined)
    : ON_MEETING[meeting.kind];

/** The record that a sheet of this kind belongs to. */
export function aboutOf(
  { of }: Pick<SheetPlan, 'of'>,
  { placement, caseEpisode, meeting }: Pick<FillFacts, 'placement' | 'caseEpisode' | 'meeting'>,
): string | undefined {
  if (of === 'placement') return placement.key;
  return of === 'episode' ? caseEpisode?.ref : meeting?.ref;
}

/**
 * What the procedure asks to be recorded, said field by field. What it settles is settled by it, what it begins is begun; what stood
 * before stays, with who said it. Of two who say something at once, one sees the other’s.
 *
 * @source domain §9, §13; law §3, §4, §5, §14
 */
export function fillIn(
  said: FillIn,
  facts: FillFacts,
  _procedure: Profile,
  calendar: WorkingCalendar,
): Decision<Effects | undefined> {
  const plan: SheetPlan = SHEETS[said.kind];
  const about = aboutOf(plan, facts);
  if (about === undefined || !sheetsOn(facts).includes(said.kind))
    return notYet('That is not kept on this page.', ...plan.because);
  const there = sheetsOf(facts.sheets, said.kind, about);
  const wrong = wrongIn(said, plan, facts);
  if (wrong !== undefined) return notYet(wrong, ...plan.because);
  const number = numberOf(said, plan, there);
  if (number === undefined) return notYet('There is no such sheet.', ...plan.because);
  const before = there.find((one) => one.number === number)?.values ?? {};
  const after = afterwards(before, said.fields);
  const clash = clashIn(after);
  if (clash !== undefined) return notYet(clash, ...plan.because);
  const changed = Object.keys({ ...before, ...after }).filter((field) => before[field] !== after[field]);
  const isSaid = said.number === undefined && there.some(({ values }) => sameValues(values, after));
  if (changed.length === 0 || isSaid) return decided(undefined, plan.because);
  const sheet = sheetKey(said.kind, about, number);
  const stop = stopOf(said.kind, before, after, isStopped(facts.placement));
  if (stop === 'goes-on' && !facts.may('fill-in-safeguarding')) return notYet(WHO_SAYS_IT_GOES_ON, ...plan.because);
  const sheets = { kind: said.kind, number, before, after, others: there };
  const reopened = reopenedBy(sheets, facts);
  const why = whyNotReason(said, reopened, facts) ?? whyFull(changed.length, stop, facts);
  if (why !== undefined) return notYet(why, ...plan.because);
  return decided(effectsOf({ said, sheet, sheets, reopened, changed, stop }, facts, calendar), plan.because);
}

/** Fields that one person says for one child in a day: many times what a worker writes. */
export const MOST_FIELDS_A_DAY = 400;
/** Fields that are kept of one home: SharePoint shows 5,000 rows of one at once, and that everything stops can always be said. */
export const MOST_FIELDS_OF_HOME = 4_500;

const whyNotReason = (said: FillIn, reopened: readonly Obligation[], { today }: FillFacts): string | undefined =>
  whyOf(said) === '' ? whyAsked(reopened, today) : undefined;

function whyFull(more: number, stop: StopOf, { sheets, actor, today }: FillFacts): string | undefined {
  if (stop !== undefined) return undefined;
  if (sheets.length + more > MOST_FIELDS_OF_HOME)
    return 'Nothing more can be kept on the sheets of this home: there is too much on them. Ask your IT service who filled them.';
  const own = sheets.filter(({ by, at }) => by === actor.id && londonDay(at) === today).length;
  return own + more > MOST_FIELDS_A_DAY
    ? `You have written ${String(own)} fields for this child today, which is more than anybody does. Go on tomorrow, or ask a colleague.`
    : undefined;
}

const WHO_SAYS_IT_GOES_ON =
  'Everything is stopped for this child. When it goes on is said by whoever may lift a hold, such as the team manager.';

interface Filled {
  readonly said: FillIn;
  readonly sheet: string;
  readonly sheets: SheetChanged;
  /** What it had settled, and settles no more. */
  readonly reopened: readonly Obligation[];
  readonly changed: readonly string[];
  readonly stop: StopOf;
}

function effectsOf(filled: Filled, facts: FillFacts, calendar: WorkingCalendar): Effects {
  const { said, sheet, sheets, reopened, changed, stop } = filled;
  const { before, after } = sheets;
  const follows = [...takenBackBy(sheets, reopened, facts, calendar), ...followsOf(sheets, facts, calendar)];
  const { mark, changes } = stopped(stop, follows, facts, calendar);
  return {
    key: decisionKey(`${sheet}/filled`, before, after, facts.now),
    about: said.ref,
    // Read together with the register’s row: of two who say something at once, the later decides again.
    changes: [changedRow('placements', facts.placement.key, mark), ...entriesOf(filled, facts), ...changes],
    steps: [],
    words: {
      ...Object.fromEntries(changed.flatMap((field) => (after[field] === undefined ? [] : [[field, after[field]]]))),
      ...(whyOf(said) === '' ? {} : { [WHY]: whyOf(said) }),
    },
    did: `filled in ${said.kind}`,
    didTo: sheet,
    redraw: reopened.map((owed) => ({ about: owed.key, cards: ['task'] as const })),
  };
}

/** No field is called so. */
const WHY = 'why it is corrected';

/** Each field that is said is one row. Nothing of what was said stands in a plan. */
function entriesOf({ said, sheet, sheets, changed }: Filled, facts: FillFacts): readonly Change[] {
  const { actor, now } = facts;
  const { number, after } = sheets;
  const about = aboutOf(SHEETS[said.kind], facts) ?? '';
  return changed.map((field) => {
    const place = facts.sheets.filter((one) => one.sheet === sheet && one.field === field).length + 1;
    return newRow('sheetEntries', {
      ...{ key: sheetEntryKey(sheet, field, place), ...caseIn(facts), sheet, kind: said.kind, about, number },
      ...{ field, place, by: actor.id, at: now },
      value: after[field] === undefined ? '' : typed(field),
      ...(whyOf(said) === '' ? {} : { why: typed(WHY) }),
    });
  });
}

const whyOf = ({ why = '' }: FillIn): string => why.trim();

/** What follows, with all that stops or goes on by it; the register’s row is marked by the first change. */
function stopped(
  stop: StopOf,
  follows: readonly Change[],
  facts: FillFacts,
  calendar: WorkingCalendar,
): { readonly mark: { readonly stoppedOn?: LocalDate | undefined }; readonly changes: readonly Change[] } {
  if (stop === undefined) return { mark: {}, changes: follows };
  const changed = new Set(follows.flatMap((one) => ('change' in one ? [one.key] : [])));
  return stop === 'stops'
    ? {
        mark: { stoppedOn: facts.today },
        changes: [...heldFromTheFirst(follows, facts.actor.id, facts.now), ...everythingStops(facts, changed)],
      }
    : { mark: { stoppedOn: undefined }, changes: [...follows, ...goesOnAgain(facts, changed, calendar)] };
}

function caseIn({ meeting, caseEnding, caseEpisode, placement }: FillFacts): OfCase {
  if (meeting !== undefined) return inCaseOfMeeting(meeting);
  const of = caseEnding ?? caseEpisode;
  return of === undefined
    ? { case: placement.key, childRef: placement.childRef, placement: placement.key }
    : inCaseOf(of);
}

function wrongIn({ fields }: FillIn, plan: SheetPlan, facts: FillFacts): string | undefined {
  const known = new Map(fieldsOf(plan).map((field) => [field.id, field]));
  for (const [id, value] of Object.entries(fields)) {
    const field = known.get(id);
    if (field === undefined) return 'That is not asked here.';
    const why = whyNotIn(field, value, facts);
    if (why !== undefined) return why;
  }
  return undefined;
}

/** A child who came back was away first. */
const clashIn = ({ startedAt, endedAt }: SheetValues): string | undefined =>
  startedAt !== undefined && endedAt !== undefined && endedAt < startedAt
    ? 'The child came back after they had gone: one of the two hours is wrong.'
    : undefined;

function numberOf(
  { number }: FillIn,
  { many }: SheetPlan,
  there: readonly { readonly number: number }[],
): number | undefined {
  if (number !== undefined) return there.some((one) => one.number === number) ? number : undefined;
  return many ? (there.at(-1)?.number ?? 0) + 1 : 1;
}

const afterwards = (before: SheetValues, said: SheetValues): SheetValues =>
  Object.fromEntries(
    Object.entries({ ...before, ...said })
      .map(([field, value]) => [field, value.trim()] as const)
      .filter(([, value]) => value !== ''),
  );

const sameValues = (one: SheetValues, other: SheetValues): boolean => {
  const fields = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...fields].every((field) => one[field] === other[field]);
};

/** Whether what was said stands now as it was said. */
export const standsAs = (entries: readonly SheetEntry[], sheet: string, said: SheetValues): boolean =>
  Object.entries(said).every(([field, value]) => {
    const last = entries.filter((one) => one.sheet === sheet && one.field === field).at(-1);
    return (last?.value ?? '') === value.trim();
  });
