import { unitMeter, type Meter } from './graph/resource-units.ts';
import { latencyNamed, latencyOf, type Work } from './wire/latency.ts';

/** How slow the cloud is, and whether it counts. */
export interface Pace {
  /** Milliseconds that the next call of that kind takes. */
  readonly takes: (work: Work) => number;
  readonly meter: Meter;
  /** While this is done nothing is slow and nothing is counted: the first filling of a large council is no rehearsal. */
  readonly withoutWaiting: (work: () => Promise<void>) => Promise<void>;
}

/** A strict cloud throttles by resource units, as SharePoint does. */
export function paceOf(latency: string | undefined, isStrict: boolean): Pace {
  let isFilling = false;
  const usual = latencyOf(latencyNamed(latency));
  const counted = unitMeter();
  return {
    takes: (work) => (isFilling ? 0 : usual(work)),
    meter: (...asked) => (isStrict && !isFilling ? counted(...asked) : {}),
    withoutWaiting: async (work) => {
      isFilling = true;
      try {
        await work();
      } finally {
        isFilling = false;
      }
    },
  };
}
