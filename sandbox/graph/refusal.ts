import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { Reply } from '../wire/http.ts';

/** Graph says no. */
export class GraphRefusal extends Error {
  override readonly name = 'GraphRefusal';
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

/** The body that Graph sends with a refusal. */
export function refusalReply(
  { status, code, message, headers }: GraphRefusal,
  clock: Clock,
  clientRequestId?: string,
): Reply {
  const id = randomUUID();
  return {
    status,
    headers: { 'request-id': id, ...headers },
    body: {
      error: {
        code,
        message,
        innerError: {
          date: clock.now().toISOString().slice(0, 19),
          'request-id': id,
          'client-request-id': clientRequestId ?? id,
        },
      },
    },
  };
}

export const itemNotFound = (): GraphRefusal =>
  new GraphRefusal(404, 'itemNotFound', 'The specified resource was not found.');
export const objectNotFound = (): GraphRefusal =>
  new GraphRefusal(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
export const invalidRequest = (message: string): GraphRefusal => new GraphRefusal(400, 'invalidRequest', message);
export const badRequest = (message: string): GraphRefusal => new GraphRefusal(400, 'BadRequest', message);
