import { JUDGEMENTS } from '#rules';
import { z } from 'zod';
import { episodeView } from './answers.ts';
import type { Slice } from './endpoint.ts';
import { changed, day, notice, noticeWithdrawn } from './parts.ts';

/** A time of instability: who said what, the judgement, and the hold for safeguarding. */
export const EPISODES = {
  'GET /api/episodes/:ref': { answer: episodeView },

  'POST /api/episodes/:ref/judge': {
    body: z.object({
      outcome: z.enum(JUDGEMENTS),
      bestInterests: z.enum(['yes', 'no', 'not-sure']),
      prompts: z.array(z.string().max(80)).max(40).default([]),
      reason: z.string().max(4000),
      support: z.string().max(4000).default(''),
      paidSupport: z.boolean().default(false),
      childToldBy: z.string().max(500).optional(),
      /** How often it had been judged when the form was drawn; without it, as it stands now. */
      decision: z.int().min(0).optional(),
    }),
    answer: z.object({ is: z.enum(['judged', 'judged-before']) }),
  },

  /** The manager looked at the hold today. */
  'POST /api/episodes/:ref/hold/look': {
    body: z.object({ note: z.string().max(2000).default('') }),
    answer: z.object({ ref: z.string() }),
  },

  /** Safeguarding has decided, with the outcome. */
  'POST /api/episodes/:ref/hold/lift': {
    body: z.object({ outcome: z.string().max(2000) }),
    answer: z.object({ is: z.literal('decided') }),
  },

  /** What was agreed with the LADO, so that meetings may be prepared while a hold stands. */
  'POST /api/episodes/:ref/hold/terms': {
    body: z.object({ terms: z.string().max(4000), agreedWith: z.string().max(500), agreedOn: day }),
    answer: z.object({ is: z.literal('decided') }),
  },

  /** Whether a report is about the worker whom it names. */
  'POST /api/episodes/:ref/named': {
    body: z.object({
      person: z.string().min(1).max(100),
      isAboutThem: z.boolean(),
      reason: z.string().max(2000).default(''),
    }),
    answer: z.object({ is: z.literal('decided') }),
  },

  'POST /api/episodes/:ref/notice': { body: notice, answer: changed },

  'POST /api/episodes/:ref/notice/withdraw': { body: noticeWithdrawn, answer: changed },
} as const satisfies Slice;
