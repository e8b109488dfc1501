import type { Ending, Meeting, Obligation, Report } from '../case-records.ts';
import type { WorkingCalendar } from '../days.ts';
import { stateOf } from '../obligations/state.ts';
import type { Profile } from '../profile.ts';
import type { Citation, LocalDate } from '../vocabulary.ts';
import { listWords, shortDateWithYear } from '../words/dates.ts';
import { homesBetween, type HomeRecord, spellsOf } from './home-spells.ts';
import { addMonths } from './months.ts';
import { summaryYearOf } from './summary.ts';
import { present } from '../present.ts';

/** What has happened in a child's life that the procedure or the field tells one to look at. In this order, whatever there is. */
export const SIGNS = [
  'everything-stopped',
  'third-home-in-the-year',
  'second-unplanned-ending',
  'report-joined-twice',
  'meetings-without-change',
  'notice-given',
  'missing-told',
  'support-not-followed',
] as const;
export type SignKind = (typeof SIGNS)[number];

/** Something that happened, said with its days. It counts nothing up, compares no children and foretells nothing. */
export interface Sign {
  readonly kind: SignKind;
  readonly words: string;
  /** The days on which it happened, oldest first. */
  readonly days: readonly LocalDate[];
  readonly because: readonly Citation[];
  /** What may be done; a person decides whether. */
  readonly mayBeDone: readonly string[];
}

/** The records of one child, as somebody who may see them does. */
export interface ChildsRecords {
  readonly homes: readonly HomeRecord[];
  readonly endings: readonly Pick<Ending, 'leftOn' | 'inCarePlan'>[];
  /** Reports of the open episode. */
  readonly reports: readonly Pick<Report, 'episode' | 'reportedOn' | 'triggers'>[];
  /** Meetings of this placement. */
  readonly meetings: readonly Pick<Meeting, 'kind' | 'heldOn' | 'outcome'>[];
  readonly obligations: readonly Pick<Obligation, 'kind' | 'ownerRole' | 'startsOn' | 'due' | 'doneAt' | 'override'>[];
  /** Notice that this placement is to end. */
  readonly notices?: readonly { readonly receivedOn: LocalDate; readonly withdrawnOn?: LocalDate | undefined }[];
  /** Times when the child was missing, once they are records of their own. */
  readonly missing?: readonly { readonly startedOn: LocalDate }[];
}

interface Found {
  readonly days: readonly LocalDate[];
  readonly words: string;
}

/** What there is to look at, of one child. Nothing is weighed, and nobody is ranked. @source domain §6.10; CF-09; E-72, E-75 */
export function signsIn(
  records: ChildsRecords,
  today: LocalDate,
  profile: Profile,
  calendar: WorkingCalendar,
): readonly Sign[] {
  const found = {
    'everything-stopped': everythingStopped(records),
    'third-home-in-the-year': thirdHome(records, today, profile),
    'second-unplanned-ending': secondEnding(records, today),
    'report-joined-twice': joinedTwice(records),
    'meetings-without-change': withoutChange(records),
    'notice-given': noticeGiven(records),
    'missing-told': missingTold(records),
    'support-not-followed': supportNotFollowed(records, today, profile, calendar),
  } satisfies Record<SignKind, Found | undefined>;
  return SIGNS.flatMap((kind) => {
    const sign = found[kind];
    return sign === undefined ? [] : [{ kind, ...sign, ...STANDING[kind] }];
  });
}

const STANDING: Readonly<Record<SignKind, Pick<Sign, 'because' | 'mayBeDone'>>> = {
  'everything-stopped': {
    because: ['domain §11 E-07'],
    mayBeDone: [
      'Call off each meeting that is in the diaries, on its own page: nobody is told why.',
      'Whoever may lift a hold says when it goes on, under “Death or serious incident” in what is kept here.',
    ],
  },
  'third-home-in-the-year': {
    because: ['domain §6.10', 'CF-09'],
    mayBeDone: [
      'Ask the independent reviewing officer whether the case review is brought forward.',
      'If this home ends too, a disruption meeting is to be considered.',
    ],
  },
  'second-unplanned-ending': {
    because: ['CF-09'],
    mayBeDone: ['Consider a disruption meeting, also where none is required.', 'Look at what the last one learned.'],
  },
  'report-joined-twice': {
    because: ['Torbay T-48', 'E-75'],
    mayBeDone: ['Judge again whether it can be managed.', 'Ask each voice what has changed since the first report.'],
  },
  'meetings-without-change': {
    because: ['Torbay T-36', 'E-72', 'E-73'],
    mayBeDone: [
      'Bring it to the service manager.',
      'Ask whether staying is still in the child’s best interests.',
      'Ask for a case review.',
    ],
  },
  'notice-given': {
    because: ['CF-13', 'Regulation 14, Care Planning Regulations 2010'],
    mayBeDone: [
      'Hold a stability meeting before the last day.',
      'Ask what would let the child stay longer.',
      'Have the review that the law asks for before an ending.',
    ],
  },
  'missing-told': {
    because: ['Torbay T-07'],
    mayBeDone: [
      'Ask the child, through somebody they trust, what they go to and what they leave.',
      'Look at the plan for when the child is missing.',
    ],
  },
  'support-not-followed': {
    because: ['Torbay T-46', 'Torbay T-48', 'Warrington W-44'],
    mayBeDone: ['Find out what was promised and did not come.', 'Judge again whether support is enough.'],
  },
};

const daysWords = (days: readonly LocalDate[]): string => listWords(days.map(shortDateWithYear));

function everythingStopped({ homes }: ChildsRecords): Found | undefined {
  const [since] = homes.flatMap(({ stoppedOn }) => stoppedOn ?? []).toSorted();
  if (since === undefined) return undefined;
  return {
    days: [since],
    words: `Everything is stopped for this child since ${shortDateWithYear(since)}: no reminder, letter, invitation or form goes out, and nothing is deleted.`,
  };
}

function thirdHome({ homes }: ChildsRecords, today: LocalDate, profile: Profile): Found | undefined {
  const { from } = summaryYearOf(today, profile);
  const days = homesBetween(spellsOf(homes), from, today).map(({ startedOn }) => startedOn);
  if (days.length < 3) return undefined;
  return { days, words: `${days.length} homes since ${shortDateWithYear(from)}: from ${daysWords(days)}.` };
}

function secondEnding({ endings }: ChildsRecords, today: LocalDate): Found | undefined {
  const since = addMonths(today, -12);
  const days = endings
    .filter(({ inCarePlan, leftOn }) => inCarePlan === 'no' && leftOn > since && leftOn <= today)
    .map(({ leftOn }) => leftOn)
    .sort();
  if (days.length < 2) return undefined;
  return { days, words: `${days.length} endings in twelve months that nobody planned: ${daysWords(days)}.` };
}

/** The first report opens it; two more have joined. */
function joinedTwice({ reports }: ChildsRecords): Found | undefined {
  const [joined] = [...Map.groupBy(reports, ({ episode }) => episode).values()].filter((own) => own.length >= 3);
  if (joined === undefined) return undefined;
  const days = joined.map(({ reportedOn }) => reportedOn).sort();
  return { days, words: `${days.length} reports of one time of instability: ${daysWords(days)}.` };
}

/** The last two stability meetings, and neither found it steadier. */
function withoutChange({ meetings }: ChildsRecords): Found | undefined {
  const last = meetings
    .flatMap(({ kind, heldOn, outcome }) => (kind === 'stability' && heldOn !== undefined ? [{ heldOn, outcome }] : []))
    .sort((one, other) => (one.heldOn < other.heldOn ? -1 : 1))
    .slice(-2);
  const unchanged = last.filter(({ outcome }) => outcome === 'watch' || outcome === 'another-meeting');
  if (unchanged.length < 2) return undefined;
  const days = last.map(({ heldOn }) => heldOn);
  return { days, words: `Stability meetings on ${daysWords(days)}, and neither found it steadier.` };
}

function noticeGiven({ notices = [] }: ChildsRecords): Found | undefined {
  const days = notices
    .filter(({ withdrawnOn }) => withdrawnOn === undefined)
    .map(({ receivedOn }) => receivedOn)
    .sort();
  return days.length === 0 ? undefined : { days, words: `Notice was given on ${daysWords(days)}.` };
}

function missingTold({ missing = [], reports }: ChildsRecords): Found | undefined {
  const told = reports
    .filter(({ triggers }) => triggers.includes('missing-or-away'))
    .map(({ reportedOn }) => reportedOn);
  const days = [...new Set([...missing.map(({ startedOn }) => startedOn), ...told])].sort();
  return days.length === 0 ? undefined : { days, words: `The child was missing or away, told on ${daysWords(days)}.` };
}

const SUPPORT = ['instability.support-offer', 'instability.recheck', 'support.review'];

function supportNotFollowed(
  { obligations }: ChildsRecords,
  today: LocalDate,
  profile: Profile,
  calendar: WorkingCalendar,
): Found | undefined {
  const days = obligations
    .filter((owed) => SUPPORT.includes(owed.kind) && stateOf(owed, today, calendar, profile) === 'overdue')
    .map(({ due }) => present(due))
    .sort();
  return days.length === 0
    ? undefined
    : { days, words: `Support was to be given or looked at by ${daysWords(days)}, and was not.` };
}
