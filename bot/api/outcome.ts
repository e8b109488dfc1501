import { Fault, WORDS, type FaultReason } from '../faults.ts';
import type { ApiError } from './requests.ts';

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
  rejected: 500,
  'try-later': 503,
};

const ASKING = 'Something is still needed before this can be done.';
const HELD = 'Safeguarding holds this. Nothing goes out until a named manager lifts the hold.';

export const errorBody = (reason: string, words: string, ref: string): ApiError => ({ error: { reason, words, ref } });

/** A rule's answer as HTTP: done is 200, a missing fact 422, a hold 409, “you may not” 403. */
export function outcomeOf(answer: unknown, ref: string): Outcome {
  if (answer === undefined) return { status: 204 };
  if (typeof answer !== 'object' || answer === null || !('is' in answer)) return { status: 200, body: answer };
  if (answer.is === 'asking' && 'ask' in answer) {
    return { status: 422, body: { ...errorBody('asking', ASKING, ref), ask: answer.ask } };
  }
  if (answer.is === 'held') {
    return { status: 409, body: { ...errorBody('held', HELD, ref), held: 'because' in answer ? answer.because : [] } };
  }
  if (answer.is === 'refused') {
    const words = 'words' in answer && typeof answer.words === 'string' ? answer.words : ASKING;
    return { status: 422, body: { ...errorBody('not-yet', words, ref), ask: [{ fact: 'more', ask: words }] } };
  }
  return { status: 200, body: answer };
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
