import type { SentAs } from '../../bot/api/contract/call.ts';
import { ask } from './request.ts';

export type AskedSample = SentAs<'GET /api/dip-sample', 'query'>;
export type SampleDays = Omit<SentAs<'POST /api/dip-sample/export', 'body'>, 'format'>;
export type SampleFormat = SentAs<'POST /api/dip-sample/export', 'body'>['format'];
export type FinishedSample = Omit<SentAs<'POST /api/dip-sample/finish', 'body'>, 'from' | 'to'>;
export type NamedReader = SentAs<'PUT /api/dip-sample/readers/:ref', 'body'>;
export type KeptReading = SentAs<'PUT /api/dip-sample/readings/:ref', 'body'>;
export type Settled = SentAs<'POST /api/dip-sample/settle/:ref', 'body'>;

/** The dip sample: drawn, read, settled, reported. */
export const samples = {
  sample: (query: AskedSample) => ask('GET /api/dip-sample', { query }),
  draw: (body: SampleDays, why?: string) =>
    ask('POST /api/dip-sample/draw', { body: why === undefined ? body : { ...body, why } }),
  drawAgain: (body: SampleDays) => ask('POST /api/dip-sample/draw-again', { body }),
  nameReader: (ref: string, body: NamedReader) => ask('PUT /api/dip-sample/readers/:ref', { params: { ref }, body }),
  finish: (body: SampleDays & FinishedSample) => ask('POST /api/dip-sample/finish', { body }),
  exported: (days: SampleDays, format: SampleFormat) =>
    ask('POST /api/dip-sample/export', { body: { ...days, format } }),
  reading: (ref: string) => ask('GET /api/dip-sample/readings/:ref', { params: { ref } }),
  keepReading: (ref: string, body: KeptReading) => ask('PUT /api/dip-sample/readings/:ref', { params: { ref }, body }),
  handIn: (ref: string, revision: number) =>
    ask('POST /api/dip-sample/readings/:ref/hand-in', { params: { ref }, body: { revision } }),
  toSettle: (ref: string) => ask('GET /api/dip-sample/settle/:ref', { params: { ref } }),
  settle: (ref: string, body: Settled) => ask('POST /api/dip-sample/settle/:ref', { params: { ref }, body }),
} as const;
