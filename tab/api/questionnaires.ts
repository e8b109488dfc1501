import type { AnswerFault, AnswerSheet, AnswersView, OverviewView, QuestionnaireView, SeenMarks } from '#rules';
import { request } from './request.ts';

const form = (id: string, ...rest: readonly string[]): string => `/api/${['questionnaires', id, ...rest].map(encodeURIComponent).join('/')}`;
const meeting = (ref: string, what: string): string => `/api/meetings/${encodeURIComponent(ref)}/${what}`;

/** What came of saving one section. */
export type SaveOutcome =
  | { readonly is: 'saved'; readonly view: QuestionnaireView; readonly faults: readonly AnswerFault[]; readonly crossed: readonly string[] }
  | { readonly is: 'closed'; readonly words: string };

/** How a worker wrote down what somebody else said. */
export interface ProxyEntry {
  readonly method: 'phone' | 'face-to-face' | 'paper' | 'video' | 'records';
  readonly readBack: boolean;
}

export type SubmitOutcome =
  | { readonly is: 'returned'; readonly late: boolean }
  | { readonly is: 'asking'; readonly faults: readonly AnswerFault[] }
  | { readonly is: 'asking-how'; readonly words: string }
  | { readonly is: 'closed'; readonly words: string };

/** Forms, answers and the overview. */
export const questionnaires = {
  open: (id: string) => request<QuestionnaireView>('GET', form(id)),
  save: (id: string, section: string, answers: AnswerSheet, seen: SeenMarks) =>
    request<SaveOutcome>('PUT', form(id, 'sections', section), { answers, seen }),
  submit: (id: string, proxy: ProxyEntry | undefined) => request<SubmitOutcome>('POST', form(id, 'submit'), proxy === undefined ? {} : { proxy }),
  askForMoreTime: (id: string) => request<unknown>('POST', form(id, 'more-time'), {}),
  ratherTalk: (id: string) => request<unknown>('POST', form(id, 'rather-talk'), {}),

  answers: (ref: string) => request<AnswersView>('GET', meeting(ref, 'answers')),
  overview: (ref: string) => request<OverviewView>('GET', meeting(ref, 'overview')),
  writeOverview: (ref: string, text: string, share: boolean) => request<unknown>('PUT', meeting(ref, 'overview'), { text, share }),
} as const;
