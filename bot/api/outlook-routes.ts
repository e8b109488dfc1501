import { linkTo, placeOf } from '../casework/places.ts';
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
import { NOTHING } from './meeting-requests.ts';
import { CHILDREN, REPORT_FROM_MAIL, SENDER, SETTLE_REPORT } from './outlook-requests.ts';
import { route, type RouteRequest } from './route.ts';

const A = '/api/outlook/appointments/:ref';
const refOf = ({ params }: RouteRequest<unknown>): string => params['ref'] ?? '';
/** Of these a colleague may be the subject, and then never judges it. */
const ABOUT_SOMEBODY: readonly string[] = ['allegation', 'complaint'];

/** What the panes in Outlook ask. What a child’s name could stand in is a body, never a path. */
export const outlookRoutes = [
  route({ method: 'GET', path: A, run: ({ id }, request, ports) => showAppointment(id, refOf(request), ports) }),
  route({
    method: 'POST',
    path: `${A}/not-coming`,
    body: NOTHING,
    run: async ({ id }, request, ports) => {
      const came = await sayNotComing(id, { meeting: refOf(request) }, ports);
      return came.is === 'changed' ? { is: 'said' } : came;
    },
  }),
  route({
    method: 'GET',
    path: '/api/outlook/report',
    run: async ({ id }, _request, ports): Promise<ReportFromMailForm> => {
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
    },
  }),
  route({
    method: 'POST',
    path: '/api/outlook/sender',
    body: SENDER,
    run: ({ id }, { body }, ports) => whoWrote(id, body.mail, ports),
  }),
  route({
    method: 'POST',
    path: '/api/outlook/children',
    body: CHILDREN,
    run: async ({ id }, { body }, ports) =>
      (await findChildren(id, body.text, ports)).map(({ title, value }) => ({ key: value, words: title })),
  }),
  route({
    method: 'POST',
    path: '/api/outlook/report',
    body: REPORT_FROM_MAIL,
    run: async ({ id }, { body: { child, subject, ...said } }, ports) => {
      const came = await reportInstability(
        id,
        { ...said, placement: child, subjectIds: subject === undefined ? [] : [subject] },
        ports,
      );
      return isOutcome(came) ? whatCame(id, said.formId, came, ports) : came;
    },
  }),
  route({
    method: 'POST',
    path: '/api/outlook/report/settle',
    body: SETTLE_REPORT,
    run: async ({ id }, { body }, ports) => {
      const came = await settleReport(id, body, ports);
      return isOutcome(came) ? whatCame(id, body.formId, came, ports) : came;
    },
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
    url: linkTo(placeOf(receipt.ref), ports.council),
    joined: receipt.joined,
    immediateDanger: receipt.immediateDanger,
    follows: receipt.follows.map(
      ({ what, who: whose, by }) => `${what}: ${whose}${by === undefined ? '' : `, by ${by}`}`,
    ),
    notes: receipt.notes,
  };
}
