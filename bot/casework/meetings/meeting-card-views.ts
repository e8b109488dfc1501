import {
  longDate,
  meetingName,
  momentWords,
  onlyOneEligible,
  roleName,
  returnDay,
  shortDate,
  capital,
  wayWords,
  type CardView,
  type Invitation,
  type LocalDate,
  type Meeting,
} from '#rules';
import { Fault } from '../../faults.ts';
import { invitationsTo, meetingCalled, placementAt, workerCalled, workersWho } from '../find-case.ts';
import { holdAbout } from '../instability/hold-about.ts';
import { mayThey, canThey } from '../may-they.ts';
import { purposeOf } from './meeting-words.ts';
import { nameInChat } from '../name-in-chat.ts';
import { linkTo, placeOf } from '../places.ts';
import { procedureOf } from '../procedure-of.ts';
import { mayReportFromSupport } from '../instability/report-from-support.ts';
import { chairsFor } from './show-chairs.ts';
import { asInSitting, sittingLines } from './sittings.ts';
import { troubleWords, workerSaysWords } from './show-meeting.ts';
import { busyAt, slotsFor } from './show-slots.ts';
import { whatIsMissing } from './what-is-missing.ts';
import type { Ports } from '../ports.ts';

/** So many choices fit into a card; the tab shows all. */
const SLOTS = 6;

/** Two parents may share their initials; then how each is reached tells them apart. */
const toldApart = (undecided: readonly Invitation[]): readonly { readonly key: string; readonly who: string }[] => {
  const names = undecided.map(nameInChat);
  return undecided.map((one, at) => {
    const who = names[at] ?? '';
    return { key: one.key, who: names.indexOf(who) === names.lastIndexOf(who) ? who : `${who}, ${wayWords(one.way)}` };
  });
};

const whenOf = ({ startsAt }: Meeting): string => (startsAt === undefined ? 'Not settled yet' : momentWords(startsAt));
const inviteeLines = (invitations: readonly Invitation[]) =>
  invitations
    .filter(
      ({ decision, personIs, part }) =>
        (decision === 'invite' || decision === 'separate') && !(personIs === 'nobody-yet' && part === 'minute-taker'),
    )
    .map(({ name, personIs, part, way, because }) => ({
      who: nameInChat({ name, personIs, part }),
      how: part === 'child' ? 'asked by their worker' : personIs === 'nobody-yet' ? 'to be named' : wayWords(way),
      why: because.join(', '),
    }));

/** The case as access asks about it: whoever an allegation is about sees no card of it either. @source E-02 */
async function caseOf(ref: string, ports: Ports) {
  const { row: meeting } = await meetingCalled(ref, ports);
  const { row: placement } = await placementAt(meeting.placement, ports);
  const invitations = (await invitationsTo(ref, ports)).map(({ row }) => row);
  return { meeting, placement, invitations, subjectIds: (await holdAbout(meeting, ports)).subjectIds };
}

/** The coordinator's draft: chair, minute taker, time, people, what is missing. */
export async function draftMeetingView(ref: string, person: string, ports: Ports): Promise<CardView> {
  const about = await caseOf(ref, ports);
  const { meeting, placement, invitations } = about;
  const mayArrange = await canThey(person, 'arrange-meeting', about, ports);
  if (!mayArrange) await mayThey(person, 'propose-invitees', about, ports);
  const open = meeting.state === 'arranging' || meeting.state === 'approved';
  const chairs = open && mayArrange ? await chairsFor(meeting, placement, ports) : [];
  const chairId = meeting.chairId ?? chairs.find(({ may }) => may)?.id;
  const minuteTakers = await workersWho('minute-taker', ports);
  const settled = { ...meeting, chairId, minuteTakerId: meeting.minuteTakerId ?? minuteTakers[0]?.id };
  const options = open && mayArrange ? await slotsFor(settled, ports) : undefined;
  return {
    card: 'draft-meeting',
    formId: ports.newId(),
    ref,
    kind: capital(meetingName(meeting.kind)),
    by: shortDate(meeting.by),
    sum: meeting.sum,
    state: meeting.state,
    chairs: chairs
      .filter(({ may }) => may)
      .map(({ id, name, reasons }) => ({ id, name, why: reasons.map(({ words }) => words).join(' ') })),
    refusedChairs: chairs
      .filter(({ may, reasons }) => !may && reasons.some(({ weight }) => weight.startsWith('bar')))
      .slice(0, 5)
      .map(
        ({ name, reasons }) =>
          `${name}: ${reasons
            .filter(({ weight }) => weight.startsWith('bar'))
            .map(({ words, because }) => `${words} (${because})`)
            .join(' ')}`,
      ),
    fewChairs: chairs.length === 0 ? undefined : onlyOneEligible(chairs)?.words,
    chairReasonAsked: chairs.some(({ needsReason }) => needsReason),
    chairId,
    minuteTakers: minuteTakers.map(({ id, name }) => ({ id, name })),
    minuteTakerId: settled.minuteTakerId,
    options: options === undefined ? undefined : { ...options, slots: options.slots.slice(0, SLOTS) },
    startsAt: meeting.startsAt,
    when: whenOf(meeting),
    parents: toldApart(invitations.filter(({ decision }) => decision === 'undecided')),
    invitees: inviteeLines(invitations),
    missing: open ? await whatIsMissing(meeting, ports) : [],
    workerSays: workerSaysWords(meeting),
    agreement: meeting.kind === 'planning' ? meeting.agreedWith !== undefined : undefined,
    mayConvert: await mayReportFromSupport(person, meeting, placement, ports),
    sittings: await sittingLines(ref, invitations, ports),
    mayArrange,
    because: meeting.kind === 'disruption' ? ['Warrington W-70', 'CF-05'] : ['Torbay T-15', 'Torbay T-17', 'CF-35'],
    url: linkTo(placeOf(ref), ports.council),
    trouble: troubleWords(meeting.trouble) ?? (open && mayArrange ? await clashWords(meeting, ports) : undefined),
  };
}

/** Who of those who must come is busy at the time that was chosen; people or diaries may have changed since. */
async function clashWords(meeting: Meeting, ports: Ports): Promise<string | undefined> {
  if (meeting.startsAt === undefined || meeting.chairId === undefined) return undefined;
  const busy = await busyAt(meeting, meeting.startsAt, ports);
  return busy.length === 0
    ? undefined
    : `Busy at the chosen time: ${busy.join(', ')}. Choose another time, or settle with them that they come.`;
}

export async function workerConsentView(ref: string, person: string, ports: Ports): Promise<CardView> {
  const about = await caseOf(ref, ports);
  await mayThey(person, 'answer-draft', about, ports);
  const { meeting, invitations } = about;
  return {
    card: 'worker-consent',
    formId: ports.newId(),
    ref,
    when: whenOf(meeting),
    chair: (await workerCalled(meeting.chairId ?? '', ports))?.name ?? 'Not named yet',
    invitees: inviteeLines(invitations),
    state: meeting.workerSays,
    because: ['Torbay T-17', 'Ruling CF-35'],
    url: linkTo(placeOf(ref), ports.council),
  };
}

const returnDayWords = (day: LocalDate | undefined): string | undefined =>
  day === undefined ? undefined : `back by ${longDate(day)}`;

/** For coordinator and chair: it is in the diaries, who answered, who could not be reached. */
export async function meetingArrangedView(
  card: 'meeting-arranged' | 'meeting-changed',
  ref: string,
  person: string,
  ports: Ports,
): Promise<CardView> {
  const about = await caseOf(ref, ports);
  await mayThey(person, 'see-meeting', about, ports);
  const { meeting, invitations } = about;
  const unreached = invitations.filter(
    ({ delivery, reply }) => delivery === 'blocked' || delivery === 'unclear' || reply === 'declined',
  );
  return {
    card,
    ref,
    kind: capital(meetingName(meeting.kind)),
    when: whenOf(meeting),
    where: whereOf(meeting),
    part:
      meeting.chairId === person
        ? 'You chair'
        : meeting.minuteTakerId === person
          ? 'You take the minutes'
          : 'Arranged by you',
    prepare: [],
    unreached: unreached.map(
      (one) =>
        `${nameInChat(one)}: ${one.reply === 'declined' ? 'declined' : one.delivery === 'unclear' ? 'unclear whether the letter went' : 'could not be reached in Teams'}`,
    ),
    because: ['Torbay T-45'],
    trouble: troubleWords(meeting.trouble),
    url: linkTo(placeOf(ref), ports.council),
  };
}

const whereOf = ({ venue, online }: Meeting): string =>
  [venue, online ? 'Teams meeting' : undefined].filter((place) => place !== undefined && place !== '').join(' and ') ||
  'To be told';

/** One person's own invitation: why, when, what to prepare; nothing about anyone else. */
export async function invitationView(
  card: 'meeting-invitation' | 'meeting-changed',
  key: string,
  person: string,
  ports: Ports,
): Promise<CardView> {
  const invitation = (await ports.records.invitations.find(key))?.row;
  if (invitation === undefined || invitation.person !== person) throw new Fault('refused', 'invitation');
  const about = await caseOf(invitation.meeting, ports);
  await mayThey(person, 'see-own-invitation', about, ports);
  const meeting = await asInSitting(about.meeting, invitation.sitting, ports);
  const { purpose, prepare } = purposeOf(meeting.kind);
  return {
    card,
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
    url: linkTo(placeOf(meeting.ref), ports.council),
  };
}

export async function chairApprovalView(ref: string, person: string, ports: Ports): Promise<CardView> {
  const about = await caseOf(ref, ports);
  await mayThey(person, 'approve-invitees', about, ports);
  const { meeting, invitations } = about;
  const agreed =
    meeting.startsAt === undefined
      ? undefined
      : returnDay(
          meeting.startsAt.slice(0, 10) as LocalDate,
          ports.today(),
          await procedureOf(meeting, ports),
          await ports.workingDays(),
        );
  return {
    card: 'chair-approval',
    formId: ports.newId(),
    ref,
    when: whenOf(meeting),
    state: meeting.approvedBy === undefined ? 'open' : 'approved',
    invitees: inviteeLines(invitations),
    returnBy: meeting.returnBy ?? agreed?.day,
    returnDayWords: returnDayWords(meeting.returnBy ?? agreed?.day),
    returnWords: agreed === undefined ? '' : [agreed.sum, ...agreed.warnings].join(' '),
    because: ['CF-05', 'Warrington W-80', 'CF-18'],
    url: linkTo(placeOf(ref), ports.council),
  };
}
