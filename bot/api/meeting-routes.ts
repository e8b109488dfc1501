import { agreePlanning } from '../casework/meetings/agree-planning.ts';
import { allocateChair, allocateMinuteTaker, declareInterest } from '../casework/meetings/allocate-chair.ts';
import { answerDraft, askWorker } from '../casework/meetings/answer-draft.ts';
import { approveInvitees, askChair } from '../casework/meetings/approve-invitees.ts';
import { addInvitee, chooseFormat, chooseTime, decideInvitees } from '../casework/meetings/arrange-meeting.ts';
import { holdApart, holdTogether } from '../casework/meetings/hold-together.ts';
import { saySetByHand } from '../casework/meetings/say-set-by-hand.ts';
import { putMeetingBack } from '../casework/meetings/put-meeting-back.ts';
import { cancelMeeting } from '../casework/meetings/cancel-meeting.ts';
import { sayMustNotMeet } from '../casework/meetings/say-must-not-meet.ts';
import { chooseSitting } from '../casework/meetings/choose-sitting.ts';
import { moveMeeting } from '../casework/meetings/move-meeting.ts';
import { recordMeeting } from '../casework/minutes/record-meeting.ts';
import { closePreparation } from '../casework/obligations/close-preparation.ts';
import { sendLetterAgain } from '../casework/meetings/send-letter-again.ts';
import { typedFromSupport } from '../casework/instability/report-from-support.ts';
import { reportFromSupport } from '../casework/instability/report-instability.ts';
import { sendInvitations } from '../casework/meetings/send-meeting.ts';
import { showChairs } from '../casework/meetings/show-chairs.ts';
import { showMeeting } from '../casework/meetings/show-meeting.ts';
import { showSlots } from '../casework/meetings/show-slots.ts';
import { route } from './route.ts';

const of = ({ params }: { readonly params: { readonly ref: string } }) => ({ meeting: params.ref });

/** The meeting page: what it shows, and what its organiser, social worker and chair do there. */
export const meetingRoutes = [
  route('GET /api/meetings/:ref', ({ id }, { params }, ports) => showMeeting(id, params.ref, ports)),
  route('GET /api/meetings/:ref/chairs', async ({ id }, { params }, ports) =>
    (await showChairs(id, params.ref, ports)).map((chair) => ({ ...chair, roles: [] })),
  ),
  route('GET /api/meetings/:ref/slots', ({ id }, { params, query }, ports) =>
    showSlots(id, { ref: params.ref, ...query }, ports),
  ),
  route('POST /api/meetings/:ref/chair', ({ id }, asked, ports) =>
    allocateChair(id, { ...of(asked), ...asked.body }, ports),
  ),
  route('POST /api/meetings/:ref/minute-taker', ({ id }, asked, ports) =>
    allocateMinuteTaker(id, { ...of(asked), ...asked.body }, ports),
  ),
  route('POST /api/meetings/:ref/time', ({ id }, asked, ports) =>
    chooseTime(id, { ...of(asked), ...asked.body }, ports),
  ),
  route('POST /api/meetings/:ref/format', ({ id }, asked, ports) =>
    chooseFormat(id, { ...of(asked), ...asked.body }, ports),
  ),
  route('POST /api/meetings/:ref/agreement', ({ id }, asked, ports) =>
    agreePlanning(id, { ...of(asked), ...asked.body }, ports),
  ),
  route('POST /api/meetings/:ref/sittings', ({ id }, asked, ports) =>
    chooseSitting(id, { ...of(asked), ...asked.body }, ports),
  ),
  route('POST /api/meetings/:ref/must-not-meet', ({ id }, asked, ports) =>
    sayMustNotMeet(id, { ...of(asked), ...asked.body }, ports),
  ),
  route('POST /api/meetings/:ref/draft-answer', ({ id }, asked, ports) =>
    answerDraft(id, { ...of(asked), ...asked.body }, ports),
  ),
  route('POST /api/meetings/:ref/approve', ({ id }, asked, ports) =>
    approveInvitees(id, { ...of(asked), ...asked.body }, ports),
  ),
  route('POST /api/meetings/:ref/record', ({ id }, asked, ports) =>
    recordMeeting(id, { ...of(asked), ...asked.body }, ports),
  ),
  route('POST /api/meetings/:ref/preparation', ({ id }, asked, ports) =>
    closePreparation(id, { ...of(asked), ...asked.body }, ports),
  ),
  route('POST /api/meetings/:ref/ask-worker', ({ id }, asked, ports) => askWorker(id, of(asked), ports)),
  route('POST /api/meetings/:ref/ask-chair', ({ id }, asked, ports) => askChair(id, of(asked), ports)),
  route('POST /api/meetings/:ref/invitees', async ({ id }, asked, ports) => {
    for (const { person, part, reason } of asked.body.add) {
      if (person === undefined) return { is: 'refused', words: FIRST_INTO_THE_CIRCLE };
      const added = await addInvitee(id, { ...of(asked), person, part, reason: reason ?? '' }, ports);
      if (added.is === 'refused') return added;
    }
    return decideInvitees(id, { ...of(asked), changes: asked.body.changes }, ports);
  }),
  route('POST /api/meetings/:ref/interest', async ({ id }, asked, ports) => {
    const came = await declareInterest(id, { ...of(asked), ...asked.body }, ports);
    return came.is === 'refused' ? came : { is: 'declared' };
  }),
  route('POST /api/meetings/:ref/send', ({ id }, asked, ports) => sendInvitations(id, of(asked), ports)),
  route('POST /api/meetings/:ref/letters/again', ({ id }, asked, ports) =>
    sendLetterAgain(id, { ...of(asked), ...asked.body }, ports),
  ),
  route('POST /api/meetings/:ref/move', ({ id }, asked, ports) =>
    moveMeeting(id, { ...of(asked), ...asked.body }, ports),
  ),
  route('POST /api/meetings/:ref/together', ({ id }, asked, ports) =>
    holdTogether(id, { ...of(asked), ...asked.body }, ports),
  ),
  route('POST /api/meetings/:ref/apart-again', ({ id }, asked, ports) =>
    holdApart(id, { ...of(asked), ...asked.body }, ports),
  ),
  route('POST /api/meetings/:ref/set-by-hand', ({ id }, asked, ports) => saySetByHand(id, of(asked), ports)),
  route('POST /api/meetings/:ref/put-back', ({ id }, asked, ports) => putMeetingBack(id, of(asked), ports)),
  route('POST /api/meetings/:ref/cancel', ({ id }, asked, ports) =>
    cancelMeeting(id, { ...of(asked), ...asked.body }, ports),
  ),
  route('POST /api/meetings/:ref/convert', async ({ id }, asked, ports) => {
    const { formId, placement } = await typedFromSupport(id, asked.params.ref, ports);
    const said = { ...asked.body, formId, placement: placement.key, subjectIds: [], ...of(asked) };
    const came = await reportFromSupport(id, said, ports);
    // What was reported is read where everything about it is asked for; here it is only said that it is.
    return came.is === 'saved' || came.is === 'received' ? { is: 'reported' } : came;
  }),
];

const FIRST_INTO_THE_CIRCLE =
  'Someone outside the council is added to the child’s circle first, with their safe contact.';
