import { INTERESTS, type InterestKind, type LocalDate } from '#rules';
import { agreePlanning } from '../casework/meetings/agree-planning.ts';
import { allocateChair, allocateMinuteTaker, declareInterest } from '../casework/meetings/allocate-chair.ts';
import { answerDraft, askWorker } from '../casework/meetings/answer-draft.ts';
import { approveInvitees, askChair } from '../casework/meetings/approve-invitees.ts';
import { addInvitee, chooseFormat, chooseTime, decideInvitees } from '../casework/meetings/arrange-meeting.ts';
import { cancelMeeting } from '../casework/meetings/cancel-meeting.ts';
import { chooseSitting } from '../casework/meetings/choose-sitting.ts';
import { moveMeeting } from '../casework/meetings/move-meeting.ts';
import { recordMeeting } from '../casework/minutes/record-meeting.ts';
import { sendLetterAgain } from '../casework/meetings/send-letter-again.ts';
import { typedFromSupport } from '../casework/instability/report-from-support.ts';
import { reportFromSupport } from '../casework/instability/report-instability.ts';
import { sendInvitations } from '../casework/meetings/send-meeting.ts';
import { showChairs } from '../casework/meetings/show-chairs.ts';
import { showMeeting } from '../casework/meetings/show-meeting.ts';
import { showSlots } from '../casework/meetings/show-slots.ts';
import { Fault } from '../faults.ts';
import {
  AGREE,
  APPROVE,
  CANCEL,
  CHAIR,
  CONVERT,
  day,
  DRAFT_ANSWER,
  FORMAT,
  INTEREST,
  INVITEES,
  LETTER_AGAIN,
  MINUTE_TAKER,
  MOVE,
  NOTHING,
  RECORD,
  SITTING,
  TIME,
} from './meeting-requests.ts';
import { route, type RouteRequest } from './route.ts';

const M = '/api/meetings/:ref';
const refOf = ({ params }: RouteRequest<unknown>): string => params['ref'] ?? '';
const dayIn = (text: string | undefined): LocalDate | undefined =>
  text === undefined ? undefined : (day.safeParse(text).data ?? undefined);

/** The meeting page: what it shows, and what its organiser, social worker and chair do there. */
export const meetingRoutes = [
  route({ method: 'GET', path: M, run: ({ id }, request, ports) => showMeeting(id, refOf(request), ports) }),
  route({
    method: 'GET',
    path: `${M}/chairs`,
    run: async ({ id }, request, ports) =>
      (await showChairs(id, refOf(request), ports)).map(
        ({ id: chair, name, may, canBeExcepted, needsReason, reasons, load }) => ({
          id: chair,
          name,
          roles: [],
          may,
          canBeExcepted,
          needsReason,
          load,
          reasons: reasons.map(({ words, because }) => ({ words, because })),
        }),
      ),
  }),
  route({
    method: 'POST',
    path: `${M}/chair`,
    body: CHAIR,
    run: ({ id }, request, ports) => allocateChair(id, { ...request.body, meeting: refOf(request) }, ports),
  }),
  route({
    method: 'POST',
    path: `${M}/minute-taker`,
    body: MINUTE_TAKER,
    run: ({ id }, request, ports) => allocateMinuteTaker(id, { meeting: refOf(request), id: request.body.id }, ports),
  }),
  route({
    method: 'GET',
    path: `${M}/slots`,
    run: ({ id }, request, ports) =>
      showSlots(id, { ref: refOf(request), from: dayIn(request.query['from']), by: dayIn(request.query['by']) }, ports),
  }),
  route({
    method: 'POST',
    path: `${M}/time`,
    body: TIME,
    run: ({ id }, request, ports) => chooseTime(id, { ...request.body, meeting: refOf(request) }, ports),
  }),
  route({
    method: 'POST',
    path: `${M}/move`,
    body: MOVE,
    run: ({ id }, request, ports) => moveMeeting(id, { ...request.body, meeting: refOf(request) }, ports),
  }),
  route({
    method: 'POST',
    path: `${M}/invitees`,
    body: INVITEES,
    run: async ({ id }, request, ports) => {
      for (const { person, part, reason } of request.body.add) {
        if (person === undefined)
          return {
            is: 'refused',
            words: 'Someone outside the council is added to the child’s circle first, with their safe contact.',
          };
        const added = await addInvitee(id, { meeting: refOf(request), person, part, reason: reason ?? '' }, ports);
        if (added.is === 'refused') return added;
      }
      return decideInvitees(id, { meeting: refOf(request), changes: request.body.changes }, ports);
    },
  }),
  route({
    method: 'POST',
    path: `${M}/format`,
    body: FORMAT,
    run: ({ id }, request, ports) => chooseFormat(id, { ...request.body, meeting: refOf(request) }, ports),
  }),
  route({
    method: 'POST',
    path: `${M}/agreement`,
    body: AGREE,
    run: ({ id }, request, ports) => agreePlanning(id, { ...request.body, meeting: refOf(request) }, ports),
  }),
  route({
    method: 'POST',
    path: `${M}/sittings`,
    body: SITTING,
    run: ({ id }, request, ports) => chooseSitting(id, { ...request.body, meeting: refOf(request) }, ports),
  }),
  route({
    method: 'POST',
    path: `${M}/convert`,
    body: CONVERT,
    run: async ({ id }, request, ports) => {
      const { formId, placement } = await typedFromSupport(id, refOf(request), ports);
      const said = { ...request.body, formId, placement: placement.key, subjectIds: [], meeting: refOf(request) };
      const came = await reportFromSupport(id, said, ports);
      // What was reported is read where everything about it is asked for; here it is only said that it is.
      return came.is === 'saved' || came.is === 'received' ? { is: 'reported' } : came;
    },
  }),
  route({
    method: 'POST',
    path: `${M}/ask-worker`,
    body: NOTHING,
    run: ({ id }, request, ports) => askWorker(id, { meeting: refOf(request) }, ports),
  }),
  route({
    method: 'POST',
    path: `${M}/ask-chair`,
    body: NOTHING,
    run: ({ id }, request, ports) => askChair(id, { meeting: refOf(request) }, ports),
  }),
  route({
    method: 'POST',
    path: `${M}/draft-answer`,
    body: DRAFT_ANSWER,
    run: ({ id }, request, ports) => answerDraft(id, { ...request.body, meeting: refOf(request) }, ports),
  }),
  route({
    method: 'POST',
    path: `${M}/approve`,
    body: APPROVE,
    run: ({ id }, request, ports) =>
      approveInvitees(id, { meeting: refOf(request), returnBy: request.body.returnBy }, ports),
  }),
  route({
    method: 'POST',
    path: `${M}/send`,
    body: NOTHING,
    run: ({ id }, request, ports) => sendInvitations(id, { meeting: refOf(request) }, ports),
  }),
  route({
    method: 'POST',
    path: `${M}/letters/again`,
    body: LETTER_AGAIN,
    run: ({ id }, request, ports) =>
      sendLetterAgain(id, { meeting: refOf(request), person: request.body.person }, ports),
  }),
  route({
    method: 'POST',
    path: `${M}/record`,
    body: RECORD,
    run: ({ id }, request, ports) => recordMeeting(id, { meeting: refOf(request), ...request.body }, ports),
  }),
  route({
    method: 'POST',
    path: `${M}/cancel`,
    body: CANCEL,
    run: ({ id }, request, ports) => cancelMeeting(id, { meeting: refOf(request), reason: request.body.reason }, ports),
  }),
  route({
    method: 'POST',
    path: `${M}/interest`,
    body: INTEREST,
    run: async ({ id }, request, ports) => {
      const what = INTERESTS.find((interest): interest is InterestKind => interest === request.body.what);
      if (what === undefined) throw new Fault('rejected', 'interest');
      await declareInterest(id, { meeting: refOf(request), what, words: request.body.words }, ports);
      return { is: 'declared' };
    },
  }),
];
