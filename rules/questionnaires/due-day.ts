import { lastDayBefore, type DayLimit, type WorkingCalendar } from '../days.ts';
import type { Profile, Sourced } from '../profile.ts';
import type { Citation, LocalDate, MeetingKind, Role } from '../vocabulary.ts';
import { countWords, shortDateWithYear } from '../words/dates.ts';

export interface DueDay {
  readonly day: LocalDate;
  /** The day with its sum. */
  readonly sum: string;
  readonly because: Citation;
}

interface FormAsked {
  readonly kind: MeetingKind;
  readonly role: Role;
  readonly meetingOn: LocalDate;
  /** The day on which the chair wants questionnaires back: see `returnDay`. */
  readonly agreed?: LocalDate | undefined;
  readonly today: LocalDate;
}

/**
 * By when one person's form is back. Carers have until three working days before the meeting, the child until one; all others
 * until the day that the chair agreed, and nobody has less time than they. Short views forms are back the working day before.
 * A day that has passed is today.
 *
 * @source rulings CF-15, CF-17, CF-18 · CF-16 · Torbay T-66 · Warrington W-74
 */
export function dueDayFor(asked: FormAsked, { disruption }: Profile, calendar: WorkingCalendar): DueDay {
  const due =
    asked.kind === 'disruption' ? questionnaireDay(asked, disruption, calendar) : counted(A_DAY, asked, calendar);
  if (due.day >= asked.today) return due;
  return { ...due, day: asked.today, sum: `${due.sum}; that day has passed, so as soon as you can` };
}

function questionnaireDay(asked: FormAsked, disruption: Profile['disruption'], calendar: WorkingCalendar): DueDay {
  const { role, agreed } = asked;
  const own = limitOfTheirOwn(role, disruption);
  const due = counted(own ?? disruption.questionnaires.before, asked, calendar);
  return agreed !== undefined && (own === undefined || agreed > due.day)
    ? { day: agreed, sum: 'the day that the chair agreed', because: 'Warrington W-74' }
    : due;
}

function limitOfTheirOwn(role: Role, disruption: Profile['disruption']): Sourced<DayLimit> | undefined {
  if (CHILDREN.includes(role)) return disruption.childStatement.before;
  return CARERS.includes(role) ? disruption.carerReport.before : undefined;
}

function counted({ is, source }: Sourced<DayLimit>, { meetingOn }: FormAsked, calendar: WorkingCalendar): DueDay {
  const day = lastDayBefore(meetingOn, is, calendar);
  const sum = `${countWords(is.days, `${is.count} day`)} before the meeting on ${shortDateWithYear(meetingOn)}`;
  return { day, sum, because: source };
}

const CHILDREN: readonly Role[] = ['child', 'other-child-in-the-home', 'carers-own-child'];
const CARERS: readonly Role[] = ['foster-carer', 'adopter'];
const A_DAY: Sourced<DayLimit> = { is: { days: 1, count: 'working' }, source: 'rulings, short views form' };
