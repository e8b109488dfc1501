/*
 * Films and voices of telephones are boxes in boxes. Those that say where, when and by whom are emptied and renamed “free”, as the
 * format has it: nothing moves, so that what is seen and heard stays byte for byte where the rest looks for it.
 */

/** Boxes in which others lie that may say such a thing. */
const WITH_OTHERS = ['moov', 'trak', 'mdia', 'minf', 'moof', 'traf', 'edts'];
/** Boxes that say something beside the picture and the sound. */
const NOTES = ['udta', 'meta', 'uuid', 'XMP_'];
const DEEPEST = 8;

export function cleanFilm(bytes: Uint8Array): Uint8Array {
  const clean = Buffer.from(bytes);
  cleanBoxes(clean, 0, clean.length, 0);
  return new Uint8Array(clean);
}

function cleanBoxes(all: Buffer, from: number, to: number, depth: number): void {
  let at = from;
  while (at + 8 <= to) {
    const short = all.readUInt32BE(at);
    const head = short === 1 ? 16 : 8;
    if (at + head > to) return;
    const said = short === 0 ? to - at : short === 1 ? Number(all.readBigUInt64BE(at + 8)) : short;
    if (said < head) return;
    const end = Math.min(at + said, to);
    const kind = all.toString('latin1', at + 4, at + 8);
    if (NOTES.includes(kind) || (kind === 'trak' && isTrackOfNotes(all, at + head, end))) {
      all.write('free', at + 4, 'latin1');
      all.fill(0, at + head, end);
    } else if (WITH_OTHERS.includes(kind) && depth < DEEPEST) cleanBoxes(all, at + head, end, depth + 1);
    at = end;
  }
}

/** Some telephones write where they are each second, as a track beside picture and sound. */
const isTrackOfNotes = (all: Buffer, from: number, to: number): boolean =>
  /hdlr[^]{8}(?:meta|mdta|gpmd|camm)/.test(all.toString('latin1', from, to));
