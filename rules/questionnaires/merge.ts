import type { Instant } from '../vocabulary.ts';
import { isAnswered, type AnswerSheet, type AnswerValue } from './answers.ts';

/** One answer as it is kept: what, when, by whom, and what stood there before it was handed in or crossed. */
export interface AnswerCell {
  readonly value: AnswerValue;
  readonly at: Instant;
  readonly by: string;
  readonly before?: readonly { readonly value: AnswerValue; readonly at: Instant; readonly by: string }[] | undefined;
}
/** Question id → cell. */
export type AnswerCells = Readonly<Record<string, AnswerCell>>;
/** Question id → mark of the answer that a device showed when it opened the form. */
export type SeenMarks = Readonly<Record<string, string>>;

export interface Saving {
  readonly at: Instant;
  readonly by: string;
  /** Without it, an empty answer never replaces a written one. */
  readonly seen?: SeenMarks | undefined;
  /** True once the form was handed in: then every change keeps what stood there. */
  readonly amending: boolean;
}

export interface Merged {
  readonly cells: AnswerCells;
  readonly changed: readonly string[];
  /** Questions that somebody else, or another device, changed since this one was opened. The earlier words are kept. */
  readonly crossed: readonly string[];
}

/**
 * Puts what one device sends beside what is kept. A question that this device did not touch keeps what another one wrote;
 * of one that both touched the last writer's words stand, and the earlier ones are kept with them.
 */
export function mergeAnswers(saved: AnswerCells, sent: AnswerSheet, { at, by, seen, amending }: Saving): Merged {
  const cells = new Map(Object.entries(saved));
  const changed: string[] = [];
  const crossed: string[] = [];
  for (const [question, value] of Object.entries(sent)) {
    const current = cells.get(question);
    if (!touched(question, value, current, seen)) continue;
    const crossing =
      current !== undefined &&
      isAnswered(current.value) &&
      seen !== undefined &&
      seen[question] !== markOf(current.value);
    const before = beneath(current, by, crossing || amending);
    cells.set(question, { value, at, by, ...(before === undefined ? {} : { before }) });
    changed.push(question);
    if (crossing) crossed.push(question);
  }
  return { cells: Object.fromEntries(cells), changed, crossed };
}

/** What stays beneath the new words. Another hand’s are never gone, whatever the device knew of them. */
function beneath(current: AnswerCell | undefined, by: string, stays: boolean): AnswerCell['before'] {
  if (current === undefined) return undefined;
  const { value, at, by: hand, before } = current;
  const anothers = hand !== by && isAnswered(value);
  return stays || anothers ? [...(before ?? []), { value, at, by: hand }] : before;
}

function touched(
  question: string,
  value: AnswerValue,
  current: AnswerCell | undefined,
  seen: SeenMarks | undefined,
): boolean {
  if (markOf(value) === markOf(current?.value)) return false;
  if (seen === undefined) return isAnswered(value);
  return markOf(value) !== (seen[question] ?? markOf(undefined));
}

/** The marks that a device is given with the answers that it shows. */
export const marksOf = (cells: AnswerCells): SeenMarks =>
  Object.fromEntries(Object.entries(cells).map(([question, { value }]) => [question, markOf(value)]));

export const sheetOf = (cells: AnswerCells): AnswerSheet =>
  Object.fromEntries(Object.entries(cells).map(([question, { value }]) => [question, value]));

/** A short mark by which one answer is told from another; all empty answers have the same. No secret is made with it. */
export function markOf(value: AnswerValue | undefined): string {
  const text = isAnswered(value) ? JSON.stringify(value) : '';
  let one = 0x2f6a;
  let other = 0x51c9;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 0x9e3779b1) >>> 0;
    other = Math.imul(other + unit, 0x85ebca6b) >>> 0;
  }
  return `${one.toString(36)}-${other.toString(36)}-${text.length.toString(36)}`;
}
