import {
  ageOn,
  dayOfTime,
  dueDayFor,
  inCaseOfMeeting,
  obligationKey,
  questionnaireKey,
  whoIsAsked,
  type Asked,
  type Decision,
  type Invitation,
  type Meeting,
  type PersonToAsk,
  type Placement,
  type Questionnaire,
} from '#rules';
import { Fault } from '../../faults.ts';
import { meetingCalled, placementAt } from '../find-case.ts';
import { formAsSentKey } from './find-questionnaire.ts';
import { holdAbout } from '../instability/hold-about.ts';
import { oweForQuestionnaire } from './owe-for-questionnaire.ts';
import { procedureOf } from '../procedure-of.ts';
import { sendLetter } from '../plans/send-letter.ts';
import { showCard } from '../plans/show-card.ts';
import type { Saved, Ports } from '../ports.ts';

/** Opens one person's form, once, and reaches them in their own way. Answers how, in a word. */
export async function askForViews(step: string, ref: string, invitationKey: string, ports: Ports): Promise<string> {
  const { row: meeting } = await meetingCalled(ref, ports);
  if (meeting.state === 'cancelled') return 'called-off';
  const { row: placement } = await placementAt(meeting.placement, ports);
  const invitation = (await ports.records.invitations.find(invitationKey))?.row;
  if (invitation === undefined) throw new Fault('rejected', step);
  const decision = await asksThis(invitation, meeting, placement, ports);
  if (decision.is === 'held') return 'held';
  if (decision.is === 'asking' || !decision.value.asked) return 'not-asked';
  const questionnaire = await openForm(invitation, meeting, placement, decision.value, ports);
  await oweForQuestionnaire(questionnaire.row, meeting, placement, ports);
  return reach(step, questionnaire, invitation, ports);
}

/** Whether and how this invited person is asked, as the rules say it today. */
export async function asksThis(
  invitation: Invitation,
  meeting: Meeting,
  placement: Placement,
  ports: Ports,
): Promise<Decision<Asked>> {
  const { stands, stops, subjectIds } = await holdAbout(meeting, ports);
  const { disruption } = await procedureOf(meeting, ports);
  const asked: PersonToAsk = {
    person: invitation.person,
    role: invitation.part,
    way: invitation.way,
    kind: meeting.kind,
    chairsThis: invitation.person === meeting.chairId,
    takesMinutes: invitation.person === meeting.minuteTakerId,
    // Terms agreed with the LADO let others be asked; never whom the allegation is about.
    hold: stops || (stands && subjectIds.includes(invitation.person)),
    preparedBy: disruption.instrument.is,
    age: placement.bornOn === undefined ? undefined : ageOn(placement.bornOn, ports.today()),
    noneFor: meeting.kind === 'disruption' ? disruption.questionnaires.none.is : undefined,
  };
  return whoIsAsked(asked, ports.bank);
}

async function openForm(
  invitation: Invitation,
  meeting: Meeting,
  placement: Placement,
  asked: Extract<Asked, { asked: true }>,
  ports: Ports,
): Promise<Saved<Questionnaire>> {
  const meetingOn = meeting.startsAt === undefined ? meeting.by : dayOfTime(meeting.startsAt);
  const due = dueDayFor(
    { kind: meeting.kind, role: invitation.part, meetingOn, agreed: meeting.returnBy, today: ports.today() },
    await procedureOf(meeting, ports),
    await ports.workingDays(),
  );
  const { id: instrument, version } = asked.instrument;
  const asSent = formAsSentKey(instrument, version);
  if ((await ports.records.formsAsSent.find(asSent)) === undefined)
    await ports.records.formsAsSent.create({ key: asSent, instrument, version, form: asked.instrument });
  return ports.records.questionnaires.create({
    key: questionnaireKey(meeting.ref, invitation.person, invitation.part),
    id: ports.newId(),
    meeting: meeting.ref,
    ...inCaseOfMeeting(meeting),
    person: invitation.person,
    personIs: invitation.personIs === 'nobody-yet' ? 'circle' : invitation.personIs,
    role: invitation.part,
    instrument,
    instrumentVersion: version,
    way: asked.way,
    workerId: invitation.personIs === 'worker' ? undefined : (invitation.workerId ?? placement.socialWorkerId),
    due: due.day,
    state: 'to-send',
    ratherTalk: false,
    toChair: false,
    wrongTries: 0,
    remindedLevel: 0,
    ...(await changesOf(meeting, asked.instrument.id, ports)),
  });
}

/** What the chair left out or added for this form, before anything was sent. */
async function changesOf(
  meeting: Meeting,
  instrument: string,
  { records }: Ports,
): Promise<Pick<Questionnaire, 'changes'>> {
  const saved = await records.formChanges.find(formChangesKey(meeting.ref, instrument));
  return saved === undefined ? {} : { changes: saved.row.changes };
}

export const formChangesKey = (meeting: string, instrument: string): string => `form-changes:${meeting}:${instrument}`;

async function reach(
  step: string,
  questionnaire: Saved<Questionnaire>,
  invitation: Invitation,
  ports: Ports,
): Promise<string> {
  const { row } = questionnaire;
  if (row.state !== 'to-send') return row.state;
  const how = await reachByWay(step, row, invitation, ports);
  const now = (await ports.records.questionnaires.find(row.key)) ?? questionnaire;
  if (now.row.state === 'to-send')
    await ports.records.questionnaires.change(now, { state: 'sent', sentAt: ports.now() });
  return how;
}

async function reachByWay(step: string, row: Questionnaire, invitation: Invitation, ports: Ports): Promise<string> {
  if (row.way === 'teams' && row.personIs === 'worker') {
    const shown = await showCard(
      { do: 'show-card', id: `${step}/card`, to: row.person, card: 'questionnaire', about: row.id },
      ports,
    );
    // Whoever blocked the bot finds the form on their desk in the tab.
    return shown === 'blocked' ? 'blocked' : 'card';
  }
  await oweThePassingOn(row, invitation, ports);
  if (row.way === 'mail' && row.personIs === 'circle') {
    return sendLetter(
      { do: 'send-letter', id: `${step}/letter`, to: row.person, letter: 'questionnaire', about: row.id },
      ports,
    );
  }
  await showCard(
    {
      do: 'show-card',
      id: `${step}/task`,
      to: row.workerId ?? '',
      card: 'task',
      about: obligationKey(row.meeting, 'questionnaire.passOn', row.id),
    },
    ports,
  );
  return 'task';
}

const TASK: Readonly<Record<Questionnaire['way'], string>> = {
  teams: 'Ask this person for their views.',
  mail: 'Give this person their code by phone or in person. It is on your desk.',
  post: 'Print the form and post it. Enter what comes back.',
  phone: 'Ring this person at a safe time and write down what they say.',
  'through-worker': 'Ask this person, or the adult whom the child trusts, and write down what they say.',
  none: 'Find a safe way to ask this person.',
};

/** Somebody hands over the code, prints the form, rings or sits with the child. */
async function oweThePassingOn(row: Questionnaire, invitation: Invitation, { records, today }: Ports): Promise<void> {
  const { row: meeting } = (await records.meetings.find(`meeting:${row.meeting}`)) ?? { row: undefined };
  await records.obligations.create({
    key: obligationKey(row.meeting, 'questionnaire.passOn', row.id),
    kind: 'questionnaire.passOn',
    about: row.meeting,
    childRef: row.childRef,
    ...(meeting === undefined ? {} : inCaseOfMeeting(meeting)),
    team: meeting?.team ?? '',
    ownerRole: 'childs-social-worker',
    ownerId: row.workerId,
    startsOn: today(),
    due: row.due,
    sum: TASK[row.way],
    force: 'procedure',
    because:
      invitation.part === 'child'
        ? ['Warrington W-86, W-87', 'rulings, the child’s invitation']
        : ['Warrington W-73', 'E-83', 'E-87'],
    level: 0,
  });
}
