import { z } from 'zod';
import { isLocalDate, type LocalDate } from '#rules';
import { spoiled } from './cells.ts';
import { dayIn, isDayOfExcel, oneOfIn, phoneIn, schoolYearIn, yesNoIn, type Value } from './values.ts';

/* What the cells of a register may hold. */

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const WITHOUT_VALUE = 'must not be empty.';

/** A cell in which nobody can know any more what stood there is refused, whatever it was to hold. */
const cell = z.string().superRefine((value, wrong) => {
  const why = spoiled(value);
  if (why !== undefined) wrong.addIssue({ code: 'custom', message: why });
});
/** Read as people write it: what it means, or why it cannot be taken. */
const readAs = <T>(read: (value: string) => Value<T>) =>
  z.string().transform((value, wrong): T => {
    const why = spoiled(value);
    const found = why === undefined ? read(value) : { wrong: why };
    if ('is' in found) return found.is;
    wrong.addIssue({ code: 'custom', message: found.wrong });
    return z.NEVER;
  });
export const text = cell.min(1, { error: WITHOUT_VALUE }).max(255, { error: 'is longer than 255 characters.' });
export const reference = text
  .refine((value) => !isDayOfExcel(value), {
    error: 'was made a day by Excel: set the column to “Text” before you fill it, and export again.',
  })
  .regex(/^[A-Za-z0-9][\w.-]*$/, { error: 'may hold letters, figures, full stops and hyphens only.' });
export const entraId = text.regex(GUID, { error: 'must be an Entra object id.' }).toLowerCase();
export const mail = text.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, { error: 'must be a mail address.' });
export const phone = text.transform(phoneIn);
export const yesNo = readAs(yesNoIn);
export const oneOf = <const T extends readonly [string, ...string[]]>(set: T) =>
  readAs<T[number]>((value) => oneOfIn(value, set));
export const day = readAs((value): Value<LocalDate> => {
  const read = dayIn(value);
  if ('wrong' in read) return read;
  return isLocalDate(read.is) ? { is: read.is } : { wrong: 'cannot be read.' };
});
export const schoolYear = readAs(schoolYearIn);
/** An empty cell is no value; what stands in it is checked. */
export const maybe = <T extends z.ZodType>(kind: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), kind.optional());
/** Several values in one cell, with semicolons or line ends between them. */
export const several = cell.transform((value) =>
  value
    .split(/[;|]/)
    .map((one) => one.trim())
    .filter((one) => one !== ''),
);
