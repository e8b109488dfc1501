import { FOUND } from '#rules';
import { z } from 'zod';
import { emergencyView } from './answers.ts';
import type { Slice } from './endpoint.ts';
import { changed } from './parts.ts';

const ofOpening = { placement: z.string().min(1).max(250), opening: z.string().min(1).max(250) };

/** A child’s record that is opened in an emergency. What is typed of a child is a body, never a path. */
export const EMERGENCY = {
  'GET /api/emergency': { answer: emergencyView },
  'POST /api/emergency/children': {
    body: z.object({ text: z.string().max(40) }),
    answer: z.array(z.object({ key: z.string(), words: z.string() })),
  },
  'POST /api/emergency/open': {
    body: z.object({ placement: z.string().min(1, 'Choose the child.').max(250), reason: z.string().max(1000) }),
    answer: z.object({ is: z.literal('decided') }),
  },
  'POST /api/emergency/close': { body: z.object(ofOpening), answer: changed },
  'POST /api/emergency/look': {
    body: z.object({
      ...ofOpening,
      found: z.enum(FOUND, 'Say whether it was right.'),
      words: z.string().max(1000).default(''),
    }),
    answer: z.object({ is: z.literal('decided') }),
  },
} as const satisfies Slice;
