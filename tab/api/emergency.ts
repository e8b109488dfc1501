import type { SentAs } from '../../bot/api/contract/call.ts';
import type { FoundPerson } from './steady.ts';
import { ask } from './request.ts';

export type OpenedFor = SentAs<'POST /api/emergency/open', 'body'>;
export type OfOpening = SentAs<'POST /api/emergency/close', 'body'>;
export type LookedAt = SentAs<'POST /api/emergency/look', 'body'>;

/** A child’s record that is opened in an emergency. */
export const emergency = {
  see: () => ask('GET /api/emergency'),
  children: async (text: string): Promise<readonly FoundPerson[]> =>
    (await ask('POST /api/emergency/children', { body: { text } })).map(({ key, words }) => ({
      id: key,
      name: words,
      roles: [],
    })),
  open: (body: OpenedFor) => ask('POST /api/emergency/open', { body }),
  close: (body: OfOpening) => ask('POST /api/emergency/close', { body }),
  look: (body: LookedAt) => ask('POST /api/emergency/look', { body }),
} as const;
