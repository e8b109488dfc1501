/** One question or write, as it goes over the wire. */
export interface Asked {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}
/** Sends it; undefined when no answer came. */
export type Send = (asked: Asked) => Promise<Response | undefined>;

/** Graph takes so many parts in one batch. @see https://learn.microsoft.com/graph/json-batching */
const PARTS = 20;
/** Batches under way at once; what is asked meanwhile waits and goes in the next. */
const UNDER_WAY = 6;

interface Waiting {
  readonly asked: Asked;
  /** Whoever asks this: a question that is asked twice before it is sent is sent once. */
  readonly askers: ((response: Response | undefined) => void)[];
}

/** Each reads a copy of its own. */
function give({ askers }: Waiting, response: Response | undefined): void {
  const copies = askers.map((_, at) => (at === 0 ? response : response?.clone()));
  askers.forEach((answer, at) => {
    answer(copies[at]);
  });
}

const isSameQuestion = (one: Asked, other: Asked): boolean =>
  one.method === 'GET' &&
  other.method === 'GET' &&
  one.path === other.path &&
  JSON.stringify(one.headers ?? {}) === JSON.stringify(other.headers ?? {});

/**
 * Sends what is asked at the same moment as one `$batch`: one trip for up to twenty questions. One alone goes as it is.
 *
 * A batch saves trips, not units. Its own 200 says nothing of its parts: each is answered with its own status and headers, and is
 * tried again, refused or looked up for itself. Two writes to one row never go in the same batch, for it keeps no order.
 */
export function together(alone: Send, batch: (parts: object) => Promise<Response | undefined>): Send {
  let queue: readonly Waiting[] = [];
  let underWay = 0;
  let planned = false;

  function plan(): void {
    if (planned || queue.length === 0 || underWay >= UNDER_WAY) return;
    planned = true;
    // After everything that is ready to ask has asked.
    setImmediate(() => {
      planned = false;
      while (queue.length > 0 && underWay < UNDER_WAY) {
        const { now, later } = nextOf(queue);
        queue = later;
        underWay += 1;
        void go(now).finally(() => {
          underWay -= 1;
          plan();
        });
      }
    });
  }

  async function go(parts: readonly Waiting[]): Promise<void> {
    const [first] = parts;
    if (first !== undefined && parts.length === 1) {
      give(first, await alone(first.asked).catch(() => undefined));
      return;
    }
    const response = await batch({ requests: parts.map(({ asked }, at) => partOf(asked, at)) }).catch(() => undefined);
    const answers = await answersIn(response, parts.length);
    parts.forEach((part, at) => {
      give(part, answers[at]);
    });
  }

  return (asked) =>
    new Promise((answer) => {
      const same = queue.find((one) => isSameQuestion(one.asked, asked));
      if (same === undefined) queue = [...queue, { asked, askers: [answer] }];
      else same.askers.push(answer);
      plan();
    });
}

/** As many as fit, in their order; a second write to a row waits for the first. */
function nextOf(queue: readonly Waiting[]): { readonly now: readonly Waiting[]; readonly later: readonly Waiting[] } {
  const now: Waiting[] = [];
  const later: Waiting[] = [];
  const written = new Set<string>();
  for (const one of queue) {
    const row = rowWritten(one.asked);
    if (now.length === PARTS || (row !== undefined && written.has(row))) later.push(one);
    else now.push(one);
    if (row !== undefined) written.add(row);
  }
  return { now, later };
}

function rowWritten({ method, path, body }: Asked): string | undefined {
  if (method === 'GET') return undefined;
  if (method !== 'POST') return path;
  return `${path} ${JSON.stringify(partOfBody(partOfBody(body, 'fields'), 'Key'))}`;
}

const partOfBody = (body: unknown, name: string): unknown =>
  typeof body === 'object' && body !== null ? Object.entries(body).find(([key]) => key === name)?.[1] : undefined;

const partOf = ({ method, path, body, headers }: Asked, at: number) => ({
  id: String(at + 1),
  method,
  url: path,
  ...(body === undefined
    ? { headers: { ...headers } }
    : { headers: { 'Content-Type': 'application/json', ...headers }, body }),
});

/** What each part was answered, by its place; a batch that was refused whole was refused to each of them. */
async function answersIn(response: Response | undefined, parts: number): Promise<readonly (Response | undefined)[]> {
  const text = await response?.text().catch(() => undefined);
  if (response === undefined || text === undefined) return [];
  if (!response.ok) {
    const { status, headers } = response;
    return Array.from({ length: parts }, () => new Response(text, { status, headers }));
  }
  const answered = new Map(partsIn(text).map((part) => [part.id, part]));
  return Array.from({ length: parts }, (_, at) => {
    const part = answered.get(String(at + 1));
    return part === undefined ? undefined : responseOf(part);
  });
}

interface PartAnswer {
  readonly id: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

function partsIn(text: string): readonly PartAnswer[] {
  try {
    const responses = partOfBody(JSON.parse(text), 'responses');
    return Array.isArray(responses) ? responses.filter(isPartAnswer) : [];
  } catch {
    return [];
  }
}

const isPartAnswer = (part: unknown): part is PartAnswer =>
  typeof part === 'object' &&
  part !== null &&
  'id' in part &&
  typeof part.id === 'string' &&
  'status' in part &&
  typeof part.status === 'number' &&
  part.status >= 200 &&
  part.status <= 599;

const WITHOUT_BODY = [204, 205, 304];

function responseOf({ status, headers, body }: PartAnswer): Response {
  const said = body === undefined || WITHOUT_BODY.includes(status) ? null : JSON.stringify(body);
  return new Response(said, { status, headers: new Headers(headers) });
}
