import { lastDayBefore, type WorkingCalendar } from '../days.ts';
import { shortDateWithYear } from '../words/dates.ts';
import type { Profile } from '../profile.ts';
import type { Citation, LocalDate, MeetingKind, Role } from '../vocabulary.ts';

export interface DueDay {
  readonly day: LocalDate;
  /** The day with its sum. */
  readonly sum: string;
  readonly because: Citation;
}

/**
 * By when one person's form is back. Carers have until three working days before the meeting, the child until one; all others
 * until the day that the chair agreed. Short views forms are back the working day before. A day that has passed is today.
 *
 * @source rulings CF-15, CF-17, CF-18 · CF-16 · Torbay T-66 · Warrington W-74
 */
export function dueDayFor(
  asked: {
    readonly kind: MeetingKind;
    readonly role: Role;
    readonly meetingOn: LocalDate;
    readonly agreed?: LocalDate | undefined;
    readonly today: LocalDate;
  },
  { disruption }: Profile,
  calendar: WorkingCalendar,
): DueDay {
  const { kind, role, meetingOn, agreed, today } = asked;
  const on = `the meeting on ${shortDateWithYear(meetingOn)}`;
  const count = (limit: typeof disruption.carerReport.before): DueDay => {
    const day = lastDayBefore(meetingOn, limit.is, calendar);
    const days = `${limit.is.days} ${limit.is.count} ${limit.is.days === 1 ? 'day' : 'days'}`;
    return { day, sum: `${days} before ${on}`, because: limit.source };
  };
  const due =
    kind !== 'disruption'
      ? {
          day: lastDayBefore(meetingOn, { days: 1, count: 'working' }, calendar),
          sum: `1 working day before ${on}`,
          because: 'rulings, short views form',
        }
      : role === 'child' || role === 'other-child-in-the-home' || role === 'carers-own-child'
        ? count(disruption.childStatement.before)
        : role === 'foster-carer' || role === 'adopter'
          ? count(disruption.carerReport.before)
          : agreed === undefined
            ? count(disruption.questionnaires.before)
            : { day: agreed, sum: 'the day that the chair agreed', because: 'Warrington W-74' };
  return due.day < today ? { ...due, day: today, sum: `${due.sum}; that day has passed, so as soon as you can` } : due;
}
