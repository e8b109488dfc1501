import { instrumentCalled } from '#rules';
import { z } from 'zod';
import {
  askMoreTime,
  declineQuestionnaire,
  ratherTalk,
} from '../casework/questionnaires/answer-questionnaire-otherwise.ts';
import { changeQuestionnaireForm } from '../casework/questionnaires/change-questionnaire-forms.ts';
import { asWorker } from '../casework/questionnaires/find-questionnaire.ts';
import { openQuestionnaire } from '../casework/questionnaires/open-questionnaire.ts';
import {
  giveCode,
  questionnairesToPassOn,
  renewLink,
  withdrawQuestionnaire,
} from '../casework/questionnaires/pass-on-questionnaire.ts';
import { paperForm } from '../casework/questionnaires/print-questionnaire.ts';
import { readAnswers } from '../casework/questionnaires/read-answers.ts';
import { saveAnswers } from '../casework/questionnaires/save-answers.ts';
import { formsOfMeeting } from '../casework/questionnaires/show-forms-to-send.ts';
import { submitQuestionnaire } from '../casework/questionnaires/submit-questionnaire.ts';
import {
  openOverview,
  saveOverview,
  shareOverview,
  type OverviewOutcome,
} from '../casework/questionnaires/write-overview.ts';
import { printPack } from '../letters/print-pack.ts';
import { DECLINE, FORM_CHANGES, OVERVIEW, SAVE_SECTION, SUBMIT, WITHDRAW } from './questionnaire-requests.ts';
import { route } from './route.ts';

const NOTHING = z.object({});
const FORM = '/api/questionnaires/:id';

/** What still stands in the way, as a refusal in words. */
const inWords = (outcome: OverviewOutcome) =>
  outcome.is === 'asking'
    ? { is: 'refused', words: outcome.faults.map(({ sentence }) => sentence).join(' ') }
    : outcome.overview;

const part = (params: Readonly<Record<string, string>>, name: string): string => params[name] ?? '';

export const questionnaireRoutes = [
  route({
    method: 'GET',
    path: '/api/questionnaires',
    run: ({ id }, _request, ports) => questionnairesToPassOn(id, ports),
  }),
  route({
    method: 'GET',
    path: FORM,
    run: ({ id }, { params }, ports) => openQuestionnaire(asWorker(id), part(params, 'id'), ports),
  }),
  route({
    method: 'PUT',
    path: `${FORM}/sections/:section`,
    body: SAVE_SECTION,
    run: ({ id }, { params, body }, ports) =>
      saveAnswers(asWorker(id), part(params, 'id'), part(params, 'section'), body.answers, body.seen, ports),
  }),
  route({
    method: 'POST',
    path: `${FORM}/submit`,
    body: SUBMIT,
    run: async ({ id }, { params, body }, ports) => {
      const outcome = await submitQuestionnaire(asWorker(id), part(params, 'id'), body.proxy, ports);
      return outcome.is === 'returned'
        ? { is: 'returned', late: outcome.late }
        : outcome.is === 'asking'
          ? { ...outcome }
          : outcome;
    },
  }),
  route({
    method: 'POST',
    path: `${FORM}/more-time`,
    body: NOTHING,
    run: async ({ id }, { params }, ports) => {
      await askMoreTime(asWorker(id), part(params, 'id'), ports);
      return openQuestionnaire(asWorker(id), part(params, 'id'), ports);
    },
  }),
  route({
    method: 'POST',
    path: `${FORM}/rather-talk`,
    body: NOTHING,
    run: async ({ id }, { params }, ports) => {
      await ratherTalk(asWorker(id), part(params, 'id'), ports);
      return openQuestionnaire(asWorker(id), part(params, 'id'), ports);
    },
  }),
  route({
    method: 'POST',
    path: `${FORM}/decline`,
    body: DECLINE,
    run: async ({ id }, { params, body }, ports) => {
      await declineQuestionnaire(asWorker(id), part(params, 'id'), body.words, ports);
    },
  }),
  route({
    method: 'POST',
    path: `${FORM}/code`,
    body: NOTHING,
    run: ({ id }, { params }, ports) => giveCode(id, part(params, 'id'), ports),
  }),
  route({
    method: 'POST',
    path: `${FORM}/link`,
    body: NOTHING,
    run: ({ id }, { params }, ports) => renewLink(id, part(params, 'id'), ports),
  }),
  route({
    method: 'POST',
    path: `${FORM}/withdraw`,
    body: WITHDRAW,
    run: ({ id }, { params, body }, ports) => withdrawQuestionnaire(id, part(params, 'id'), body.reason, ports),
  }),

  route({
    method: 'GET',
    path: `${FORM}/paper`,
    run: async ({ id }, { params }, ports) => {
      const form = await paperForm(id, part(params, 'id'), ports);
      const bytes = await printPack(form);
      return { name: `${form.ref}.pdf`, contentType: 'application/pdf', base64: Buffer.from(bytes).toString('base64') };
    },
  }),

  route({
    method: 'GET',
    path: '/api/meetings/:ref/answers',
    run: ({ id }, { params }, ports) => readAnswers(id, part(params, 'ref'), ports),
  }),
  route({
    method: 'GET',
    path: '/api/meetings/:ref/overview',
    run: ({ id }, { params }, ports) => openOverview(id, part(params, 'ref'), ports),
  }),
  route({
    method: 'PUT',
    path: '/api/meetings/:ref/overview',
    body: OVERVIEW,
    run: async ({ id }, { params, body }, ports) => {
      const ref = part(params, 'ref');
      const saved = await saveOverview(id, ref, body.text, ports);
      return inWords(
        saved.is === 'saved' && body.share ? await shareOverview(id, ref, body.quotesAgreed, ports) : saved,
      );
    },
  }),

  // The bank is no secret: a chair looks through it before a form goes out.
  route({
    method: 'GET',
    path: '/api/forms',
    run: (_who, _request, { bank }) =>
      Promise.resolve({
        version: bank.version,
        questions: bank.questions,
        forms: bank.instruments.map(({ id }) => instrumentCalled(id, bank)),
      }),
  }),
  route({
    method: 'GET',
    path: '/api/meetings/:ref/forms',
    run: ({ id }, { params }, ports) => formsOfMeeting(id, part(params, 'ref'), ports),
  }),
  route({
    method: 'PUT',
    path: '/api/meetings/:ref/forms/:form',
    body: FORM_CHANGES,
    run: ({ id }, { params, body }, ports) =>
      changeQuestionnaireForm(id, part(params, 'ref'), part(params, 'form'), body, ports),
  }),
];
