import { INTERESTS, type InterestKind, type LocalDate } from '#rules';
import { agreePlanning } from '../casework/agree-planning.ts';
import { allocateChair, allocateMinuteTaker, declareInterest } from '../casework/allocate-chair.ts';
import { answerDraft, askWorker } from '../casework/answer-draft.ts';
import { approveInvitees, askChair } from '../casework/approve-invitees.ts';
import { addInvitee, chooseFormat, chooseTime, decideInvitees } from '../casework/arrange-meeting.ts';
import { cancelMeeting } from '../casework/cancel-meeting.ts';
import { chooseSitting } from '../casework/choose-sitting.ts';
import { moveMeeting } from '../casework/move-meeting.ts';
import { recordMeeting } from '../casework/record-meeting.ts';
import { sendLetterAgain } from '../casework/send-letter-again.ts';
import { reportFromForm, typedFromSupport } from '../casework/report-from-support.ts';
import { sendInvitations } from '../casework/send-meeting.ts';
import { showChairs } from '../casework/show-chairs.ts';
import { showMeeting } from '../casework/show-meeting.ts';
import { showSlots } from '../casework/show-slots.ts';
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
  route({ method: 'GET', path: M, run: ({ id }, request, world) => showMeeting(id, refOf(request), world) }),
  route({
    method: 'GET',
    path: `${M}/chairs`,
    run: async ({ id }, request, world) =>
      (await showChairs(id, refOf(request), world)).map(
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
    run: ({ id }, request, world) => allocateChair(id, refOf(request), request.body, world),
  }),
  route({
    method: 'POST',
    path: `${M}/minute-taker`,
    body: MINUTE_TAKER,
    run: ({ id }, request, world) => allocateMinuteTaker(id, refOf(request), request.body.id, world),
  }),
  route({
    method: 'GET',
    path: `${M}/slots`,
    run: ({ id }, request, world) =>
      showSlots(id, refOf(request), { from: dayIn(request.query['from']), by: dayIn(request.query['by']) }, world),
  }),
  route({
    method: 'POST',
    path: `${M}/time`,
    body: TIME,
    run: ({ id }, request, world) => chooseTime(id, refOf(request), request.body, world),
  }),
  route({
    method: 'POST',
    path: `${M}/move`,
    body: MOVE,
    run: ({ id }, request, world) => moveMeeting(id, refOf(request), request.body, world),
  }),
  route({
    method: 'POST',
    path: `${M}/invitees`,
    body: INVITEES,
    run: async ({ id }, request, world) => {
      for (const { person, part, reason } of request.body.add) {
        if (person === undefined)
          return {
            is: 'refused',
            words: 'Someone outside the council is added to the child’s circle first, with their safe contact.',
          };
        const added = await addInvitee(id, refOf(request), { person, part, reason: reason ?? '' }, world);
        if (added.is === 'refused') return added;
      }
      return decideInvitees(id, refOf(request), request.body.changes, world);
    },
  }),
  route({
    method: 'POST',
    path: `${M}/format`,
    body: FORMAT,
    run: ({ id }, request, world) => chooseFormat(id, refOf(request), request.body.format, request.body.reason, world),
  }),
  route({
    method: 'POST',
    path: `${M}/agreement`,
    body: AGREE,
    run: ({ id }, request, world) => agreePlanning(id, refOf(request), request.body.agreedWith, world),
  }),
  route({
    method: 'POST',
    path: `${M}/sittings`,
    body: SITTING,
    run: ({ id }, request, world) => chooseSitting(id, refOf(request), request.body, world),
  }),
  route({
    method: 'POST',
    path: `${M}/convert`,
    body: CONVERT,
    run: async ({ id }, request, world) => {
      const { formId, placement } = await typedFromSupport(id, refOf(request), world);
      return reportFromForm(id, { ...request.body, formId, placement: placement.key, subjectIds: [] }, world);
    },
  }),
  route({
    method: 'POST',
    path: `${M}/ask-worker`,
    body: NOTHING,
    run: ({ id }, request, world) => askWorker(id, refOf(request), world),
  }),
  route({
    method: 'POST',
    path: `${M}/ask-chair`,
    body: NOTHING,
    run: ({ id }, request, world) => askChair(id, refOf(request), world),
  }),
  route({
    method: 'POST',
    path: `${M}/draft-answer`,
    body: DRAFT_ANSWER,
    run: ({ id }, request, world) => answerDraft(id, refOf(request), request.body.says, request.body.words, world),
  }),
  route({
    method: 'POST',
    path: `${M}/approve`,
    body: APPROVE,
    run: ({ id }, request, world) => approveInvitees(id, refOf(request), request.body.returnBy, world),
  }),
  route({
    method: 'POST',
    path: `${M}/send`,
    body: NOTHING,
    run: ({ id }, request, world) => sendInvitations(id, refOf(request), world),
  }),
  route({
    method: 'POST',
    path: `${M}/letters/again`,
    body: LETTER_AGAIN,
    run: ({ id }, request, world) => sendLetterAgain(id, refOf(request), request.body.person, world),
  }),
  route({
    method: 'POST',
    path: `${M}/record`,
    body: RECORD,
    run: ({ id }, request, world) => recordMeeting(id, refOf(request), request.body, world),
  }),
  route({
    method: 'POST',
    path: `${M}/cancel`,
    body: CANCEL,
    run: ({ id }, request, world) => cancelMeeting(id, refOf(request), request.body.reason, world),
  }),
  route({
    method: 'POST',
    path: `${M}/interest`,
    body: INTEREST,
    run: async ({ id }, request, world) => {
      const what = INTERESTS.find((interest): interest is InterestKind => interest === request.body.what);
      if (what === undefined) throw new Fault('rejected', 'interest');
      await declareInterest(id, refOf(request), { what, words: request.body.words }, world);
      return { is: 'declared' };
    },
  }),
];
