import type { Answered } from '../casework/define-command.ts';
import type { Ports } from '../casework/ports.ts';
import type { AnswerTo, Call, ParamsOf, ReadAs } from './contract/call.ts';
import type { Endpoint } from './contract/endpoint.ts';
import { ROUTES } from './contract/routes.ts';

/** Who asks: known by the token. What they may do is casework's to say. */
export interface Who {
  readonly id: string;
  readonly name: string;
}

/** One request, read. */
export interface RequestRead<Params = Readonly<Record<string, string>>, Query = unknown, Body = unknown> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
}

/** A request as the contract says it has been read. */
export type Asked<C extends Call> = RequestRead<ParamsOf<C>, ReadAs<C, 'query'>, ReadAs<C, 'body'>>;

/** What a rule says instead of an answer: a fact is missing, safeguarding holds it, or the procedure says not yet. */
export type TurnedAway = Answered<never>;

/** One path of the tab's API, as the server mounts it. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With `:name` for a part that varies. */
  readonly path: string;
  readonly endpoint: Endpoint;
  run(who: Who, request: RequestRead, ports: Ports): Promise<unknown>;
}

/** What answers a request of the contract. The compiler holds it to what the contract reads and answers. */
export function route<C extends Call>(
  call: C,
  run: (who: Who, asked: Asked<C>, ports: Ports) => Promise<AnswerTo<C> | TurnedAway>,
): Route {
  const [method, path] = partsOf(call);
  const endpoint: Endpoint = ROUTES[call];
  // Read by the contract before it comes here (`answer-route.ts`), which the compiler cannot see.
  return { method, path, endpoint, run: (who, request, ports) => run(who, request as Asked<C>, ports) };
}

/** `GET /api/desk` → its method and its path. */
export function partsOf(call: Call): readonly [method: Route['method'], path: string] {
  const [method, path] = call.split(' ');
  const known = (['GET', 'POST', 'PUT', 'DELETE'] as const).find((one) => one === method);
  if (known === undefined || path === undefined) throw new Error(`${call} is no method and path`);
  return [known, path];
}
