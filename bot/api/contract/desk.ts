import { EVIDENCE_WAYS, OVERRIDES } from '#rules';
import { z } from 'zod';
import { deskView, followView, supposedFacts } from './answers.ts';
import type { Slice } from './endpoint.ts';
import { day } from './parts.ts';

const key = z.string().min(1).max(250);

/** My desk, what is owed, and what would follow. */
export const DESK = {
  'GET /api/desk': { answer: deskView },

  /** “This is done”, about something owed: when, who, how, and what came of it. */
  'POST /api/obligations/settle': {
    body: z.object({
      key,
      note: z.string().max(2_000).default(''),
      who: z.string().max(200).optional(),
      how: z.enum(EVIDENCE_WAYS).optional(),
      on: day.optional(),
    }),
    answer: z.object({ is: z.literal('settled') }),
  },

  /** “This is not done after all.” */
  'POST /api/obligations/undo': { body: z.object({ key }), answer: z.object({ is: z.literal('undone') }) },

  /** A manager sets something owed aside, with a reason. */
  'POST /api/obligations/override': {
    body: z.object({
      key,
      override: z.enum(OVERRIDES),
      reason: z.string().max(2_000),
      until: day.optional(),
    }),
    answer: z.object({ is: z.literal('set-aside') }),
  },

  /** Which of today’s meetings the chat of a Teams meeting belongs to; without a reference, none of them. */
  'GET /api/meeting-of-chat': {
    query: z.object({ chat: z.string().min(1).max(250) }),
    answer: z.object({ ref: z.string().optional() }),
  },

  /** Workers of the council whose name begins so. */
  'GET /api/people': {
    query: z.object({ text: z.string().default('') }),
    answer: z.array(
      z.object({ id: z.string(), name: z.string(), roles: z.array(z.string()), team: z.string().optional() }),
    ),
  },

  'POST /api/what-would-follow': {
    body: z.object({ facts: supposedFacts.refine(countsThings, 'A count is a whole number from 0 to 99.') }),
    answer: followView,
  },
} as const satisfies Slice;

/** Nobody has half a placement, or a thousand. */
function countsThings(facts: object): boolean {
  return Object.values(facts).every(
    (fact) => typeof fact !== 'number' || (Number.isInteger(fact) && fact >= 0 && fact <= 99),
  );
}
