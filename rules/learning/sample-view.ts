import type { Obligation } from '../case-records.ts';
import { londonDay } from '../london.ts';
import { titleOf } from '../obligations/catalogue.ts';
import { isOver } from '../obligations/owed.ts';
import type { SampleReadingRow, SampleRow } from './sample-record.ts';
import type {
  DipAnswerView,
  DrawnAgainView,
  FindingLine,
  FoundLine,
  SampleLine,
  SampleReportView,
  SampleView,
} from '../views/sample.ts';
import { countWords, shortDateWithYear } from '../words/dates.ts';
import { capital, roleName } from '../words/people.ts';
import { meetingName } from '../words/procedure.ts';
import { agreementOf } from './agreement-of-readers.ts';
import { categoryWords } from './category-words.ts';
import { DIP_QUESTIONS, readingsDiffer, type DipReading } from './dip-tool.ts';
import { drawnFrom, type DrawnSample } from './drawn-sample.ts';
import { GRADES } from './figures.ts';
import { byMeeting, findingsIn, readingIn, readSoFar, settledIn } from './readings-so-far.ts';
import { drawnReadings, frameIn, meetingReadIn, readAgainIn, type FrameMeeting } from './sample-record.ts';
import type { Profile } from '../profile.ts';

export const gradeWords = (grade: DipReading['grade']): string => categoryWords(grade);

/** What a person sees of each drawn meeting. */
export interface SeenBy {
  readonly id: string;
  /** Those who oversee the cases see which were drawn; everybody else their own. */
  readonly all: boolean;
  /** Whoever draws sees who reads. */
  readonly readers: boolean;
  /** The name of a reader. */
  readonly nameOf: (id: string) => string;
}

/** A line for each drawn meeting that this person may see. Nobody’s reading is in it. */
export const sampleLines = (
  sample: SampleRow,
  rows: readonly SampleReadingRow[],
  seen: SeenBy,
): readonly SampleLine[] => {
  const again = new Set(readAgainIn(sample).map(({ row }) => row));
  return byMeeting(rows).flatMap(({ meeting, rows: own }) => {
    const mine = own.find(({ reader, part }) => reader === seen.id && part !== 'settled');
    if (!seen.all && mine === undefined) return [];
    const so = readSoFar(own);
    const isOpen = sample.state === 'open';
    return [
      {
        meeting,
        kindWords: kindOf(sample, meeting),
        state: so.is === 'reading' ? 'to-read' : so.is === 'to-settle' ? 'to-settle' : 'settled',
        // Whoever reads it is not told that it was weak before.
        stateWords: `${seen.all && again.has(meeting) && mine === undefined ? 'Read again. ' : ''}${stateWordsOf(own, mine, seen)}`,
        readers: seen.readers
          ? own.flatMap(({ part, reader, state }) =>
              part === 'settled'
                ? []
                : [
                    {
                      part,
                      words: `${capital(part)} reader: ${reader === undefined ? 'nobody yet' : seen.nameOf(reader)}, ${state === 'handed-in' ? 'handed in' : 'not handed in'}`,
                      mayChange: isOpen && state === 'to-read',
                    },
                  ],
            )
          : [],
        read: isOpen && mine !== undefined ? (`reading/${meeting}` as const) : undefined,
        settle: isOpen && so.is === 'to-settle' && mine === undefined ? (`settle/${meeting}` as const) : undefined,
      },
    ];
  });
};

function stateWordsOf(own: readonly SampleReadingRow[], mine: SampleReadingRow | undefined, { all }: SeenBy): string {
  if (!all) return mine?.state === 'handed-in' ? 'You handed it in' : 'You read it';
  const so = readSoFar(own);
  if (so.is === 'settled') return `Read: ${gradeWords(so.value.grade)}`;
  if (so.is === 'to-settle') return 'Two readings differ: a third person settles it';
  const [of, back] = [own.length, own.filter(({ state }) => state === 'handed-in').length];
  return of === 1 ? 'Not read yet' : `${String(back)} of ${countWords(of, 'reading')} handed in`;
}

export const kindOf = (sample: Pick<SampleRow, 'frame' | 'again'>, meeting: string): string =>
  meetingName(meetingReadIn(sample, meeting)?.kind ?? 'disruption');

export const drawnWords = ({ drawnAt, number }: SampleRow, who: string): string =>
  `Drawn on ${shortDateWithYear(londonDay(drawnAt))} by ${who}${number === 1 ? '' : `, drawing ${String(number)}`}`;

export const strataLines = ({ strata }: Pick<DrawnSample, 'strata'>): SampleView['strata'] =>
  strata.map(({ kind, team, outcome, of, taken }) => ({
    words: `${capital(meetingName(kind))}, ${team}, ${categoryWords(outcome)}`,
    of,
    taken,
  }));

/** What a person has to settle before everything can be read, a sentence each. */
export const readersMissing = (rows: readonly SampleReadingRow[]): readonly string[] =>
  rows.flatMap(({ meeting, part, reader }) =>
    reader !== undefined
      ? []
      : [
          part === 'first'
            ? `${meeting}: everybody who could read it had a part in the case. Name somebody who had none.`
            : `${meeting}: it is to be read twice, and no second reader is free of the case. Name somebody.`,
        ],
  );

export const findingLines = (rows: readonly SampleReadingRow[]): readonly FindingLine[] =>
  findingsIn(rows).map(({ row, question, found, ownerRole, because }) => ({
    meeting: row,
    question,
    words: capital(found),
    whose: roleName(ownerRole),
    because,
  }));

/** How often each thing was found. Where two read one meeting, “no” is what either of them found. */
export const foundLines = (rows: readonly SampleReadingRow[]): readonly FoundLine[] => {
  const read = settledIn(rows);
  return DIP_QUESTIONS.map(({ id, words, because }) => {
    const said = read.map(({ readings }) =>
      readings.map(({ answers }) => answers.find(({ question }) => question === id)?.evidenced),
    );
    const no = said.filter((each) => each.includes('no')).length;
    const yes = said.filter((each) => !each.includes('no') && each.includes('yes')).length;
    return { question: id, words, yes, no, notRelevant: said.length - no - yes, because };
  });
};

/** Pairs of grades, first and second reader, of everything that was read twice. */
export const pairsIn = (rows: readonly SampleReadingRow[]): readonly (readonly [string, string])[] =>
  byMeeting(rows).flatMap(({ rows: own }) => {
    const [first, second] = (['first', 'second'] as const).map((part) => {
      const row = own.find((one) => one.part === part);
      return row && readingIn(row);
    });
    return first === undefined || second === undefined ? [] : [[first.grade, second.grade] as const];
  });

/** The report of a sample that is finished. */
export function reportOf(
  sample: SampleRow,
  rows: readonly SampleReadingRow[],
  owed: readonly Obligation[],
  nameOf: (id: string) => string,
): SampleReportView {
  const drawn = drawnReadings(sample, rows);
  const read = settledIn(drawn);
  return {
    says: sample.says ?? '',
    grades: GRADES.map((grade) => ({
      words: gradeWords(grade),
      count: read.filter((one) => one.grade === grade).length,
    })),
    found: foundLines(drawn),
    again: settledIn(rows)
      .filter(({ row }) => readAgainIn(sample).some((one) => one.row === row))
      .map(({ row, grade }) => ({ meeting: row, words: `Read again: now ${gradeWords(grade)}` })),
    agreement: agreementOf(pairsIn(drawn)).words,
    actions: owed.map((row) => ({
      meeting: row.about,
      words: titleOf(row.kind),
      whose: row.ownerId === undefined ? capital(roleName(row.ownerRole)) : nameOf(row.ownerId),
      due: row.due,
      dueWords: isOver(row) ? 'Done' : row.due === undefined ? 'No day' : `By ${shortDateWithYear(row.due)}`,
      done: isOver(row),
    })),
  };
}

/** A year later, from what was written down and from the records as they are: whether the same meetings come. */
export function drawnAgain(
  sample: SampleRow,
  rows: readonly SampleReadingRow[],
  today: readonly FrameMeeting[],
  procedure: Pick<Profile, 'council'>,
): DrawnAgainView {
  const drawn = [...new Set(drawnReadings(sample, rows).map(({ meeting }) => meeting))].sort();
  const again = (frame: readonly FrameMeeting[]): readonly string[] =>
    drawnFrom(frame, { readers: [], seed: sample.seed, peopleOf: () => [] }, procedure)
      .meetings.map(({ row }) => row)
      .sort();
  const isSame = (rowsAgain: readonly string[]): boolean => rowsAgain.join() === drawn.join();
  const [fromWritten, fromToday] = [isSame(again(frameIn(sample.frame))), isSame(again(today))];
  const many = countWords(drawn.length, 'meeting');
  return {
    same: fromWritten && fromToday,
    says: [
      fromWritten
        ? `Drawn again from what was written down: the same ${many}.`
        : 'Drawn again from what was written down, other meetings come. Tell your IT team: this should not be.',
      fromToday
        ? `Drawn again from the records as they are today: the same ${many}.`
        : 'From the records as they are today other meetings come: a meeting was recorded, moved to another day or corrected since.',
    ],
  };
}

export const answersSeen = ({ answers }: Pick<DipReading, 'answers'>): readonly DipAnswerView[] =>
  answers.map(({ question, evidenced, evidence }) => ({ question, evidenced, evidence }));

/** What two readings see differently, grades in words. */
export const differWords = (first: DipReading, second: DipReading): readonly string[] => [
  `The grade: ${gradeWords(first.grade)} and ${gradeWords(second.grade)}.`,
  ...readingsDiffer(first, second).filter((words) => !words.startsWith('The grade:')),
];
