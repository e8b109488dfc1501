import { LEARNING_THEMES, TOPICS } from '#rules';
import { z } from 'zod';
import { lessonsView } from './answers.ts';
import type { Slice } from './endpoint.ts';
import { changed, day, words } from './parts.ts';

const lesson = z.string().min(1).max(120);

/** What a meeting learnt, who takes it up, and what was changed because of it. */
export const LESSONS = {
  'GET /api/lessons/:ref': { answer: lessonsView },
  'POST /api/lessons/:ref': {
    body: z.object({
      kind: z.enum(LEARNING_THEMES, 'Choose a kind.'),
      topic: z.enum(TOPICS, 'Choose what it is about.'),
      words: words(2000),
      ownerId: z.string().min(1, 'Choose who takes it up.').max(80),
      due: day,
    }),
    answer: changed,
  },
  'POST /api/lessons/:ref/changed': {
    body: z.object({ lesson, says: z.enum(['changed', 'nothing-changed']), words: words(1000) }),
    answer: changed,
  },
  'POST /api/lessons/:ref/later': { body: z.object({ lesson, until: day, why: words(1000) }), answer: changed },
} as const satisfies Slice;
