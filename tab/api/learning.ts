import type { SentAs } from '../../bot/api/contract/call.ts';
import { ask } from './request.ts';

export type AskedSummary = SentAs<'GET /api/summary', 'query'>;
type SavedWords = SentAs<'PUT /api/summary', 'body'>;
/** What a person says of the year. */
export type WrittenWords = Omit<SavedWords, 'from' | 'to' | 'version'>;
type Approved = SentAs<'POST /api/summary/approve', 'body'>;
export type Exported = SentAs<'POST /api/summary/export', 'body'>;

/** Boards, summaries and samples. */
export const learning = {
  board: () => ask('GET /api/board'),
  whatWouldChange: (first: string, second: string) => ask('POST /api/what-would-change', { body: { first, second } }),
  summary: (query: AskedSummary) => ask('GET /api/summary', { query }),
  casesBehind: (query: AskedSummary, figure: string) =>
    ask('GET /api/summary/cases/:figure', { params: { figure }, query }),
  saveSummary: (body: SavedWords) => ask('PUT /api/summary', { body }),
  approveSummary: (body: Approved) => ask('POST /api/summary/approve', { body }),
  exportSummary: (body: Exported) => ask('POST /api/summary/export', { body }),
} as const;
