import { z } from 'zod';

/* How the inputs of a card arrive: many choices as one comma-joined text, an empty input as nothing or as ''. */

export const words = (max: number) => z.string().max(max, `That is too long; at most ${max} characters.`).default('');
export const many = z
  .string()
  .default('')
  .transform((joined) => joined.split(',').filter((one) => one !== ''));
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'Choose a day.')
  .transform((text) => text as `${number}-${number}-${number}`);
export const time = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'Choose a time.')
  .transform((text) => text as `${number}-${number}-${number}T${number}:${number}`);
export const optional = <T extends z.ZodType>(input: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), input.optional());
export const formId = z.string().min(8).max(80);
export const ref = z.string().regex(/^[A-Z]{2}-\d{4}-\d{4,}$/, 'That reference is not one of ours.');
