/*
 * Whether there is anything to be seen in a picture: a size, and lines or a surface. One that was cut off on its way, or is a picture
 * in name alone, is not kept for somebody to open in a meeting and find nothing.
 */

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const kindAt = (bytes: Uint8Array, at: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset + at, 4).toString('latin1');

export type PictureEnding = 'jpg' | 'png' | 'webp';

export function isSeen(ending: PictureEnding, bytes: Uint8Array): boolean {
  if (ending === 'jpg') return jpegIsSeen(bytes);
  return ending === 'png' ? pngIsSeen(bytes) : webpIsSeen(bytes);
}

/** Markers of a JPEG that say its size; three of their row are tables. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function jpegIsSeen(bytes: Uint8Array): boolean {
  let hasFrame = false;
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const end = at + 2 + viewOf(bytes).getUint16(at + 2);
    if (marker === 0xda) return hasFrame && end < bytes.length && bytes[end + 1] !== 0xd9;
    hasFrame ||= isFrame(marker);
    at = end;
  }
  return false;
}

function pngIsSeen(bytes: Uint8Array): boolean {
  let hasSize = false;
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = viewOf(bytes).getUint32(at);
    const kind = kindAt(bytes, at + 4);
    hasSize ||= kind === 'IHDR' && length === 13;
    if (kind === 'IDAT' && length > 0) return hasSize && at + 12 + length <= bytes.length;
    at += 12 + length;
  }
  return false;
}

const WEBP_PICTURE = ['VP8 ', 'VP8L', 'ANMF'];

function webpIsSeen(bytes: Uint8Array): boolean {
  for (let at = 12; at + 8 <= bytes.length;) {
    const length = viewOf(bytes).getUint32(at + 4, true);
    if (WEBP_PICTURE.includes(kindAt(bytes, at))) return length > 0 && at + 8 + length <= bytes.length;
    at += 8 + length + (length % 2);
  }
  return false;
}
