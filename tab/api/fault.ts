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

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

function askedOf(body: Readonly<Record<string, unknown>>): readonly Asked[] {
  if (!Array.isArray(body['ask'])) return [];
  return body['ask'].flatMap((one: unknown) => {
    const ask = isObject(one) ? textOf(one['ask']) : undefined;
    return ask === undefined ? [] : [{ fact: (isObject(one) && textOf(one['fact'])) || '', ask }];
  });
}

const REASON_OF_STATUS: Readonly<Record<number, TabFaultReason>> = {
  401: 'not-signed-in',
  403: 'no-access',
  404: 'not-found',
  409: 'changed-meanwhile',
  412: 'changed-meanwhile',
  422: 'asking',
};

/** Turns the server's refusal into a fault: `{ error: { reason, words, ref } }`, or `{ ask }` with 422. */
export function faultOf(status: number, body: unknown): TabFault {
  const whole = isObject(body) ? body : {};
  const error = isObject(whole['error']) ? whole['error'] : {};
  const reason =
    error['reason'] === 'held'
      ? 'held'
      : (REASON_OF_STATUS[status] ?? (status >= 400 && status < 500 ? 'refused' : 'failed'));
  const words = textOf(error['words']);
  // A plain “not yet” says the same sentence twice: as words, and as the one thing to be asked.
  const ask = askedOf(whole).filter((one) => one.ask !== words);
  return new TabFault(reason === 'asking' && ask.length === 0 ? 'refused' : reason, {
    words,
    ref: textOf(error['ref']),
    ask,
  });
}
