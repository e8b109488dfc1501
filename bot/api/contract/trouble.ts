import { z } from 'zod';
import type { Unchanging } from './endpoint.ts';

/** Why the API did not do what it was asked, as a word to branch on. */
export const REASONS = [
  'not-signed-in',
  'no-role',
  'not-yours',
  'not-found',
  'unreadable',
  'too-large',
  'too-fast',
  'asking',
  'held',
  'not-yet',
  'changed-meanwhile',
  'done-before',
  'refused',
  'cannot-meet-online',
  'blocked',
  'unclear',
  'too-many',
  'damaged',
  'rejected',
  'try-later',
  'failed',
] as const;
export type TroubleReason = (typeof REASONS)[number];

/** What comes back instead of an answer; the tab branches on `reason`, shows `words` and quotes `ref`. */
export const trouble = z.object({
  error: z.object({ reason: z.enum(REASONS), words: z.string(), ref: z.string() }),
  /** With 422: the facts that are missing. */
  ask: z.array(z.object({ fact: z.string(), ask: z.string() })).optional(),
  /** With 409, when safeguarding holds it: the statements that say so. */
  held: z.array(z.string()).optional(),
});
export type Trouble = Unchanging<z.output<typeof trouble>>;
