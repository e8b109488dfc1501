import { addDays, isWorkingDay, weekday, type WorkingCalendar } from '../days.ts';
import { present } from '../present.ts';
import type { SlotView } from '../views/meeting.ts';
import type { LocalDate, LocalTime } from '../vocabulary.ts';
import { longDate } from '../words/dates.ts';
import { clock } from './hours.ts';
import { askedWords, outsideSafeHours, type ToAsk } from './safe-hours.ts';

/** One person's diary. A diary that could not be read is not known, and not known is never free. */
export interface Diary {
  readonly person: string;
  readonly busy: readonly { readonly from: LocalTime; readonly to: LocalTime }[];
  readonly known: boolean;
  /** `HH:mm`, local. `days`: 1 is Monday. */
  readonly workingHours?:
    { readonly from: string; readonly to: string; readonly days?: readonly number[] | undefined } | undefined;
}

export interface SlotQuestion {
  readonly diaries: readonly Diary[];
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** People outside the tenant, and who asks them: the supervising social worker asks carers. */
  readonly toAsk: readonly ToAsk[];
  /** First and last usable day; inclusive. */
  readonly from: LocalDate;
  readonly by: LocalDate;
  readonly notBefore: LocalTime;
  /** The first day that leaves people the council’s notice, and how long that is; sooner ones come after, where there are others. */
  readonly notice?: { readonly from: LocalDate; readonly words: string } | undefined;
  readonly lengthMinutes: number;
  readonly calendar: WorkingCalendar;
  readonly childAttends: boolean;
  /** Birthdays, anniversaries, exams, family time: warned of, never explained to others. @source E-80, E-81, E-88 */
  readonly avoid: readonly { readonly day: LocalDate; readonly why: string }[];
  readonly names: Readonly<Record<string, string>>;
  /** Who chairs: when nobody fits, another chair is a way out. */
  readonly chair?: string | undefined;
  /** How far the diaries were read; outside the window nobody is free because nobody looked. */
  readonly diariesReadUntil?: LocalDate | undefined;
  /** The days on which it is best held, both included, and why in words. A suggestion: other days of the window come after. */
  readonly aim?: { readonly first: LocalDate; readonly last: LocalDate; readonly why: string } | undefined;
  /** Who may allow a day outside the window, in words. */
  readonly authoriser?: string | undefined;
}

/** A place in the day, and who can come. */
export interface Slot {
  readonly day: LocalDate;
  /** Minutes after midnight. */
  readonly start: number;
  readonly end: number;
  readonly free: readonly string[];
  readonly busy: readonly string[];
  readonly unknown: readonly string[];
  readonly warnings: readonly string[];
}

const STEP_MINUTES = 30;
export const OPENS = 9 * 60;
export const CLOSES = 17 * 60 + 30;
const SCHOOL_IS_OUT = 15 * 60 + 30;
const LATE_ON_FRIDAY = 15 * 60;

/** Every half hour of every working day in which a meeting of this length fits, with who can come. */
export function slotsBetween(asked: SlotQuestion, from: LocalDate, by: LocalDate): readonly Slot[] {
  const slots: Slot[] = [];
  for (let day = from; day <= by; day = addDays(day, 1)) {
    if (!isWorkingDay(day, asked.calendar)) continue;
    for (let start = OPENS; start + asked.lengthMinutes <= CLOSES; start += STEP_MINUTES) {
      if (at(day, start) >= asked.notBefore) slots.push(slotAt(day, start, asked));
    }
  }
  return slots;
}

function slotAt(day: LocalDate, start: number, asked: SlotQuestion): Slot {
  const end = start + asked.lengthMinutes;
  const people = [...new Set([...asked.required, ...asked.optional])];
  const says = people.map((person) => [person, comes(person, day, start, end, asked)] as const);
  const those = (answer: 'free' | 'busy' | 'unknown') =>
    says.filter(([, is]) => is === answer).map(([person]) => person);
  return {
    day,
    start,
    end,
    free: those('free'),
    busy: those('busy'),
    unknown: those('unknown'),
    warnings: warningsOf(day, start, asked),
  };
}

function comes(
  person: string,
  day: LocalDate,
  start: number,
  end: number,
  asked: SlotQuestion,
): 'free' | 'busy' | 'unknown' {
  const diary = asked.diaries.find((one) => one.person === person);
  if (diary === undefined || !diary.known) return 'unknown';
  if (asked.diariesReadUntil !== undefined && day > asked.diariesReadUntil) return 'unknown';
  const { workingHours } = diary;
  if (workingHours !== undefined) {
    if (workingHours.days !== undefined && !workingHours.days.includes(weekday(day))) return 'busy';
    if (clock(start) < workingHours.from || clock(end) > workingHours.to) return 'busy';
  }
  return diary.busy.some(({ from, to }) => from < at(day, end) && to > at(day, start)) ? 'busy' : 'free';
}

function warningsOf(day: LocalDate, start: number, asked: SlotQuestion): readonly string[] {
  const { avoid, childAttends, calendar, toAsk, lengthMinutes, notice } = asked;
  const warnings = avoid.filter((one) => one.day === day).map(({ why }) => why);
  if (calendar.closures.has(day)) warnings.push('The offices are closed on this day.');
  if (notice !== undefined && day < notice.from) warnings.push(`People have less than ${notice.words} until then.`);
  if (childAttends && start < SCHOOL_IS_OUT) warnings.push('In school hours: ask whether the child can come.');
  for (const { name } of outsideSafeHours(toAsk, start, start + lengthMinutes))
    warnings.push(`Outside the hours of safe contact of ${name}.`);
  return warnings;
}

/** Slots come in the order of the calendar, and stay in it where nothing else tells them apart. */
export function best(slots: readonly Slot[], asked: SlotQuestion): readonly Slot[] {
  const order = ({ day, start, end, busy, unknown, warnings }: Slot) => [
    asked.notice !== undefined && day < asked.notice.from ? 1 : 0,
    isInAim(day, asked) ? 0 : 1,
    busy.length,
    unknown.length,
    outsideSafeHours(asked.toAsk, start, end).length,
    asked.childAttends && start < SCHOOL_IS_OUT ? 1 : 0,
    weekday(day) === 5 && end > LATE_ON_FRIDAY ? 1 : 0,
    day === asked.by ? 1 : 0,
    warnings.length,
  ];
  return slots
    .map((slot) => ({ slot, key: order(slot) }))
    .sort((a, b) => a.key.map((value, place) => value - present(b.key[place])).find((gap) => gap !== 0) ?? 0)
    .map(({ slot }) => slot);
}

/** Whether the day is one on which the meeting is best held; of no day where nothing says so. @source domain §5.3 */
const isInAim = (day: LocalDate, { aim }: SlotQuestion): boolean =>
  aim !== undefined && day >= aim.first && day <= aim.last;

/** The best of these by who can come; undefined of none. */
export const bestOf = (slots: readonly Slot[], asked: SlotQuestion): Slot | undefined => best(slots, asked)[0];

export function view(slot: Slot, asked: SlotQuestion): SlotView {
  const name = (person: string) => asked.names[person] ?? person;
  return {
    startsAt: at(slot.day, slot.start),
    endsAt: at(slot.day, slot.end),
    words: `${longDate(slot.day)}, ${clock(slot.start)} to ${clock(slot.end)}`,
    free: slot.free.map(name),
    busy: slot.busy.map(name),
    toAsk: [...slot.unknown.map(name), ...asked.toAsk.map(askedWords)],
    warnings: slot.warnings,
    ...(isInAim(slot.day, asked) ? { why: asked.aim?.why } : {}),
  };
}

// A day and a clock in its form make a civil time; made for each half hour of each day.
const at = (day: LocalDate, minutes: number): LocalTime => `${day}T${clock(minutes)}` as LocalTime;
