import type { Json } from './json.ts';

/** What came over the wire since the last reset. Budgets of a turn are tested with it. */
export interface Calls {
  /** One HTTP request to Graph; a batch is one trip, however many requests it carries. */
  trip(): void;
  /** One operation, alone or as a part of a batch, with what SharePoint charges for it. */
  request(method: string, path: string, units: number): void;
  /** One request of the bot to the connector. */
  connector(method: string, path: string): void;
  throttled(): void;
  seen(): CallsSeen;
  reset(): void;
}

export interface CallsSeen extends Json {
  readonly trips: number;
  readonly requests: number;
  readonly units: number;
  readonly connector: number;
  readonly throttled: number;
  /** How often each kind of call was made: ids and addresses in a path are `*`. */
  readonly routes: Readonly<Record<string, number>>;
}

export function openCalls(): Calls {
  let sums = { trips: 0, requests: 0, units: 0, connector: 0, throttled: 0 };
  let routes = new Map<string, number>();
  const note = (method: string, path: string): void => {
    const route = `${method} ${shapeOf(path)}`;
    routes.set(route, (routes.get(route) ?? 0) + 1);
  };
  return {
    trip: () => {
      sums.trips += 1;
    },
    request: (method, path, units) => {
      sums.requests += 1;
      sums.units += units;
      note(method, path);
    },
    connector: (method, path) => {
      sums.connector += 1;
      note(method, path);
    },
    throttled: () => {
      sums.throttled += 1;
    },
    seen: () => ({ ...sums, routes: Object.fromEntries([...routes].sort(([a], [b]) => (a < b ? -1 : 1))) }),
    reset: () => {
      sums = { trips: 0, requests: 0, units: 0, connector: 0, throttled: 0 };
      routes = new Map();
    },
  };
}

/** Words stay, a list's name among them, since that is what a budget speaks of; every id goes. */
const shapeOf = (path: string): string =>
  path
    .split('/')
    .map((part) => (/^[A-Za-z$:()]*$/.test(part) ? part : '*'))
    .join('/');
