import type { Questionnaire } from '../case-records.ts';
import { addDays } from '../days.ts';
import { londonDay } from '../london.ts';
import type { Instant, LocalDate } from '../vocabulary.ts';
import { longDate } from '../words/dates.ts';

/** Days after the due day on which a family can still answer by their link: a letter that was put aside opens yet. */
export const LINK_GRACE_DAYS = 7;

/**
 * Wrong codes at one link until nothing opens it any more, so that no code can be found by trying. Nobody types as many by mistake,
 * and whoever tries them on purpose is told of long before.
 */
export const MOST_WRONG_TRIES = 100_000;
const TOLD_FROM = 10;

/** What the worker reads who gave the code; undefined where somebody mistyped it now and then. */
export function wrongCodesWords(wrongTries = 0): string | undefined {
  if (wrongTries < TOLD_FROM) return undefined;
  if (wrongTries >= MOST_WRONG_TRIES)
    return 'Locked: wrong codes were tried without end. Send a new link and give a new code.';
  return `${String(wrongTries)} wrong codes were tried at this link. Ask whether that was them. If not, send a new link: it ends the old one.`;
}

type OfLink = Pick<Questionnaire, 'due' | 'linkExpires'>;

/**
 * The last day on which a link to a form works: until the form is due and a week after, or for as long as the letter said where that
 * is later. Whoever has more time, or whose meeting is moved, has it by the same link.
 *
 * @source E-83, E-87
 */
export function linkEnds({ due, linkExpires }: OfLink): LocalDate {
  const afterDue = addDays(due, LINK_GRACE_DAYS);
  const said = linkExpires === undefined ? afterDue : londonDay(linkExpires);
  return said > afterDue ? said : afterDue;
}

export const isLinkOver = (form: OfLink, now: Instant): boolean =>
  (form.linkExpires === undefined || form.linkExpires <= now) && londonDay(now) > linkEnds(form);

/**
 * Why somebody who answers by a letter cannot open their form now, for the worker who helps them; undefined where they can, or where
 * the letter is still on its way.
 *
 * @source E-83, E-87
 */
export function whyClosedToThem(
  form: OfLink & Pick<Questionnaire, 'way' | 'personIs' | 'state' | 'linkHash' | 'sentAt'>,
  now: Instant,
  hasCode: boolean,
): string | undefined {
  const { way, personIs, state, linkHash, linkExpires } = form;
  if (way !== 'mail' || personIs !== 'circle' || state === 'to-send' || linkExpires === undefined) return undefined;
  if (isLinkOver(form, now)) return `Their link ended on ${longDate(linkEnds(form))}. Send a new link.`;
  if (linkHash === undefined) return 'The link in their letter opens nothing any more. Send a new link.';
  return hasCode ? undefined : 'They have no code that works. Give them a new one by phone or in person.';
}
