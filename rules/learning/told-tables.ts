import type { MeetingKind } from '../vocabulary.ts';

/** What the page says of one table: its heading, how it was counted, of whom, and which answer stands for it. */
export interface TableWords {
  readonly table: string;
  readonly title: string;
  /** How it was counted, a sentence. */
  readonly counted: string;
  readonly of: { readonly table: string; readonly category: string; readonly one: string; readonly many: string };
  /** The category of those of whom nobody wrote it down. */
  readonly unknown?: string | undefined;
  /** Categories to which no share is given, because it is too early or nobody was asked. */
  readonly apart?: readonly string[] | undefined;
  /** The answer that is compared with the year before. */
  readonly tells?: string | undefined;
}

type Of = TableWords['of'];
const ENDINGS: Of = { table: 'endings.all', category: 'all', one: 'ending', many: 'endings' };
const HELD: Of = { table: 'disruption.held', category: 'held', one: 'disruption meeting', many: 'disruption meetings' };

const meetings = (kind: Exclude<MeetingKind, 'disruption'>): Of => ({
  table: `${kind}.all`,
  category: 'all',
  one: `${kind} meeting`,
  many: `${kind} meetings`,
});

const told = (
  table: string,
  of: Of,
  title: string,
  counted: string,
  { unknown, apart, tells }: Pick<TableWords, 'unknown' | 'apart' | 'tells'> = {},
): TableWords => ({ table, title, counted, of, unknown, apart, tells });

const asked = { unknown: 'not-known' } as const;

/** What is told of the meetings of one kind that were held. */
const ofMeetings = (kind: MeetingKind, of: Of): readonly TableWords[] => [
  told(
    `${kind}.timing`,
    of,
    'In time, early or late',
    'The day on which it was held, against the first and the last day that the procedure gave it.',
    { ...asked, tells: 'in-window' },
  ),
  told(
    `${kind}.late-because`,
    { table: `${kind}.timing`, category: 'late', one: 'late meeting', many: 'late meetings' },
    'Why it was late',
    'The reason that was written down with the day; one for each late meeting.',
    asked,
  ),
  told(
    `${kind}.chair`,
    of,
    'Whether the chair stood outside the case',
    'The chair’s parts in the case on the day, against those whom the procedure bars; an exception has its reason and who allowed it.',
    { ...asked, tells: 'independent' },
  ),
  told(
    `${kind}.participation`,
    of,
    'How the child took part',
    'The code that was written down with the minutes, as for reviews.',
    asked,
  ),
  told(`${kind}.advocacy`, of, 'Whether an advocate was offered and taken', 'What was written down with the minutes.', {
    ...asked,
    tells: 'taken',
  }),
  told(
    `${kind}.carers`,
    of,
    'How the carers took part',
    'The carer who took the fullest part; views that came in writing or through somebody count as views.',
    { ...asked, tells: 'came' },
  ),
  told(
    `${kind}.parents`,
    of,
    'How the parents took part',
    'The parent who took the fullest part; views that came in writing or through somebody count as views.',
    { ...asked, tells: 'came' },
  ),
  told(
    `${kind}.minutes`,
    of,
    'Minutes within the days that the procedure gives',
    'The day on which the minutes were sent out, from the day of the meeting.',
    { ...asked, tells: 'in-time' },
  ),
  told(
    `${kind}.actions`,
    { table: `${kind}.actions`, category: '*', one: 'action', many: 'actions' },
    'What became of the actions',
    'Each action by itself, on the day the row was made: done by its day, done later, not done though its day is past, or its day is still to come.',
    { apart: ['open'], tells: 'in-time' },
  ),
  told(
    `${kind}.dip-sample`,
    of,
    'What the dip sample found',
    'The grade that stood after moderation; meetings outside the sample are counted as not sampled.',
    { ...asked, apart: ['not-sampled'] },
  ),
];

/** Everything that the summary tells, in its order. @source Torbay T-77; domain §9; CF-40 */
export const TOLD: readonly TableWords[] = [
  told(
    'endings.type',
    ENDINGS,
    'Endings, planned or not',
    'Each placement that ended in the period, on the day the child had left and was not going back, by what the care plan said before the difficulties began.',
    { ...asked, tells: 'unplanned' },
  ),
  told(
    'endings.reason',
    ENDINGS,
    'Endings by national reason',
    'The code that goes into the national return; it is evidence, and never the test for a disruption meeting.',
    asked,
  ),
  told('endings.kind-of-provider', ENDINGS, 'Endings by kind of home', 'Who provided the home that ended.'),
  told(
    'endings.team',
    ENDINGS,
    'Endings by team',
    'The team of the child’s social worker on the day of the ending. By team, never by person.',
  ),
  told(
    'endings.out-of-area',
    ENDINGS,
    'Endings out of area',
    'Whether the home was out of area, as the register says.',
    { tells: 'yes' },
  ),
  told(
    'endings.repeat',
    ENDINGS,
    'Second unplanned ending in twelve months',
    'Endings for which the child had had an unplanned one in the twelve months before.',
    { ...asked, tells: 'yes' },
  ),
  told(
    'endings.before',
    ENDINGS,
    'A support or stability meeting before the ending',
    'Whether a fostering support meeting or a stability meeting was held for this placement before it ended.',
    { ...asked, tells: 'yes' },
  ),
  told(
    'endings.days-before',
    { table: 'endings.before', category: 'yes', one: 'ending', many: 'endings with such a meeting' },
    'How long before',
    'Days from the last such meeting to the ending.',
    asked,
  ),
  told(
    'disruption.need',
    ENDINGS,
    'Disruption meetings needed',
    'What the procedure asked for each ending, or what the manager decided where it is to be considered.',
    { unknown: 'undecided' },
  ),
  told(
    'disruption.outcome',
    ENDINGS,
    'Disruption meetings held',
    'What had become of it when the row was made; a meeting for an ending late in the period may still be ahead.',
    { apart: ['none', 'ahead'], tells: 'held' },
  ),
  told(
    'disruption.not-held-because',
    { table: 'disruption.outcome', category: 'not-held', one: 'ending', many: 'endings without the meeting' },
    'Why no meeting was held',
    'The reason that the manager signed off.',
    asked,
  ),
  ...ofMeetings('disruption', HELD),
  told('disruption.panel', HELD, 'What panel answered', 'Whether the minutes went to panel, and what came back.', {
    ...asked,
    tells: 'considered',
  }),
  ...(['stability', 'support', 'planning'] as const).flatMap((kind) => [
    told(
      `${kind}.kind-of-provider`,
      meetings(kind),
      'By kind of home',
      'Who provided the home on the day of the meeting.',
    ),
    told(
      `${kind}.team`,
      meetings(kind),
      'By team',
      'The team of the child’s social worker on the day of the meeting. By team, never by person.',
    ),
    told(
      `${kind}.out-of-area`,
      meetings(kind),
      'Out of area',
      'Whether the home was out of area, as the register says.',
    ),
    ...ofMeetings(kind, meetings(kind)),
  ]),
  told(
    'stability.after-3-months',
    meetings('stability'),
    'Three months after a stability meeting',
    'Where the child lived three calendar months after the meeting, as the register says; too early where that day was still to come.',
    { ...asked, apart: ['too-early'], tells: 'still-there' },
  ),
  told(
    'stability.after-6-months',
    meetings('stability'),
    'Six months after a stability meeting',
    'Where the child lived six calendar months after the meeting, as the register says; too early where that day was still to come.',
    { ...asked, apart: ['too-early'], tells: 'still-there' },
  ),
  told(
    'questionnaires.returned',
    { table: 'questionnaires.returned', category: '*', one: 'form', many: 'forms' },
    'Questionnaires returned',
    'Each form that was asked for by itself, over all meetings that were held.',
    { tells: 'returned' },
  ),
  told(
    'questionnaires.returned-by-group',
    { table: 'questionnaires.returned-by-group', category: '*', one: 'form', many: 'forms' },
    'Questionnaires returned, by group',
    'Each form that was asked for by itself, by whose views it asks.',
  ),
  told(
    'learning.theme',
    { table: 'learning.theme', category: '*', one: 'point', many: 'points' },
    'What was learned',
    'Each learning point of a meeting by itself, by what it is about.',
  ),
  told(
    'learning.changed',
    { table: 'learning.changed', category: '*', one: 'point', many: 'points' },
    'What changed',
    'Each learning point by itself: whether somebody has written down what changed because of it.',
    { tells: 'changed' },
  ),
];

/** The kinds of which all are counted. */
export const TOTALS = [ENDINGS, HELD, meetings('stability'), meetings('support'), meetings('planning')] as const;
