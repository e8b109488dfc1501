/** Without it a spreadsheet reads letters beyond A to Z wrongly. */
const BYTE_ORDER = '\uFEFF';

/** A table as a file for a spreadsheet. */
export const csvBytes = (csv: string): Uint8Array => Buffer.from(BYTE_ORDER + csv);
