import { z } from 'zod';
import { boardView, carersLetterView, casesBehindView, simulationView, summaryView } from './answers.ts';
import type { Slice } from './endpoint.ts';
import { day, nothing, wholeFile } from './parts.ts';

const version = z.number().int().min(1).max(1000);
const text = z.string().max(20_000);
const period = z.object({ from: day, to: day });
const kept = z.object({ version });
const twoProcedures = z.object({ first: z.string().min(1).max(80), second: z.string().min(1).max(80) });

/** Without days, or with what is no day, the last summary year that has ended; without readers, what stays inside. */
const askedPeriod = z.object({ from: day.optional().catch(undefined), to: day.optional().catch(undefined) });
const askedSummary = askedPeriod.extend({
  readers: z.enum(['inside', 'public']).catch('inside'),
});

/** What was learnt: the board, what another procedure would change, and the yearly summary. */
export const LEARNING = {
  'GET /api/board': { answer: boardView },
  /** The measures of stability of the same board, as a table. */
  'POST /api/board/export': { body: nothing, answer: wholeFile },

  'POST /api/what-would-change': {
    body: twoProcedures,
    answer: simulationView,
  },
  /** What was really reported and ended in the last summary year, without anybody in it. */
  'POST /api/what-would-change/last-year': { body: twoProcedures, answer: simulationView },

  'GET /api/summary': { query: askedSummary, answer: summaryView },
  'GET /api/summary/cases/:figure': { query: askedSummary, answer: casesBehindView },
  /** `version` is the one that was open; `why` says why an approved summary is corrected. */
  'PUT /api/summary': {
    body: period.extend({ version, says: text, changed: text, next: text, why: text.optional() }),
    answer: kept,
  },
  'POST /api/summary/approve': { body: period.extend({ version }), answer: kept },
  'POST /api/summary/export': { body: period.extend({ format: z.enum(['word', 'csv']) }), answer: wholeFile },
  /** The endings behind it as the national return has them, for those who may open the cases. */
  'POST /api/summary/return': { body: period, answer: wholeFile },

  /** The yearly letter to carers, once the period’s summary is approved. */
  'GET /api/summary/carers-letter': { query: askedPeriod, answer: carersLetterView },
  'PUT /api/summary/carers-letter': {
    body: period.extend({ version, words: text, why: text.optional() }),
    answer: kept,
  },
  'POST /api/summary/carers-letter/release': { body: period.extend({ version }), answer: kept },
  'POST /api/summary/carers-letter/export': {
    body: period.extend({ format: z.enum(['word', 'pdf']) }),
    answer: wholeFile,
  },
} as const satisfies Slice;
