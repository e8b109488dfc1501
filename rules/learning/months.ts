import { civil } from '../day-number.ts';
import { addDays } from '../days.ts';
import type { LocalDate } from '../vocabulary.ts';

/** So many calendar months on, or back where it is below nothing; a day that the month does not have becomes its last. */
export function addMonths(day: LocalDate, months: number): LocalDate {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const year = Math.floor(count / 12);
  const month = (count % 12) + 1;
  const last = month === 12 ? 31 : Number(addDays(civil(year, month + 1, 1), -1).slice(8));
  return civil(year, month, Math.min(Number(day.slice(8)), last));
}
