import { z } from 'zod';
import type { Slice, Unchanging } from './endpoint.ts';

const settings = z.object({
  council: z.string(),
  profile: z.string(),
  emergency: z.array(z.object({ label: z.string(), number: z.string() })),
  /** Origins that may frame the tab beside Microsoft’s own. */
  hostOrigins: z.array(z.string()),
  teamsAppId: z.string(),
  /** With what the panes in Outlook ask Microsoft for a token for our API; the id is the app’s own registration. */
  signIn: z.object({ clientId: z.string(), authority: z.string(), scope: z.string() }),
});

/** What the tab must know before anybody is signed in. Public: nothing of any case is in it. */
export type PublicSettings = Unchanging<z.output<typeof settings>>;

export const PUBLIC = { 'GET /api/settings': { answer: settings } } as const satisfies Slice;
