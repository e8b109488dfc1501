import { addDays } from '../days.ts';
import type { Profile } from '../profile.ts';
import type { Citation, LocalDate } from '../vocabulary.ts';
import { inDrawOrder } from './draw.ts';
import { addMonths } from './months.ts';
import { summaryYearOf } from './summary.ts';
import { present } from '../present.ts';

/** One meeting that may be drawn. */
export interface Drawable {
  readonly row: string;
  readonly team: string;
  /** What became of it, so that the sample has each outcome. */
  readonly outcome: string;
  readonly chairId?: string | undefined;
  /** Everybody who had a part in the case, the chair among them: none of them reads it. */
  readonly people: readonly string[];
}

export interface SampledMeeting {
  readonly row: string;
  /** Who reads it; undefined where everybody who could had a part in it. */
  readonly reader?: string | undefined;
  /** A fifth are read twice, by two who do not speak of it first. */
  readonly secondReader?: string | undefined;
  readonly readTwice: boolean;
}

export interface DipSample {
  /** Written down with the sample, so that it can be drawn again. */
  readonly seed: string;
  readonly drawnFrom: number;
  readonly strata: readonly {
    readonly team: string;
    readonly outcome: string;
    readonly of: number;
    readonly taken: number;
  }[];
  readonly meetings: readonly SampledMeeting[];
  /** What a person has to settle, a sentence each. */
  readonly toSettle: readonly string[];
  readonly because: readonly Citation[];
}

/** One in five is read by two. */
const READ_TWICE_OF = 5;

/** The days from which a sample is drawn: the last quarter, or the last year, that has ended before a day. @source CF-41 */
export function samplePeriod(
  today: LocalDate,
  procedure: Pick<Profile, 'council'>,
): { readonly from: LocalDate; readonly to: LocalDate } {
  const year = summaryYearOf(today, procedure);
  if (procedure.council.dipSample.every.is === 'year') return summaryYearOf(addDays(year.from, -1), procedure);
  const starts = [-3, 0, 3, 6, 9].map((months) => addMonths(year.from, months));
  const current = starts.filter((start) => start <= today).length - 1;
  return { from: present(starts[current - 1]), to: addDays(present(starts[current]), -1) };
}

/**
 * Draws the dip sample: by lot, spread over teams and outcomes, read by people who had no part in the case.
 *
 * @source Torbay T-78; CF-41; law §9.3
 */
export function drawSample(
  {
    meetings,
    readers,
    seed,
  }: { readonly meetings: readonly Drawable[]; readonly readers: readonly string[]; readonly seed: string },
  { council }: Pick<Profile, 'council'>,
): DipSample {
  const { atLeast, percent, neverBy, spreadOver } = council.dipSample;
  const size = Math.min(meetings.length, Math.max(atLeast.is, Math.ceil((meetings.length * percent.is) / 100)));
  const strata = strataOf(inDrawOrder(seed, meetings, ({ row }) => row));
  const shares = shared(size, strata, seed);
  const taken = strata.flatMap((stratum) =>
    pick(stratum.meetings, present(shares.get(stratum)), spreadOver.is === 'chairs'),
  );
  const drawn = inDrawOrder(seed, taken, ({ row }) => row);
  const read = withReaders(drawn, readers, seed);
  return {
    seed,
    drawnFrom: meetings.length,
    strata: strata.map((stratum) => ({
      team: stratum.team,
      outcome: stratum.outcome,
      of: stratum.meetings.length,
      taken: present(shares.get(stratum)),
    })),
    meetings: read,
    toSettle: read.flatMap(({ row, reader, secondReader, readTwice }) => [
      ...(reader === undefined
        ? [`${row}: everybody who could read it had a part in the case. Find somebody from outside.`]
        : []),
      ...(readTwice && secondReader === undefined
        ? [`${row}: it is to be read twice, and no second reader is free of the case.`]
        : []),
    ]),
    because: ['Torbay T-78', atLeast.source, neverBy.source].filter(
      (source, index, all) => all.indexOf(source) === index,
    ),
  };
}

interface Stratum {
  readonly team: string;
  readonly outcome: string;
  readonly meetings: readonly Drawable[];
}

function strataOf(meetings: readonly Drawable[]): readonly Stratum[] {
  const keyOf = ({ team, outcome }: Pick<Drawable, 'team' | 'outcome'>): string => JSON.stringify([team, outcome]);
  const groups = Map.groupBy(meetings, keyOf);
  return [...groups.keys()].sort().map((key) => {
    const own = present(groups.get(key));
    const { team, outcome } = present(own[0]);
    return { team, outcome, meetings: own };
  });
}

/** Shares the size out in proportion; what is left over goes to the largest remainders, and where they are equal by lot. */
function shared(size: number, strata: readonly Stratum[], seed: string): ReadonlyMap<Stratum, number> {
  const all = strata.reduce((sum, { meetings }) => sum + meetings.length, 0);
  const exact = (stratum: Stratum): number => (size * stratum.meetings.length) / all;
  const shares = new Map(strata.map((stratum) => [stratum, Math.floor(exact(stratum))]));
  const left = size - [...shares.values()].reduce((sum, share) => sum + share, 0);
  const byRemainder = inDrawOrder(`${seed}/left-over`, strata, ({ team, outcome }) => `${team}|${outcome}`).sort(
    (one, other) => (exact(other) % 1) - (exact(one) % 1),
  );
  for (const stratum of byRemainder.slice(0, left)) shares.set(stratum, present(shares.get(stratum)) + 1);
  return shares;
}

/** The first drawn; spread over chairs, a chair comes again when every other has come as often. */
function pick(meetings: readonly Drawable[], many: number, overChairs: boolean): readonly Drawable[] {
  const left = [...meetings];
  const times = new Map<string | undefined, number>();
  const timesOf = ({ chairId }: Drawable): number => (overChairs ? (times.get(chairId) ?? 0) : 0);
  return Array.from({ length: many }, () => {
    const fewest = Math.min(...left.map(timesOf));
    const index = left.findIndex((one) => timesOf(one) === fewest);
    const taken = present(left.splice(index, 1)[0]);
    times.set(taken.chairId, (times.get(taken.chairId) ?? 0) + 1);
    return taken;
  });
}

/** Whoever has the fewest to read and had no part in the case; where that is several, by lot. */
function withReaders(drawn: readonly Drawable[], readers: readonly string[], seed: string): readonly SampledMeeting[] {
  const load = new Map<string, number>();
  const twice = new Set(
    inDrawOrder(`${seed}/twice`, drawn, ({ row }) => row)
      .slice(0, Math.ceil(drawn.length / READ_TWICE_OF))
      .map(({ row }) => row),
  );
  const free = ({ row, people, chairId }: Drawable, not?: string): string | undefined => {
    const able = readers.filter((reader) => reader !== chairId && reader !== not && !people.includes(reader));
    const [first] = inDrawOrder(`${seed}/${row}`, able, (reader) => reader).sort(
      (one, other) => (load.get(one) ?? 0) - (load.get(other) ?? 0),
    );
    if (first !== undefined) load.set(first, (load.get(first) ?? 0) + 1);
    return first;
  };
  return drawn.map((meeting) => {
    const reader = free(meeting);
    const readTwice = twice.has(meeting.row);
    return { row: meeting.row, reader, readTwice, secondReader: readTwice ? free(meeting, reader) : undefined };
  });
}
