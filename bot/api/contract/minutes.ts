import { BLOCK_KINDS, LEAK_KINDS } from '#rules';
import { z } from 'zod';
import { minutesView, paragraphSaved } from './answers.ts';
import type { Slice } from './endpoint.ts';
import { day, nothing, words } from './parts.ts';

const done = z.object({ is: z.literal('done') });
const key = z.string().min(1).max(250);
const sitting = z.number().int().min(0).max(9);
/** A list’s cell ends before 60,000 characters. */
const PARAGRAPH = 20_000;
/** Versions, each with the mark of the text that was read. */
const chosen = z
  .array(z.object({ version: key, mark: key }))
  .min(1, 'Choose at least one version.')
  .max(30);

/** The page of the minutes: written, checked, approved, released, and what comes of them. */
export const MINUTES = {
  'GET /api/minutes/:ref': { answer: minutesView },
  'GET /api/minutes/:ref/versions/:version/file': { file: 'answered' },
  'POST /api/minutes/:ref/begin': { body: nothing, answer: done },
  'PUT /api/minutes/:ref/paragraph': {
    body: z.object({
      block: key,
      before: words(PARAGRAPH),
      text: words(PARAGRAPH),
      forChild: z.boolean().default(false),
      childWords: words().optional(),
      sitting,
    }),
    answer: paragraphSaved,
  },
  'POST /api/minutes/:ref/paragraphs': {
    body: z.object({ item: words(500), kind: z.enum(BLOCK_KINDS), sitting }),
    answer: paragraphSaved,
  },
  'POST /api/minutes/:ref/to-chair': { body: nothing, answer: done },
  'POST /api/minutes/:ref/back': { body: z.object({ words: words() }), answer: done },
  'POST /api/minutes/:ref/findings': {
    body: z.object({
      version: key,
      block: key,
      start: z.number().int().min(0),
      end: z.number().int().min(1),
      kind: z.enum(LEAK_KINDS),
      inAll: z.boolean().default(false),
      choice: z.enum(['take-out', 'write-instead', 'keep']),
      instead: words(500).optional(),
      reason: words(1000),
    }),
    answer: done,
  },
  'POST /api/minutes/:ref/approve': { body: z.object({ versions: chosen }), answer: done },
  'POST /api/minutes/:ref/release': {
    body: z.object({
      versions: chosen,
      readAsReader: z.boolean(),
      waysAreSafe: z.boolean(),
      lateReason: words(1000).optional(),
      holdWordsReason: words(1000).optional(),
    }),
    answer: done,
  },
  'POST /api/minutes/:ref/handed-over': {
    body: z.object({ version: key, person: key, on: day, how: words(500) }),
    answer: done,
  },
  'POST /api/minutes/:ref/link': { body: z.object({ version: key, person: key }), answer: done },
  'POST /api/minutes/:ref/code': {
    body: z.object({ version: key, person: key }),
    answer: z.object({ code: z.string(), words: z.string() }),
  },
  /** What was recorded otherwise since the draft: into the text, or as a correction of what is out. */
  'POST /api/minutes/:ref/since': {
    body: z.object({ captured: z.string().max(40), does: z.enum(['take-over', 'leave']) }),
    answer: done,
  },
  'POST /api/minutes/:ref/corrections': { body: z.object({ words: words(), askedBy: words(200) }), answer: done },
  'POST /api/minutes/:ref/raised': {
    body: z.object({ words: words(), raisedBy: words(200), ownerId: key }),
    answer: done,
  },
  'POST /api/minutes/:ref/changed': {
    body: z.object({ place: z.number().int().min(1), changed: words() }),
    answer: done,
  },
  'POST /api/minutes/:ref/to-panel': { body: z.object({ on: day }), answer: done },
  'POST /api/minutes/:ref/panel-answer': { body: z.object({ on: day, answer: words() }), answer: done },
  'POST /api/minutes/:ref/filed': { body: z.object({ on: day, reference: words(200) }), answer: done },
  'POST /api/minutes/:ref/carer-review': {
    body: z.object({ outcome: z.enum(['early-review', 'not-needed']), reason: words() }),
    answer: done,
  },
} as const satisfies Slice;
