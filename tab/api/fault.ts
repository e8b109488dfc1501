import type { Trouble, TroubleReason } from '../../bot/api/contract/trouble.ts';

/** Why the server, or the way to it, did not do what was asked. The tab branches on this, never on words. */
export type TabFaultReason =
  /** The person's machine has no network, or the request never arrived. */
  | 'offline'
  /** Who this is could not be shown to the server. */
  | 'not-signed-in'
  | 'no-access'
  | 'not-found'
  /** Somebody else changed it first. Nothing was saved. */
  | 'changed-meanwhile'
  /** The procedure needs a fact that is not there yet. */
  | 'asking'
  /** Safeguarding holds it until a named manager lifts the hold. */
  | 'held'
  | 'refused'
  | 'failed';

export interface Asked {
  readonly fact: string;
  readonly ask: string;
}

interface FaultParts {
  readonly words?: string | undefined;
  /** What to quote to IT. */
  readonly ref?: string | undefined;
  readonly ask?: readonly Asked[];
}

const WORDS: Record<TabFaultReason, string> = {
  offline: 'You seem to be offline. What you typed is still here. Try again when you are connected.',
  'not-signed-in': 'We could not confirm who you are. Close this tab in Teams and open it again.',
  'no-access': 'You do not have access to this. If you think you should, ask your manager.',
  'not-found': 'We could not find this. The reference may be wrong, or it may have been closed.',
  'changed-meanwhile':
    'Someone else changed this while you had it open. Nothing was saved. Look at the new version and try again.',
  asking: 'Something is still needed before this can be done.',
  held: 'Safeguarding holds this. Nothing goes out until a named manager lifts the hold.',
  refused: 'This could not be done.',
  failed: 'Something went wrong on our side. Nothing you typed is lost. Try again in a minute.',
};

/** What went wrong between the tab and the server, with the words to show. Carries no answer, name or address. */
export class TabFault extends Error {
  override readonly name = 'TabFault';
  readonly reason: TabFaultReason;
  readonly words: string;
  readonly ref: string | undefined;
  readonly ask: readonly Asked[];

  constructor(reason: TabFaultReason, { words, ref, ask = [] }: FaultParts = {}) {
    super(reason);
    this.reason = reason;
    this.words = words ?? WORDS[reason];
    this.ref = ref;
    this.ask = ask;
  }
}

/** Any failure as a fault that can be shown. */
export const asFault = (failure: unknown): TabFault => (failure instanceof TabFault ? failure : new TabFault('failed'));

/** What each reason of the server’s is for somebody at a page. */
const AS_SEEN: Readonly<Record<TroubleReason, TabFaultReason>> = {
  'not-signed-in': 'not-signed-in',
  'no-role': 'no-access',
  'not-yours': 'no-access',
  'not-found': 'not-found',
  asking: 'asking',
  held: 'held',
  'changed-meanwhile': 'changed-meanwhile',
  'done-before': 'changed-meanwhile',
  'not-yet': 'refused',
  unreadable: 'refused',
  'too-large': 'refused',
  'too-fast': 'refused',
  'too-many': 'refused',
  refused: 'failed',
  'cannot-meet-online': 'failed',
  blocked: 'failed',
  unclear: 'failed',
  damaged: 'failed',
  rejected: 'failed',
  'try-later': 'failed',
  failed: 'failed',
};

/** Where something on the way answered instead of our server, as a proxy does. */
const AS_STATUS: Readonly<Record<number, TabFaultReason>> = {
  401: 'not-signed-in',
  403: 'no-access',
  404: 'not-found',
  409: 'changed-meanwhile',
  412: 'changed-meanwhile',
};

/** Turns the server's refusal into a fault that can be shown. */
export function faultOf(status: number, body: unknown): TabFault {
  if (!isTrouble(body))
    return new TabFault(AS_STATUS[status] ?? (status >= 400 && status < 500 ? 'refused' : 'failed'));
  const { reason, words, ref } = body.error;
  return new TabFault(AS_SEEN[reason], { words: words === '' ? undefined : words, ref, ask: body.ask ?? [] });
}

/** Our server says why in one shape; what has not got a reason of ours is not from it. */
const isTrouble = (body: unknown): body is Trouble =>
  typeof body === 'object' &&
  body !== null &&
  'error' in body &&
  typeof body.error === 'object' &&
  body.error !== null &&
  'reason' in body.error &&
  typeof body.error.reason === 'string' &&
  body.error.reason in AS_SEEN;
