import { isRecord } from './keys.ts';
import { present } from './present.ts';
import type { Sourced } from './profile-shape.ts';

/* Values of a procedure while its description is walked, key by key, and before it is known what each of them is. */

/** Values by their names, and branches with more values below them. */
export type Branch = Readonly<Record<string, unknown>>;

/** What stands under a key: one value, or lines, each with its source. */
export type Standing = Sourced<unknown> | readonly Sourced<unknown>[];

/** The keys below a branch; of one that a profile does not have, none. */
export const branchOf = (value: unknown): Branch => (isRecord(value) ? value : {});

/** @throws where there is no value, or one without a source. */
export function standingOf(value: unknown): Standing {
  if (!Array.isArray(value)) return present(isSourced(value) ? value : undefined);
  const lines: readonly unknown[] = value;
  return lines.map((one) => present(isSourced(one) ? one : undefined));
}

/** Whether these are lines, each with its own source. */
export const isLines = (value: Standing): value is readonly Sourced<unknown>[] => Array.isArray(value);

const isSourced = (value: unknown): value is Sourced<unknown> =>
  isRecord(value) && 'is' in value && typeof value['source'] === 'string';
