import type { AnswerSheet, ChairChanges, SeenMarks } from '#rules/views';
import type { AnswerTo, SentAs } from '../../bot/api/contract/call.ts';
import { ask, askFile } from './request.ts';

/** How a worker wrote down what somebody else said. */
export type ProxyEntry = NonNullable<SentAs<'POST /api/questionnaires/:id/submit', 'body'>['proxy']>;
export type SubmitOutcome = AnswerTo<'POST /api/questionnaires/:id/submit'>;

const form = (id: string) => ({ params: { id } });
const meeting = (ref: string) => ({ params: { ref } });

/** Forms, answers and the overview. */
export const questionnaires = {
  open: (id: string) => ask('GET /api/questionnaires/:id', form(id)),
  save: (id: string, section: string, answers: AnswerSheet, seen: SeenMarks) =>
    ask('PUT /api/questionnaires/:id/sections/:section', { params: { id, section }, body: { answers, seen } }),
  submit: (id: string, proxy: ProxyEntry | undefined) =>
    ask('POST /api/questionnaires/:id/submit', { ...form(id), body: { proxy } }),
  askForMoreTime: (id: string) => ask('POST /api/questionnaires/:id/more-time', { ...form(id), body: {} }),
  ratherTalk: (id: string) => ask('POST /api/questionnaires/:id/rather-talk', { ...form(id), body: {} }),
  decline: (id: string, words: string) => ask('POST /api/questionnaires/:id/decline', { ...form(id), body: { words } }),

  toPassOn: () => ask('GET /api/questionnaires'),
  giveCode: (id: string) => ask('POST /api/questionnaires/:id/code', { ...form(id), body: {} }),
  withdraw: (id: string, reason: string) =>
    ask('POST /api/questionnaires/:id/withdraw', { ...form(id), body: { reason } }),
  paper: (id: string) => ask('GET /api/questionnaires/:id/paper', form(id)),
  addFile: (id: string, file: Blob, sealed: boolean) =>
    ask('POST /api/questionnaires/:id/files', { ...form(id), query: { sealed: sealed ? 'yes' : undefined }, file }),
  file: (id: string, name: string) => askFile('GET /api/questionnaires/:id/files/:name', { params: { id, name } }),
  sendAgain: (id: string) => ask('POST /api/questionnaires/:id/link', { ...form(id), body: {} }),

  answers: (ref: string) => ask('GET /api/meetings/:ref/answers', meeting(ref)),
  overview: (ref: string) => ask('GET /api/meetings/:ref/overview', meeting(ref)),
  writeOverview: (ref: string, text: string, share: boolean, quotesAgreed: boolean) =>
    ask('PUT /api/meetings/:ref/overview', { ...meeting(ref), body: { text, share, quotesAgreed } }),

  formsOf: (ref: string) => ask('GET /api/meetings/:ref/forms', meeting(ref)),
  changeForm: (ref: string, id: string, changes: ChairChanges) =>
    ask('PUT /api/meetings/:ref/forms/:form', { params: { ref, form: id }, body: changes }),
} as const;
