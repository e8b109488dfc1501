import type { SentAs } from '../../bot/api/contract/call.ts';
import { ask, askFile } from './request.ts';

export type FilledIn = SentAs<'POST /api/sheets/:ref', 'body'>;
export interface SheetFileChosen extends SheetChosen {
  readonly name: string;
}
export type SheetChosen = SentAs<'POST /api/sheets/:ref/file', 'body'>;

/** What is kept beside a report, an ending or a meeting. */
export const sheets = {
  open: (ref: string) => ask('GET /api/sheets/:ref', { params: { ref } }),
  fillIn: (ref: string, body: FilledIn) => ask('POST /api/sheets/:ref', { params: { ref }, body }),
  file: (ref: string, body: SheetChosen) => ask('POST /api/sheets/:ref/file', { params: { ref }, body }),
  attach: (ref: string, { kind, number }: SheetChosen, file: Blob) =>
    ask('POST /api/sheets/:ref/:kind/:number/files', { params: { ref, kind, number: String(number) }, file }),
  attached: (ref: string, { kind, number, name }: SheetFileChosen) =>
    askFile('GET /api/sheets/:ref/:kind/:number/files/:name', { params: { ref, kind, number: String(number), name } }),
} as const;
