import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import type { CleanFile } from './casework/ports.ts';
import { cleanJpeg, cleanPng, cleanWebp } from './clean-picture.ts';

const inflated = promisify(inflate);
/** Lists of objects in one PDF that are opened to look into them, and how large each may be. */
const MOST_LISTS = 2_000;
const LARGEST_LIST_BYTES = 4 * 1024 * 1024;

const PLACE =
  'This picture may say where it was taken, and we cannot take that out of pictures of this kind. Send it as JPEG or PNG, or give it to your worker.';
const RUNS = 'This document holds a script or another file inside. Save it without them, or give it to your worker.';
const LOCKED =
  'This document is locked with a password, so that it cannot be checked. Save it without one, or give it to your worker.';
const MACROS = 'This document holds macros or other files inside. Save it without them, or give it to your worker.';

/** Takes out what a file says beside what is seen in it, and refuses what would run when it is opened. */
export const cleanFile: CleanFile = async (ending, bytes) => {
  switch (ending) {
    case 'jpg':
      return pictureWithoutPlace(cleanJpeg(bytes));
    case 'png':
      return pictureWithoutPlace(cleanPng(bytes));
    case 'webp':
      return pictureWithoutPlace(cleanWebp(bytes));
    case 'heic':
      return pictureWithoutPlace(bytes);
    case 'pdf':
      return pdf(bytes);
    case 'docx':
      return document(bytes);
    default:
      return { fine: true, bytes };
  }
};

/** The note that says how a picture is turned has 34 bytes; whatever else is left of the camera’s notes was not found by us. */
const pictureWithoutPlace = (bytes: Uint8Array): Awaited<ReturnType<CleanFile>> => {
  const text = Buffer.from(bytes).toString('latin1');
  const left = /Exif\0\0(?!MM\0\*\0\0\0\x08\0\x01\x01\x12)|http:\/\/ns\.adobe\.com\/xap/.test(text);
  return left ? { fine: false, words: PLACE } : { fine: true, bytes };
};

/** Names under which a PDF keeps what runs or lies inside it. */
const PDF_RUNS = /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA)(?![A-Za-z0-9])/;

async function pdf(bytes: Uint8Array): Promise<Awaited<ReturnType<CleanFile>>> {
  const text = Buffer.from(bytes).toString('latin1');
  if (/\/Encrypt(?![A-Za-z0-9])/.test(text)) return { fine: false, words: LOCKED };
  if (PDF_RUNS.test(unescaped(besideStreams(text)))) return { fine: false, words: RUNS };
  let lists = 0;
  for (let at = text.indexOf('/ObjStm'); at >= 0; at = text.indexOf('/ObjStm', at + 1)) {
    lists += 1;
    const from = text.indexOf('stream', at);
    if (lists > MOST_LISTS) return { fine: false, words: RUNS };
    if (from < 0) break;
    const start = from + (text.startsWith('\r\n', from + 6) ? 8 : 7);
    const end = text.indexOf('endstream', start);
    const squeezed = bytes.subarray(start, end < 0 ? bytes.length : end);
    const list = await inflated(squeezed, { maxOutputLength: LARGEST_LIST_BYTES }).catch(() => undefined);
    if (list === undefined || PDF_RUNS.test(unescaped(list.toString('latin1')))) return { fine: false, words: RUNS };
  }
  return { fine: true, bytes };
}

/** The text of a PDF without its pictures and fonts, in whose bytes any three letters may stand by chance. */
function besideStreams(text: string): string {
  const saved: string[] = [];
  let at = 0;
  for (let from = text.indexOf('stream'); from >= 0; from = text.indexOf('stream', at)) {
    saved.push(text.slice(at, from));
    const end = text.indexOf('endstream', from);
    if (end < 0) return saved.join('');
    at = end + 9;
  }
  return [...saved, text.slice(at)].join('');
}

/** In names of a PDF any letter may be written as # and its number. */
const unescaped = (text: string): string =>
  text.replace(/#([0-9a-fA-F]{2})/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** A zip names its parts in the plain: macros, controls and files inside have names of their own. */
function document(bytes: Uint8Array): Awaited<ReturnType<CleanFile>> {
  const text = Buffer.from(bytes).toString('latin1');
  return /vbaProject|vbaData|word\/(?:embeddings|activeX)\/|oleObject/i.test(text)
    ? { fine: false, words: MACROS }
    : { fine: true, bytes };
}
