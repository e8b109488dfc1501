import {
  addDays,
  caseOfEnding,
  caseOfReport,
  type EndingFigures,
  type Episode,
  type Figures,
  type LocalDate,
  type SimulatedCase,
} from '#rules';
import type { Records } from '../ports.ts';

/** Each is three or four questions to the lists: on a page, of more than so many the last ones are taken, and that is said. */
const MOST_CASES = 60;
/** A command has the time for all of them. */
export const ALL_CASES = Number.POSITIVE_INFINITY;
/** Read side by side. */
const AT_ONCE = 10;
/** Reports are asked for by so many days at a time, the last ones first. */
const DAYS_AT_ONCE = 28;

type Read = Pick<Records, 'endings' | 'placements' | 'meetings' | 'episodes' | 'judgements'>;
interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}
/** What a case is made from. */
type Happened = { readonly on: LocalDate } & ({ readonly ending: EndingFigures } | { readonly report: Episode });

export interface LastYearsCases {
  readonly cases: readonly SimulatedCase[];
  /** Whether they are all that there were; else the last ones, or without those whose records have ended. */
  readonly all: boolean;
}

/** What was reported, judged and ended in a year, as cases without anybody in them: the last ones, oldest first. */
export async function lastYearsCases(
  days: Days,
  rows: readonly Figures[],
  records: Read,
  most = MOST_CASES,
): Promise<LastYearsCases> {
  const reports = await lastReports(days, records, most);
  const happened = [
    ...rows.filter((row) => row.kind === 'ending').map((ending) => ({ on: ending.on, ref: ending.row, ending })),
    ...reports.map((report) => ({ on: report.openedOn, ref: report.ref, report })),
  ].sort((one, other) => one.on.localeCompare(other.on) || one.ref.localeCompare(other.ref));
  const last = happened.slice(-Math.min(most, happened.length));
  const cases: (SimulatedCase | undefined)[] = [];
  for (let from = 0; from < last.length; from += AT_ONCE) {
    const some = last.slice(from, from + AT_ONCE);
    cases.push(...(await Promise.all(some.map((one, at) => caseOf(from + at + 1, one, records)))));
  }
  const found = cases.filter((one) => one !== undefined);
  return { cases: found, all: found.length === happened.length };
}

/** The judged reports of these days, from the last ones back until there is one more than is wanted. */
async function lastReports({ from, to }: Days, { episodes }: Read, most: number): Promise<readonly Episode[]> {
  const found: Episode[] = [];
  for (let last = to; last >= from && found.length <= most; last = addDays(last, -DAYS_AT_ONCE)) {
    const some = Array.from({ length: DAYS_AT_ONCE }, (_, back) => addDays(last, -back)).filter((day) => day >= from);
    const opened = await episodes.where({}, { openedOn: some });
    found.push(...opened.map(({ row }) => row).filter(({ judgedOn }) => judgedOn !== undefined));
  }
  return found;
}

/** A record that is gone says nothing any more, and is left out. */
const caseOf = (number: number, one: Happened, records: Read): Promise<SimulatedCase | undefined> =>
  'ending' in one ? endingOf(number, one.ending, records) : reportOf(number, one.report, records);

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

/** A report by what was judged first; a later judgement is one of what came of it. */
async function reportOf(number: number, episode: Episode, records: Read) {
  const [placement, meetings, judgements] = await Promise.all([
    records.placements.find(episode.placement),
    records.meetings.where({ about: episode.ref }),
    records.judgements.where({ episode: episode.ref }),
  ]);
  const [first] = judgements.map(({ row }) => row).sort((one, other) => one.at.localeCompare(other.at));
  if (placement === undefined || first === undefined) return undefined;
  return caseOfReport(
    number,
    episode,
    first,
    placement.row,
    meetings.map(({ row }) => row),
  );
}

/** Which cases they are, a sentence. */
export const aboutLastYear = ({ cases, all }: LastYearsCases, period: string): string =>
  all
    ? `What was reported, judged and ended here from ${period}, without anybody in it.`
    : `The last ${String(cases.length)} that were reported and judged, or ended, here from ${period}, without anybody in them. Those are not all.`;
