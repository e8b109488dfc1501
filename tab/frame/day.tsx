import { longDate, type LocalDate } from '#rules';

/** A day in words that machines can read too. */
export const Day = ({ day }: { readonly day: LocalDate }) => <time dateTime={day}>{longDate(day)}</time>;
