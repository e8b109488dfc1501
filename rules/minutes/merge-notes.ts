import { changesFrom } from './paragraph-changes.ts';
import { present } from '../present.ts';

/** What was written to one item of the agenda, in paragraphs. */
export interface ItemNotes {
  readonly item: string;
  readonly text: string;
}

/** One paragraph of what two people wrote: agreed, or both ways beside each other until somebody settles it. */
export type MergedParagraph =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'conflict'; readonly one: string; readonly other: string; readonly before: string };

export interface MergedItem {
  readonly item: string;
  readonly paragraphs: readonly MergedParagraph[];
  /** Taken out by one of them and left as it was by the other: gone from the text, kept here to bring back. */
  readonly takenOut: readonly string[];
}

/**
 * Puts together what two people wrote at once, each from the same earlier notes. Nobody’s words win by being last: where both
 * changed the same paragraph, both stand, and a person settles it.
 *
 * @source domain §9 (accuracy); E-69
 */
export function mergeNotes(
  before: readonly ItemNotes[],
  one: readonly ItemNotes[],
  other: readonly ItemNotes[],
): readonly MergedItem[] {
  const items = [...new Set([...before, ...one, ...other].map(({ item }) => item))];
  return items.map((item) => ({ item, ...mergeText(textOf(before, item), textOf(one, item), textOf(other, item)) }));
}

const textOf = (notes: readonly ItemNotes[], item: string): string =>
  notes
    .filter((note) => note.item === item)
    .map(({ text }) => text)
    .join('\n');

const paragraphsOf = (text: string): readonly string[] =>
  text.split(/\n+/).filter((paragraph) => paragraph.trim() !== '');

/** Whether somebody must still settle a paragraph. */
export const hasConflict = ({ paragraphs }: MergedItem): boolean => paragraphs.some(({ is }) => is === 'conflict');

/** The text of an item, with both ways where they differ. */
export const mergedText = ({ paragraphs }: MergedItem): string => paragraphs.flatMap(bothWays).join('\n');

const bothWays = (paragraph: MergedParagraph): readonly string[] =>
  paragraph.is === 'text' ? [paragraph.text] : [paragraph.one, paragraph.other].filter((text) => text !== '');

/** Three ways: paragraphs that both left alone hold the rest apart; between them, each stretch is settled alone. */
function mergeText(before: string, one: string, other: string): Omit<MergedItem, 'item'> {
  const [base, mine, theirs] = [paragraphsOf(before), paragraphsOf(one), paragraphsOf(other)];
  const inMine = sameParagraphs(base, mine);
  const inTheirs = sameParagraphs(base, theirs);
  const paragraphs: MergedParagraph[] = [];
  const takenOut: string[] = [];
  let [from, fromMine, fromTheirs] = [0, 0, 0];
  const settle = (to: number, toMine: number, toTheirs: number) => {
    const stretch = settled(base.slice(from, to), mine.slice(fromMine, toMine), theirs.slice(fromTheirs, toTheirs));
    paragraphs.push(...stretch.paragraphs);
    takenOut.push(...stretch.takenOut);
  };
  for (let index = 0; index < base.length; index += 1) {
    const [at, atTheirs] = [inMine.get(index), inTheirs.get(index)];
    if (at === undefined || atTheirs === undefined) continue;
    settle(index, at, atTheirs);
    paragraphs.push({ is: 'text', text: present(base[index]) });
    [from, fromMine, fromTheirs] = [index + 1, at + 1, atTheirs + 1];
  }
  settle(base.length, mine.length, theirs.length);
  return { paragraphs, takenOut };
}

function settled(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): Omit<MergedItem, 'item'> {
  const texts = (words: readonly string[]): readonly MergedParagraph[] => words.map((text) => ({ is: 'text', text }));
  const gone = (saved: readonly string[]) => base.filter((text) => !saved.includes(text));
  if (isSame(mine, theirs)) return { paragraphs: texts(mine), takenOut: gone(mine) };
  if (isSame(base, mine)) return { paragraphs: texts(theirs), takenOut: gone(theirs) };
  if (isSame(base, theirs)) return { paragraphs: texts(mine), takenOut: gone(mine) };
  // Both only added at the same place: both stand, one after the other.
  if (base.length === 0)
    return { paragraphs: texts([...mine, ...theirs.filter((text) => !mine.includes(text))]), takenOut: [] };
  const paragraphs = paragraphByParagraph(base, mine, theirs);
  return { paragraphs, takenOut: gone(paragraphs.flatMap(bothWays)) };
}

/** Each paragraph that stood before is settled alone, and what was put in between them stands. */
function paragraphByParagraph(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): readonly MergedParagraph[] {
  const [one, other] = [changesFrom(base, mine), changesFrom(base, theirs)];
  const putIn = (at: number): readonly MergedParagraph[] => {
    const [first = [], second = []] = [one.putInBefore[at], other.putInBefore[at]];
    return [...first, ...second.filter((text) => !first.includes(text))].map((text) => ({ is: 'text', text }));
  };
  const became = base.map((before, at): readonly MergedParagraph[] => {
    const [ours, others] = [one.became[at], other.became[at]];
    if (ours === others || others === before) return ours === undefined ? [] : [{ is: 'text', text: ours }];
    if (ours === before) return others === undefined ? [] : [{ is: 'text', text: others }];
    return [{ is: 'conflict', one: ours ?? '', other: others ?? '', before }];
  });
  return [...base.flatMap((_, at) => [...putIn(at), ...(became[at] ?? [])]), ...putIn(base.length)];
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((text, index) => text === other[index]);

/** The longest row of paragraphs that both have, in order: place before → place after. */
function sameParagraphs(before: readonly string[], after: readonly string[]): ReadonlyMap<number, number> {
  const longest = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  const at = (row: number, column: number): number => present(present(longest[row])[column]);
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      present(longest[row])[column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const same = new Map<number, number>();
  for (let row = 0, column = 0; row < before.length && column < after.length;) {
    if (before[row] === after[column]) same.set(row++, column++);
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return same;
}
