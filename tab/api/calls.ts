import type { Call, Given } from '../../bot/api/contract/call.ts';

/* What a request to our API is made of, whoever sends it: the tab, or a pane in Outlook. */

/** What may go with a call; which of it must, the contract says. */
export interface Going {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
  readonly file?: Blob;
}

/** A call with which nothing has to go. */
export type Bare = { [C in Call]: [keyof Given<C>] extends [never] ? C : never }[Call];

export const methodOf = (call: Call): string => call.slice(0, call.indexOf(' '));

/** `GET /api/meetings/:ref/slots`, with what varies put in and what is asked behind it. */
export function addressOf(call: Call, { params = {}, query = {} }: Pick<Going, 'params' | 'query'>): string {
  const path = call
    .slice(call.indexOf(' ') + 1)
    .replace(/:(\w+)/g, (_whole, name: string) => encodeURIComponent(params[name] ?? ''));
  const asked = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return asked.length === 0 ? path : `${path}?${new URLSearchParams(asked).toString()}`;
}

/** An empty or unreadable answer counts as no body; the status decides. */
export async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}
