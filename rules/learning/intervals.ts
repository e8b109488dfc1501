import { countWords } from '../words/dates.ts';
import { present } from '../present.ts';

/*
 * How much small numbers can say. All of it is for 95 in 100: were the same practice to go on for very many years, the interval
 * would hold the true value in 95 of 100 of them.
 */

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The normal distribution leaves 2.5 in 100 above this. */
const Z = 1.959_963_984_540_054;

/** Between which shares the true one lies, by Wilson: it never leaves 0 to 1, also for 0 of 7. Undefined for none of none. */
export function wilsonInterval(count: number, of: number): Interval | undefined {
  if (of === 0) return undefined;
  const share = count / of;
  const spread = Z * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  const middle = share + Z ** 2 / (2 * of);
  const whole = 1 + Z ** 2 / of;
  return { low: Math.max(0, (middle - spread) / whole), high: Math.min(1, (middle + spread) / whole) };
}

/** Above this many the exact interval and Wilson’s are the same to the eye. */
const EXACT_UP_TO = 1000;

/** The same, exact by Clopper and Pearson: never too narrow, however few there are. */
export function exactInterval(count: number, of: number): Interval | undefined {
  if (of === 0 || of > EXACT_UP_TO) return wilsonInterval(count, of);
  const low = count === 0 ? 0 : halved((share) => 1 - atMost(count - 1, of, share) < 0.025);
  const high = count === of ? 1 : halved((share) => atMost(count, of, share) > 0.025);
  return { low, high };
}

/** Where a statement that holds for small shares stops holding. */
function halved(holds: (share: number) => boolean): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < 50; step += 1) {
    const middle = (low + high) / 2;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** How likely it is that at most so many of so many happen, each with this chance; summed by logarithms, so that nothing vanishes. */
function atMost(count: number, of: number, share: number): number {
  let term = of * Math.log1p(-share);
  let sum = Math.exp(term);
  for (let each = 1; each <= count; each += 1) {
    term += Math.log((of - each + 1) / each) + Math.log(share) - Math.log1p(-share);
    sum += Math.exp(term);
  }
  return Math.min(1, sum);
}

/** By how much a share differs from another, by Newcombe: the way to compare two of Wilson’s. */
export function differenceOfShares(now: Part, before: Part): Interval | undefined {
  const [own, other] = [wilsonInterval(now.count, now.of), wilsonInterval(before.count, before.of)];
  if (own === undefined || other === undefined) return undefined;
  const [share, shareBefore] = [now.count / now.of, before.count / before.of];
  const difference = share - shareBefore;
  return {
    low: difference - Math.hypot(share - own.low, other.high - shareBefore),
    high: difference + Math.hypot(own.high - share, shareBefore - other.low),
  };
}

/** So many of so many. */
export interface Part {
  readonly count: number;
  readonly of: number;
}

export const percent = (share: number): number => Math.round(share * 100);

/** `41 of 46 (89%; with so few, between 77% and 95%)` */
export function partWords({ count, of }: Part): string {
  const interval = wilsonInterval(count, of);
  if (interval === undefined) return 'none of none';
  return `${count} of ${of} (${percent(count / of)}%; the numbers allow ${percent(interval.low)}% to ${percent(interval.high)}%)`;
}

/** How a number of things changed from one year to the next, and whether chance alone could have done it. */
export function countChangeWords(now: number, before: number, one: string, many: string): string {
  if (now + before === 0) return `No ${many} in either year.`;
  const said = `${countWords(now, one, many)}; ${before} the year before.`;
  const { low, high } = present(exactInterval(now, now + before));
  const range =
    before === 0 || high > 0.99
      ? `at least ${times(low)} times as many`
      : now === 0
        ? `at most ${times(high)} times as many`
        : `anything from ${times(low)} to ${times(high)} times as many`;
  if (low <= 0.5 && high >= 0.5) return `${said} Chance alone could explain the difference: ${range} would fit.`;
  return `${said} That is ${now > before ? 'more' : 'fewer'} than chance explains: ${range} would fit.`;
}

const times = (share: number): string => (share / (1 - share)).toFixed(1);

/** What a share was the year before, how it changed since, and whether chance alone could have done it. */
export function shareChangeWords(now: Part, before: Part): string {
  const between = differenceOfShares(now, before);
  if (between === undefined) return 'One of the two years has none to compare.';
  const said = `The year before it was ${percent(before.count / before.of)}% (of ${before.of}).`;
  const range = `from ${points(between.low)} to ${points(between.high)} points`;
  if (between.low <= 0 && between.high >= 0) {
    return `${said} Chance alone could explain the difference: a change ${range} would fit.`;
  }
  return `${said} That is ${between.low > 0 ? 'more' : 'less'} than chance explains: a change ${range} would fit.`;
}

const points = (difference: number): string => {
  const whole = percent(difference);
  return whole < 0 ? `−${-whole}` : `+${whole}`;
};
