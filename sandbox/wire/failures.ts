/** Names of the mishaps that a call can be made to suffer. */
export const MISHAPS = [
  'answer-lost',
  'throttled',
  'unavailable',
  'gateway-timeout',
  'precondition-failed',
  'conflict',
  'reset',
  'no-teams',
  'schedule-error',
  'blocked',
  'duplicate-key',
  'invalid-delta-token',
  'bounced',
  'not-yet',
  'claims',
] as const;

export type Mishap = (typeof MISHAPS)[number];

export interface Ordered {
  readonly where: string;
  readonly what: Mishap;
  readonly times: number;
}

export interface Mishaps {
  /** Replaces what was ordered before. */
  order(list: readonly Ordered[]): void;
  /** What is still to come. */
  rest(): readonly Ordered[];
  /** The mishap that this call suffers, counted down; undefined when it is spared. */
  suffer(method: string, path: string): Mishap | undefined;
}

/** Calls suffer by method and path: the events of any user, for example. */
export function mishaps(): Mishaps {
  let ordered: { where: string; what: Mishap; times: number; matches: (method: string, path: string) => boolean }[] =
    [];
  return {
    order: (list) => {
      ordered = list.map((one) => ({ ...one, matches: matcherOf(one.where) }));
    },
    rest: () => ordered.filter(({ times }) => times > 0).map(({ where, what, times }) => ({ where, what, times })),
    suffer: (method, path) => {
      const next = ordered.find((one) => one.times > 0 && one.matches(method, path));
      if (next === undefined) return undefined;
      next.times -= 1;
      return next.what;
    },
  };
}

/** A `*` is one or more characters of one path part; at the end it takes slashes too. */
function matcherOf(where: string): (method: string, path: string) => boolean {
  const [method = '*', pattern = '*'] = where.trim().split(/\s+/, 2);
  const source = pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\*$/, '.+')
    .replace(/\*/g, '[^/]+');
  const expression = new RegExp(`^${source}$`, 'i');
  return (verb, path) => (method === '*' || method.toUpperCase() === verb) && expression.test(path);
}
