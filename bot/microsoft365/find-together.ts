import { nextTick } from 'node:process';

/** One row by its key, and several at once. */
interface Ways<Found> {
  readonly one: (key: string) => Promise<Found | undefined>;
  readonly many: (keys: readonly string[]) => Promise<ReadonlyMap<string, Found>>;
}

interface Waiting<Found> {
  readonly key: string;
  readonly give: (found: Found | undefined) => void;
  readonly fail: (fault: unknown) => void;
}

/** So many keys in one question: a longer address is refused on the way. */
const AT_ONCE = 10;

/** Rows that are looked for at the same moment are asked for in one question; one alone is read from its place. */
export function findTogether<Found>({ one, many }: Ways<Found>): (key: string) => Promise<Found | undefined> {
  let waiting: Waiting<Found>[] = [];

  function go(): void {
    const now = waiting;
    waiting = [];
    for (let at = 0; at < now.length; at += AT_ONCE) ask(now.slice(at, at + AT_ONCE));
  }

  function ask(group: readonly Waiting<Found>[]): void {
    const [first, ...others] = new Set(group.map(({ key }) => key));
    if (first === undefined) return;
    const found =
      others.length === 0
        ? one(first).then((it) => new Map(it === undefined ? [] : [[first, it]]))
        : many([first, ...others]);
    found.then(
      (rows) => {
        for (const { key, give } of group) give(rows.get(key));
      },
      (fault: unknown) => {
        for (const { fail } of group) fail(fault);
      },
    );
  }

  return (key) =>
    new Promise((give, fail) => {
      // After everybody who is ready to ask has asked, and before anything is sent.
      if (waiting.length === 0) nextTick(go);
      waiting.push({ key, give, fail });
    });
}
