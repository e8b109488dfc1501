import { Fault } from '../../bot/faults.ts';
import type { MemoryCouncil } from '../memory/council.ts';
import { formRoutes } from '../../bot/forms/routes.ts';
import { gateOf } from '../../bot/forms/gate.ts';
import { cookieOf, SETTINGS, tokenIn, visit } from '../memory/visits.ts';
import { Ended } from './weather.ts';

type Door =
  | { readonly verb: string; readonly data: object }
  | { readonly method: 'GET' | 'POST' | 'PUT'; readonly path: string; readonly body?: object }
  /** A link of a letter, opened in a browser with a code, by somebody without an account. */
  | { readonly link: string; readonly code: string };

/** What one person does once, by the tab or on a card. */
export interface Request {
  /** The person’s name. */
  readonly who: string;
  readonly door: Door;
  /** What they do, without their name: “judges IN-2026-0001”. */
  readonly does: string;
  /** What they type, told apart from whatever else anybody types. */
  readonly words?: string | undefined;
  /** A code is answered that opens this form or version. */
  readonly codeFor?: string | undefined;
  /** What another account does at the same moment, through the other replica. */
  readonly beside?: Request | undefined;
}

/**
 * What the person was told. `done`: it is so. `refused`: it is not done, and why. `failed`: nobody can say; they are to try again.
 * `overtaken`: somebody was faster, and nothing of theirs was saved. `died`: no answer came.
 */
export type Told =
  | { readonly is: 'done'; readonly answer: unknown }
  | { readonly is: 'refused'; readonly why: string }
  | { readonly is: 'failed' | 'overtaken' | 'died'; readonly why: string }
  | { readonly is: 'broken'; readonly why: string };

/** Does it, and says what the person is told. */
export async function send({ who, door }: Request, council: MemoryCouncil): Promise<Told> {
  try {
    if ('link' in door) return await openLink(door, council);
    const id = council.id(who);
    if ('method' in door) return toldBy(await council.asks(id, door.method, door.path, door.body));
    const came = await council.presses(id, door.verb, door.data);
    switch (came.is) {
      case 'answered':
        return toldByCard(came.answer);
      case 'fault':
        return toldOf(came.reason);
      case 'unreadable':
        return { is: 'broken', why: `${door.verb} could not be read` };
      case 'broken':
        throw came.error;
    }
  } catch (error) {
    if (error instanceof Ended) return { is: 'died', why: error.message };
    if (error instanceof Fault) return toldOf(error.reason);
    return { is: 'broken', why: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** What somebody without an account does: opens the link, types the code, reads the page. */
async function openLink(
  { link, code }: { readonly link: string; readonly code: string },
  council: MemoryCouncil,
): Promise<Told> {
  const routes = formRoutes(council.ports, SETTINGS, gateOf());
  const asks = await visit(council, 'GET', link, {}, routes);
  if (asks.status !== 200) return { is: 'refused', why: `the link: ${asks.status}` };
  const came = await visit(council, 'POST', link, { body: { token: tokenIn(asks), code } }, routes);
  // A wrong one is counted, which is no refusal without effect.
  if (came.status === 403) return { is: 'failed', why: 'a wrong code' };
  if (came.status !== 303 || came.goTo === undefined) return { is: 'refused', why: `the code: ${came.status}` };
  const { status, page } = await visit(council, 'GET', came.goTo, { cookie: cookieOf(came) }, routes);
  return status === 200 ? { is: 'done', answer: page } : { is: 'refused', why: `the page: ${status}` };
}

interface Answered {
  readonly status: number;
  readonly body?: unknown;
}

function toldBy({ status, body }: Answered): Told {
  if (status < 300)
    return isBefore(body) ? { is: 'refused', why: 'somebody said it before' } : { is: 'done', answer: body };
  const { reason = '', words = '' } =
    (body as { error?: { reason?: string; words?: string } } | undefined)?.error ?? {};
  if (['not-yet', 'asking', 'held', 'not-yours'].includes(reason) || status === 404)
    return { is: 'refused', why: `${reason}: ${words} ${askedIn(body)}` };
  if (reason === 'unreadable') return { is: 'broken', why: words };
  return toldOf(reason);
}

const BEFORE: readonly unknown[] = ['judged-before', 'two-wrote', 'said-meanwhile'];
const isBefore = (body: unknown): boolean => BEFORE.includes((body as { is?: unknown } | undefined)?.is);

const askedIn = (body: unknown): string =>
  ((body as { ask?: readonly { ask: string }[] }).ask ?? []).map(({ ask }) => ask).join(' ');

function toldOf(reason: string): Told {
  if (reason === 'not-yours') return { is: 'refused', why: reason };
  return { is: reason === 'changed-meanwhile' ? 'overtaken' : 'failed', why: reason };
}

interface Shown {
  readonly show?: { readonly trouble?: unknown } | undefined;
  readonly say?: string | undefined;
}

function toldByCard({ show, say }: Shown): Told {
  const trouble = show?.trouble;
  if (typeof trouble === 'string') return { is: 'refused', why: trouble };
  if (show === undefined && say !== undefined) return { is: 'refused', why: say };
  return { is: 'done', answer: show };
}
