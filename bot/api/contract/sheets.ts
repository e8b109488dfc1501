import { SHEET_KINDS } from '#rules';
import { z } from 'zod';
import { sheetsView } from './answers.ts';
import type { Slice } from './endpoint.ts';
import { changed, wholeFile } from './parts.ts';

const kind = z.enum(SHEET_KINDS);
const number = z.number().int().min(1).max(500);

/** What is kept beside a report, an ending or a meeting, field by field. */
export const SHEET_CALLS = {
  'GET /api/sheets/:ref': { answer: sheetsView },
  'POST /api/sheets/:ref': {
    body: z.object({
      kind,
      number: number.optional(),
      fields: z.record(z.string().max(60), z.string().max(4000)),
      why: z.string().max(1000).optional(),
    }),
    answer: changed,
  },
  'POST /api/sheets/:ref/:kind/:number/files': {
    file: 'sent',
    answer: z.object({ is: z.literal('kept'), name: z.string() }),
  },
  'GET /api/sheets/:ref/:kind/:number/files/:name': { file: 'answered' },
  'POST /api/sheets/:ref/file': { body: z.object({ kind, number }), answer: wholeFile },
} as const satisfies Slice;
