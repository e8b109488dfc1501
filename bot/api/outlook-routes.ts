import {
  capital,
  TRIGGERS,
  triggerWords,
  VOICES,
  voiceWords,
  type ReportedFromMail,
  type ReportFromMailForm,
} from '#rules';
import { findChildren } from '../casework/desk/find-children.ts';
import { reportFormView, reportReceiptView } from '../casework/instability/episode-card-views.ts';
import { reportInstability, settleReport, type ReportOutcome } from '../casework/instability/report-instability.ts';
import { whoWrote } from '../casework/instability/who-wrote.ts';
import { sayNotComing } from '../casework/meetings/say-not-coming.ts';
import { showAppointment } from '../casework/meetings/show-appointment.ts';
import type { Ports } from '../casework/ports.ts';
import { route } from './route.ts';

/** Of these a colleague may be the subject, and then never judges it. */
const ABOUT_SOMEBODY: readonly string[] = ['allegation', 'complaint'];

/** What the panes in Outlook ask. */
export const outlookRoutes = [
  route('GET /api/outlook/appointments/:ref', ({ id }, { params }, ports) => showAppointment(id, params.ref, ports)),
  route('POST /api/outlook/appointments/:ref/not-coming', async ({ id }, { params }, ports) => {
    const came = await sayNotComing(id, { meeting: params.ref }, ports);
    return came.is === 'changed' ? { is: 'said' as const } : came;
  }),
  route('GET /api/outlook/report', async ({ id }, _asked, ports): Promise<ReportFromMailForm> => {
    await reportFormView(id, 'an-empty-form', ports);
    return {
      today: ports.today(),
      voices: VOICES.map((voice) => ({ voice, words: capital(voiceWords(voice)) })),
      triggers: TRIGGERS.map((trigger) => ({
        trigger,
        words: capital(triggerWords(trigger)),
        mayNameSomebody: ABOUT_SOMEBODY.includes(trigger),
      })),
    };
  }),
  route('POST /api/outlook/sender', ({ id }, { body }, ports) => whoWrote(id, body.mail, ports)),
  route('POST /api/outlook/children', async ({ id }, { body }, ports) =>
    (await findChildren(id, body.text, ports)).map(({ title, value }) => ({ key: value, words: title })),
  ),
  route('POST /api/outlook/report', async ({ id }, { body: { child, subject, ...said } }, ports) => {
    const came = await reportInstability(
      id,
      { ...said, placement: child, subjectIds: subject === undefined ? [] : [subject] },
      ports,
    );
    return isOutcome(came) ? whatCame(id, said.formId, came, ports) : came;
  }),
  route('POST /api/outlook/report/settle', async ({ id }, { body }, ports) => {
    const came = await settleReport(id, body, ports);
    return isOutcome(came) ? whatCame(id, body.formId, came, ports) : came;
  }),
];

const isOutcome = (came: { readonly is: string }): came is ReportOutcome =>
  came.is === 'saved' || came.is === 'received' || came.is === 'offer-merge';

/** The receipt of the card, as the pane shows it. */
async function whatCame(who: string, formId: string, came: ReportOutcome, ports: Ports): Promise<ReportedFromMail> {
  if (came.is === 'received') return { is: 'received' };
  if (came.is === 'offer-merge') return { is: 'offer-merge', ref: came.episode.ref };
  const receipt = await reportReceiptView(who, formId, ports);
  if (receipt.card !== 'report-receipt') return { is: 'received' };
  return {
    is: 'reported',
    ref: receipt.ref,
    url: receipt.url ?? '',
    joined: receipt.joined,
    immediateDanger: receipt.immediateDanger,
    follows: receipt.follows.map(
      ({ what, who: whose, by }) => `${what}: ${whose}${by === undefined ? '' : `, by ${by}`}`,
    ),
    notes: receipt.notes,
  };
}
