/** A file’s text, whatever Excel or a case system wrote it in; or why it cannot be read. */
export type TextIn = { readonly text: string } | { readonly wrong: string };

const BOMS: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

const NOT_TEXT = 'The file is not text that can be read. In Excel, save it as “CSV UTF-8” or as .xlsx.';

/**
 * Excel saves “CSV” in Windows’ own letters, “CSV UTF-8” with a mark before it, and “Unicode text” in two bytes a letter. A case system
 * may leave the mark out.
 */
export function textIn(file: Uint8Array): TextIn {
  const marked = BOMS.find(([bytes]) => bytes.every((byte, at) => file[at] === byte));
  const encoding = marked?.[1] ?? twoBytesALetter(file);
  if (encoding !== undefined) return decoded(file, encoding);
  const plain = decoded(file, 'utf-8');
  return 'text' in plain ? plain : decoded(file, 'windows-1252');
}

/** The first letters of the headings: they are plain ones. */
const HEADING_BYTES = 16;

/** Without a mark: every other byte of the headings is empty. */
function twoBytesALetter(file: Uint8Array): string | undefined {
  const head = file.subarray(0, HEADING_BYTES);
  if (head.length < 4) return undefined;
  const empty = (from: 0 | 1): boolean => head.every((byte, at) => at % 2 !== from || byte === 0);
  if (empty(1)) return 'utf-16le';
  return empty(0) ? 'utf-16be' : undefined;
}

function decoded(file: Uint8Array, encoding: string): TextIn {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(file);
    return CONTROL.test(text) ? { wrong: NOT_TEXT } : { text };
  } catch (error) {
    if (error instanceof TypeError) return { wrong: NOT_TEXT };
    throw error;
  }
}

/** What no register holds: control letters other than tab and line ends. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u0080-\u009f]/;
