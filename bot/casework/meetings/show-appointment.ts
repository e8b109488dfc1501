import { appointmentView, ownPart, linkTo, type AppointmentView } from '#rules';
import { defineQuestion, type Turn } from '../define-question.ts';
import { workerCalled } from '../find-case.ts';
import { aboutMeeting, meetingOf, withInvitations } from './meeting-turn.ts';
import { purposeOf } from './meeting-words.ts';
import { meetingAsSeen } from './show-meeting.ts';
import { asInSitting } from './sittings.ts';

/** What stands beside an appointment in Outlook: as much of the meeting as the tab shows to the same person, and their own part. */
export const showAppointment = defineQuestion({
  name: 'show-appointment',
  act: ['see-meeting', 'see-own-invitation'],
  about: aboutMeeting,
  more: withInvitations,
  reads: 'meeting',
  answer: async (_ref, turn): Promise<AppointmentView> => {
    const [seen, own] = await Promise.all([meetingAsSeen(turn), ownPartHere(turn)]);
    return appointmentView(seen, own, (place) => linkTo(place, turn.ports.council));
  },
});

async function ownPartHere(turn: Turn) {
  const { actor, ports } = turn;
  const { meeting, invitations } = await meetingOf(turn);
  const own = invitations.find(({ person }) => person === actor.id);
  const [coordinator, forms, inSitting] = await Promise.all([
    workerCalled(meeting.coordinatorId, ports),
    ports.records.questionnaires.where({ meeting: meeting.ref }),
    asInSitting(meeting, own?.sitting ?? 1, ports),
  ]);
  return ownPart({
    person: actor.id,
    meeting: inSitting,
    invitations,
    forms: forms.map(({ row }) => row).filter(({ person }) => person === actor.id),
    coordinator: coordinator?.name ?? 'The coordinator',
    today: ports.today(),
    ...purposeOf(meeting.kind),
    linkTo: (place) => linkTo(place, ports.council),
    maySay: turn.may('say-not-coming'),
  });
}
