import { isLocalDate } from '#rules';
import { localDay } from './excel-days.ts';

/* What stands in a cell as people, Excel and case systems write it: taken where it can mean one thing alone, else refused with why. */

export type Value<T> = { readonly is: T } | { readonly wrong: string };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const SUCH_AS = 'must be a date such as 2026-11-21.';
/** Days since 1900 of 1 January 1955 and the end of 2070: other numbers are no days of a register. */
const SERIALS = { from: 20_090, to: 62_458 };

/** A day: `2026-11-21`, `21/11/2026`, `21 Nov 2026`, with a time behind it or as the number by which Excel counts it. */
export function dayIn(cell: string): Value<string> {
  const value = cell.replace(/[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]m)?Z?$/i, '');
  if (isLocalDate(value)) return { is: value };
  if (/^\d{5}(?:\.\d+)?$/.test(value)) return fromSerial(value);
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(value);
  if (parts !== null) return fromParts(parts[1] ?? '', parts[2] ?? '', parts[3] ?? '', value);
  const words = /^(?:[a-z]+,? )?(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})[ -](\d{4}|\d{2})$/i.exec(value);
  const month = MONTHS.indexOf((words?.[2] ?? '').slice(0, 3).toLowerCase());
  if (words !== null && month >= 0) return fromParts(words[1] ?? '', String(month + 1), words[3] ?? '', value);
  return { wrong: SUCH_AS };
}

function fromSerial(value: string): Value<string> {
  const serial = Number(value);
  return serial >= SERIALS.from && serial <= SERIALS.to
    ? { is: localDay(serial) }
    : { wrong: `is a number (${value}) that is no day: ${SUCH_AS}` };
}

function fromParts(day: string, month: string, year: string, value: string): Value<string> {
  if (Number(day) === 0) return { wrong: `is Excel’s empty day (${value}): leave the cell empty.` };
  if (year.length === 2)
    return { wrong: `has a year of two figures (${value}): write all four, such as ${day}/${month}/2026.` };
  if (Number(month) > 12 && Number(day) <= 12)
    return { wrong: `has the month before the day (${value}): write it as ${month}/${day}/${year}.` };
  const read = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(read) ? { is: read } : { wrong: `is a day that the calendar has not (${value}).` };
}

const YES = ['yes', 'y', 'true', '1'];
const NO = ['no', 'n', 'false', '0'];

export function yesNoIn(cell: string): Value<boolean> {
  const value = cell.toLowerCase();
  if (YES.includes(value)) return { is: true };
  return NO.includes(value) ? { is: false } : { wrong: 'must be yes or no.' };
}

/** One of a closed list, however it is spaced: `Foster care` is `foster-care`. */
export function oneOfIn<T extends string>(cell: string, set: readonly T[]): Value<T> {
  const plain = (word: string): string =>
    word
      .toLowerCase()
      .replace(/[’']/g, '')
      .replace(/[\s_–-]+/g, '-');
  const found = set.find((word) => plain(word) === plain(cell));
  return found === undefined ? { wrong: `must be one of ${set.join(', ')}.` } : { is: found };
}

/** `7`, `7.0` or `Year 7`; reception is 0. */
export function schoolYearIn(cell: string): Value<number> {
  const value = cell
    .toLowerCase()
    .replace(/^(?:school )?(?:year|yr|y)\.? ?/, '')
    .replace(/\.0+$/, '');
  if (['r', 'rec', 'reception'].includes(value)) return { is: 0 };
  return /^(?:\d|1[0-3])$/.test(value)
    ? { is: Number(value) }
    : { wrong: 'must be a whole number from 0 (reception) to 13.' };
}

/** A number that Excel took for a sum has lost its nought: those of this country have ten figures after it. */
export function phoneIn(cell: string): string {
  if (/^[1-37-9]\d{9}$/.test(cell)) return `0${cell}`;
  return /^44\d{10}$/.test(cell) ? `+${cell}` : cell;
}

/** `04-Mar` was `4-3` before Excel saw it. */
export const isDayOfExcel = (cell: string): boolean =>
  /^\d{1,2}-(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*$/i.test(cell) ||
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)-\d{2}$/i.test(cell);
