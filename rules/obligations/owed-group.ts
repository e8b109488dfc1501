import type { Obligation } from '../case-records.ts';
import type { WorkingCalendar } from '../days.ts';
import type { LocalDate } from '../vocabulary.ts';
import type { OwedGroup } from '../views/meeting.ts';
import { stateOf } from './state.ts';

/** Where something owed stands in a list: what is late first and never folded, then one's own, the others', what is over. @source look §1.7 */
export function owedGroup(row: Obligation, who: string, today: LocalDate, calendar: WorkingCalendar): OwedGroup {
  const state = stateOf(row, today, calendar);
  if (state === 'overdue') return 'late';
  if (state === 'done' || state === 'waived' || state === 'passed') return 'done';
  return row.ownerId === who ? 'yours' : 'others';
}
