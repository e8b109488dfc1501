import { z } from 'zod';
import { Fault, WORDS, type FaultReason } from '../faults.ts';
import type { Endpoint } from './contract/endpoint.ts';
import { trouble, type Trouble, type TroubleReason } from './contract/trouble.ts';

/** What goes back over the wire. */
export interface Outcome {
  readonly status: number;
  readonly body?: unknown;
  readonly retryAfterSeconds?: number | undefined;
}

const STATUS: Record<FaultReason, number> = {
  'not-yours': 403,
  refused: 502,
  'done-before': 409,
  'changed-meanwhile': 409,
  'cannot-meet-online': 502,
  blocked: 502,
  unclear: 502,
  damaged: 500,
  rejected: 500,
  'too-many': 422,
  'try-later': 503,
};

/** In a word: `done`, or why not. */
export const reasonIn = ({ body }: Outcome): string => trouble.safeParse(body).data?.error.reason ?? 'done';

const ASKING = 'Something is still needed before this can be done.';
const HELD = 'Safeguarding holds this. Nothing goes out until a named manager lifts the hold.';

export const errorBody = (reason: TroubleReason, words: string, ref: string): Trouble => ({
  error: { reason, words, ref },
});

/** What a rule may say instead of an answer. No answer of the contract says it is one of these. */
const TURNED_AWAY = z.discriminatedUnion('is', [
  z.object({ is: z.literal('asking'), ask: z.array(z.object({ fact: z.string(), ask: z.string() })) }),
  z.object({ is: z.literal('held'), because: z.array(z.string()) }),
  z.object({ is: z.literal('refused'), words: z.string() }),
]);

/**
 * A rule's answer as HTTP: a missing fact is 422, a hold 409; an answer is 200 and carries what the contract says of it and nothing
 * else. One that is otherwise than the contract is ours to mend: it throws, and names the places, never what stood there.
 */
export function outcomeOf(came: unknown, { answer }: Endpoint, ref: string): Outcome {
  const turned = TURNED_AWAY.safeParse(came).data;
  if (turned !== undefined) return turnedAway(turned, ref);
  if (answer === undefined || came === undefined) return { status: 204 };
  const said = answer.safeParse(came);
  if (said.success) return { status: 200, body: said.data };
  const places = said.error.issues.map(({ path, code }) => `${path.map(String).join('.')} (${code})`);
  throw new Error(`An answer is otherwise than the contract says: ${places.join(', ')}`);
}

function turnedAway(turned: z.output<typeof TURNED_AWAY>, ref: string): Outcome {
  switch (turned.is) {
    case 'asking':
      return { status: 422, body: { ...errorBody('asking', ASKING, ref), ask: turned.ask } };
    case 'held':
      return { status: 409, body: { ...errorBody('held', HELD, ref), held: turned.because } };
    case 'refused':
      return { status: 422, body: errorBody('not-yet', turned.words, ref) };
  }
}

/** A failure as HTTP: our words, a reference, and nothing of the failure itself. */
export function outcomeOfFailure(error: unknown, ref: string): Outcome {
  if (error instanceof Fault) {
    const retryAfterSeconds = error.reason === 'try-later' ? (error.waitSeconds ?? 5) : undefined;
    return { status: STATUS[error.reason], body: errorBody(error.reason, WORDS[error.reason], ref), retryAfterSeconds };
  }
  const words = 'Something went wrong on our side. Nothing you typed is lost. Try again in a minute.';
  return { status: 500, body: errorBody('failed', words, ref) };
}
