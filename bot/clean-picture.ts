/*
 * Takes out of a picture what the camera wrote into it: where and when it was taken, with what, and a small copy of what was
 * cut off. What is seen stays, byte for byte; a picture that lies on its side keeps the one note that says so.
 */

const joined = (pieces: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(pieces));
const latin = (bytes: Uint8Array, from: number, length: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset + from, Math.max(0, Math.min(length, bytes.length - from))).toString(
    'latin1',
  );
const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Segments of a JPEG: the frame, its tables, colours and the picture; notes, previews and what comes after the end are left. */
export function cleanJpeg(bytes: Uint8Array): Uint8Array {
  const saved: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) return joined([...saved, bytes.subarray(at, at + 2)]);
    const end = at + 2 + viewOf(bytes).getUint16(at + 2);
    const segment = bytes.subarray(at, end);
    if (marker === 0xda) {
      const next = endOfScan(bytes, end);
      saved.push(bytes.subarray(at, next));
      at = next;
      continue;
    }
    const turned = marker === 0xe1 ? turnIn(segment) : undefined;
    if (turned !== undefined) saved.push(turned);
    if (!isNote(marker, segment)) saved.push(segment);
    at = end;
  }
  return joined([...saved, bytes.subarray(at)]);
}

/** The frame’s own note (APP0), colour profiles (APP2) and Adobe’s note on colours (APP14) are part of how it looks; all others are not. */
const isNote = (marker: number, segment: Uint8Array): boolean => {
  if (marker < 0xe0 || marker > 0xef) return marker === 0xfe;
  const [sign, length] = SEEN_IN[marker] ?? [undefined, 0];
  return sign === undefined || latin(segment, 4, length) !== sign;
};
const SEEN_IN: Readonly<Record<number, readonly [sign: string, length: number]>> = {
  0xe0: ['JFIF', 4],
  0xe2: ['ICC_PROFILE', 11],
  0xee: ['Adobe', 5],
};

/** The next marker after the lines of a picture; in them 0xff is followed by nought or a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0 && at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
    at = bytes.indexOf(0xff, at + 1);
  }
  return bytes.length;
}

/** The camera’s notes anew, with nothing in them but how the picture is turned; nothing when it stands upright. */
function turnIn(segment: Uint8Array): Uint8Array | undefined {
  if (latin(segment, 4, 6) !== 'Exif\0\0' || segment.length < 20) return undefined;
  const tiff = segment.subarray(10);
  const little = latin(tiff, 0, 2) === 'II';
  const view = viewOf(tiff);
  const start = view.getUint32(4, little);
  if (start + 2 > tiff.length) return undefined;
  const entries = view.getUint16(start, little);
  for (let index = 0; index < entries; index += 1) {
    const entry = start + 2 + index * 12;
    if (entry + 12 > tiff.length) return undefined;
    if (view.getUint16(entry, little) !== 0x0112) continue;
    const turn = view.getUint16(entry + 8, little);
    return turn > 1 && turn <= 8 ? Uint8Array.from([...TURNED.slice(0, 29), turn, ...TURNED.slice(30)]) : undefined;
  }
  return undefined;
}
const TURNED = [
  ...[0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8],
  ...[0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0],
];

/** Chunks of a PNG that are seen. Whatever else stands in one is a note of somebody’s. */
const PNG_SEEN = [
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'mDCV', 'cLLI'],
  ...['bKGD', 'hIST', 'pHYs', 'sPLT', 'acTL', 'fcTL', 'fdAT'],
];
const WEBP_SEEN = ['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF', 'ICCP'];

/** Chunks of a PNG without its notes, up to its end. */
export function cleanPng(bytes: Uint8Array): Uint8Array {
  const saved: Uint8Array[] = [bytes.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + viewOf(bytes).getUint32(at);
    const kind = latin(bytes, at + 4, 4);
    if (PNG_SEEN.includes(kind)) saved.push(bytes.subarray(at, end));
    if (kind === 'IEND') return joined(saved);
    at = end;
  }
  return joined([...saved, bytes.subarray(Math.min(at, bytes.length))]);
}

/** Chunks of a WebP without its notes; its header no longer promises them. */
export function cleanWebp(bytes: Uint8Array): Uint8Array {
  const saved: Uint8Array[] = [Uint8Array.from(bytes.subarray(0, 12))];
  let at = 12;
  while (at + 8 <= bytes.length) {
    const length = viewOf(bytes).getUint32(at + 4, true);
    const end = at + 8 + length + (length % 2);
    const kind = latin(bytes, at, 4);
    const chunk = Uint8Array.from(bytes.subarray(at, end));
    if (kind === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~0x0c;
    if (WEBP_SEEN.includes(kind)) saved.push(chunk);
    at = end;
  }
  const clean = joined(saved);
  viewOf(clean).setUint32(4, clean.length - 8, true);
  return clean;
}

/** Camera’s notes of pictures within another file, such as a PDF, are written over: nothing moves, and no picture changes. */
export function withoutPlaceInside(bytes: Uint8Array): Uint8Array {
  const all = Buffer.from(bytes);
  let isChanged = false;
  for (const sign of ['Exif\0\0', 'http://ns.adobe.com/xap/1.0/\0', 'http://ns.adobe.com/xmp/extension/\0']) {
    let at = all.indexOf(sign, 0, 'latin1');
    for (; at >= 0; at = all.indexOf(sign, at + sign.length, 'latin1')) {
      if (at < 4 || all[at - 4] !== 0xff || all[at - 3] !== 0xe1) continue;
      isChanged = true;
      all.fill(0, at + (sign.startsWith('Exif') ? 6 : 0), Math.min(at - 2 + all.readUInt16BE(at - 2), all.length));
    }
  }
  return isChanged ? new Uint8Array(all) : bytes;
}
