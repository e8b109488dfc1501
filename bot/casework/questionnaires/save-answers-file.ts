import type { Instant, Questionnaire } from '#rules';
import { closedBecause, questionnaireFor, type Writer } from './find-questionnaire.ts';
import type { Ports } from '../ports.ts';

/** One drawing, recording or letter that came with a form. Its bytes are on the restricted site. */
export interface AnswersFile {
  readonly name: string;
  readonly path: string;
  readonly at: Instant;
  readonly by: string;
  /** For the chair alone, unread by the helper. */
  readonly sealed: boolean;
}

const LARGEST_FILE_BYTES = 10 * 1024 * 1024;
const MOST_FILES = 10;

export type FileOutcome =
  { readonly is: 'kept'; readonly file: AnswersFile } | { readonly is: 'refused'; readonly words: string };

const listKey = ({ id }: Questionnaire): string => `files:${id}`;

/** Files that came with a form, in the order in which they came. */
export async function filesOf(questionnaire: Questionnaire, { records }: Ports): Promise<readonly AnswersFile[]> {
  const saved = await records.settings.find(listKey(questionnaire));
  return saved === undefined ? [] : (JSON.parse(saved.row.value) as readonly AnswersFile[]);
}

/** Keeps a file that came with a form. What is refused is refused with a sentence, and nothing that was written is lost. */
export async function saveAnswersFile(
  writer: Writer,
  id: string,
  file: { readonly bytes: Uint8Array; readonly sealed: boolean },
  ports: Ports,
): Promise<FileOutcome> {
  const { saved, meeting, hand } = await questionnaireFor(writer, id, ports);
  const closed = closedBecause(saved.row, meeting, ports);
  if (closed !== undefined) return { is: 'refused', words: closed };
  const before = await filesOf(saved.row, ports);
  if (before.length >= MOST_FILES) return { is: 'refused', words: `${MOST_FILES} files are the most for one form.` };
  if (file.bytes.length === 0) return { is: 'refused', words: 'The file is empty. Choose another one.' };
  if (file.bytes.length > LARGEST_FILE_BYTES)
    return { is: 'refused', words: 'The file is larger than 10 MB. Make it smaller, or give it to your worker.' };
  const ending = endingOf(file.bytes);
  if (ending === undefined)
    return {
      is: 'refused',
      words: 'This kind of file is not taken. Send a picture, a PDF, a Word document or a recording.',
    };
  const scanned = (await ports.scan?.(file.bytes)) ?? { fine: true };
  if (!scanned.fine) return { is: 'refused', words: scanned.words };

  // The person's own file name is not kept: it often holds a name.
  const name = `${file.sealed ? 'sealed' : 'file'}-${before.length + 1}.${ending}`;
  const path = await ports.records.saveFile(`questionnaires/${id}/${ports.newId().slice(0, 8)}-${name}`, file.bytes);
  const one: AnswersFile = { name, path, at: ports.now(), by: hand, sealed: file.sealed };
  await remember(saved.row, one, ports);
  await ports.records.audit(meeting.about, `file-${path}`, {
    at: ports.now(),
    actor: hand,
    did: 'added a file to a form',
    about: `${meeting.ref} ${id}`,
  });
  return { is: 'kept', file: one };
}

async function remember(questionnaire: Questionnaire, file: AnswersFile, { records }: Ports): Promise<void> {
  const saved = await records.settings.create({ key: listKey(questionnaire), value: JSON.stringify([file]) });
  if (!saved.existed) return;
  await records.settings.change(saved, {
    value: JSON.stringify([...(JSON.parse(saved.row.value) as readonly AnswersFile[]), file]),
  });
}

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
  ['heic', 4, '6674797068656963'],
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
