import type { WorkingCalendar } from '../days.ts';
import { changedRow, type Change } from '../effects.ts';
import { obligationKey } from '../obligations/owed.ts';
import type { Profile } from '../profile.ts';
import { owedFromHolding, type RecordFacts } from './after-record.ts';
import type { RecordMeeting } from './meeting-record.ts';

/** What is owed from the day of a meeting is counted anew once that day is corrected; what is done stays done. */
export function countedFromDay(
  said: RecordMeeting,
  facts: RecordFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): readonly Change[] {
  const { meeting, obligations } = facts;
  const whole = { ...said, nextOn: said.nextOn ?? meeting.nextOn };
  const open = new Set(obligations.filter(({ doneAt }) => doneAt === undefined).map(({ key }) => key));
  return owedFromHolding(whole, facts, procedure, calendar)
    .map(({ kind, due, sum }) => ({ key: obligationKey(meeting.ref, kind), due, sum }))
    .filter(({ key }) => open.has(key))
    .map(({ key, due, sum }) => changedRow('obligations', key, { due, sum, level: 0 }, { doneAt: undefined }));
}
