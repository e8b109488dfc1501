import type { BlockKind, LocalDate } from '#rules/views';
import type { SentAs } from '../../bot/api/contract/call.ts';
import { ask, askFile } from './request.ts';

export type WrittenParagraph = SentAs<'PUT /api/minutes/:ref/paragraph', 'body'>;
export type FindingDecision = SentAs<'POST /api/minutes/:ref/findings', 'body'>;
export type Release = SentAs<'POST /api/minutes/:ref/release', 'body'>;
/** A version, with the mark of the text that was read. */
export type ReadVersion = Release['versions'][number];

const of = (ref: string) => ({ params: { ref } });

/** The minutes of one meeting. */
export const minutes = {
  open: (ref: string) => ask('GET /api/minutes/:ref', of(ref)),
  begin: (ref: string) => ask('POST /api/minutes/:ref/begin', { ...of(ref), body: {} }),
  save: (ref: string, body: WrittenParagraph) => ask('PUT /api/minutes/:ref/paragraph', { ...of(ref), body }),
  add: (ref: string, item: string, kind: BlockKind, sitting: number) =>
    ask('POST /api/minutes/:ref/paragraphs', { ...of(ref), body: { item, kind, sitting } }),
  takeOver: (ref: string, captured: string, does: 'take-over' | 'leave') =>
    ask('POST /api/minutes/:ref/since', { ...of(ref), body: { captured, does } }),
  toChair: (ref: string) => ask('POST /api/minutes/:ref/to-chair', { ...of(ref), body: {} }),
  back: (ref: string, words: string) => ask('POST /api/minutes/:ref/back', { ...of(ref), body: { words } }),
  decide: (ref: string, body: FindingDecision) => ask('POST /api/minutes/:ref/findings', { ...of(ref), body }),
  approve: (ref: string, versions: readonly ReadVersion[]) =>
    ask('POST /api/minutes/:ref/approve', { ...of(ref), body: { versions } }),
  release: (ref: string, body: Release) => ask('POST /api/minutes/:ref/release', { ...of(ref), body }),
  offerLink: (ref: string, version: string, person: string) =>
    ask('POST /api/minutes/:ref/link', { params: { ref }, body: { version, person } }),
  giveCode: (ref: string, version: string, person: string) =>
    ask('POST /api/minutes/:ref/code', { params: { ref }, body: { version, person } }),
  handedOver: (ref: string, version: string, person: string, on: LocalDate, how: string) =>
    ask('POST /api/minutes/:ref/handed-over', { ...of(ref), body: { version, person, on, how } }),
  correct: (ref: string, words: string, askedBy: string) =>
    ask('POST /api/minutes/:ref/corrections', { ...of(ref), body: { words, askedBy } }),
  raise: (ref: string, words: string, raisedBy: string, ownerId: string) =>
    ask('POST /api/minutes/:ref/raised', { ...of(ref), body: { words, raisedBy, ownerId } }),
  changed: (ref: string, place: number, changed: string) =>
    ask('POST /api/minutes/:ref/changed', { ...of(ref), body: { place, changed } }),
  toPanel: (ref: string, on: LocalDate) => ask('POST /api/minutes/:ref/to-panel', { ...of(ref), body: { on } }),
  panelAnswer: (ref: string, on: LocalDate, answer: string) =>
    ask('POST /api/minutes/:ref/panel-answer', { ...of(ref), body: { on, answer } }),
  file: (ref: string, on: LocalDate, reference: string) =>
    ask('POST /api/minutes/:ref/filed', { ...of(ref), body: { on, reference } }),
  carerReview: (ref: string, outcome: 'early-review' | 'not-needed', reason: string) =>
    ask('POST /api/minutes/:ref/carer-review', { ...of(ref), body: { outcome, reason } }),
  word: (ref: string, version: string) =>
    askFile('GET /api/minutes/:ref/versions/:version/file', { params: { ref, version } }),
} as const;
