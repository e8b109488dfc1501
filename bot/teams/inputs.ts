import { isLocalDate, isLocalTime } from '#rules';
import { z } from 'zod';

/* How the inputs of a card arrive: many choices as one comma-joined text, an empty input as nothing or as ''. */

export const words = (max: number) => z.string().max(max, `That is too long; at most ${max} characters.`).default('');
export const many = z
  .string()
  .default('')
  .transform((joined) => joined.split(',').filter((one) => one !== ''));
export const day = z.string().refine(isLocalDate, 'Choose a day.');
export const time = z.string().refine(isLocalTime, 'Choose a time.');
export const optional = <T extends z.ZodType>(input: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), input.optional());
export const formId = z.string().min(8).max(80);
export const ref = z.string().regex(/^[A-Z]{2}-\d{4}-\d{4,}$/, 'That reference is not one of ours.');
