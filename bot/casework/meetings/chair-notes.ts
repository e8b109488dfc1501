import { inCaseOfMeeting, type ChairNote, type Meeting, type OfCase } from '#rules';
import { addInOrder, rowsInOrder } from '../plans/rows-in-order.ts';
import type { Ports } from '../ports.ts';

/** Where notes of one kind stand together: a meeting, or a case and its chair. */
const keyOf = (kind: ChairNote['kind'], where: string, place: number): string => `chair-note:${kind}:${where}:${place}`;

/** What was written about chairs, the first note first; a later one about the same person stands in place of an earlier one. */
export async function chairNotes(
  kind: ChairNote['kind'],
  where: string,
  { records }: Ports,
): Promise<readonly ChairNote[]> {
  return (await rowsInOrder(records.chairNotes, (place) => keyOf(kind, where, place))).map(({ row }) => row);
}

type NewNote = Omit<ChairNote, keyof OfCase | 'key' | 'kind' | 'at'>;

/** Adds a note; nothing that was written before is taken away. */
export async function addChairNote(
  kind: ChairNote['kind'],
  where: string,
  meeting: Meeting,
  note: NewNote,
  { records, now }: Ports,
): Promise<void> {
  const at = now();
  await addInOrder(
    records.chairNotes,
    (place): ChairNote => ({
      key: keyOf(kind, where, place),
      ...inCaseOfMeeting(meeting),
      kind,
      ...note,
      at,
    }),
    (last) => saying(last) === saying(note),
  );
}

const saying = ({ person, what, words, by }: NewNote): string => JSON.stringify([person, what ?? '', words, by]);
