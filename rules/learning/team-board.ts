import type { Board, WaitingDuty } from './board.ts';
import { type HomeOfTeam, isOpenOn } from './home-spells.ts';
import { partWords } from './intervals.ts';
import { addMonths } from './months.ts';
import { type StabilityMeasures, stabilityMeasuresOn } from './stability-measures.ts';
import { COUNCIL } from '../obligations/periods.ts';
import type { LocalDate } from '../vocabulary.ts';
import { localDate } from '../day-number.ts';

/** One team on the board: how much waits, and what has waited longest. */
export interface TeamLine {
  readonly team: string;
  readonly late: number;
  readonly dueSoon: number;
  readonly onTime: number;
  readonly held: number;
  /** The duty that is latest: what it is and of which role, never of whom. */
  readonly longest?: Pick<WaitingDuty, 'title' | 'ownerRole' | 'longestLateDays'> | undefined;
}

/** The board by team: those with something late first, then by name. @source ruling: boards and lateness */
export function teamLines({ duties }: Pick<Board, 'duties'>): readonly TeamLine[] {
  const teams = Map.groupBy(duties, ({ team }) => team);
  return [...teams]
    .map(([team, own]): TeamLine => {
      const sum = (count: (duty: WaitingDuty) => number): number => own.reduce((total, duty) => total + count(duty), 0);
      const [late, dueSoon, held] = [sum((one) => one.late), sum((one) => one.dueSoon), sum((one) => one.held)];
      const [longest] = own
        .filter((one) => one.late > 0)
        .sort((one, other) => other.longestLateDays - one.longestLateDays);
      return { team, late, dueSoon, held, onTime: sum((one) => one.open) - late - dueSoon - held, longest };
    })
    .sort((one, other) => Number(other.late > 0) - Number(one.late > 0) || (one.team < other.team ? -1 : 1));
}

/** How the board calls a team; what is owed for all of them is the council’s. */
export const teamWords = (team: string): string => (team === COUNCIL ? 'Whole council' : team);

/** Days on which the measures are looked at: the ends of the last quarters, then today. */
const QUARTERS_BACK = 8;

/** So the measures went: as each of the last eight quarters of a year began, and today; of one team, or of all. @source law §7.2 */
export function measuresUntil(
  today: LocalDate,
  homes: readonly HomeOfTeam[],
  team?: string,
): readonly StabilityMeasures[] {
  const quarter = localDate(
    `${today.slice(0, 4)}-${String(Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`,
  );
  const starts = Array.from({ length: QUARTERS_BACK }, (_, back) => addMonths(quarter, -3 * back));
  const days = [...starts.toReversed().filter((day) => day < today), today];
  return days.map((day) => stabilityMeasuresOn(day, team === undefined ? homes : homesOfTeam(homes, team, day)));
}

/** Every home, before it too, of the children whom the team had on that day. */
function homesOfTeam(homes: readonly HomeOfTeam[], team: string, day: LocalDate): readonly HomeOfTeam[] {
  const children = new Set(
    homes.filter((home) => home.team === team && isOpenOn(home, day)).map(({ childRef }) => childRef),
  );
  return homes.filter(({ childRef }) => children.has(childRef));
}

export const MEASURES = ['threeHomesInYear', 'threeHomesInTwoYears', 'twoYearsInHome'] as const;
export type MeasureName = (typeof MEASURES)[number];

export const MEASURE_WORDS = {
  threeHomesInYear: 'Three homes or more in twelve months',
  threeHomesInTwoYears: 'Three homes or more in two years',
  twoYearsInHome: 'Two years or more in the same home',
} as const satisfies Record<MeasureName, string>;

const OF_WHOM = {
  threeHomesInYear: 'children looked after',
  threeHomesInTwoYears: 'children looked after for two years',
  twoYearsInHome: 'children under 16 and looked after for two and a half years',
} as const satisfies Record<MeasureName, string>;

/** What a measure says today and in which direction it went, a sentence that claims no more than the numbers allow. */
export function measureSays(name: MeasureName, over: readonly StabilityMeasures[]): string {
  const [first, last] = [over[0]?.[name], over.at(-1)?.[name]];
  if (last === undefined || last.of === 0) return `Nobody to count yet: ${OF_WHOM[name]}.`;
  const now = `Today ${partWords(last)} of ${OF_WHOM[name]}.`;
  if (first === undefined || first.of === 0 || over.length < 2) return now;
  const [was, is] = [Math.round((100 * first.count) / first.of), Math.round((100 * last.count) / last.of)];
  const way = is === was ? `level at ${is}%` : `${is > was ? 'up' : 'down'} from ${was}% to ${is}%`;
  return `${now} Over two years: ${way}.`;
}
