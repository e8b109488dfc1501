import { decided, notYet, type Decision } from '../decision.ts';
import { changedRow, newRow, typed, type Change, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { isBlank } from '../meetings/written-reason.ts';
import type { OfCase } from '../of-case.ts';
import { holderInTeam } from '../obligations/holder-in-team.ts';
import { obligationKey, settled } from '../obligations/owed.ts';
import type { Profile } from '../profile.ts';
import type { Citation, LocalDate } from '../vocabulary.ts';
import { shortDate } from '../words/dates.ts';
import { actionsFrom, findingKind, type DipAction, type Moderated } from './dip-tool.ts';
import { auditOfSample } from './draw-sample.ts';
import { figuresKey } from './figures-row.ts';
import { byMeeting, findingsIn, readSoFar, settledIn } from './readings-so-far.ts';
import {
  drawnReadings,
  meetingReadIn,
  newestSample,
  type SamplePeriod,
  type SampleReadingRow,
  type SampleRow,
} from './sample-record.ts';
import { leaksInSummary } from './summary-record.ts';

/** Who puts one finding right, and by when. */
export interface FindingGiven {
  readonly meeting: string;
  readonly question: string;
  readonly due: LocalDate;
  /** Somebody else than the one who has that role for the team. */
  readonly ownerId?: string | undefined;
  /** What whoever puts it right should know, in free words. */
  readonly words?: string | undefined;
}

export interface FinishSample extends SamplePeriod {
  readonly says: string;
  readonly given: readonly FindingGiven[];
}

const BECAUSE: readonly Citation[] = ['Torbay T-78'];
export const FINISH_FACTS = ['samplesOfPeriod', 'samplesReadings'] as const;

/** What is missing before the report is finished, a sentence each. */
export function missingBeforeFinish(
  rows: readonly SampleReadingRow[],
  { says, given }: Pick<FinishSample, 'says' | 'given'>,
  today: LocalDate,
): readonly string[] {
  const open = byMeeting(rows).flatMap(({ meeting, rows: own }) => {
    const so = readSoFar(own);
    if (so.is === 'settled') return [];
    return [
      so.is === 'reading'
        ? `${meeting} is not read yet.`
        : `${meeting}: two readings differ, and nobody has settled them.`,
    ];
  });
  const findings = findingsIn(rows);
  const notGiven = findings.filter(({ row, question }) => givenFor({ row, question }, given) === undefined).length;
  const early = given.filter(({ due }) => due < today).length;
  return [
    ...open,
    ...(notGiven === 0
      ? []
      : [`${String(notGiven)} of ${String(findings.length)} findings have no day by which they are put right.`]),
    ...(early === 0 ? [] : ['A finding is to be put right by a day that is past.']),
    ...(isBlank(says) ? ['Write what the sample says.'] : []),
    ...leaksInSummary([says, ...given.map(({ words }) => words)]).map(
      (found) => `“${found}” could tell who somebody is. Write it so that nobody can be known by it.`,
    ),
  ];
}

const givenFor = ({ row, question }: Pick<DipAction, 'row' | 'question'>, given: FinishSample['given']) =>
  given.find((one) => one.meeting === row && one.question === question);

/**
 * Finishes the report: what was found is owed by whom and by when, the year counts the grades, and what T-78 asks for is done.
 *
 * @source Torbay T-77, T-78; law §9.3
 */
export function sampleFinished(
  { from, to, says, given }: FinishSample,
  facts: Facts<(typeof FINISH_FACTS)[number]>,
  _procedure: Profile,
): Decision<Effects | undefined> {
  const { samplesReadings: rows, actor, now, today } = facts;
  const sample = newestSample(facts.samplesOfPeriod);
  if (sample === undefined) return notYet('Nothing is drawn yet.', ...BECAUSE);
  if (sample.state === 'reported') return decided(undefined, BECAUSE);
  const missing = missingBeforeFinish(rows, { says, given }, today);
  if (missing.length > 0) return notYet(missing.join(' '), ...BECAUSE);
  const by = { id: actor.id, at: now };
  const effects: Effects = {
    key: `${sample.key}/reported`,
    about: auditOfSample({ from, to }),
    changes: [
      changedRow('dipSamples', sample.key, {
        state: 'reported',
        says: typed('says'),
        finishedBy: by.id,
        finishedAt: by.at,
      }),
      ...settledIn(rows).flatMap((one) => owedFor(one, given, sample, facts)),
      // What is read again counts for the sample for which it was drawn.
      ...settledIn(drawnReadings(sample, rows)).map((one) => countedAs(one, sample)),
      settled(obligationKey(`quarter-${to}`, 'dip-sample.look'), by, 'The report of the sample is finished.'),
    ],
    steps: [],
    words: { says, ...wordsGiven(given) },
    did: 'finished the report of the dip sample',
    redraw: [],
  };
  return decided(effects, [...BECAUSE, 'law §9.3']);
}

/** What was found of one meeting is owed by the day that was given, by whoever was named or has the role for the team. */
function owedFor(
  settledMeeting: Moderated & { readonly of: OfCase },
  given: FinishSample['given'],
  sampleRow: SampleRow,
  { supply, today }: Pick<Facts, 'supply' | 'today'>,
): readonly Change[] {
  const { row, of } = settledMeeting;
  const team = meetingReadIn(sampleRow, row)?.team ?? '';
  return actionsFrom(settledMeeting).flatMap(({ question, ownerRole, because }) => {
    const by = givenFor({ row, question }, given);
    if (by === undefined) return [];
    const kind = findingKind(question);
    return [
      newRow('obligations', {
        key: obligationKey(row, kind, sampleRow.key.slice('dip-sample:'.length)),
        kind,
        about: row,
        ...of,
        team,
        ownerRole,
        ownerId: by.ownerId ?? holderInTeam(team, supply.holdersOf(ownerRole))?.id,
        startsOn: today,
        due: by.due,
        sum: isBlank(by.words) ? asReported(by) : typed(nameOfWords(by)),
        force: 'procedure',
        because,
        level: 0,
      }),
    ];
  });
}

const asReported = ({ due }: FindingGiven): string => `${shortDate(due)}, as the report of the dip sample says.`;
const nameOfWords = ({ meeting, question }: FindingGiven): string => `${meeting} ${question}`;

/** What was typed to a finding stands in what is owed, before its day. */
const wordsGiven = (given: readonly FindingGiven[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    given.flatMap((one) =>
      isBlank(one.words) ? [] : [[nameOfWords(one), `${(one.words ?? '').trim()} ${asReported(one)}`]],
    ),
  );

/** A disruption meeting is counted with its ending. */
function countedAs({ row, grade, of }: Moderated & { readonly of: OfCase }, sample: SampleRow): Change {
  const isDisruption = meetingReadIn(sample, row)?.kind === 'disruption';
  return changedRow('figures', figuresKey(isDisruption ? of.case : row), { dipSample: grade });
}
