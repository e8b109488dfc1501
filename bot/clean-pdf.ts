import { promisify } from 'node:util';
import { inflate } from 'node:zlib';

const inflated = promisify(inflate);
/** Lists of objects in one PDF that are opened to look into them, and how large each may be. */
const MOST_LISTS = 2_000;
const LARGEST_LIST_BYTES = 4 * 1024 * 1024;

/** Names under which a PDF keeps what runs or lies inside it: too long to stand by chance in a picture or a font. */
const RUNS =
  /\/(?:JavaScript|Rendition|Launch|EmbeddedFiles?|RichMedia|XFA|ImportData|SubmitForm|GoToE)(?![A-Za-z0-9])/;
const SHORT = /\/JS(?![A-Za-z0-9])/;
/** A list of objects says that it is one, and where the first of them begins; each letter may be written as # and its number. */
const LIST = /\/(?:ObjStm|First)(?![A-Za-z0-9])/;
/** What a list can be squeezed by, beside the one way that we open. */
const OTHERWISE = /\/(?:LZW|LZWDecode|ASCIIHexDecode|AHx|ASCII85Decode|A85|RunLengthDecode|RL|Crypt)(?![A-Za-z0-9])/;

/**
 * Whether a PDF would do something when it is opened, holds another file, or is locked. What looks like a picture or a remark to us
 * may be none to whoever opens it: names that run are looked for everywhere, and every list of objects is opened.
 */
export async function pdfRuns(bytes: Uint8Array): Promise<'runs' | 'locked' | undefined> {
  const text = Buffer.from(bytes).toString('latin1');
  const plain = unescaped(text);
  if (/\/Encrypt(?![A-Za-z0-9])/.test(plain)) return 'locked';
  if (RUNS.test(plain) || SHORT.test(besideStreams(plain))) return 'runs';
  return (await runsInLists(text, bytes)) ? 'runs' : undefined;
}

async function runsInLists(text: string, bytes: Uint8Array): Promise<boolean> {
  let lists = 0;
  let before = 0;
  for (const found of text.matchAll(/(?<!end)stream(\r\n|\n|\r)/g)) {
    // What is said of a stream stands before it; each sign is looked at once.
    const said = unescaped(text.slice(before, found.index));
    before = found.index + found[0].length;
    if (!LIST.test(said)) continue;
    lists += 1;
    if (lists > MOST_LISTS) return true;
    const end = text.indexOf('endstream', before);
    const list = await opened(bytes.subarray(before, end < 0 ? bytes.length : end));
    if (list === undefined ? isListOf(said) : RUNS.test(list) || SHORT.test(list)) return true;
  }
  return false;
}

/** A stream that we cannot open, and that is a list: what came before it may only stand near. */
const isListOf = (said: string): boolean => LIST.test(said.slice(said.lastIndexOf(' obj'))) || OTHERWISE.test(said);

const opened = (squeezed: Uint8Array): Promise<string | undefined> =>
  inflated(squeezed, { maxOutputLength: LARGEST_LIST_BYTES }).then(
    (list) => unescaped(list.toString('latin1')),
    () => undefined,
  );

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
