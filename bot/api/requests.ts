import { EVIDENCE_WAYS, isLocalDate } from '#rules';
import { z } from 'zod';

/*
 * What the tab and the API say to each other: paths and bodies. The tab imports this; it is bound to nothing else.
 */

export const PATHS = {
  settings: '/api/settings',
  desk: '/api/desk',
  settle: '/api/obligations/settle',
  undo: '/api/obligations/undo',
  override: '/api/obligations/override',
} as const;

/** “This is done”, about something owed. */
export const SETTLE = z.object({
  key: z.string().min(1).max(250),
  note: z.string().max(2_000).default(''),
  who: z.string().max(200).optional(),
  how: z.enum(EVIDENCE_WAYS).optional(),
  on: z.string().refine(isLocalDate, 'Choose a day.').optional(),
});
export type Settle = z.input<typeof SETTLE>;

/** “This is not done after all.” */
export const UNDO = z.object({ key: z.string().min(1).max(250) });

/** A manager sets something owed aside, with a reason. */
export const OVERRIDE = z.object({
  key: z.string().min(1).max(250),
  override: z.enum(['postponed', 'not-required', 'waived', 'held']),
  reason: z.string().max(2_000),
  until: z.string().refine(isLocalDate, 'Choose a day.').optional(),
});
export type OverrideRequest = z.input<typeof OVERRIDE>;

/** What the tab must know before anybody is signed in. Public: nothing of any case is in it. */
export interface PublicSettings {
  readonly council: string;
  readonly profile: string;
  readonly emergency: readonly { readonly label: string; readonly number: string }[];
  /** Origins that may frame the tab beside Microsoft's own. */
  readonly hostOrigins: readonly string[];
  readonly teamsAppId: string;
}

/** Why the API did not do what it was asked; the tab branches on `reason`, shows `words` and quotes `ref`. */
export interface ApiError {
  readonly error: { readonly reason: string; readonly words: string; readonly ref: string };
  /** With 422: the facts that are missing. */
  readonly ask?: readonly { readonly fact: string; readonly ask: string }[] | undefined;
  /** With 409, when safeguarding holds it: the statements that say so. */
  readonly held?: readonly string[] | undefined;
}
