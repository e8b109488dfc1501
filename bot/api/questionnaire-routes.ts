import { submitOutcome } from '#rules';
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
import { route } from './route.ts';

const ofForm = ({ params }: { readonly params: { readonly id: string } }) => ({ form: params.id });
const ofMeeting = ({ params }: { readonly params: { readonly ref: string } }) => ({ meeting: params.ref });

export const questionnaireRoutes = [
  route('GET /api/questionnaires', ({ id }, _asked, ports) => questionnairesToPassOn(id, undefined, ports)),
  route('GET /api/questionnaires/:id', ({ id }, asked, ports) => openQuestionnaire(id, ofForm(asked), ports)),
  route('PUT /api/questionnaires/:id/sections/:section', ({ id }, asked, ports) => {
    const { answers: written, seen } = asked.body;
    return saveAnswers(id, { ...ofForm(asked), section: asked.params.section, written, seen }, ports);
  }),
  route('POST /api/questionnaires/:id/submit', async ({ id }, asked, ports) => {
    const came = submitOutcome(await submitQuestionnaire(id, { ...ofForm(asked), proxy: asked.body.proxy }, ports));
    return came.is === 'asking' ? { is: 'incomplete', faults: came.faults } : came;
  }),
  route('POST /api/questionnaires/:id/more-time', async ({ id }, asked, ports) => {
    await askMoreTime(id, ofForm(asked), ports);
    return openQuestionnaire(id, ofForm(asked), ports);
  }),
  route('POST /api/questionnaires/:id/rather-talk', async ({ id }, asked, ports) => {
    await ratherTalk(id, ofForm(asked), ports);
    return openQuestionnaire(id, ofForm(asked), ports);
  }),
  route('POST /api/questionnaires/:id/decline', ({ id }, asked, ports) =>
    declineQuestionnaire(id, { ...ofForm(asked), words: asked.body.words }, ports),
  ),
  route('POST /api/questionnaires/:id/code', ({ id }, asked, ports) => giveCode(id, ofForm(asked), ports)),
  route('POST /api/questionnaires/:id/link', ({ id }, asked, ports) => renewLink(id, ofForm(asked), ports)),
  route('POST /api/questionnaires/:id/withdraw', ({ id }, asked, ports) =>
    withdrawQuestionnaire(id, { ...ofForm(asked), reason: asked.body.reason }, ports),
  ),
  route('GET /api/questionnaires/:id/paper', async ({ id }, asked, ports) => {
    const form = await paperForm(id, ofForm(asked), ports);
    const base64 = Buffer.from(await printPack(form)).toString('base64');
    return { name: `${form.ref}.pdf`, contentType: 'application/pdf', base64 };
  }),

  route('GET /api/meetings/:ref/answers', ({ id }, asked, ports) => readAnswers(id, ofMeeting(asked), ports)),
  route('GET /api/meetings/:ref/overview', ({ id }, asked, ports) => openOverview(id, ofMeeting(asked), ports)),
  route('PUT /api/meetings/:ref/overview', async ({ id }, asked, ports) => {
    const { text, share, quotesAgreed } = asked.body;
    const saved = await saveOverview(id, { ...ofMeeting(asked), words: text }, ports);
    if ('is' in saved || !share) return saved;
    return shareOverview(id, { ...ofMeeting(asked), quotesAgreed }, ports);
  }),

  route('GET /api/forms', ({ id }, _asked, ports) => showBank(id, undefined, ports)),
  route('GET /api/meetings/:ref/forms', ({ id }, asked, ports) => formsOfMeeting(id, ofMeeting(asked), ports)),
  route('PUT /api/meetings/:ref/forms/:form', ({ id }, asked, ports) =>
    changeQuestionnaireForm(id, { ...ofMeeting(asked), instrument: asked.params.form, changes: asked.body }, ports),
  ),
];
