import { inCaseOfMeeting, type FileRow, type Instant, type Meeting, type Questionnaire } from '#rules';
import { Fault } from '../../faults.ts';
import { closedBecause, questionnaireFor, type Writer } from './find-questionnaire.ts';
import { rowsInOrder } from '../plans/rows-in-order.ts';
import type { Ports, Saved } from '../ports.ts';

/** One drawing, recording or letter that came with a form. Its bytes are on the restricted site. */
export type AnswersFile = Pick<FileRow, 'name' | 'path' | 'at' | 'by' | 'sealed'>;

const LARGEST_FILE_BYTES = 10 * 1024 * 1024;
const MOST_FILES = 10;
const TOO_MANY = `${MOST_FILES} files are the most for one form.`;

export type FileOutcome =
  { readonly is: 'kept'; readonly file: AnswersFile } | { readonly is: 'refused'; readonly words: string };

const keyOf = ({ id }: Questionnaire, place: number): string => `file:${id}:${place}`;

/** Files that came with a form, in the order in which they came. One whose bytes are still on their way is not shown. */
export async function filesOf(questionnaire: Questionnaire, { records }: Ports): Promise<readonly AnswersFile[]> {
  const rows = await rowsInOrder(records.files, (place) => keyOf(questionnaire, place));
  return rows.map(({ row }) => row).filter(({ state }) => state === 'here');
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
  if ((await filesOf(saved.row, ports)).length >= MOST_FILES) return { is: 'refused', words: TOO_MANY };
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
  const clean = await ports.clean(ending, file.bytes);
  if (!clean.fine) return { is: 'refused', words: clean.words };

  const { sealed } = file;
  const reserved = await reserve(saved.row, meeting, { ending, sealed, by: hand }, ports);
  if (reserved === undefined) return { is: 'refused', words: TOO_MANY };
  const path = await ports.records.saveFile(
    `questionnaires/${id}/${ports.newId().slice(0, 8)}-${reserved.row.name}`,
    clean.bytes,
  );
  const { row: one } = await ports.records.files.change(reserved, { path, state: 'here', at: ports.now() });
  await ports.records.audit(meeting.about, `file-${path}`, {
    at: ports.now(),
    actor: hand,
    did: 'added a file to a form',
    about: `${meeting.ref} ${id}`,
  });
  return { is: 'kept', file: one };
}

/** A name for the file before its bytes: two that come at the same moment have two. Undefined where there is no room. */
async function reserve(
  questionnaire: Questionnaire,
  meeting: Meeting,
  { ending, sealed, by }: { readonly ending: string; readonly sealed: boolean; readonly by: string },
  { records, now }: Ports,
): Promise<Saved<FileRow> | undefined> {
  for (let place = 1; place <= MOST_FILES; place += 1) {
    const key = keyOf(questionnaire, place);
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
      key,
      ...inCaseOfMeeting(meeting),
      meeting: meeting.ref,
      questionnaire: questionnaire.id,
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
