import type { Request, Response } from 'restify';
import type { z } from 'zod';
import type { Ports } from '../casework/ports.ts';
import { refNow, underNumber } from '../trace.ts';
import { seldomIn, type Log } from '../log.ts';
import type { Allowance } from './allowance.ts';
import { errorBody, outcomeOf, outcomeOfFailure, reasonIn, type Outcome } from './outcome.ts';
import type { RequestRead, Route, Who } from './route.ts';
import type { TokenCheck } from './token.ts';
import { isRecord } from '#rules';

export interface ApiNeeds {
  readonly ports: Ports;
  readonly check: TokenCheck;
  readonly allowance: Allowance;
  readonly log: Log;
}

const WHO_ARE_YOU = 'We could not confirm who you are. Close this tab in Teams and open it again.';
const NO_ROLE = 'You have no access to Steady. Ask your IT team to give you its role.';
const REFUSED = 'A token was refused.';
const TOO_FAST = 'That was more than we can answer at once. Wait a moment and try again.';

const actOf = ({ method, path }: Route): string => `${method} ${path}`;

/** One request of the tab, from the token to the answer. Every failure ends here, in words and with a reference. */
export const answerRoute = (one: Route, needs: ApiNeeds, seldom = seldomIn(needs.log)) => {
  needs.ports.measures?.allow([actOf(one)]);
  // restify tells an async handler by the word.
  return async (request: Request, response: Response): Promise<void> => {
    const answer = async (turn: Ports): Promise<Outcome> => {
      const ref = refNow();
      const outcome = await outcomeFor(one, request, ref, { ...needs, ports: turn }, seldom).catch((error: unknown) => {
        needs.log.fault('A request of the tab failed.', error, { ref, method: one.method, route: one.path });
        return outcomeOfFailure(error, ref);
      });
      if (outcome.retryAfterSeconds !== undefined) response.header('Retry-After', String(outcome.retryAfterSeconds));
      if (outcome.status === 401) response.header('WWW-Authenticate', 'Bearer');
      response.send(outcome.status, outcome.body);
      return outcome;
    };
    const { ports } = needs;
    const turn = () => ports.answerFirst(answer);
    await underNumber(() => ports.measures?.turn('tab', actOf(one), turn, reasonIn) ?? turn());
  };
};

async function outcomeFor(
  one: Route,
  request: Request,
  ref: string,
  needs: ApiNeeds,
  seldom: ReturnType<typeof seldomIn>,
): Promise<Outcome> {
  const checked = await needs.check(request.header('authorization'));
  if (checked.is === 'refused') {
    const { reason, status } = checked;
    // A token that is whole and opens nothing is somebody’s of the tenant, who may ask what it is: each has a line.
    if (status === 403) needs.log.warn(REFUSED, { ref, reason, route: one.path, status });
    else seldom(REFUSED, { reason, status }, { ref });
    const words = checked.status === 403 ? NO_ROLE : WHO_ARE_YOU;
    return {
      status: checked.status,
      body: errorBody(checked.status === 403 ? 'no-role' : 'not-signed-in', words, ref),
    };
  }
  const wait = needs.allowance.take(checked.id);
  if (wait > 0) return { status: 429, body: errorBody('too-fast', TOO_FAST, ref), retryAfterSeconds: wait };
  const sent = { params: textsOf(request.params), query: queryOf(request), body: request.body as unknown };
  return answerTo(one, { id: checked.id, name: checked.name }, sent, needs.ports, ref);
}

/** What comes of a request, once it is known whose it is: read, answered and sent by the contract. */
export async function answerTo(one: Route, who: Who, sent: RequestRead, ports: Ports, ref: string): Promise<Outcome> {
  const [query, body] = [readAs(one.endpoint.query, sent.query), readAs(one.endpoint.body, sent.body)];
  const unread = [...query.wrong, ...body.wrong];
  if (unread.length > 0)
    return { status: 400, body: errorBody('unreadable', [...new Set(unread)].slice(0, 3).join(' '), ref) };
  const read: RequestRead = { params: sent.params, query: query.read, body: body.read };
  return outcomeOf(await one.run(who, read, ports), one.endpoint, ref);
}

/** What was sent, as the contract says it is read; or what is wrong with it, in sentences. */
function readAs(
  schema: z.ZodType | undefined,
  sent: unknown,
): { readonly read?: unknown; readonly wrong: readonly string[] } {
  const read = schema?.safeParse(sent, { error: ({ path }) => sentenceFor(path ?? []) });
  if (read?.success === false) return { wrong: read.error.issues.map(({ message }) => message) };
  return { read: read?.data, wrong: [] };
}

/** For what the form's own words do not cover: the tab sends no such thing, so that the field's name is enough. */
const sentenceFor = (path: readonly PropertyKey[]): string =>
  path.length === 0 ? 'This form could not be read.' : `“${path.map(String).join(', ')}” could not be read.`;

const queryOf = (request: Request): Record<string, string> =>
  Object.fromEntries(new URL(request.url ?? '/', 'http://steady.invalid').searchParams);

const textsOf = (params: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(isRecord(params) ? params : {}).filter(
      (pair): pair is [string, string] => typeof pair[1] === 'string',
    ),
  );
