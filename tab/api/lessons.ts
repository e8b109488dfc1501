import type { SentAs } from '../../bot/api/contract/call.ts';
import { ask } from './request.ts';

export type NotedLesson = SentAs<'POST /api/lessons/:ref', 'body'>;
export type ChangedLesson = SentAs<'POST /api/lessons/:ref/changed', 'body'>;
export type LaterLesson = SentAs<'POST /api/lessons/:ref/later', 'body'>;

/** What a meeting learnt. */
export const lessons = {
  open: (ref: string) => ask('GET /api/lessons/:ref', { params: { ref } }),
  note: (ref: string, body: NotedLesson) => ask('POST /api/lessons/:ref', { params: { ref }, body }),
  changed: (ref: string, body: ChangedLesson) => ask('POST /api/lessons/:ref/changed', { params: { ref }, body }),
  later: (ref: string, body: LaterLesson) => ask('POST /api/lessons/:ref/later', { params: { ref }, body }),
} as const;
