import type { z } from 'zod';
import { json, type Column } from './kinds.ts';

/** What is opaque to the list and has this shape; a row whose cell has another one cannot be read. */
export const shaped = <T>(shape: z.ZodType<T>): Column<T> =>
  json((value): value is T => shape.safeParse(value).success);
