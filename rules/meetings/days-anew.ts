import type { Meeting, Obligation, Questionnaire } from '../case-records.ts';
import type { WorkingCalendar } from '../days.ts';
import { changedRow, type Change, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { placementFacts } from '../obligations/owed.ts';
import { redrawn } from '../obligations/started-by.ts';
import type { Profile } from '../profile.ts';
import { isWaitedFor } from '../questionnaires/closed.ts';
import { dueDayFor } from '../questionnaires/due-day.ts';
import type { LocalDate } from '../vocabulary.ts';
import { momentWords } from '../words/dates.ts';
import { dayOfTime } from '../written-times.ts';
import { dayOfMeeting } from './owed-for-meeting.ts';

export const DAYS_FACTS = ['placement', 'obligations', 'questionnaires'] as const;
type DaysFacts = Facts<(typeof DAYS_FACTS)[number]>;

/**
 * The meeting has its day: what is due before it gets a day, with its sum. What is done or set aside stays as it was.
 *
 * When it was moved, `before` is the day on which it was to be: what was counted from that day is counted from the new one, and
 * nothing else changes.
 *
 * @source domain §5.3 · CF-18
 */
export function daysAnew(
  meeting: Meeting,
  before: LocalDate | undefined,
  facts: DaysFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): Pick<Effects, 'changes' | 'redraw'> {
  const on = dayOfMeeting(meeting);
  const anew = (row: Obligation, meetingOn: LocalDate | undefined) =>
    redrawn(
      row,
      { day: row.startsOn, ...placementFacts(facts.placement), meetingOn, returnBy: meeting.returnBy },
      procedure,
      calendar,
    );
  const dueOf = (row: Obligation): Due | undefined => {
    if (row.due === undefined) return anew(row, on);
    return before === undefined ? undefined : movedWith(row, before, meeting, (day) => anew(row, day));
  };
  const days = facts.obligations.filter(isFor(meeting)).flatMap((row): readonly Change[] => {
    const due = dueOf(row);
    if (due?.due === undefined || due.due === row.due) return [];
    return [changedRow('obligations', row.key, { due: due.due, sum: due.sum }, { doneAt: undefined })];
  });
  const forms =
    before === undefined || on === undefined ? [] : formsBroughtForward(meeting, on, facts, procedure, calendar);
  return {
    changes: [...days, ...forms.map(({ change }) => change)],
    redraw: forms.map(({ id }) => ({ about: id })),
  };
}

/** Owed in the meeting's own name, or for it before it had one: money, views. */
const isFor =
  ({ ref, about, kind }: Meeting) =>
  (row: Obligation): boolean =>
    row.doneAt === undefined &&
    row.override === undefined &&
    (row.about === ref || (row.about === about && row.kind.startsWith(`${kind}.`)));

interface Due {
  readonly due?: LocalDate | undefined;
  readonly sum: string;
}

/** What was counted from the old day, by the procedure or as “before the meeting”; undefined for what has its day from elsewhere. */
function movedWith(
  { kind, due }: Obligation,
  before: LocalDate,
  { startsAt }: Meeting,
  anew: (on: LocalDate) => Due | undefined,
): Due | undefined {
  if (startsAt === undefined) return undefined;
  const wasCounted = anew(before);
  if (wasCounted !== undefined) return wasCounted.due === due ? anew(dayOfTime(startsAt)) : undefined;
  return kind.startsWith('meeting.') && due === before
    ? { due: dayOfTime(startsAt), sum: `Before the meeting, which is now on ${momentWords(startsAt)}.` }
    : undefined;
}

/** A form that would come back after the meeting comes back before it; every other day that people were told stays. */
const formsBroughtForward = (
  meeting: Meeting,
  meetingOn: LocalDate,
  { questionnaires, today }: DaysFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): readonly { readonly id: string; readonly change: Change }[] =>
  questionnaires
    .filter((form: Questionnaire) => isWaitedFor(form) && form.due >= meetingOn)
    .map(({ key, id, role }) => {
      const asked = { kind: meeting.kind, role, meetingOn, agreed: meeting.returnBy, today };
      return { id, change: changedRow('questionnaires', key, { due: dueDayFor(asked, procedure, calendar).day }) };
    });
