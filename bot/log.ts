import { pino, type DestinationStream } from 'pino';
import { Fault } from './faults.ts';
import { traceNow } from './trace.ts';

/** All that a line of the log may carry. Ids, counts and codes: logs outlive records, and more people read them. */
export interface LogIds {
  readonly step?: string | undefined;
  readonly plan?: string | undefined;
  /** A meeting's, an episode's or an ending's reference. */
  readonly ref?: string | undefined;
  /** Entra object id. */
  readonly person?: string | undefined;
  readonly list?: string | undefined;
  readonly key?: string | undefined;
  readonly method?: string | undefined;
  readonly route?: string | undefined;
  readonly reason?: string | undefined;
  readonly status?: number | undefined;
  readonly code?: string | undefined;
  readonly requestId?: string | undefined;
  readonly milliseconds?: number | undefined;
  readonly waitSeconds?: number | undefined;
  readonly attempt?: number | undefined;
  readonly count?: number | undefined;
  readonly port?: number | undefined;
  readonly replica?: string | undefined;
  readonly profile?: string | undefined;
  readonly at?: string | undefined;
}

const FIELDS = {
  step: true,
  plan: true,
  ref: true,
  person: true,
  list: true,
  key: true,
  method: true,
  route: true,
  reason: true,
  status: true,
  code: true,
  requestId: true,
  milliseconds: true,
  waitSeconds: true,
  attempt: true,
  count: true,
  port: true,
  replica: true,
  profile: true,
  at: true,
} as const satisfies Record<keyof LogIds, true>;

/** An id has no space and no @: neither a sentence nor a mail address passes. */
const ID = /^[\w.:/$*{}()[\]+~-]{1,200}$/;

export interface Log {
  /** `what` is a sentence of ours, written out in the code: never put together from values. */
  debug(what: string, ids?: LogIds): void;
  info(what: string, ids?: LogIds): void;
  warn(what: string, ids?: LogIds): void;
  error(what: string, ids?: LogIds): void;
  /** Something was thrown. Its message is left out: Microsoft's carry names, ours may one day. */
  fault(what: string, thrown: unknown, ids?: LogIds): void;
}

/** The log of one process, as lines of JSON. */
export function logAt(level: 'debug' | 'info' | 'warn' | 'error' | 'silent', to?: DestinationStream): Log {
  const lines = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, to);
  return {
    debug: (what, ids) => lines.debug(idsOnly(ids), what),
    info: (what, ids) => lines.info(idsOnly(ids), what),
    warn: (what, ids) => lines.warn(idsOnly(ids), what),
    error: (what, ids) => lines.error(idsOnly(ids), what),
    fault: (what, thrown, ids) => lines.error(idsOnly({ ...ids, ...traceOf(thrown) }), what),
  };
}

/** Keeps the fields that are known and look like ids; the type says the same, but types are gone when the process runs. */
function idsOnly(ids: LogIds | undefined): Record<string, string | number> {
  const trace = traceNow();
  const saved: Record<string, string | number> = trace === undefined ? {} : { trace };
  for (const [field, value] of Object.entries<string | number | undefined>({ ...ids })) {
    if (!(field in FIELDS) || value === undefined) continue;
    saved[field] = typeof value === 'number' || ID.test(value) ? value : '[withheld]';
  }
  return saved;
}

/** What may be said of something thrown: a Fault's reason and step, or an Error's kind and the line it came from. */
function traceOf(thrown: unknown): LogIds {
  if (thrown instanceof Fault) return { reason: thrown.reason, step: thrown.step, waitSeconds: thrown.waitSeconds };
  if (!(thrown instanceof Error)) return { reason: typeof thrown };
  const at = /\(?((?:file:\/\/|\/|node:)[^\s()]+:\d+:\d+)\)?/.exec(thrown.stack?.slice(thrown.message.length) ?? '');
  return { reason: thrown.name, at: at?.[1]?.split('/').slice(-3).join('/') };
}

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
