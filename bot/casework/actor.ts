import type { Worker } from '#rules';
import type { LoadedCase } from './loaded-case.ts';
import type { Ports } from './ports.ts';

/**
 * Who asks: a worker by Entra id; whoever holds the link of a form, and its code; or the product itself, on the clock or because
 * Microsoft 365 answered.
 */
export type Who =
  | string
  | { readonly is: 'link'; readonly questionnaire: string }
  /** Whoever holds the link to a version of the minutes, and its code. */
  | { readonly is: 'minutes-link'; readonly link: string }
  /** Whoever holds the link by which an invitation is answered. */
  | { readonly is: 'reply-link'; readonly token: string }
  | { readonly is: 'steady' };
/** Those who are no worker of the council. */
export type Beside = Exclude<Who, string>['is'];

export const STEADY: Who = { is: 'steady' };
export const STEADY_ID = 'steady';

/** The worker's own row, read fresh: what somebody may do is never remembered beyond a turn. */
export const workerBehind = async (who: Who, { records }: Ports): Promise<Worker | undefined> =>
  typeof who === 'string' ? (await records.workers.find(`person:${who}`))?.row : undefined;

/** The one who acts, as `rules/access` knows people; undefined for whoever cannot do anything of this kind. */
export function actorOf(
  who: Who,
  worker: Worker | undefined,
  { questionnaire, minuteDelivery, invitation }: LoadedCase,
  alsoBy: readonly Beside[] = [],
): Worker | undefined {
  if (typeof who === 'string') return worker?.active === true ? worker : undefined;
  if (!alsoBy.includes(who.is)) return undefined;
  if (who.is === 'steady') return standIn(STEADY_ID);
  // A link opens its own version and nothing else.
  if (who.is === 'minutes-link')
    return minuteDelivery?.linkId === who.link ? standIn(minuteDelivery.person) : undefined;
  if (who.is === 'reply-link') return invitation?.replyToken === who.token ? standIn(invitation.person) : undefined;
  // A link opens its own form and nothing else; whoever holds it is the form's author.
  return questionnaire?.id === who.questionnaire ? standIn(questionnaire.person) : undefined;
}

/** Somebody of whom nothing is known but their id. */
export const standIn = (id: string): Worker => ({
  key: `person:${id}`,
  id,
  name: '',
  mail: '',
  roles: [],
  team: '',
  active: true,
});
