import type { Call } from '../wire/http.ts';
import { asJson, parsed, type Json } from '../wire/json.ts';

/** One operation on Graph: a request of its own, or a part of a batch. */
export interface Part {
  readonly method: string;
  /** Without `/v1.0`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly raw: Buffer;
  readonly body: Json;
}

export const partFrom = (call: Call, path: string): Part => ({
  method: call.method,
  path: path.length > 1 ? path.replace(/\/$/, '') : path,
  query: call.query,
  headers: call.headers as Readonly<Record<string, string | undefined>>,
  raw: call.body,
  body: asJson(parsed(call.body)),
});

/** The mailbox that a call goes to, when it goes to Exchange. */
export const mailboxOf = ({ path }: Pick<Part, 'path'>): string | undefined =>
  /^\/users\/([^/]+)\/(events|calendar|calendarView|sendMail)(\/|$)/i.exec(path)?.[1]?.toLowerCase();
