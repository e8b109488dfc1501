import type { Sourced } from '../profile.ts';

/** How each value is cited, and each sum marked, where the neutral base answers for a council that does not say. */
export const NOT_FROM_YOUR_COUNCIL = 'not from your council';

/** The sum as it is shown: where the council does not say how long, the sum says so. */
export const whoseSum = (sum: string, { notStated }: Pick<Sourced<unknown>, 'notStated'>): string =>
  notStated === true && !sum.includes(NOT_FROM_YOUR_COUNCIL) ? `${sum} (${NOT_FROM_YOUR_COUNCIL})` : sum;
