import type { Log, LogIds } from './log.ts';

const AT_MOST_EVERY_MS = 60_000;
/** Kinds of line that are remembered. */
const REMEMBERED = 500;

/**
 * A warning that anybody outside can call forth: one line a minute of each kind, with how often it came. Without it a stranger fills
 * the log, which the council pays by its size, and hides in it what matters.
 */
export function seldomIn(
  log: Log,
  clock: () => number = () => performance.now(),
): (what: string, ids: Pick<LogIds, 'reason' | 'status' | 'route'>, more?: LogIds) => void {
  const said = new Map<string, { readonly at: number; readonly since: number }>();
  return (what, ids, more) => {
    const kind = [what, ids.reason, ids.status, ids.route].join(' ');
    const before = said.get(kind);
    const now = clock();
    if (before !== undefined && now - before.at < AT_MOST_EVERY_MS) {
      said.set(kind, { at: before.at, since: before.since + 1 });
      return;
    }
    const count = (before?.since ?? 0) + 1;
    said.delete(kind);
    said.set(kind, { at: now, since: 0 });
    const [oldest] = said.keys();
    if (said.size > REMEMBERED && oldest !== undefined) said.delete(oldest);
    log.warn(what, { ...more, ...ids, ...(count > 1 ? { count } : {}) });
  };
}
