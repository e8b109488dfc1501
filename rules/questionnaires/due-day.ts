import { lastDayBefore, type WorkingCalendar } from '../days.ts';
import { shortDateWithYear } from '../words/dates.ts';
import type { Profile, Sourced } from '../profile.ts';
import type { DayLimit } from '../days.ts';
import type { Citation, LocalDate, MeetingKind, Role } from '../vocabulary.ts';

export interface DueDay {
  readonly day: LocalDate;
  /** The day with its sum. */
  readonly sum: string;
  readonly because: Citation;
}

/**
 * By when one person's form is back. Carers have until three working days before the meeting, the child until one; all others
 * until the day that the chair agreed, which is never later than the carers' own. Short views forms are back the working day
 * before. A day that has passed is today.
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
  const counted = ({ is, source }: Sourced<DayLimit>): DueDay => {
    const days = `${is.days} ${is.count} ${is.days === 1 ? 'day' : 'days'}`;
    const sum = `${days} before the meeting on ${shortDateWithYear(meetingOn)}`;
    return { day: lastDayBefore(meetingOn, is, calendar), sum, because: source };
  };
  const own = counted(kind === 'disruption' ? (ownDay(role, disruption) ?? disruption.questionnaires.before) : VIEWS_FORM);
  const byAgreement = kind === 'disruption' && agreed !== undefined && (ownDay(role, disruption) === undefined || agreed > own.day);
  const due =
    byAgreement ? { day: agreed, sum: 'the day that the chair agreed', because: 'Warrington W-74' } : own;
  return due.day < today ? { ...due, day: today, sum: `${due.sum}; that day has passed, so as soon as you can` } : due;
}
