import { isLocalDate } from '../day-number.ts';
import { londonTime } from '../london.ts';
import type { Circumstances } from '../facts.ts';
import { isLocalTime } from '../written-times.ts';
import type { SheetField } from './sheet.ts';

const LONGEST = { line: 250, words: 4000 } as const;

type Clock = Pick<Circumstances, 'now' | 'today'>;

/** Why this cannot stand in the field, in a sentence; undefined where it can. Nothing at all takes back what stood there. */
export function whyNotIn(field: SheetField, value: string, clock: Clock): string | undefined {
  if (value === '') return undefined;
  const { label, kind } = field;
  switch (kind) {
    case 'day':
      if (!isLocalDate(value)) return `${label}: this is not a day.`;
      return field.ahead !== true && value > clock.today ? `${label}: the day is still to come.` : undefined;
    case 'moment':
      if (!isLocalTime(value)) return `${label}: give the day and the hour.`;
      return value > londonTime(clock.now) ? `${label}: the hour is still to come.` : undefined;
    case 'choice':
      return field.choices?.some((one) => one.value === value) === true ? undefined : `${label}: choose one.`;
    case 'line':
    case 'words':
      return value.length > LONGEST[kind] ? `${label}: at most ${LONGEST[kind]} characters.` : undefined;
    /* v8 ignore next -- @preserve: the compiler closes the switch */
    default:
      return kind satisfies never;
  }
}
