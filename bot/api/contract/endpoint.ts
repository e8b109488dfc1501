import type { z } from 'zod';

/** One request as it is written down: method and path, `:name` for a part that varies. */
export type Written = `${'GET' | 'POST' | 'PUT' | 'DELETE'} /api/${string}`;

/** What is read of a request and what answers it. What is not said here is neither read nor sent. */
export interface Endpoint {
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Left out where nothing comes back but that it was done. */
  readonly answer?: z.ZodType;
  /** The body is the file itself, or the answer is. */
  readonly file?: 'sent' | 'answered';
}

/** The requests of one room. */
export type Slice = Readonly<Record<Written, Endpoint>>;

/** As it comes over the wire: nobody changes it. */
export type Unchanging<T> = T extends readonly (infer One)[]
  ? readonly Unchanging<One>[]
  : T extends object
    ? { readonly [Key in keyof T]: Unchanging<T[Key]> }
    : T;
