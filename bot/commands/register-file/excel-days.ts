const DAY_MS = 86_400_000;

/** Excel’s formats for days, and for days with a time, by their numbers. */
const BUILT_IN = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58];

/** Whether a cell of this format shows a day. A format of one’s own does where it has a year or a day in it, outside of quoted words. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN.includes(id);
  const letters = code
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/\[[^\]]*\]/g, '');
  return /[dy]/i.test(letters);
}

/** The day that Excel counts by this number: 1 is 1 January 1900, and 60 a day that never was. */
export function localDay(serial: number, from1904 = false): string {
  const whole = Math.floor(serial);
  if (!Number.isFinite(serial) || whole < 0) return String(serial);
  const days = from1904 ? whole + 1462 : whole;
  if (days < 1) return '00/01/1900';
  const since = Date.UTC(1899, 11, days < 60 ? 31 : 30);
  return new Date(since + days * DAY_MS).toISOString().slice(0, 10);
}
