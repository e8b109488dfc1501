import type { AnswerTo, Call, Given } from '../../bot/api/contract/call.ts';
import type { Routes } from '../../bot/api/contract/routes.ts';
import { forgetToken, tokenForApi } from '../boot/token.ts';
import { addressOf, bodyOf, methodOf, type Bare, type Going } from './calls.ts';
import { faultOf, TabFault } from './fault.ts';

const LONGEST_WAIT_MILLISECONDS = 25_000;

/** A file takes longer than a sentence: a phone may be on a train. */
const LONGEST_UPLOAD_MILLISECONDS = 180_000;

/** Whose answer is the file itself. */
type FileCall = { [C in Call]: Routes[C] extends { readonly file: 'answered' } ? C : never }[Call];

/** Asks our API for something, as the person whom Teams says this is. What goes and what comes back is as the contract says. */
export function ask<C extends Bare>(call: C): Promise<AnswerTo<C>>;
export function ask<C extends Call>(call: C, given: Going & Given<C>): Promise<AnswerTo<C>>;
export async function ask(call: Call, given: Going = {}): Promise<unknown> {
  const response = await answered(call, given);
  const answer = await bodyOf(response);
  if (answer === undefined && response.status !== 204) throw new TabFault('failed');
  return answer;
}

/** A file of ours: its bytes, kept in memory and nowhere else. */
export async function askFile<C extends FileCall>(call: C, given: Going & Given<C>): Promise<Blob> {
  return (await answered(call, given)).blob();
}

/** A token that is refused is fetched once more, because it can end between two requests; then the person is told. */
async function answered(call: Call, given: Going): Promise<Response> {
  for (const attempt of [1, 2]) {
    const token = await tokenForApi().catch(() => {
      throw new TabFault(navigator.onLine ? 'not-signed-in' : 'offline');
    });
    const response = await send(call, given, token);
    if (response.status === 401 && attempt === 1) {
      forgetToken();
      continue;
    }
    if (!response.ok) throw faultOf(response.status, await bodyOf(response));
    return response;
  }
  throw new TabFault('not-signed-in');
}

async function send(call: Call, { params = {}, query = {}, body, file }: Going, token: string): Promise<Response> {
  const type = file === undefined ? 'application/json' : 'application/octet-stream';
  try {
    return await fetch(addressOf(call, { params, query }), {
      method: methodOf(call),
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${token}`,
        ...(body === undefined && file === undefined ? {} : { 'content-type': type }),
      },
      ...(body === undefined && file === undefined ? {} : { body: file ?? JSON.stringify(body) }),
      signal: AbortSignal.timeout(file === undefined ? LONGEST_WAIT_MILLISECONDS : LONGEST_UPLOAD_MILLISECONDS),
      cache: 'no-store',
    });
  } catch {
    throw new TabFault('offline');
  }
}
