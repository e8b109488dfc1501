import { isBeingArranged, type Act, type Meeting, type MeetingMay } from '#rules';

/** What the meeting’s page offers: in which state of the meeting, to whoever may do which act. */
function offersOf({ kind, state, workerSays }: Meeting): readonly (readonly [MeetingMay, Act, boolean])[] {
  const open = isBeingArranged({ state });
  const sent = state === 'sent' || state === 'held';
  const disruption = kind === 'disruption';
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
    ['open-room', 'see-own-invitation', sent],
    ['declare-interest', 'declare-interest', open || sent],
    ['move', 'move-meeting', state === 'sent'],
    ['move', 'agree-out-of-window', state === 'sent'],
    ['cancel', 'cancel-meeting', open || sent],
    ['agree', 'propose-invitees', open && kind === 'planning'],
    ['convert', 'propose-invitees', kind === 'support' && (open || sent || state === 'minuted')],
  ];
}

/** What the person looking may do here now. */
export const mayInMeeting = (meeting: Meeting, may: (act: Act) => boolean): readonly MeetingMay[] => [
  ...new Set(offersOf(meeting).flatMap(([what, act, now]) => (now && may(act) ? [what] : []))),
];
