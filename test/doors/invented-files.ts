/* Files as telephones and offices make them, of a few bytes each. */

export const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
export const segment = (marker: number, body: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 0xff]), body]);
/** Camera’s notes: how the picture is turned, and a place in the clear. */
export const exif = (turn: number): Buffer =>
  latin(
    `Exif\0\0MM\0*\0\0\0\x08\0\x02\x01\x12\0\x03\0\0\0\x01\0${String.fromCharCode(turn)}\0\0\x88\x25\0\x04\0\0\0\x01\0\0\0\x26\0\0\0\0N 53.3900 W 2.5970`,
  );
export const START = Buffer.from([0xff, 0xd8]);
export const END = Buffer.from([0xff, 0xd9]);
export const TABLES = segment(0xdb, latin('tables'));
export const FRAME = segment(0xc0, latin('frame'));
export const COLOURS = segment(0xe2, latin('ICC_PROFILE\0 colours'));
export const SCAN = Buffer.concat([segment(0xda, latin('lines')), Buffer.from([1, 2, 0xff, 0, 3, 0xff, 0xd0, 4])]);
export const jpeg = (...notes: readonly Buffer[]): Buffer =>
  Buffer.concat([START, ...notes, COLOURS, TABLES, FRAME, SCAN, SCAN, END, latin('53.3900 after the end')]);
export const CLEAN = Buffer.concat([START, COLOURS, TABLES, FRAME, SCAN, SCAN, END]);
