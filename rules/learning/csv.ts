/*
 * Figures for a spreadsheet. A cell that begins like a formula would be run by whoever opens the file, so it begins with an
 * apostrophe instead; a number stays a number.
 */

export type CsvValue = string | number | undefined;

/** What a spreadsheet takes for the beginning of a formula, also in full width, and after spaces or an invisible mark. */
const FORMULA = /^[\s\uFEFF\u200B"']*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

export const csvOf = (head: readonly string[], rows: readonly (readonly CsvValue[])[]): string =>
  [head, ...rows].map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');

function cellOf(value: CsvValue): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return /[",;\t\r\n]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
