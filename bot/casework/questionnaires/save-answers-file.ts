import { closedBecause, inCaseOfMeeting, type FileRow } from '#rules';
import { defineDraft } from '../define-draft.ts';
import { lookAtFile, MOST_FILES, reserveFile } from '../files/take-file.ts';
import { filesOf } from './files-of-form.ts';
import { formInHand, ofForm } from './find-questionnaire.ts';

const TOO_MANY = `${MOST_FILES} files are the most for one form.`;

/** One drawing, recording or letter that comes with a form. */
export interface SaveAnswersFile {
  readonly form: string;
  readonly bytes: Uint8Array;
  readonly sealed: boolean;
}

export type FileOutcome =
  { readonly is: 'kept'; readonly file: FileRow } | { readonly is: 'refused'; readonly words: string };

/** Keeps a file that came with a form. What is refused is refused with a sentence, and nothing that was written is lost. */
export const saveAnswersFile = defineDraft({
  name: 'save-answers-file',
  act: 'answer-questionnaire',
  about: (said: SaveAnswersFile) => ofForm(said),
  alsoBy: ['link'],
  keep: async ({ form, bytes, sealed }, turn): Promise<FileOutcome> => {
    const { ports } = turn;
    const { row, meeting, hand } = await formInHand(turn);
    const closed = closedBecause(row, meeting, ports.today());
    if (closed !== undefined) return { is: 'refused', words: closed };
    if ((await filesOf(row, ports)).length >= MOST_FILES) return { is: 'refused', words: TOO_MANY };
    const looked = await lookAtFile(bytes, ports);
    if (looked.is === 'refused') return looked;

    const of = { ...inCaseOfMeeting(meeting), meeting: meeting.ref, questionnaire: row.id };
    const reserved = await reserveFile(of, { ending: looked.ending, sealed, by: hand }, ports);
    if (reserved === undefined) return { is: 'refused', words: TOO_MANY };
    const path = await ports.records.saveFile(
      `questionnaires/${form}/${ports.newId().slice(0, 8)}-${reserved.row.name}`,
      looked.bytes,
    );
    const { row: file } = await ports.records.files.change(reserved, { path, state: 'here', at: ports.now() });
    await ports.records.audit(meeting.about, `file-${path}`, {
      at: ports.now(),
      actor: hand,
      did: 'added a file to a form',
      about: `${meeting.ref} ${form}`,
    });
    return { is: 'kept', file };
  },
});
