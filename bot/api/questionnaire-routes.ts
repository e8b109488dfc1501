import { z } from 'zod';
import {
  askMoreTime,
  declineQuestionnaire,
  ratherTalk,
} from '../casework/questionnaires/answer-questionnaire-otherwise.ts';
import { changeQuestionnaireForm } from '../casework/questionnaires/change-questionnaire-forms.ts';
import { openQuestionnaire } from '../casework/questionnaires/open-questionnaire.ts';
import { giveCode, renewLink, withdrawQuestionnaire } from '../casework/questionnaires/pass-on-questionnaire.ts';
import { paperForm } from '../casework/questionnaires/print-questionnaire.ts';
import { readAnswers } from '../casework/questionnaires/read-answers.ts';
import { saveAnswers } from '../casework/questionnaires/save-answers.ts';
import { showBank } from '../casework/questionnaires/show-bank.ts';
import { questionnairesToPassOn } from '../casework/questionnaires/show-forms-to-pass-on.ts';
import { formsOfMeeting } from '../casework/questionnaires/show-forms-to-send.ts';
import { submitQuestionnaire } from '../casework/questionnaires/submit-questionnaire.ts';
import { openOverview, saveOverview, shareOverview } from '../casework/questionnaires/write-overview.ts';
import { printPack } from '../letters/print-pack.ts';
import { DECLINE, FORM_CHANGES, OVERVIEW, SAVE_SECTION, SUBMIT, WITHDRAW } from './questionnaire-requests.ts';
import { route } from './route.ts';

const NOTHING = z.object({});
const FORM = '/api/questionnaires/:id';

type Params = Readonly<Record<string, string>>;
const part = (params: Params, name: string): string => params[name] ?? '';
const ofForm = (params: Params) => ({ form: part(params, 'id') });
const ofMeeting = (params: Params) => ({ meeting: part(params, 'ref') });

export const questionnaireRoutes = [
  route({
    method: 'GET',
    path: '/api/questionnaires',
    run: ({ id }, _request, ports) => questionnairesToPassOn(id, undefined, ports),
  }),
  route({
    method: 'GET',
    path: FORM,
    run: ({ id }, { params }, ports) => openQuestionnaire(id, ofForm(params), ports),
  }),
  route({
    method: 'PUT',
    path: `${FORM}/sections/:section`,
    body: SAVE_SECTION,
    run: ({ id }, { params, body }, ports) =>
      saveAnswers(
        id,
        { ...ofForm(params), section: part(params, 'section'), written: body.answers, seen: body.seen },
        ports,
      ),
  }),
  route({
    method: 'POST',
    path: `${FORM}/submit`,
    body: SUBMIT,
    run: async ({ id }, { params, body }, ports) => {
      const outcome = await submitQuestionnaire(id, { ...ofForm(params), proxy: body.proxy }, ports);
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
      await askMoreTime(id, ofForm(params), ports);
      return openQuestionnaire(id, ofForm(params), ports);
    },
  }),
  route({
    method: 'POST',
    path: `${FORM}/rather-talk`,
    body: NOTHING,
    run: async ({ id }, { params }, ports) => {
      await ratherTalk(id, ofForm(params), ports);
      return openQuestionnaire(id, ofForm(params), ports);
    },
  }),
  route({
    method: 'POST',
    path: `${FORM}/decline`,
    body: DECLINE,
    run: ({ id }, { params, body }, ports) => declineQuestionnaire(id, { ...ofForm(params), words: body.words }, ports),
  }),
  route({
    method: 'POST',
    path: `${FORM}/code`,
    body: NOTHING,
    run: ({ id }, { params }, ports) => giveCode(id, ofForm(params), ports),
  }),
  route({
    method: 'POST',
    path: `${FORM}/link`,
    body: NOTHING,
    run: ({ id }, { params }, ports) => renewLink(id, ofForm(params), ports),
  }),
  route({
    method: 'POST',
    path: `${FORM}/withdraw`,
    body: WITHDRAW,
    run: ({ id }, { params, body }, ports) =>
      withdrawQuestionnaire(id, { ...ofForm(params), reason: body.reason }, ports),
  }),

  route({
    method: 'GET',
    path: `${FORM}/paper`,
    run: async ({ id }, { params }, ports) => {
      const form = await paperForm(id, ofForm(params), ports);
      const bytes = await printPack(form);
      return { name: `${form.ref}.pdf`, contentType: 'application/pdf', base64: Buffer.from(bytes).toString('base64') };
    },
  }),

  route({
    method: 'GET',
    path: '/api/meetings/:ref/answers',
    run: ({ id }, { params }, ports) => readAnswers(id, ofMeeting(params), ports),
  }),
  route({
    method: 'GET',
    path: '/api/meetings/:ref/overview',
    run: ({ id }, { params }, ports) => openOverview(id, ofMeeting(params), ports),
  }),
  route({
    method: 'PUT',
    path: '/api/meetings/:ref/overview',
    body: OVERVIEW,
    run: async ({ id }, { params, body }, ports) => {
      const saved = await saveOverview(id, { ...ofMeeting(params), words: body.text }, ports);
      if ('is' in saved || !body.share) return saved;
      return shareOverview(id, { ...ofMeeting(params), quotesAgreed: body.quotesAgreed }, ports);
    },
  }),

  route({
    method: 'GET',
    path: '/api/forms',
    run: ({ id }, _request, ports) => showBank(id, undefined, ports),
  }),
  route({
    method: 'GET',
    path: '/api/meetings/:ref/forms',
    run: ({ id }, { params }, ports) => formsOfMeeting(id, ofMeeting(params), ports),
  }),
  route({
    method: 'PUT',
    path: '/api/meetings/:ref/forms/:form',
    body: FORM_CHANGES,
    run: ({ id }, { params, body }, ports) =>
      changeQuestionnaireForm(id, { ...ofMeeting(params), instrument: part(params, 'form'), changes: body }, ports),
  }),
];
