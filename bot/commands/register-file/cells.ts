/** Spaces that are not to be seen, and letters of no width: copied from a page or a mail. */
const ODD_SPACES = /[\u00a0\u2007\u202f]/g;
const NO_WIDTH = /[\u200b\u200c\u200d\u2060\ufeff]/g;
/** How a case system keeps Excel from making a number of it: `="0123"`. */
const AS_TEXT = /^="(.*)"$/s;

/** What somebody reads in a cell. */
export const plainCell = (cell: string): string =>
  cell
    .replace(AS_TEXT, '$1')
    .replace(NO_WIDTH, '')
    .replace(ODD_SPACES, ' ')
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .trim();

/** What Excel or the way here did to a cell so that nobody can know what stood there; undefined where nothing is the matter. */
export function spoiled(cell: string): string | undefined {
  if (cell.includes('\ufffd'))
    return `${LOST_LETTER} (${cell.replaceAll('\ufffd', '?')}): export it again as “CSV UTF-8”.`;
  if (EXCEL_ERROR.test(cell)) return `holds an error of Excel (${cell}): mend the cell, or leave it empty.`;
  if (EXPONENT.test(cell))
    return `was made a number by Excel (${cell}) and has lost figures: set the column to “Text” before you fill it, and export again.`;
  return undefined;
}

const LOST_LETTER = 'has lost a letter';
const EXCEL_ERROR = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|#+)$|^#{2,}$/;
const EXPONENT = /^-?\d(?:[.,]\d+)?E\+?\d{1,3}$/i;
