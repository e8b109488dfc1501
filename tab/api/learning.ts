import type { BoardView, CasesBehindView, LocalDate, SimulationView, SummaryView } from '#rules';
import type { PaperFile } from './outcomes.ts';
import { request } from './request.ts';

export interface AskedSummary {
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  readonly readers: 'inside' | 'public';
}
interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}
interface SavedWords extends Period {
  readonly version: number;
  readonly says: string;
  readonly changed: string;
  readonly next: string;
  readonly why?: string;
}

const period = ({ from, to, readers }: AskedSummary): string =>
  new URLSearchParams({
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    readers,
  }).toString();

/** Boards, summaries and samples. */
export const learning = {
  board: () => request<BoardView>('GET', '/api/board'),
  whatWouldChange: (first: string, second: string) =>
    request<SimulationView>('POST', '/api/what-would-change', { first, second }),
  summary: (asked: AskedSummary) => request<SummaryView>('GET', `/api/summary?${period(asked)}`),
  casesBehind: (asked: AskedSummary, figure: string) =>
    request<CasesBehindView>('GET', `/api/summary/cases/${encodeURIComponent(figure)}?${period(asked)}`),
  saveSummary: (words: SavedWords) => request<unknown>('PUT', '/api/summary', words),
  approveSummary: (approved: Period & { readonly version: number }) =>
    request<unknown>('POST', '/api/summary/approve', approved),
  exportSummary: (asked: Period & { readonly format: 'word' | 'csv' }) =>
    request<PaperFile>('POST', '/api/summary/export', asked),
} as const;
