import {
  isBeingArranged,
  isGoneFromDiaries,
  isSetByHand,
  type Act,
  type Instant,
  type Meeting,
  type MeetingMay,
} from '#rules';

/** Whether a meeting that was sent is in the diaries, or somebody took it out by hand. */
function diariesOf(meeting: Meeting, now: Instant) {
  const { state, trouble } = meeting;
  const gone = state === 'sent' && trouble === 'cancelled-by-hand';
  return {
    inDiaries: state === 'sent' && !gone,
    isToComeBack: gone && isGoneFromDiaries(meeting, now),
    byHand: state === 'sent' && isSetByHand({ trouble }),
  };
}

/** What the meeting’s page offers: in which state of the meeting, to whoever may do which act. */
function offersOf(meeting: Meeting, now: Instant): readonly (readonly [MeetingMay, Act, boolean])[] {
  const { kind, state, workerSays } = meeting;
  const open = isBeingArranged({ state });
  const sent = state === 'sent' || state === 'held';
  const disruption = kind === 'disruption';
  const { inDiaries, isToComeBack, byHand } = diariesOf(meeting, now);
  return [
    ['allocate-chair', 'allocate-chair', open || sent],
    ['propose-invitees', 'propose-invitees', open],
    ['propose-invitees', 'decide-parent', open],
    ['approve-invitees', 'approve-invitees', open && disruption],
    ['choose-time', 'arrange-meeting', open],
    ['agree-out-of-window', 'agree-out-of-window', open],
    ['answer-draft', 'answer-draft', open && workerSays === 'asked'],
    ['send', 'send-invitations', open],
    ['read-answers', 'read-answers', disruption],
    ['write-overview', 'write-overview', disruption],
    // Once it is recorded, its record is changed, and what became of its preparation is said.
    ['record-meeting', 'record-meeting', sent || state === 'minuted'],
    ['see-actions', 'see-meeting', true],
    ['open-room', 'record-meeting', sent || state === 'minuted'],
    ['open-room', 'see-room', sent],
    ['declare-interest', 'declare-interest', open || sent],
    ['move', 'move-meeting', inDiaries],
    ['move', 'agree-out-of-window', inDiaries],
    ['put-back', 'move-meeting', isToComeBack],
    ['set-by-hand', 'move-meeting', byHand],
    ['cancel', 'cancel-meeting', open || sent],
    ['say-must-not-meet', 'say-must-not-meet', open || sent],
    ['end-must-not-meet', 'end-must-not-meet', open || sent],
    ['agree', 'propose-invitees', open && kind === 'planning'],
    ['convert', 'propose-invitees', kind === 'support' && (open || sent || state === 'minuted')],
  ];
}

/** What is offered where brothers and sisters may have one meeting, or have one. @source E-30 */
function offersForSiblings({ kind, state, heldWith, also }: Meeting): ReturnType<typeof offersOf> {
  const open = isBeingArranged({ state });
  const isOne = heldWith !== undefined || also !== undefined;
  return [
    ['hold-together', 'arrange-meeting', open && kind === 'disruption' && heldWith === undefined],
    ['hold-apart', 'arrange-meeting', isOne && (open || state === 'sent')],
  ];
}

/** What it learnt, once it is recorded; who only took part sees what was changed. @source Torbay T-73 */
function offersAfterwards({ state }: Meeting): ReturnType<typeof offersOf> {
  const recorded = state === 'minuted' || state === 'closed';
  return [
    ['see-lessons', 'see-lessons', recorded],
    ['see-lessons', 'see-own-invitation', recorded],
  ];
}

/** What the person looking may do here now. */
export const mayInMeeting = (meeting: Meeting, may: (act: Act) => boolean, now: Instant): readonly MeetingMay[] => [
  ...new Set(
    [...offersOf(meeting, now), ...offersForSiblings(meeting), ...offersAfterwards(meeting)]
      .filter(([what]) => meeting.heldWith === undefined || !SETTLED_FOR_ALL.includes(what))
      .flatMap(([what, act, now]) => (now && may(act) ? [what] : [])),
  ),
];

/** What a meeting for brothers and sisters has once: it is offered where it is settled, on the page of the one that leads. @source E-30 */
const SETTLED_FOR_ALL: readonly MeetingMay[] = [
  'allocate-chair',
  'choose-time',
  'agree-out-of-window',
  'send',
  'move',
  'put-back',
  'set-by-hand',
  'cancel',
];
