import type { z } from 'zod';
import type { Unchanging } from './endpoint.ts';
import type { Routes } from './routes.ts';

/* The contract as types. Whoever asks and whoever answers is held to them by the compiler; nothing of it is there when it runs. */

/** One request of the tab, as `POST /api/obligations/settle`. */
export type Call = keyof Routes;

type Names<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Names<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

/** The parts of the path that vary. */
export type ParamsOf<C extends Call> = Readonly<Record<Names<C>, string>>;

/** What is sent as body or asked behind the question mark; `never` where there is none. */
export type SentAs<C extends Call, What extends 'body' | 'query'> =
  Routes[C] extends Readonly<Record<What, infer Schema extends z.ZodType>> ? Unchanging<z.input<Schema>> : never;

/** The same once the server has read it. */
export type ReadAs<C extends Call, What extends 'body' | 'query'> =
  Routes[C] extends Readonly<Record<What, infer Schema extends z.ZodType>> ? Unchanging<z.output<Schema>> : undefined;

/** What comes back. */
export type AnswerTo<C extends Call> = Routes[C] extends { readonly answer: infer Schema extends z.ZodType }
  ? Unchanging<z.output<Schema>>
  : undefined;

/** What has to be given with a call. */
export type Given<C extends Call> = ([Names<C>] extends [never] ? unknown : { readonly params: ParamsOf<C> }) &
  ([SentAs<C, 'body'>] extends [never] ? unknown : { readonly body: SentAs<C, 'body'> }) &
  ([SentAs<C, 'query'>] extends [never] ? unknown : { readonly query: SentAs<C, 'query'> }) &
  (Routes[C] extends { readonly file: 'sent' } ? { readonly file: Blob } : unknown);
