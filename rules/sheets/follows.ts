import type { Obligation } from '../case-records.ts';
import { addDays, type WorkingCalendar } from '../days.ts';
import { localDate } from '../day-number.ts';
import { changedRow, type Change } from '../effects.ts';
import type { Facts } from '../facts.ts';
import type { Meeting } from '../meeting-records.ts';
import {
  isOutstanding,
  madeAsDone,
  obligationKey,
  obligationsOwed,
  placementFacts,
  settled,
} from '../obligations/owed.ts';
import type { Moment, ObligationFacts } from '../obligations/rule.ts';
import { obligationsStartedBy } from '../obligations/started-by.ts';
import { dayOfTime, isLocalTime } from '../written-times.ts';
import type { SheetKind, SheetValues } from './sheet.ts';

/** One sheet as it stood and as it stands, and the others of its kind. */
export interface SheetChanged {
  readonly kind: SheetKind;
  readonly number: number;
  readonly before: SheetValues;
  readonly after: SheetValues;
  readonly others: readonly { readonly number: number; readonly values: SheetValues }[];
}

type FollowFacts = Facts<'placement' | 'caseEpisode' | 'caseEnding' | 'childObligations'> & {
  readonly meeting?: Meeting | undefined;
};

/** What begins once a field says so: the moment, and the field whose hour or day it is counted from. */
interface Begins {
  readonly moment: Moment;
  readonly when: (values: SheetValues) => boolean;
  readonly from: string;
}
/** What is over once the fields say so. */
interface Ends {
  readonly kinds: readonly string[];
  readonly when: (values: SheetValues) => boolean;
}

const has =
  (...fields: readonly string[]) =>
  (values: SheetValues): boolean =>
    fields.every((field) => values[field] !== undefined);
const hasOne =
  (...fields: readonly string[]) =>
  (values: SheetValues): boolean =>
    fields.some((field) => values[field] !== undefined);
const says =
  (field: string, ...values: readonly string[]) =>
  (sheet: SheetValues): boolean =>
    values.includes(sheet[field] ?? '');
const both =
  (one: Ends['when'], other: Ends['when']): Ends['when'] =>
  (values) =>
    one(values) && other(values);
const either =
  (one: Ends['when'], other: Ends['when']): Ends['when'] =>
  (values) =>
    one(values) || other(values);

/** What came, or why it cannot be had: then nobody is chased for it. @source issue: papers */
const paperSettled = (paper: string, ...came: readonly string[]): Ends['when'] =>
  both(says('paper', paper), either(has(...came), has('notToBeHadWhy')));

const parentsSaid = either(says('parents', 'told', 'none'), has('parents', 'parentsWhy'));

/** What each sheet begins. @source law §3, §4, §5, §13 */
const BEGINS: Partial<Record<SheetKind, readonly Begins[]>> = {
  missing: [
    { moment: 'child-missing', when: has('startedAt'), from: 'startedAt' },
    { moment: 'child-back', when: has('startedAt', 'endedAt'), from: 'endedAt' },
  ],
  safeguarding: [
    { moment: 'harm-suspected', when: says('harmSuspected', 'yes'), from: 'knownAt' },
    {
      moment: 'enquiry-began',
      when: both(says('strategyOutcome', 'section-47-joint', 'section-47-single'), has('strategyAt')),
      from: 'strategyAt',
    },
    {
      moment: 'carer-told-of-it',
      when: both(says('about', 'carer', 'household'), has('carerToldOn')),
      from: 'carerToldOn',
    },
    {
      moment: 'found-substantiated',
      when: both(says('about', 'carer', 'household'), says('outcome', 'substantiated')),
      from: 'closedOn',
    },
  ],
  'provider-event': [
    { moment: 'provider-told', when: has('event', 'receivedAt'), from: 'receivedAt' },
    {
      moment: 'child-seriously-harmed',
      when: both(says('event', 'death', 'serious-harm'), has('receivedAt')),
      from: 'receivedAt',
    },
  ],
  incident: [
    { moment: 'child-seriously-harmed', when: both(says('what', 'died', 'harmed'), has('knownAt')), from: 'knownAt' },
  ],
};

/** What each sheet settles: of this very sheet, or of the placement or meeting that it is about. */
const ENDS_OF_SHEET: Partial<Record<SheetKind, readonly Ends[]>> = {
  missing: [
    { kinds: ['missing.told'], when: both(has('policeToldAt', 'councilToldAt', 'officerToldOn'), parentsSaid) },
    { kinds: ['missing.interview-offer'], when: either(has('offeredAt'), has('notHeldWhy')) },
    { kinds: ['missing.interview'], when: either(has('heldAt'), has('notHeldWhy')) },
  ],
  safeguarding: [
    { kinds: ['allegation.strategy'], when: hasOne('strategyAt', 'noStrategyWhy') },
    { kinds: ['allegation.conference'], when: hasOne('conferenceOn', 'noConferenceWhy') },
    { kinds: ['allegation.carer-support'], when: has('supportBy') },
    { kinds: ['allegation.approval-review'], when: has('approvalReviewOn') },
  ],
  'provider-event': [
    { kinds: ['provider.followed'], when: has('actedOn', 'done') },
    { kinds: ['provider.panel-told'], when: has('panelToldOn') },
  ],
};
const ENDS_AROUND: Partial<Record<SheetKind, readonly Ends[]>> = {
  safeguarding: [{ kinds: ['hold.designated-officer'], when: has('ladoAt', 'ladoAdvice') }],
  'placement-plan': [
    { kinds: ['placement.plan-ready', 'planning.placement-plan'], when: has('completedOn') },
    { kinds: ['placement.plan-signed'], when: has('signedOn', 'signedBy') },
    { kinds: ['placement.child-wishes'], when: has('wishes', 'wishesOn') },
    { kinds: ['placement.reviewing-officer-informed'], when: has('officerToldOn') },
  ],
  'who-decides': [{ kinds: ['placement.delegated-authority'], when: has('agreedOn', 'agreedWith') }],
  incident: [{ kinds: ['provider.panel-told'], when: has('panelToldOn') }],
  paper: [
    { kinds: ['disruption.carer-report'], when: paperSettled('carers-report', 'receivedOn', 'chairHasItOn') },
    { kinds: ['disruption.child-statement'], when: paperSettled('childs-statement', 'receivedOn', 'chairHasItOn') },
    { kinds: ['disruption.chronology'], when: paperSettled('chronology', 'receivedOn') },
  ],
  venue: [{ kinds: ['disruption.venue'], when: both(has('bookedOn', 'place'), says('accessible', 'yes', 'arranged')) }],
};

/** What becomes owed, and what is done, because of what was said on a sheet. */
export function followsOf(changed: SheetChanged, facts: FollowFacts, calendar: WorkingCalendar): readonly Change[] {
  const { kind, after } = changed;
  const begun = [...begunBy(changed, facts, calendar), ...again(changed, facts, calendar)];
  const over = [
    ...overNow(ENDS_OF_SHEET[kind], after).flatMap((one) => ownOf(one, begun, changed, facts)),
    ...overNow(ENDS_AROUND[kind], after).flatMap((one) => aroundOf(one, facts)),
  ];
  const by = { id: facts.actor.id, at: facts.now };
  return madeAsDone([...begun, ...over.map((key) => settled(key, by, 'said on its sheet'))]);
}

const overNow = (ends: readonly Ends[] = [], values: SheetValues): readonly string[] =>
  ends.filter(({ when }) => when(values)).flatMap(({ kinds }) => kinds);

const tagOf = ({ kind, number }: Pick<SheetChanged, 'kind' | 'number'>): string => `${kind}-${number}`;

/** The record under which it is owed: the case in hand; a placement without one keeps it under itself. */
const caseRefOf = ({ caseEnding, caseEpisode, meeting, placement }: FollowFacts): string =>
  caseEnding?.ref ?? caseEpisode?.ref ?? meeting?.ref ?? placement.key;

function begunBy(changed: SheetChanged, facts: FollowFacts, calendar: WorkingCalendar): readonly Change[] {
  const { kind, before, after } = changed;
  const { placement, supply, caseEpisode } = facts;
  const about = caseRefOf(facts);
  return (BEGINS[kind] ?? []).flatMap(({ moment, when, from }) => {
    if (!when(after)) return [];
    if (when(before) && before[from] === after[from]) return [];
    const known = { ...placementFacts(placement), ...startOf(after[from], facts) };
    const drafts = obligationsStartedBy(moment, known, facts.todaysProcedure, calendar);
    if (!when(before))
      return obligationsOwed(drafts, { about, placement, managerId: caseEpisode?.managerId }, supply, tagOf(changed));
    // The hour was corrected: what is not done yet is counted from the right one.
    return drafts.flatMap((draft) =>
      ownOf(draft.kind, [], changed, facts).map((key) =>
        changedRow('obligations', key, { due: draft.due, sum: draft.sum, level: 0 }, { doneAt: undefined }),
      ),
    );
  });
}

/** The hour from which a clock counts; today where nobody said one. */
function startOf(value: string | undefined, { today }: FollowFacts): Pick<ObligationFacts, 'day' | 'at'> {
  if (isLocalTime(value)) return { day: dayOfTime(value), at: value };
  return { day: value === undefined ? today : localDate(value) };
}

/** Of this very sheet, under whichever record it was begun; also what this very decision begins. */
const ownOf = (
  kind: string,
  begun: readonly Change[],
  changed: SheetChanged,
  { childObligations }: FollowFacts,
): readonly string[] => [
  ...outstanding(childObligations, kind)
    .filter(({ key, about }) => key === obligationKey(about, kind, tagOf(changed)))
    .map(({ key }) => key),
  ...begun.flatMap((one) =>
    'create' in one && one.create === 'obligations' && one.row.kind === kind && typeof one.row.key === 'string'
      ? [one.row.key]
      : [],
  ),
];

/** Of the placement, or of the meeting whose sheet it is. */
const aroundOf = (kind: string, { childObligations, placement, meeting }: FollowFacts): readonly string[] =>
  outstanding(childObligations, kind)
    .filter((owed) => (kind.startsWith('disruption.') ? owed.about === meeting?.ref : owed.placement === placement.key))
    .map(({ key }) => key);

const outstanding = (owed: readonly Obligation[], kind: string): readonly Obligation[] =>
  owed.filter((one) => one.kind === kind && isOutstanding(one));

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
