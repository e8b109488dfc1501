import type { Json } from './json.ts';

/** What came over the wire since the last reset. Budgets of a turn are tested with it. */
export interface Calls {
  /** One HTTP request to Graph begins; a batch is one trip, however many requests it carries. */
  trip(): Trip;
  /** One request of the bot to the connector. */
  connector(method: string, path: string): void;
  throttled(): void;
  seen(): CallsSeen;
  reset(): void;
}

export interface Trip {
  /** One operation, alone or as a part of a batch, with what SharePoint charges for it. */
  request(method: string, path: string, units: number): void;
  ended(): void;
}

/** One trip as it was: milliseconds since 1970 by the real clock; `to` is missing while it is under way. */
export interface TripSeen extends Json {
  readonly from: number;
  readonly to?: number;
  readonly units: number;
  readonly routes: readonly string[];
}

export interface CallsSeen extends Json {
  readonly trips: number;
  readonly requests: number;
  readonly units: number;
  readonly connector: number;
  readonly throttled: number;
  /** How often each kind of call was made: ids and addresses in a path are `*`. */
  readonly routes: Readonly<Record<string, number>>;
  /** The trips one by one, as they began; of many, the last. */
  readonly log: readonly TripSeen[];
}

const LOGGED_AT_MOST = 2_000;

export function openCalls(): Calls {
  let sums = { trips: 0, requests: 0, units: 0, connector: 0, throttled: 0 };
  let routes = new Map<string, number>();
  let log: { from: number; to?: number; units: number; routes: string[] }[] = [];
  const note = (method: string, path: string): string => {
    const route = `${method} ${shapeOf(path)}`;
    routes.set(route, (routes.get(route) ?? 0) + 1);
    return route;
  };
  return {
    trip: () => {
      sums.trips += 1;
      const trip: (typeof log)[number] = { from: Date.now(), units: 0, routes: [] };
      log.push(trip);
      if (log.length > LOGGED_AT_MOST) log.shift();
      return {
        request: (method, path, units) => {
          sums.requests += 1;
          sums.units += units;
          trip.units += units;
          trip.routes.push(note(method, path));
        },
        ended: () => {
          trip.to = Date.now();
        },
      };
    },
    connector: (method, path) => {
      sums.connector += 1;
      note(method, path);
    },
    throttled: () => {
      sums.throttled += 1;
    },
    seen: () => ({ ...sums, log, routes: Object.fromEntries([...routes].sort(([a], [b]) => (a < b ? -1 : 1))) }),
    reset: () => {
      sums = { trips: 0, requests: 0, units: 0, connector: 0, throttled: 0 };
      routes = new Map();
      log = [];
    },
  };
}

/** Words stay, a list's name among them, since that is what a budget speaks of; every id goes. */
const shapeOf = (path: string): string =>
  path
    .split('/')
    .map((part) => (/^[A-Za-z$:()]*$/.test(part) ? part : '*'))
    .join('/');
