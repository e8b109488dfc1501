import type { Questionnaire } from '../case-records.ts';
import { isWorkingDay, type WorkingCalendar } from '../days.ts';
import { decided, type Decision } from '../decision.ts';
import { changedRow, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { londonDay } from '../london.ts';
import { stepId, type Step } from '../plan.ts';
import type { Profile } from '../profile.ts';
import { closedBecause } from './closed.ts';
import type { OfForm } from './other-ways.ts';
import { levelReached } from './reminders.ts';

const BECAUSE = ['E-07', 'E-87'];

/**
 * Reminds somebody who has not answered, once a level, on working days only; never after an answer, never while a hold stands, never
 * whom an allegation is about. The level is saved before the reminder goes.
 *
 * @source domain §8 · E-07, E-87
 */
export function remind(
  _said: OfForm,
  { questionnaire: form, meeting, hold, today }: Facts<'questionnaire' | 'meeting' | 'hold'>,
  procedure: Profile,
  calendar: WorkingCalendar,
): Decision<Effects | undefined> {
  const level = isWorkingDay(today, calendar) ? levelReached(form.due, today, calendar, procedure) : 0;
  const open = form.state === 'sent' || form.state === 'started';
  const stopped = hold.stops || (hold.stands && hold.subjectIds.includes(form.person));
  if (!open || stopped || level <= form.remindedLevel || closedBecause(form, meeting, today) !== undefined)
    return decided(undefined, BECAUSE);
  const key = `${meeting.ref}/remind-${form.id}-${level}`;
  // Sent today already says so; a reminder on the same day would nag. Whoever would rather talk is rung.
  const sentToday = form.sentAt !== undefined && londonDay(form.sentAt) === today;
  return decided(
    {
      key,
      about: meeting.ref,
      changes: [changedRow('questionnaires', form.key, { remindedLevel: level })],
      steps: sentToday || form.ratherTalk ? [] : byTheirWay(key, form),
      did: 'reminded of a form',
      didTo: `${meeting.ref} ${form.id}`,
      redraw: [],
    },
    BECAUSE,
  );
}

/** By the person's own way and no other: a letter here. Whoever is in Teams, and the worker who helps a family, reads it in their digest. */
function byTheirWay(plan: string, form: Questionnaire): readonly Step[] {
  const { id: about, person, personIs, way } = form;
  return way === 'mail' && personIs === 'circle'
    ? [{ do: 'send-letter', id: stepId(plan, 'reminder'), to: person, letter: 'reminder', about }]
    : [];
}
