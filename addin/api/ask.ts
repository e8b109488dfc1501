import type { AnswerTo, Call, Given } from '../../bot/api/contract/call.ts';
import { addressOf, type Bare, bodyOf, type Going, methodOf } from '../../tab/api/calls.ts';
import { faultOf, TabFault } from '../../tab/api/fault.ts';
import type { SignIn } from '../host/sign-in.ts';

const LONGEST_WAIT_MILLISECONDS = 25_000;

/**
 * Asks our API as the person whom Outlook says this is; what goes and what comes back is as the contract says. Throws `TabFault`, or
 * `SignInFault` where there is no token.
 */
export interface Ask {
  <C extends Bare>(call: C): Promise<AnswerTo<C>>;
  <C extends Call>(call: C, given: Going & Given<C>): Promise<AnswerTo<C>>;
}

export function askAs(signIn: SignIn): Ask {
  function ask<C extends Bare>(call: C): Promise<AnswerTo<C>>;
  function ask<C extends Call>(call: C, given: Going & Given<C>): Promise<AnswerTo<C>>;
  async function ask(call: Call, given: Going = {}): Promise<unknown> {
    const response = await send(call, given, await signIn.token());
    const answer = await bodyOf(response);
    if (!response.ok) throw faultOf(response.status, answer);
    if (answer === undefined) throw new TabFault('failed');
    return answer;
  }
  return ask;
}

const send = (call: Call, { body, ...given }: Going, token: string): Promise<Response> =>
  fetch(addressOf(call, given), {
    method: methodOf(call),
    headers: {
      accept: 'application/json',
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(LONGEST_WAIT_MILLISECONDS),
    cache: 'no-store',
  }).catch(() => {
    throw new TabFault('offline');
  });
