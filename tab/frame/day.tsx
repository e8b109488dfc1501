import type { LocalDate } from '#rules/views';
import { longDate } from '#rules/words';

/** A day in words that machines can read too. */
export const Day = ({ day }: { readonly day: LocalDate }) => <time dateTime={day}>{longDate(day)}</time>;
