import { z } from 'zod';
import { actionsView } from './answers.ts';
import type { Slice } from './endpoint.ts';
import { changed, day, words } from './parts.ts';

const action = z.string().max(250);

/** What a meeting agreed that somebody does, and what becomes of it. */
export const ACTIONS = {
  'GET /api/meetings/:ref/actions': { answer: actionsView },

  'POST /api/actions': {
    body: z.discriminatedUnion('is', [
      z.object({ action, is: z.literal('done'), how: words(2000), on: day.optional() }),
      z.object({ action, is: z.literal('ask-more-time'), until: day, reason: words(2000) }),
      z.object({ action, is: z.literal('hand-over'), to: z.string().max(80), reason: words(2000) }),
      z.object({ action, is: z.literal('agree') }),
      z.object({ action, is: z.literal('decline') }),
    ]),
    answer: changed,
  },

  /** The head of service answers about the money. */
  'POST /api/actions/money': {
    body: z.object({ action, says: z.enum(['agreed', 'refused']), words: words(2000) }),
    answer: changed,
  },
} as const satisfies Slice;
