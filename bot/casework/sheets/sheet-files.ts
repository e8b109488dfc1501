import { aboutOf, sheetKey, SHEETS, sheetsShown, type SheetKind } from '#rules';
import { Fault } from '../../faults.ts';
import { defineDraft } from '../define-draft.ts';
import { defineQuestion, type Turn } from '../define-question.ts';
import { lookAtFile, MOST_FILES, reserveFile } from '../files/take-file.ts';
import { filesOf } from '../questionnaires/files-of-form.ts';
import { recordCalled } from './about-sheets.ts';
import { askOfSheets } from './ask-of-sheets.ts';

/** One sheet on the page of a record. */
export interface OneSheet {
  readonly ref: string;
  readonly kind: SheetKind;
  readonly number: number;
}

/** The sheet as this person has it on the page: one that is kept from them is not there. */
async function sheetOf(
  { kind, number }: OneSheet,
  turn: Turn,
): Promise<{ readonly key: string; readonly mayFill: boolean } | undefined> {
  const { of, about } = await askOfSheets(turn, (facts) => ({
    of: sheetsShown(facts).find((one) => one.kind === kind),
    about: aboutOf(SHEETS[kind], facts),
  }));
  const isThere = of?.sheets.some((sheet) => sheet.number === number) === true;
  return of === undefined || about === undefined || !isThere
    ? undefined
    : { key: sheetKey(kind, about, number), mayFill: of.mayFill };
}

export type AttachOutcome =
  { readonly is: 'kept'; readonly name: string } | { readonly is: 'refused'; readonly words: string };

/**
 * A paper is attached to a sheet: the same kinds of file, looked at and cleaned as those that come with a form. Whoever may fill in the
 * sheet attaches it; whoever sees the sheet reads it.
 *
 * @source issue: papers; domain §9
 */
export const attachToSheet = defineDraft({
  name: 'attach-to-sheet',
  act: ({ kind }: OneSheet & { readonly bytes: Uint8Array }) =>
    kind === 'safeguarding' ? 'fill-in-safeguarding' : 'fill-in-sheet',
  about: (said: OneSheet & { readonly bytes: Uint8Array }) => recordCalled(said),
  keep: async ({ bytes, ...asked }, turn): Promise<AttachOutcome> => {
    const { ports, actor, loaded } = turn;
    const sheet = await sheetOf(asked, turn);
    if (sheet === undefined || loaded.placement === undefined)
      return { is: 'refused', words: 'There is no such sheet.' };
    if (!sheet.mayFill) throw new Fault('not-yours', 'attach-to-sheet');
    const looked = await lookAtFile(bytes, ports);
    if (looked.is === 'refused') return looked;
    const { childRef, key: placement } = loaded.placement;
    const reserved = await reserveFile(
      { case: loaded.ref ?? placement, childRef, placement, meeting: asked.ref, questionnaire: sheet.key },
      { ending: looked.ending, sealed: false, by: actor.id },
      ports,
    );
    if (reserved === undefined) return { is: 'refused', words: `${MOST_FILES} files are the most for one sheet.` };
    const path = await ports.records.saveFile(
      `sheets/${asked.ref}/${ports.newId().slice(0, 8)}-${reserved.row.name}`,
      looked.bytes,
    );
    await ports.records.files.change(reserved, { path, state: 'here', at: ports.now() });
    await ports.records.audit(asked.ref, `file-${path}`, {
      at: ports.now(),
      actor: actor.id,
      did: `attached a file to ${asked.kind}`,
      about: asked.ref,
    });
    return { is: 'kept', name: reserved.row.name };
  },
});

/** A file of a sheet, for whoever sees the sheet; the reading is written down. */
export const readSheetFile = defineQuestion({
  name: 'read-sheet-file',
  act: 'see-sheets',
  about: (asked: OneSheet & { readonly name: string }) => recordCalled(asked),
  reads: 'case',
  answer: async ({ name, ...asked }, turn): Promise<Uint8Array | undefined> => {
    const { ports, actor } = turn;
    const sheet = await sheetOf(asked, turn);
    const files = sheet === undefined ? [] : await filesOf({ id: sheet.key }, ports);
    const file = files.find((one) => one.name === name);
    if (file === undefined) return undefined;
    await ports.records.audit(asked.ref, `read-file-${file.path}-${actor.id}-${ports.now()}`, {
      at: ports.now(),
      actor: actor.id,
      did: `read a file of ${asked.kind}`,
      about: asked.ref,
    });
    return ports.records.readFile(file.path);
  },
});
