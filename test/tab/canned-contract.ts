import { isDeepStrictEqual } from 'node:util';
import { ROUTES } from '../../bot/api/contract/routes.ts';
import type { Endpoint } from '../../bot/api/contract/endpoint.ts';
import { trouble } from '../../bot/api/contract/trouble.ts';
import type { Canned } from './canned-server.ts';

/** The request of the contract that this one is: `GET /api/meetings/SM-2026-9001` is `GET /api/meetings/:ref`. */
export function endpointOf(call: string): Endpoint | undefined {
  const found = Object.entries<Endpoint>(ROUTES).find(([written]) =>
    new RegExp(`^${written.replace(/:\w+/g, '[^/]+')}$`).test(call),
  );
  return found?.[1];
}

/** What is wrong with an answer, as the contract has it; nothing where it is what the server could say. */
export function otherwiseThanContract(call: string, { status = 200, body }: Canned): string | undefined {
  const endpoint = endpointOf(call);
  if (endpoint === undefined) return `${call} is no request of the contract`;
  const schema = status >= 400 ? trouble : endpoint.answer;
  if (schema === undefined) return body === undefined ? undefined : `${call} answers nothing`;
  const read = schema.safeParse(body);
  if (!read.success) return `${call}: ${read.error.issues.map(({ path }) => path.join('.')).join(', ')}`;
  return isDeepStrictEqual(asSent(read.data), asSent(body)) ? undefined : `${call}: more than the contract says`;
}

/** What is undefined does not go over the wire. */
const asSent = (body: unknown): unknown => JSON.parse(JSON.stringify(body));

/** What the tab sent that the server would not read. */
export function unreadable(call: string, sent: unknown): string | undefined {
  const read = endpointOf(call)?.body?.safeParse(sent);
  return read?.success === false ? `${call}: ${read.error.issues.map(({ message }) => message).join(' ')}` : undefined;
}

/** Answers by call; what the server could never say is refused when it is put in. */
export class CannedAnswers extends Map<string, Canned> {
  override set(call: string, canned: Canned): this {
    const wrong = canned.broken === true ? undefined : otherwiseThanContract(call, canned);
    if (wrong !== undefined) throw new Error(wrong);
    return super.set(call, canned);
  }
}
