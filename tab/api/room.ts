import type { BestInterests } from '#rules/views';
import type { SentAs } from '../../bot/api/contract/call.ts';
import { ask } from './request.ts';

export type SaidOfPerson = Omit<SentAs<'PUT /api/meetings/:ref/room/attendance', 'body'>, 'sitting'>;
export type SentAction = SentAs<'POST /api/meetings/:ref/room/actions', 'body'>;
export type SaidToFinish = SentAs<'PUT /api/meetings/:ref/room/finish', 'body'>;
type SentNote = SentAs<'PUT /api/meetings/:ref/room/note', 'body'>;

const of = (ref: string) => ({ params: { ref } });

/** What the room asks of the server: one function each. */
export const rooms = {
  see: (ref: string) => ask('GET /api/meetings/:ref/room', of(ref)),
  key: (ref: string) => ask('GET /api/meetings/:ref/room/key', of(ref)),
  open: (ref: string) => ask('POST /api/meetings/:ref/room/open', { ...of(ref), body: {} }),
  close: (ref: string) => ask('POST /api/meetings/:ref/room/close', { ...of(ref), body: {} }),
  saveNote: (ref: string, body: SentNote) => ask('PUT /api/meetings/:ref/room/note', { ...of(ref), body }),
  sayOfPerson: (ref: string, sitting: number, said: SaidOfPerson) =>
    ask('PUT /api/meetings/:ref/room/attendance', { ...of(ref), body: { sitting, ...said } }),
  sayBestInterests: (ref: string, bestInterests: BestInterests, why: string) =>
    ask('PUT /api/meetings/:ref/room/best-interests', { ...of(ref), body: { bestInterests, why } }),
  sayToFinish: (ref: string, body: SaidToFinish) => ask('PUT /api/meetings/:ref/room/finish', { ...of(ref), body }),
  addAction: (ref: string, body: SentAction) => ask('POST /api/meetings/:ref/room/actions', { ...of(ref), body }),
  takeBackAction: (ref: string, key: string) =>
    ask('POST /api/meetings/:ref/room/actions/take-back', { ...of(ref), body: { key } }),
} as const;
