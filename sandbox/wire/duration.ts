const DAY_MS = 24 * 60 * 60 * 1000;
const UNITS: Readonly<Record<string, number>> = { W: 7 * DAY_MS, D: DAY_MS, H: DAY_MS / 24, M: 60_000, S: 1000 };

/** An ISO 8601 duration of weeks, days, hours, minutes and seconds. */
export function millisecondsOf(duration: string): number {
  const match = /^P(?!$)(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(duration);
  if (match === null)
    throw new RangeError(
      `"${duration}" is no duration of weeks, days, hours, minutes and seconds such as P7D or PT2H.`,
    );
  return ['W', 'D', 'H', 'M', 'S'].reduce(
    (sum, unit, index) => sum + Number(match[index + 1] ?? 0) * (UNITS[unit] ?? 0),
    0,
  );
}
