import {
  capital,
  childName,
  dayOfMeeting,
  longDate,
  meetingName,
  namesInChat,
  returnDay,
  roleName,
  linkTo,
  placeOf,
  type CardView,
  type Invitation,
  type Meeting,
} from '#rules';
import { Fault } from '../../faults.ts';
import { defineQuestion } from '../define-question.ts';
import { workerCalled } from '../find-case.ts';
import { procedureOf } from '../procedure-of.ts';
import type { Ports } from '../ports.ts';
import { apartInChat } from './apart-in-chat.ts';
import { calledOffCard, inviteeLines, troubleInChat, whenOf, whereOf } from './meeting-card-lines.ts';
import { aboutMeeting, meetingOf, withInvitations } from './meeting-turn.ts';
import { purposeOf } from './meeting-words.ts';
import { asInSitting } from './sittings.ts';

export { draftMeetingView } from './draft-meeting-view.ts';

/** The draft in the hands of the child's social worker, who says “go” or what should change. */
export const workerConsentView = defineQuestion({
  name: 'worker-consent-view',
  act: 'answer-draft',
  about: aboutMeeting,
  answer: async (ref, turn): Promise<CardView> => {
    const { meeting, invitations, placement } = await meetingOf(turn);
    if (meeting.state === 'cancelled') return calledOffCard(meeting, placement);
    const { ports } = turn;
    return {
      card: 'worker-consent',
      child: childName(placement),
      apart: meeting.workerSays === 'asked' ? await apartInChat(turn) : undefined,
      formId: ports.newId(),
      ref,
      when: whenOf(meeting),
      chair: (await workerCalled(meeting.chairId ?? '', ports))?.name ?? 'Not named yet',
      invitees: inviteeLines(invitations),
      state: meeting.workerSays,
      because: ['Torbay T-17', 'Ruling CF-35'],
      url: linkTo(placeOf(ref), ports.council),
    };
  },
});

/** For coordinator and chair: it is in the diaries, who answered, who could not be reached. */
export const meetingArrangedView = defineQuestion({
  name: 'meeting-arranged-view',
  act: 'see-meeting',
  about: ({ ref }: { readonly card: 'meeting-arranged' | 'meeting-changed'; readonly ref: string }) =>
    aboutMeeting(ref),
  answer: async ({ card, ref }, turn): Promise<CardView> => {
    const { meeting, invitations, placement } = await meetingOf(turn);
    if (meeting.state === 'cancelled') return calledOffCard(meeting, placement);
    return {
      card,
      child: childName(placement),
      apart: await apartInChat(turn),
      ref,
      kind: capital(meetingName(meeting.kind)),
      when: whenOf(meeting),
      where: whereOf(meeting),
      part: partOf(turn.actor.id, meeting),
      prepare: [],
      unreached: unreachedLines(invitations),
      because: ['Torbay T-45'],
      trouble: troubleInChat(meeting),
      url: linkTo(placeOf(ref), turn.ports.council),
    };
  },
});

function partOf(person: string, { chairId, minuteTakerId }: Meeting): string {
  if (chairId === person) return 'You chair';
  return minuteTakerId === person ? 'You take the minutes' : 'Arranged by you';
}

function unreachedLines(invitations: readonly Invitation[]): readonly string[] {
  const names = namesInChat(invitations);
  return invitations.flatMap(({ reply, delivery }, at) => {
    const name = names[at] ?? '';
    if (reply === 'declined') return [`${name}: declined`];
    if (delivery === 'unclear') return [`${name}: unclear whether the letter went`];
    if (delivery === 'refused') return [`${name}: Microsoft 365 refused the card`];
    return delivery === 'blocked' ? [`${name}: could not be reached in Teams`] : [];
  });
}

/** One person's own invitation: why, when, what to prepare; nothing about anyone else. */
export const invitationView = defineQuestion({
  name: 'invitation-view',
  act: 'see-own-invitation',
  about: ({ key }: { readonly card: 'meeting-invitation' | 'meeting-changed'; readonly key: string }) => ({
    is: 'invitation',
    key,
  }),
  more: withInvitations,
  answer: async ({ card }, turn): Promise<CardView> => {
    const { invitation } = turn.loaded;
    if (invitation?.person !== turn.actor.id) throw new Fault('not-yours', 'invitation');
    const { meeting: whole, placement } = await meetingOf(turn);
    const meeting = await asInSitting(whole, invitation.sitting, turn.ports);
    if (meeting.state === 'cancelled') return calledOffCard(meeting, placement);
    const { purpose, prepare } = purposeOf(meeting.kind);
    return {
      card,
      child: childName(placement),
      ref: meeting.ref,
      kind: capital(meetingName(meeting.kind)),
      when: whenOf(meeting),
      where: whereOf(meeting),
      part: capital(roleName(invitation.part)),
      prepare:
        card === 'meeting-changed'
          ? ['The day, the hour or the place is new. Please answer the invitation in your diary again.']
          : [purpose, prepare],
      unreached: [],
      because: invitation.because,
      url: linkTo(placeOf(meeting.ref), turn.ports.council),
    };
  },
});

/** For the chair of a disruption meeting: whom the others propose, and by which day questionnaires come back. */
export const chairApprovalView = defineQuestion({
  name: 'chair-approval-view',
  act: 'approve-invitees',
  about: aboutMeeting,
  answer: async (ref, turn): Promise<CardView> => {
    const { meeting, invitations, placement } = await meetingOf(turn);
    if (meeting.state === 'cancelled') return calledOffCard(meeting, placement);
    const { ports } = turn;
    const agreed = await agreedReturn(meeting, ports);
    const returnBy = meeting.returnBy ?? agreed?.day;
    return {
      card: 'chair-approval',
      child: childName(placement),
      apart: meeting.approvedBy === undefined ? await apartInChat(turn) : undefined,
      formId: ports.newId(),
      ref,
      when: whenOf(meeting),
      state: meeting.approvedBy === undefined ? 'open' : 'approved',
      invitees: inviteeLines(invitations),
      returnBy,
      returnDayWords: returnBy === undefined ? undefined : `back by ${longDate(returnBy)}`,
      returnWords: agreed === undefined ? '' : [agreed.sum, ...agreed.warnings].join(' '),
      because: ['CF-05', 'Warrington W-80', 'CF-18'],
      url: linkTo(placeOf(ref), ports.council),
    };
  },
});

async function agreedReturn(meeting: Meeting, ports: Ports) {
  const on = dayOfMeeting(meeting);
  if (on === undefined) return undefined;
  return returnDay(on, ports.today(), await procedureOf(meeting, ports), await ports.workingDays());
}
