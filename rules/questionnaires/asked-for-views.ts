import { inCaseOfMeeting } from '../case-of.ts';
import type { Invitation, Questionnaire } from '../case-records.ts';
import type { WorkingCalendar } from '../days.ts';
import type { Decision } from '../decision.ts';
import { changedRow, newRow, type Change, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { dayOfMeeting } from '../meetings/owed-for-meeting.ts';
import { obligationKey, obligationsOwed, placementFacts } from '../obligations/owed.ts';
import { obligationsStartedBy } from '../obligations/started-by.ts';
import { stepId, type Step } from '../plan.ts';
import type { Profile } from '../profile.ts';
import { ageOn } from '../meetings/placement-kinds.ts';
import { questionnaireKey } from './asking.ts';
import { dueDayFor } from './due-day.ts';
import type { Instrument } from './question.ts';
import { whoIsAsked, type Asked } from './who-is-asked.ts';

export const VIEWS_FACTS = ['meeting', 'placement', 'hold', 'bank', 'questionnaires', 'formChanges'] as const;
type ViewsFacts = Facts<(typeof VIEWS_FACTS)[number]>;

/** Whether and how this invited person is asked, as the rules say it today. @source CF-19; E-01; ruling E-01 */
export function asksThis(
  { person, part, way }: Invitation,
  { meeting, placement, hold, bank, today }: Pick<ViewsFacts, 'meeting' | 'placement' | 'hold' | 'bank' | 'today'>,
  { disruption }: Profile,
): Decision<Asked> {
  return whoIsAsked(
    {
      person,
      role: part,
      way,
      kind: meeting.kind,
      chairsThis: person === meeting.chairId,
      takesMinutes: person === meeting.minuteTakerId,
      // Terms agreed with the LADO let others be asked; never whom the allegation is about.
      hold: hold.stops || (hold.stands && hold.subjectIds.includes(person)),
      preparedBy: disruption.instrument.is,
      age: placement.bornOn === undefined ? undefined : ageOn(placement.bornOn, today),
      noneFor: meeting.kind === 'disruption' ? disruption.questionnaires.none.is : undefined,
    },
    bank,
  );
}

/** One person's form: the row, what others owe for it, and how they are reached. */
export interface FormAsked extends Pick<Effects, 'changes' | 'steps'> {
  readonly is: 'asked';
  readonly instrument: Instrument;
  /** Made once the person was reached. */
  readonly reached: Change;
}
export type FormAskedOrNot = FormAsked | { readonly is: 'called-off' | 'held' | 'not-asked' | Questionnaire['state'] };

/**
 * Opens one person's form, once, and reaches them in their own way.
 *
 * @source Warrington W-73, W-82, W-86, W-93 · Torbay T-18, T-64, T-65 · E-83, E-87
 */
export function askedForViews(
  step: string,
  invitation: Invitation,
  facts: ViewsFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): FormAskedOrNot {
  const { meeting, questionnaires, now } = facts;
  if (meeting.state === 'cancelled') return { is: 'called-off' };
  const decision = asksThis(invitation, facts, procedure);
  if (decision.is === 'held') return { is: 'held' };
  if (decision.is === 'asking' || !decision.value.asked) return { is: 'not-asked' };
  const key = questionnaireKey(meeting.ref, invitation.person, invitation.part);
  const before = questionnaires.find((one) => one.key === key);
  if (before !== undefined && before.state !== 'to-send') return { is: before.state };
  const form = before ?? newForm(key, invitation, decision.value, facts, procedure, calendar);
  const isCard = form.way === 'teams' && form.personIs === 'worker';
  return {
    is: 'asked',
    instrument: decision.value.instrument,
    changes: [
      ...(before === undefined ? [newRow('questionnaires', form)] : []),
      ...owedWithForm(form, facts, procedure, calendar),
      ...(isCard ? [] : [passedOn(form, invitation, facts)]),
    ],
    steps: [reachedBy(step, form)],
    reached: changedRow('questionnaires', key, { state: 'sent', sentAt: now }, { state: 'to-send' }),
  };
}

function newForm(
  key: string,
  invitation: Invitation,
  { instrument, way }: Extract<Asked, { asked: true }>,
  { meeting, placement, formChanges, supply, today }: ViewsFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): Questionnaire {
  const { person, personIs, part, workerId } = invitation;
  const meetingOn = dayOfMeeting(meeting) ?? meeting.by;
  const due = dueDayFor(
    { kind: meeting.kind, role: part, meetingOn, agreed: meeting.returnBy, today },
    procedure,
    calendar,
  );
  const changed = formChanges.find((one) => one.instrument === instrument.id);
  return {
    key,
    id: supply.newId(key),
    meeting: meeting.ref,
    ...inCaseOfMeeting(meeting),
    person,
    personIs: personIs === 'nobody-yet' ? 'circle' : personIs,
    role: part,
    instrument: instrument.id,
    instrumentVersion: instrument.version,
    way,
    workerId: personIs === 'worker' ? undefined : (workerId ?? placement.socialWorkerId),
    due: due.day,
    state: 'to-send',
    ratherTalk: false,
    toChair: false,
    wrongTries: 0,
    remindedLevel: 0,
    // What the chair left out or added for this form, before anything was sent.
    ...(changed === undefined ? {} : { changes: changed.changes }),
  };
}

/**
 * What a questionnaire of a disruption meeting asks of others: supervision for the social worker, help for the carers with their
 * account. That it comes back is owed by its own row, which has its own day and its own reminders.
 *
 * @source Warrington W-93 · Torbay T-64, T-65
 */
function owedWithForm(
  { role, due }: Pick<Questionnaire, 'role' | 'due'>,
  { meeting, placement, today, supply }: ViewsFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): readonly Change[] {
  if (meeting.kind !== 'disruption') return [];
  const from = {
    day: today,
    ...placementFacts(placement),
    ofRole: role,
    meetingOn: dayOfMeeting(meeting),
    returnBy: due,
  };
  const drafts = obligationsStartedBy('questionnaire-issued', from, procedure, calendar);
  const asked = drafts.filter(({ kind }) => kind !== 'questionnaire.return');
  return obligationsOwed(asked, { about: meeting.ref, placement, meeting }, supply);
}

/** What may be shown by this step: the form itself, or the task of whoever asks for it. */
export const cardsOfAsking = (step: string): readonly string[] => [stepId(step, 'card'), stepId(step, 'task')];

/** A card in Teams, a letter by mail; otherwise a worker, who has a task. Whoever blocked the bot finds the form on their desk. */
function reachedBy(step: string, { id: about, way, person, personIs, workerId, meeting }: Questionnaire): Step {
  if (way === 'teams' && personIs === 'worker')
    return { do: 'show-card', id: stepId(step, 'card'), to: person, card: 'questionnaire', about };
  if (way === 'mail' && personIs === 'circle')
    return { do: 'send-letter', id: stepId(step, 'letter'), to: person, letter: 'questionnaire', about };
  const task = obligationKey(meeting, 'questionnaire.passOn', about);
  return { do: 'show-card', id: stepId(step, 'task'), to: workerId ?? '', card: 'task', about: task };
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
const passedOn = (form: Questionnaire, { part }: Invitation, { meeting, today }: ViewsFacts): Change =>
  newRow('obligations', {
    key: obligationKey(meeting.ref, 'questionnaire.passOn', form.id),
    kind: 'questionnaire.passOn',
    about: meeting.ref,
    ...inCaseOfMeeting(meeting),
    team: meeting.team,
    ownerRole: 'childs-social-worker',
    ownerId: form.workerId,
    startsOn: today,
    due: form.due,
    sum: TASK[form.way],
    force: 'procedure',
    because:
      part === 'child'
        ? ['Warrington W-86, W-87', 'rulings, the child’s invitation']
        : ['Warrington W-73', 'E-83', 'E-87'],
    level: 0,
  });
