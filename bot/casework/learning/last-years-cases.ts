import {
  caseOfEnding,
  caseOfReport,
  type EndingFigures,
  type Figures,
  type HeldFigures,
  type SimulatedCase,
} from '#rules';
import type { Records } from '../ports.ts';

/** Each is three or four questions to the lists: on a page, of more than so many the last ones are taken, and that is said. */
const MOST_CASES = 60;
/** A command has the time for all of them. */
export const ALL_CASES = Number.POSITIVE_INFINITY;
/** Read side by side. */
const AT_ONCE = 10;

type Read = Pick<Records, 'endings' | 'placements' | 'meetings' | 'episodes' | 'judgements'>;
type Counted = EndingFigures | HeldFigures;

export interface LastYearsCases {
  readonly cases: readonly SimulatedCase[];
  /** How many there were, of which these are the last. */
  readonly of: number;
}

/** What was reported and ended in a year, as cases without anybody in them: the last ones, oldest first. */
export async function lastYearsCases(
  rows: readonly Figures[],
  records: Read,
  most = MOST_CASES,
): Promise<LastYearsCases> {
  const counted = rows
    .filter(({ kind }) => kind === 'ending' || kind === 'stability')
    .sort((one, other) => one.on.localeCompare(other.on) || one.row.localeCompare(other.row));
  const last = counted.slice(-Math.min(most, counted.length));
  const cases: (SimulatedCase | undefined)[] = [];
  for (let from = 0; from < last.length; from += AT_ONCE) {
    const some = last.slice(from, from + AT_ONCE);
    cases.push(...(await Promise.all(some.map((row, at) => caseOf(from + at + 1, row, records)))));
  }
  return { cases: cases.filter((one) => one !== undefined), of: counted.length };
}

/** A record that is gone says nothing any more, and is left out. */
const caseOf = (number: number, row: Counted, records: Read): Promise<SimulatedCase | undefined> =>
  row.kind === 'ending' ? endingOf(number, row, records) : reportOf(number, row, records);

async function endingOf(number: number, { row: ref, repeat }: EndingFigures, records: Read) {
  const ending = (await records.endings.where({ ref }))[0]?.row;
  if (ending === undefined) return undefined;
  const [placement, meetings] = await Promise.all([
    records.placements.find(ending.placement),
    records.meetings.where({ about: ref }),
  ]);
  const held = meetings.map(({ row }) => row).find(({ kind, heldOn }) => kind === 'disruption' && heldOn !== undefined);
  return placement && caseOfEnding(number, ending, placement.row, repeat, held?.heldOn);
}

async function reportOf(number: number, { row: ref }: HeldFigures, records: Read) {
  const meeting = (await records.meetings.find(`meeting:${ref}`))?.row;
  if (meeting === undefined) return undefined;
  const [placement, episodes, judgements] = await Promise.all([
    records.placements.find(meeting.placement),
    records.episodes.where({ ref: meeting.about }),
    records.judgements.where({ episode: meeting.about }),
  ]);
  const episode = episodes[0]?.row;
  const judged = judgements
    .map(({ row }) => row)
    .filter(({ outcome }) => outcome === 'stability-meeting')
    .sort((one, other) => one.on.localeCompare(other.on))[0];
  if (placement === undefined || episode === undefined || judged === undefined) return undefined;
  return caseOfReport(number, episode, judged, placement.row, meeting);
}

/** Which cases they are, a sentence. */
export const aboutLastYear = ({ cases, of }: LastYearsCases, period: string): string =>
  cases.length === of
    ? `What was reported and ended here from ${period}, without anybody in it.`
    : `The last ${String(cases.length)} of ${String(of)} that were reported or ended here from ${period}, without anybody in them.`;
