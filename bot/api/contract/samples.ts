import { EVIDENCED, GRADES } from '#rules';
import { z } from 'zod';
import { drawnAgainView, readingView, sampleView, settleView } from './answers.ts';
import type { Slice } from './endpoint.ts';
import { changed, day, wholeFile, words } from './parts.ts';

const period = z.object({ from: day, to: day });
const grade = z.enum(GRADES, 'Choose a grade.');
const answers = z
  .array(z.object({ question: z.string().max(40), evidenced: z.enum(EVIDENCED), evidence: words(1000) }))
  .max(40);

/** The dip sample: drawn, read, settled, reported. */
export const SAMPLES = {
  /** Without days, or with what is no day, the last period that has ended. */
  'GET /api/dip-sample': {
    query: z.object({ from: day.optional().catch(undefined), to: day.optional().catch(undefined) }),
    answer: sampleView,
  },
  /** `why` says why it is drawn anew. */
  'POST /api/dip-sample/draw': { body: period.extend({ why: words(2000).optional() }), answer: changed },
  'POST /api/dip-sample/draw-again': { body: period, answer: drawnAgainView },
  'POST /api/dip-sample/finish': {
    body: period.extend({
      says: words(20_000),
      given: z
        .array(
          z.object({
            meeting: z.string().max(40),
            question: z.string().max(40),
            due: day,
            ownerId: z.string().max(80).optional(),
            words: words(500).optional(),
          }),
        )
        .max(2000),
    }),
    answer: changed,
  },
  'POST /api/dip-sample/export': { body: period.extend({ format: z.enum(['word', 'csv']) }), answer: wholeFile },
  'PUT /api/dip-sample/readers/:ref': {
    body: z.object({ part: z.enum(['first', 'second']), reader: z.string().min(1).max(80) }),
    answer: changed,
  },
  'GET /api/dip-sample/readings/:ref': { answer: readingView },
  /** `revision` is the save that was open. */
  'PUT /api/dip-sample/readings/:ref': {
    body: z.object({ revision: z.number().int().min(0), answers, grade: grade.optional(), why: words() }),
    answer: z.object({ revision: z.number() }),
  },
  'POST /api/dip-sample/readings/:ref/hand-in': {
    body: z.object({ revision: z.number().int().min(0) }),
    answer: changed,
  },
  'GET /api/dip-sample/settle/:ref': { answer: settleView },
  'POST /api/dip-sample/settle/:ref': { body: z.object({ grade, why: words() }), answer: changed },
} as const satisfies Slice;
