import type { BlockKind, FindingView, LocalDate, MinutesView, ParagraphSaved } from '#rules';
import { request, requestFile } from './request.ts';

const at = (ref: string, ...rest: readonly string[]): string =>
  `/api/${['minutes', ref, ...rest].map(encodeURIComponent).join('/')}`;

export interface WrittenParagraph {
  readonly block: string;
  readonly before: string;
  readonly text: string;
  readonly forChild: boolean;
  readonly childWords?: string;
  readonly sitting: number;
}
export interface FindingDecision extends Pick<FindingView, 'block' | 'start' | 'end' | 'kind'> {
  readonly version: string;
  readonly inAll: boolean;
  readonly choice: 'take-out' | 'write-instead' | 'keep';
  readonly instead?: string;
  readonly reason: string;
}
/** A version, with the mark of the text that was read. */
export interface ReadVersion {
  readonly version: string;
  readonly mark: string;
}
export interface Release {
  readonly versions: readonly ReadVersion[];
  readonly readAsReader: boolean;
  readonly waysAreSafe: boolean;
  readonly lateReason?: string;
  readonly holdWordsReason?: string;
}

/** The minutes of one meeting. */
export const minutes = {
  open: (ref: string) => request<MinutesView>('GET', at(ref)),
  begin: (ref: string) => request<unknown>('POST', at(ref, 'begin'), {}),
  save: (ref: string, paragraph: WrittenParagraph) => request<ParagraphSaved>('PUT', at(ref, 'paragraph'), paragraph),
  add: (ref: string, item: string, kind: BlockKind, sitting: number) =>
    request<ParagraphSaved>('POST', at(ref, 'paragraphs'), { item, kind, sitting }),
  toChair: (ref: string) => request<unknown>('POST', at(ref, 'to-chair'), {}),
  back: (ref: string, words: string) => request<unknown>('POST', at(ref, 'back'), { words }),
  decide: (ref: string, decision: FindingDecision) => request<unknown>('POST', at(ref, 'findings'), decision),
  approve: (ref: string, versions: readonly ReadVersion[]) =>
    request<unknown>('POST', at(ref, 'approve'), { versions }),
  release: (ref: string, release: Release) => request<unknown>('POST', at(ref, 'release'), release),
  handedOver: (ref: string, version: string, person: string, on: LocalDate, how: string) =>
    request<unknown>('POST', at(ref, 'handed-over'), { version, person, on, how }),
  correct: (ref: string, words: string, askedBy: string) =>
    request<unknown>('POST', at(ref, 'corrections'), { words, askedBy }),
  raise: (ref: string, words: string, raisedBy: string, ownerId: string) =>
    request<unknown>('POST', at(ref, 'raised'), { words, raisedBy, ownerId }),
  changed: (ref: string, place: number, changed: string) =>
    request<unknown>('POST', at(ref, 'changed'), { place, changed }),
  toPanel: (ref: string, on: LocalDate) => request<unknown>('POST', at(ref, 'to-panel'), { on }),
  panelAnswer: (ref: string, on: LocalDate, answer: string) =>
    request<unknown>('POST', at(ref, 'panel-answer'), { on, answer }),
  file: (ref: string, on: LocalDate, reference: string) =>
    request<unknown>('POST', at(ref, 'filed'), { on, reference }),
  carerReview: (ref: string, outcome: 'early-review' | 'not-needed', reason: string) =>
    request<unknown>('POST', at(ref, 'carer-review'), { outcome, reason }),
  word: (ref: string, version: string) => requestFile(at(ref, 'versions', version, 'file')),
} as const;
