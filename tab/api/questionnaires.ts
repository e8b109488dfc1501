import type {
  AnswerSheet,
  AnswersView,
  ChairChanges,
  MeetingForm,
  OverviewView,
  QuestionnaireToPassOn,
  QuestionnaireView,
  SeenMarks,
} from '#rules';
import type { PaperFile, ProxyEntry, SaveOutcome, SubmitOutcome } from './outcomes.ts';
import { request, requestFile } from './request.ts';

const form = (id: string, ...rest: readonly string[]): string =>
  `/api/${['questionnaires', id, ...rest].map(encodeURIComponent).join('/')}`;
const meeting = (ref: string, what: string): string => `/api/meetings/${encodeURIComponent(ref)}/${what}`;

/** Forms, answers and the overview. */
export const questionnaires = {
  open: (id: string) => request<QuestionnaireView>('GET', form(id)),
  save: (id: string, section: string, answers: AnswerSheet, seen: SeenMarks) =>
    request<SaveOutcome>('PUT', form(id, 'sections', section), { answers, seen }),
  submit: (id: string, proxy: ProxyEntry | undefined) =>
    request<SubmitOutcome>('POST', form(id, 'submit'), proxy === undefined ? {} : { proxy }),
  askForMoreTime: (id: string) => request<unknown>('POST', form(id, 'more-time'), {}),
  ratherTalk: (id: string) => request<unknown>('POST', form(id, 'rather-talk'), {}),

  decline: (id: string, words: string) => request<unknown>('POST', form(id, 'decline'), { words }),

  toPassOn: () => request<readonly QuestionnaireToPassOn[]>('GET', '/api/questionnaires'),
  giveCode: (id: string) => request<{ readonly code: string; readonly words: string }>('POST', form(id, 'code'), {}),
  withdraw: (id: string, reason: string) => request<unknown>('POST', form(id, 'withdraw'), { reason }),
  paper: (id: string) => request<PaperFile>('GET', form(id, 'paper')),
  addFile: (id: string, file: Blob, sealed: boolean) =>
    request<{ readonly name: string }>('POST', `${form(id, 'files')}${sealed ? '?sealed=yes' : ''}`, file),
  file: (id: string, name: string) => requestFile(form(id, 'files', name)),
  sendAgain: (id: string) => request<{ readonly sent: string }>('POST', form(id, 'link'), {}),

  answers: (ref: string) => request<AnswersView>('GET', meeting(ref, 'answers')),
  overview: (ref: string) => request<OverviewView>('GET', meeting(ref, 'overview')),
  writeOverview: (ref: string, text: string, share: boolean, quotesAgreed: boolean) =>
    request<unknown>('PUT', meeting(ref, 'overview'), { text, share, quotesAgreed }),

  formsOf: (ref: string) => request<readonly MeetingForm[]>('GET', meeting(ref, 'forms')),
  changeForm: (ref: string, id: string, changes: ChairChanges) =>
    request<unknown>('PUT', meeting(ref, `forms/${encodeURIComponent(id)}`), changes),
} as const;
