import type { Placement } from '../case-records.ts';
import { addDays, addMonths } from '../days.ts';
import type { Citation, Instant, LocalDate } from '../vocabulary.ts';

export const RETENTION_MARKS = ['hold', 'died', 'adoption-order'] as const;

/** What somebody had written down about how long a child’s record is kept: a hold, a death, an adoption order. */
export interface RetentionMark {
  /** `retention:` and an id: the audit names it, and leads to nobody once the row has gone. */
  readonly key: string;
  readonly childRef: string;
  readonly kind: (typeof RETENTION_MARKS)[number];
  /** The day of the death or of the order; the first day of a hold. */
  readonly on: LocalDate;
  /** The last day of a hold; without it, it holds until it is lifted. */
  readonly until?: LocalDate | undefined;
  readonly why: string;
  /** The council’s own reference of who asked for it. */
  readonly askedUnder: string;
  readonly at: Instant;
  /** From this day it holds no more: lifted, or written down by mistake. */
  readonly endedOn?: LocalDate | undefined;
  readonly endedUnder?: string | undefined;
}

/** What of one child’s record says how long it is kept. */
export interface RecordFacts {
  readonly placements: readonly Pick<Placement, 'bornOn' | 'setting' | 'startedOn' | 'endedOn' | 'stoppedOn'>[];
  readonly marks: readonly Pick<RetentionMark, 'kind' | 'on' | 'until' | 'endedOn'>[];
  /** The day on which a row of it was written last. */
  readonly writtenOn: LocalDate;
}

/** Why a record is not ended, whatever its time. */
export const STOPS = [
  'held',
  'no-date-of-birth',
  'dates-of-birth-differ',
  'no-day-of-order',
  'does-not-fit',
  'still-placed',
  'used-lately',
] as const;
export type Stop = (typeof STOPS)[number];

export type Keeping =
  | { readonly is: 'stopped'; readonly why: Stop; readonly because: Citation }
  /** Up to and including that day. */
  | { readonly is: 'kept' | 'over'; readonly until: LocalDate; readonly because: Citation };

const CHILDHOOD_YEARS = 18;
/** Somebody may stay with their carers until then: a placement that begins later belongs to another date of birth. */
const LAST_START_YEARS = 25;
const AFTER_BIRTH_YEARS = 75;
const AFTER_DEATH_YEARS = 15;
const AFTER_ORDER_YEARS = 100;
/** A record in which somebody wrote within a year is in use, whatever a date of birth says. */
const UNUSED_DAYS = 365;

const S61 = 'Domain §12 (S61)';

/** The same day so many years later; from 29 February the 1 March where there is none, so that nothing ends a day early. */
export function yearsAfter(day: LocalDate, years: number): LocalDate {
  const same = addMonths(day, years * 12);
  return same.slice(8) === day.slice(8) ? same : addDays(same, 1);
}

/**
 * Until when a child’s record is kept, or why nothing of it may be ended.
 *
 * To the 75th anniversary of birth; 15 years from the death of whoever died before 18; 100 years from an adoption order. Without a
 * date of birth nothing is ended, nor where what is known does not fit together: a wrong year of birth would end the record of a
 * child who is placed today.
 *
 * @source domain §12 (S61, S62); Care Planning Regulations 2010 regulation 50
 */
export function keptUntil({ placements, marks, writtenOn }: RecordFacts, today: LocalDate): Keeping {
  const standing = marks.filter(
    ({ endedOn, until }) => endedOn === undefined && (until === undefined || until >= today),
  );
  if (standing.some(({ kind }) => kind === 'hold')) return stopped('held', 'Domain §12 (S62): local holds');
  // Once the day of a death is written down, its fifteen years are what the law says.
  if (placements.some(({ stoppedOn }) => stoppedOn !== undefined) && !standing.some(({ kind }) => kind === 'died'))
    return stopped('held', 'Domain §11 E-07: everything is stopped, and kept');

  const births = [...new Set(placements.flatMap(({ bornOn }) => bornOn ?? []))];
  const [bornOn] = births;
  if (bornOn === undefined) return stopped('no-date-of-birth', 'Domain §12: retention date needs a date of birth');
  if (births.length > 1) return stopped('dates-of-birth-differ', 'Domain §12: retention date needs a date of birth');

  const dayOf = (asked: RetentionMark['kind']) =>
    standing
      .filter(({ kind }) => kind === asked)
      .map(({ on }) => on)
      .toSorted()
      .at(-1);
  const [order, death] = [dayOf('adoption-order'), dayOf('died')];
  if (order === undefined && placements.some(({ setting }) => setting === 'adoption-after-order'))
    return stopped('no-day-of-order', S61);

  const until = lastDay({ bornOn, order, death });
  if (until >= today) return { is: 'kept', until, because: S61 };
  const stop = whatDoesNotFit({ bornOn, days: [order, death], placements, writtenOn }, today);
  return stop === undefined ? { is: 'over', until, because: S61 } : stopped(stop, 'Ours: nothing in use is ended');
}

const stopped = (why: Stop, because: Citation): Keeping => ({ is: 'stopped', why, because });

function lastDay({
  bornOn,
  order,
  death,
}: {
  readonly bornOn: LocalDate;
  readonly order: LocalDate | undefined;
  readonly death: LocalDate | undefined;
}): LocalDate {
  if (order !== undefined) return yearsAfter(order, AFTER_ORDER_YEARS);
  if (death !== undefined && death < yearsAfter(bornOn, CHILDHOOD_YEARS)) return yearsAfter(death, AFTER_DEATH_YEARS);
  return yearsAfter(bornOn, AFTER_BIRTH_YEARS);
}

/** What contradicts that its time is over. */
function whatDoesNotFit(
  known: Pick<RecordFacts, 'placements' | 'writtenOn'> & {
    readonly bornOn: LocalDate;
    readonly days: readonly (LocalDate | undefined)[];
  },
  today: LocalDate,
): Stop | undefined {
  const { bornOn, days, placements, writtenOn } = known;
  const grown = yearsAfter(bornOn, LAST_START_YEARS);
  const starts = placements.map(({ startedOn }) => startedOn);
  if (starts.some((day) => day > grown) || [...starts, ...days].some((day) => day !== undefined && day < bornOn))
    return 'does-not-fit';
  if (placements.some(({ endedOn }) => endedOn === undefined || endedOn > today)) return 'still-placed';
  return writtenOn > addDays(today, -UNUSED_DAYS) ? 'used-lately' : undefined;
}
