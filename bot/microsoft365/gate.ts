import { laneOf } from './lanes.ts';

/** Where Microsoft 365 asked us to wait, and until when: nothing goes there before. */
export interface Gate {
  /** Seconds until something may be asked there again; 0 when it may now. */
  secondsLeft(path: string): number;
  /** It answered that we are to wait so many seconds. */
  wait(path: string, seconds: number): void;
}

/** One gate for SharePoint, whose units are counted over both sites, and one for each mailbox. */
export function gateBy(now: () => number = () => performance.now()): Gate {
  const until = new Map<string, number>();
  return {
    secondsLeft: (path) => Math.max(0, ((until.get(placeOf(path)) ?? 0) - now()) / 1000),
    wait: (path, seconds) => {
      const place = placeOf(path);
      until.set(place, Math.max(until.get(place) ?? 0, now() + seconds * 1000));
    },
  };
}

const placeOf = (path: string): string => (/^\/(sites|drives)\//i.test(path) ? '/sites' : laneOf(path));
