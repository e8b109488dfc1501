import { mergedText, mergeNotes } from './merge-notes.ts';
import { NOTE_FIELDS, type NoteConflict, type NoteField, type RoomNote } from './room-records.ts';
import { tableOf } from '../keys.ts';

export type WrittenToItem = Readonly<Record<NoteField, string>>;

/** What somebody wrote to one item, from what they saw there. */
export interface SaveNote {
  readonly meeting: string;
  readonly sitting: number;
  readonly item: string;
  /** As it stood when they began to write this. */
  readonly before: WrittenToItem;
  readonly now: WrittenToItem;
  /** Conflicts that they settled: what they chose stands in `now`. */
  readonly settled: readonly NoteConflict[];
  /** Ticked off, or taken up again; without it, it stays. */
  readonly done?: boolean | undefined;
}

export interface NoteAfter {
  readonly written: WrittenToItem;
  readonly conflicts: readonly NoteConflict[];
  readonly takenOut: readonly string[];
}

/** Longest text of one field of one item: a cell holds no more. */
export const LONGEST_NOTE = 20_000;
/** So many paragraphs that were taken out are kept to bring back. */
const TAKEN_OUT = 40;

/**
 * What stands after a save. What somebody else wrote meanwhile stands too; where both changed the same paragraph, both ways stand
 * and are told, until somebody settles it. Nobody’s words win by being last.
 *
 * @source domain §9 (accuracy); E-69
 */
export function noteAfter(
  stored: Pick<RoomNote, NoteField | 'conflicts' | 'takenOut'> | undefined,
  { before, now, settled }: SaveNote,
): NoteAfter {
  const mergedIn = tableOf(NOTE_FIELDS, (field) => mergedField(stored?.[field] ?? '', before[field], now[field]));
  const merged = NOTE_FIELDS.map((field) => ({ field, ...mergedIn[field] }));
  const open = (stored?.conflicts ?? []).filter((conflict) => !settled.some((one) => isSame(one, conflict)));
  const found = merged.flatMap(({ conflicts, field }) => conflicts.map((conflict) => ({ ...conflict, field })));
  const conflicts = [...open, ...found.filter((conflict) => !open.some((one) => isSame(one, conflict)))];
  const stands = new Set(merged.flatMap(({ text }) => text.split('\n')));
  const gone = [...(stored?.takenOut ?? []), ...merged.flatMap(({ takenOut }) => takenOut)];
  return {
    written: tableOf(NOTE_FIELDS, (field) => mergedIn[field].text),
    conflicts,
    takenOut: [...new Set(gone)].filter((text) => !stands.has(text)).slice(-TAKEN_OUT),
  };
}

/** One field: mine from what I saw, theirs as it is saved. What only I changed stands as I wrote it, to the last sign. */
function mergedField(stored: string, before: string, now: string) {
  if (stored === before || stored === now) return { text: now, conflicts: [], takenOut: [] };
  if (before === now) return { text: stored, conflicts: [], takenOut: [] };
  const of = (text: string) => [{ item: '', text }];
  const [item] = mergeNotes(of(before), of(now), of(stored));
  const { paragraphs, takenOut } = item ?? { paragraphs: [], takenOut: [] };
  const conflicts = paragraphs.flatMap((paragraph) =>
    paragraph.is === 'conflict' ? [{ one: paragraph.one, other: paragraph.other, before: paragraph.before }] : [],
  );
  const wholly = new Set([...now.split('\n'), ...stored.split('\n')]);
  return {
    text: item === undefined ? '' : mergedText(item),
    conflicts,
    // A paragraph that somebody wrote further is not taken out: it grew.
    takenOut: takenOut.filter((text) => ![...wholly].some((line) => line.startsWith(text))),
  };
}

const isSame = (one: NoteConflict, other: NoteConflict): boolean =>
  one.field === other.field && one.one === other.one && one.other === other.other;
