import type { EndingRule } from '../../profile-lines.ts';
import type { Sourced } from '../../profile-shape.ts';
import type { LocalDate } from '../../vocabulary.ts';
import { NOT_FROM_YOUR_COUNCIL } from '../../words/not-stated.ts';
import { neutral } from '../neutral.ts';

/* How the profiles from public pages are written: what was read is cited, and what was not read is not stated. */

/** The day on which the stored pages were read; the pages themselves are older. */
export const READ_ON: LocalDate = '2026-11-29';

/** The version that each begins with: below 1, as no council has confirmed it. */
export const UNCONFIRMED = '0.1';

/** A value that the council’s page says. */
export const saysOn =
  (page: string) =>
  <const T>(is: T, more = ''): Sourced<T> => ({ is, source: more === '' ? page : `${page}: ${more}` });

/** Nothing about this in what could be read of the page. */
export const notReadOn = (page: string) => ({ is: 'not-stated', source: page }) as const;

/** For endings of which the page, as read, says nothing, a manager decides, and the line says that it is not the council’s. */
export const otherEndings = (page: string): Sourced<EndingRule> => ({
  is: 'any-other-unplanned',
  source: `${page}: other endings not stated; ${NOT_FROM_YOUR_COUNCIL}`,
  notStated: true,
});

/** Who never chairs in any council: Steady’s own floor. */
export const NEVER_ANYWHERE = neutral.disruption.chair.never;

/** Who else chairs only by an override that is recorded, as far as the page does not bar them. */
export const onlyWithReasonBut = (...barred: readonly string[]) =>
  neutral.disruption.chair.onlyWithReason.filter(({ is }) => !barred.includes(is));
