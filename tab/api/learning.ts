import type { SentAs } from '../../bot/api/contract/call.ts';
import type { CarersLetterView } from '#rules/views';
import { ask } from './request.ts';

export type AskedSummary = SentAs<'GET /api/summary', 'query'>;
type SavedWords = SentAs<'PUT /api/summary', 'body'>;
/** What a person says of the year. */
export type WrittenWords = Omit<SavedWords, 'from' | 'to' | 'version'>;
type Approved = SentAs<'POST /api/summary/approve', 'body'>;
export type Exported = SentAs<'POST /api/summary/export', 'body'>;
type Period = SentAs<'POST /api/summary/return', 'body'>;
type SavedLetter = SentAs<'PUT /api/summary/carers-letter', 'body'>;
export type ExportedLetter = SentAs<'POST /api/summary/carers-letter/export', 'body'>['format'];

/** What can be done with the letter of one period. */
export interface LetterIntentions {
  readonly load: () => Promise<CarersLetterView>;
  readonly save: (said: Omit<SavedLetter, 'from' | 'to'>) => Promise<void>;
  readonly release: (version: number) => Promise<void>;
  readonly takeOut: (format: ExportedLetter) => Promise<void>;
}

/** Boards, summaries and samples. */
export const learning = {
  board: () => ask('GET /api/board'),
  exportMeasures: () => ask('POST /api/board/export', { body: {} }),
  whatWouldChange: (first: string, second: string) => ask('POST /api/what-would-change', { body: { first, second } }),
  whatWouldHaveChanged: (first: string, second: string) =>
    ask('POST /api/what-would-change/last-year', { body: { first, second } }),
  summary: (query: AskedSummary) => ask('GET /api/summary', { query }),
  casesBehind: (query: AskedSummary, figure: string) =>
    ask('GET /api/summary/cases/:figure', { params: { figure }, query }),
  saveSummary: (body: SavedWords) => ask('PUT /api/summary', { body }),
  approveSummary: (body: Approved) => ask('POST /api/summary/approve', { body }),
  exportSummary: (body: Exported) => ask('POST /api/summary/export', { body }),
  exportReturn: (body: Period) => ask('POST /api/summary/return', { body }),
  carersLetter: (query: Period) => ask('GET /api/summary/carers-letter', { query }),
  saveCarersLetter: (body: SavedLetter) => ask('PUT /api/summary/carers-letter', { body }),
  releaseCarersLetter: (body: Approved) => ask('POST /api/summary/carers-letter/release', { body }),
  exportCarersLetter: (body: SentAs<'POST /api/summary/carers-letter/export', 'body'>) =>
    ask('POST /api/summary/carers-letter/export', { body }),
} as const;
