import type { MeetingKind } from '../vocabulary.ts';
import { asked, type Of, told, type TableWords } from './told-table.ts';

interface MeetingTable extends Pick<TableWords, 'title' | 'counted' | 'unknown' | 'apart' | 'tells'> {
  readonly id: string;
  /** All of whom it is asked, where that is not each meeting. */
  readonly of?: (kind: MeetingKind) => Of;
}

const MEETING_TABLES: readonly MeetingTable[] = [
  {
    id: 'timing',
    title: 'In time, early or late',
    counted: 'The day on which it was held, against the first and the last day that the procedure gave it.',
    ...asked,
    tells: 'in-window',
  },
  {
    id: 'late-because',
    title: 'Why it was late',
    counted: 'The reason that somebody chose with the day, beside their own words; one for each late meeting.',
    ...asked,
    of: (kind) => ({ table: `${kind}.timing`, category: 'late', one: 'late meeting', many: 'late meetings' }),
  },
  {
    id: 'early-because',
    title: 'Why it was early',
    counted: 'The reason that somebody chose with the day, beside their own words; one for each early meeting.',
    ...asked,
    of: (kind) => ({ table: `${kind}.timing`, category: 'early', one: 'early meeting', many: 'early meetings' }),
  },
  {
    id: 'chair',
    title: 'Whether the chair stood outside the case',
    counted:
      'The chair’s parts in the case on the day, against those whom the procedure bars; an exception has its reason and who allowed it.',
    ...asked,
    tells: 'independent',
  },
  {
    id: 'participation',
    title: 'How the child took part',
    counted: 'The code that was written down with the minutes, as for reviews.',
    ...asked,
  },
  {
    id: 'advocacy',
    title: 'Whether an advocate was offered and taken',
    counted: 'What was written down with the minutes.',
    ...asked,
    tells: 'taken',
  },
  {
    id: 'carers',
    title: 'How the carers took part',
    counted: 'The carer who took the fullest part; views that came in writing or through somebody count as views.',
    ...asked,
    tells: 'came',
  },
  {
    id: 'parents',
    title: 'How the parents took part',
    counted: 'The parent who took the fullest part; views that came in writing or through somebody count as views.',
    ...asked,
    tells: 'came',
  },
  {
    id: 'minutes',
    title: 'Minutes within the days that the procedure gives',
    counted: 'The day on which the minutes were sent out, from the day of the meeting.',
    ...asked,
    tells: 'in-time',
  },
  {
    id: 'actions',
    title: 'What became of the actions',
    counted:
      'Each action by itself, on the day the row was made: done by its day, done later, not done though its day is past, or its day is still to come.',
    apart: ['open'],
    tells: 'in-time',
    of: (kind) => ({ table: `${kind}.actions`, category: '*', one: 'action', many: 'actions' }),
  },
  {
    id: 'dip-sample',
    title: 'What the dip sample found',
    counted: 'The grade that stood after moderation; meetings outside the sample are counted as not sampled.',
    ...asked,
    apart: ['not-sampled'],
  },
];

/** What is told of the meetings of one kind that were held. */
export const ofMeetings = (kind: MeetingKind, all: Of): readonly TableWords[] =>
  MEETING_TABLES.map(({ id, of, title, counted, ...more }) =>
    told(`${kind}.${id}`, of === undefined ? all : of(kind), title, counted, more),
  );
