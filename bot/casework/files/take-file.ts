import type { FileRow, Instant } from '#rules';
import { Fault } from '../../faults.ts';
import { fileKey } from '../questionnaires/files-of-form.ts';
import type { Ports, Saved } from '../ports.ts';

const LARGEST_FILE_BYTES = 10 * 1024 * 1024;
export const MOST_FILES = 10;

/** The form, or the sheet, with which a file comes, and its case. */
export type FileOf = Omit<FileRow, 'key' | 'place' | 'name' | 'path' | 'state' | 'sealed' | 'at' | 'by'>;

/** What a file is, and whether it is taken. */
export async function lookAtFile(
  bytes: Uint8Array,
  ports: Ports,
): Promise<
  | { readonly is: 'taken'; readonly ending: string; readonly bytes: Uint8Array }
  | { readonly is: 'refused'; readonly words: string }
> {
  const refused = (words: string) => ({ is: 'refused', words }) as const;
  if (bytes.length === 0) return refused('The file is empty. Choose another one.');
  if (bytes.length > LARGEST_FILE_BYTES)
    return refused('The file is larger than 10 MB. Make it smaller, or give it to your worker.');
  const ending = endingOf(bytes);
  if (ending === undefined)
    return refused('This kind of file is not taken. Send a picture, a PDF, a Word document or a recording.');
  const scanned = (await ports.scan?.(bytes)) ?? { fine: true };
  if (!scanned.fine) return refused(scanned.words);
  const clean = await ports.clean(ending, bytes);
  return clean.fine ? { is: 'taken', ending, bytes: clean.bytes } : refused(clean.words);
}

/** A name for the file before its bytes: two that come at the same moment have two. Undefined where there is no room. */
export async function reserveFile(
  of: FileOf,
  { ending, sealed, by }: { readonly ending: string; readonly sealed: boolean; readonly by: string },
  { records, now }: Ports,
): Promise<Saved<FileRow> | undefined> {
  for (let place = 1; place <= MOST_FILES; place += 1) {
    const key = fileKey({ id: of.questionnaire }, place);
    // The person's own file name is not kept: it often holds a name.
    const file = { name: `${sealed ? 'sealed' : 'file'}-${place}.${ending}`, sealed, at: now(), by };
    const there = await records.files.find(key);
    if (there !== undefined) {
      if (!isLeftBehind(there.row, now())) continue;
      const taken = await records.files.change(there, file).catch(unlessTakenByAnother);
      if (taken !== undefined) return taken;
      continue;
    }
    const made = await records.files.create({
      ...of,
      key,
      place,
      ...file,
      path: '',
      state: 'coming',
    });
    if (!made.existed) return made;
  }
  return undefined;
}

/** Longer than any file takes on its way. */
const GIVEN_UP_MINUTES = 15;

/** Its bytes never came: the way was cut, and its place is free again. */
const isLeftBehind = ({ state, at }: FileRow, now: Instant): boolean =>
  state === 'coming' && Date.parse(now) - Date.parse(at) > GIVEN_UP_MINUTES * 60_000;

function unlessTakenByAnother(fault: unknown): undefined {
  if (!(fault instanceof Fault) || fault.reason !== 'changed-meanwhile') throw fault;
}

/** heic, heix, heim, heis, hevc, hevx, mif1, msf1, avif, avis: pictures of newer cameras, whichever of their names comes first. */
const PICTURES_IN_BOXES = [
  ...['68656963', '68656978', '6865696d', '68656973', '68657663', '68657678'],
  ...['6d696631', '6d736631', '61766966', '61766973'],
];

const SIGNS: readonly (readonly [ending: string, at: number, sign: string])[] = [
  ['png', 0, '89504e470d0a1a0a'],
  ['jpg', 0, 'ffd8ff'],
  ['pdf', 0, '255044462d'],
  ['docx', 0, '504b0304'],
  ['webp', 8, '57454250'],
  ['wav', 8, '57415645'],
  ['mp3', 0, '494433'],
  ['mp3', 0, 'fffb'],
  ['m4a', 4, '667479704d3441'],
  ...PICTURES_IN_BOXES.map((brand) => ['heic', 4, `66747970${brand}`] as const),
  ['mp4', 4, '66747970'],
  ['ogg', 0, '4f676753'],
  ['webm', 0, '1a45dfa3'],
];

/** What a file is, by its own first bytes: neither its name nor what the browser says of it is believed. */
function endingOf(bytes: Uint8Array): string | undefined {
  const hex = (from: number, length: number) =>
    [...bytes.subarray(from, from + length)].map((each) => each.toString(16).padStart(2, '0')).join('');
  const ending = SIGNS.find(([, at, sign]) => hex(at, sign.length / 2) === sign)?.[0];
  if (ending !== 'docx') return ending;
  // A Word document is a zip that names its parts; any other zip may hold anything.
  return new TextDecoder('latin1').decode(bytes).includes('word/document.xml') ? 'docx' : undefined;
}
