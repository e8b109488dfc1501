import { inOrder, type Addressee, type Letter } from '#rules';
import type { Ports } from '../ports.ts';

interface AnyLetter {
  readonly to: Addressee;
  readonly ref: string;
  readonly council: string;
  readonly worker: string;
}

/** The letter that tells somebody who took part what was changed; nothing where nothing was. @source Torbay T-73; E-63 */
export async function changesLetter(any: AnyLetter, meeting: string, { records }: Ports): Promise<Letter | undefined> {
  const lessons = (await records.lessons.where({ meeting })).map(({ row }) => row);
  const changes = inOrder(lessons).flatMap(({ state, changed }) => (state === 'changed' ? (changed ?? []) : []));
  return changes.length === 0 ? undefined : { ...any, letter: 'learning-changed', changes };
}
