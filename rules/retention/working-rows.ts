import { addDays } from '../days.ts';
import type { LocalDate } from '../vocabulary.ts';

/** So long what the product needed for its own work is kept once it is settled. */
const WORKING_DAYS_KEPT = 90;

/** What the product wrote down for its own work: a plan, words on their way, a card, a letter’s state. */
export interface WorkingRow {
  /** Nothing of it is still to be done, and nobody has to look at it. */
  readonly settled: boolean;
  /** It belongs to a record that is still open. */
  readonly inOpenRecord: boolean;
  readonly writtenOn: LocalDate;
}

/**
 * Whether drafts, reminders and the state of cards have had their time: settled, of nothing that is open, and untouched for 90 days.
 *
 * @source domain §12: delete when filed, 90 days at most
 */
export const isWorkOver = ({ settled, inOpenRecord, writtenOn }: WorkingRow, today: LocalDate): boolean =>
  settled && !inOpenRecord && writtenOn < addDays(today, -WORKING_DAYS_KEPT);
