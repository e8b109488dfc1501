/** The sandbox's control API, as this page speaks it. Everything is on the page's own origin. */

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly mail: string;
  readonly roles: readonly string[];
  readonly jobTitle?: string;
}

/** An Adaptive Card as it came over the wire; only the renderer looks inside. */
export type Card = Readonly<Record<string, unknown>>;

export interface Message {
  readonly id: string;
  readonly from: 'bot' | 'person';
  readonly text?: string;
  readonly card?: Card;
  /** When it was sent, by the sandbox's clock, ISO 8601. */
  readonly at?: string;
  /** Whether it was changed after it was sent. */
  readonly edited?: boolean;
}

export interface Dialog {
  readonly id: string;
  readonly title?: string;
  readonly card?: Card;
  readonly url?: string;
}

/** What the bot answered when an action was pressed. */
export interface Answer {
  readonly status: number;
  readonly text?: string;
  readonly card?: Card;
  readonly dialog?: Dialog;
}

export interface Found {
  readonly title: string;
  readonly value: string;
}

export interface Command {
  readonly title: string;
  readonly description: string;
}

export interface AppTab {
  readonly entityId: string;
  readonly name: string;
  readonly contentUrl?: string;
  readonly scopes: readonly string[];
}

/** The app as its manifest describes it. */
export interface AppSettings {
  readonly name: string;
  /** Under which the council's catalogue has it; the only id by which a deep link finds it. */
  readonly catalogId?: string;
  readonly tenantId?: string;
  readonly description?: string;
  readonly version?: string;
  /** Name of the invented council. */
  readonly council?: string;
  readonly commands: readonly Command[];
  readonly staticTabs: readonly AppTab[];
  /** The page of the add-in’s pane. */
  readonly paneUrl?: string;
}

/** The sandbox did not answer, or answered that it could not. Carries the call, never what was typed. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  /** HTTP status; 0 when there was no answer at all. */
  readonly status: number;

  constructor(path: string, status: number) {
    super(`${path}: ${status === 0 ? 'no answer' : String(status)}`);
    this.status = status;
  }
}

/** Asks the sandbox; with a body it is a POST. */
export async function ask<T>(path: string, body?: unknown): Promise<T> {
  const bare = path.split('?')[0] ?? path;
  const response = await fetch(`/control/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  }).catch(() => undefined);
  if (response === undefined) throw new Refusal(bare, 0);
  if (!response.ok) throw new Refusal(bare, response.status);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

/** `{ as: 'x', text: 'a b' }` as a query string, without what is not known. */
export const query = (values: Readonly<Record<string, string | undefined>>): string =>
  new URLSearchParams(
    Object.entries(values).filter((pair): pair is [string, string] => pair[1] !== undefined),
  ).toString();
