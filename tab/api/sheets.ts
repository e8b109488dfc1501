import type { SentAs } from '../../bot/api/contract/call.ts';
import { ask } from './request.ts';

export type FilledIn = SentAs<'POST /api/sheets/:ref', 'body'>;
export type SheetChosen = SentAs<'POST /api/sheets/:ref/file', 'body'>;

/** What is kept beside a report, an ending or a meeting. */
export const sheets = {
  open: (ref: string) => ask('GET /api/sheets/:ref', { params: { ref } }),
  fillIn: (ref: string, body: FilledIn) => ask('POST /api/sheets/:ref', { params: { ref }, body }),
  file: (ref: string, body: SheetChosen) => ask('POST /api/sheets/:ref/file', { params: { ref }, body }),
} as const;
