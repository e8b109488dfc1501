import type { Meeting } from '../case-records.ts';
import type { LocalDate } from '../vocabulary.ts';
import { listWords, shortDate } from '../words/dates.ts';
import { sharedDays } from './disruption-window.ts';

type OwnDays = Pick<Meeting, 'ref' | 'from' | 'by' | 'sum'>;

/** The days on which several children’s meetings can be one, and how they were found. */
export interface SharedDays {
  /** First and last day that all windows share, both included; absent where they share none. */
  readonly days?: { readonly first: LocalDate; readonly last: LocalDate } | undefined;
  /** In a few words: `Fri 18 Dec to Wed 6 Jan`, or that they are two meetings. */
  readonly words: string;
  /** Each child’s own days and their sum, one a line. */
  readonly sums: readonly string[];
}

/**
 * The days that the windows of brothers and sisters share, who may have left on different days. Where they share none, each has a
 * meeting of their own.
 *
 * @source E-30, E-31
 */
export function daysShared(meetings: readonly OwnDays[]): SharedDays {
  const days = sharedDays(meetings.map(({ from: first, by: last }) => ({ first, last })));
  return {
    days,
    words:
      days === undefined
        ? `${listWords(meetings.map(({ ref }) => ref))} share no day: they are ${meetings.length === 2 ? 'two' : 'separate'} meetings.`
        : rangeWords(days.first, days.last),
    sums: meetings.map(({ ref, from, by, sum }) => `${ref}: ${rangeWords(from, by)} (${sum})`),
  };
}

const rangeWords = (first: LocalDate, last: LocalDate): string => `${shortDate(first)} to ${shortDate(last)}`;
