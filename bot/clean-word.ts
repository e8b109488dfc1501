import { unzipSync, zipSync, type Zippable } from 'fflate';
import { cleanJpeg, cleanPng, cleanWebp } from './clean-picture.ts';

/** Parts of one document, and their bytes once they are opened: more is no letter, but something that swells. */
const MOST_PARTS = 2_000;
const MOST_BYTES = 100 * 1024 * 1024;

/** Names of parts, of kinds and of ties between parts that are macros, controls or other files. */
const RUNS =
  /vbaProject|vbaData|macroEnabled|activeX|oleObject|\/package"|\/control"|attachedTemplate|aFChunk|subDocument|\/frame"/i;
const PARTS_THAT_RUN =
  /vbaProject|vbaData|word\/(?:embeddings|activeX)\/|oleObject|\.(?:exe|dll|js|vbs|bat|cmd|ps1|lnk|html?|bin)$/i;
const TIE = /<(?:\w+:)?Relationship\b[^>]*>/g;

type Came =
  | { readonly is: 'clean'; readonly bytes: Uint8Array }
  /** It would do something, or fetch something, when it is opened. */
  | { readonly is: 'runs' }
  /** No document that can be opened. */
  | { readonly is: 'unread' }
  /** A picture in it says where it was taken, and that cannot be taken out. */
  | { readonly is: 'place' };

/** A Word document without what the cameras wrote into its pictures; refused where it would run or fetch something. */
export function cleanWord(bytes: Uint8Array, isWithoutPlace: (picture: Uint8Array) => boolean): Came {
  const parts = partsOf(bytes);
  if (parts?.['word/document.xml'] === undefined) return { is: 'unread' };
  if (Object.entries(parts).some(runs)) return { is: 'runs' };

  const changed: Zippable = {};
  let isChanged = false;
  for (const [name, part] of Object.entries(parts)) {
    const clean = cleanPicture(part);
    if (clean !== undefined && !isWithoutPlace(clean)) return { is: 'place' };
    if (clean !== undefined && !Buffer.from(clean).equals(part)) isChanged = true;
    changed[name] = clean ?? part;
  }
  return { is: 'clean', bytes: isChanged ? zipSync(changed) : bytes };
}

function runs([name, part]: readonly [name: string, part: Uint8Array]): boolean {
  if (PARTS_THAT_RUN.test(name)) return true;
  return name.endsWith('.rels') ? tiesRun(textOf(part)) : /content_types/i.test(name) && RUNS.test(textOf(part));
}

function partsOf(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> | undefined {
  const seen = { parts: 0, bytes: 0 };
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        seen.parts += 1;
        seen.bytes += originalSize;
        if (seen.parts > MOST_PARTS || seen.bytes > MOST_BYTES) throw new Error('It swells.');
        return true;
      },
    });
  } catch {
    return undefined;
  }
}

/** Ties to what is elsewhere are followed when the document is opened, but for a link that somebody has to press. */
const tiesRun = (text: string): boolean =>
  (text.match(TIE) ?? []).some((tie) => RUNS.test(tie) || (/\bExternal\b/i.test(tie) && !/\/hyperlink["']/.test(tie)));

/** A picture, by its first bytes, without the camera’s notes; undefined for whatever is none. */
function cleanPicture(part: Uint8Array): Uint8Array | undefined {
  const start = Buffer.from(part.subarray(0, 12)).toString('latin1');
  if (start.startsWith('\xff\xd8\xff')) return cleanJpeg(part);
  if (start.startsWith('\x89PNG\r\n')) return cleanPng(part);
  if (start.startsWith('RIFF') && start.endsWith('WEBP')) return cleanWebp(part);
  return /^(?:II\*\0|MM\0\*|....ftyp)/s.test(start) ? Uint8Array.from([...NOTE_OF_PLACE]) : undefined;
}
/** Pictures of other kinds cannot be cleaned by us: they count as if they said where. */
const NOTE_OF_PLACE = Buffer.from('Exif\0\0a place', 'latin1');

/** XML may be written in two bytes a letter, and any letter as its number. */
function textOf(part: Uint8Array): string {
  const bytes = Buffer.from(part);
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || bytes[1] === 0;
  const isWideBackwards = (bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0 && bytes.length > 1);
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
  const text = isWideBackwards
    ? Buffer.from(even).swap16().toString('utf16le')
    : isWide
      ? even.toString('utf16le')
      : bytes.toString('utf8');
  return text.replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (all, hex?: string, decimal?: string) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}
