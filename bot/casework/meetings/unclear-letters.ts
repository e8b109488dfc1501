import { letterKey, stepId, type LetterName, type UnclearLetter } from '#rules';
import type { Ports } from '../ports.ts';

/** The step that follows this letter: `…/again`. */
const againOf = (key: string): string => stepId(key.slice(letterKey('').length), 'again');

/** Letters about this meeting and its forms of which nobody knows whether they went, and which nobody has sent again. */
export async function unclearLetters(ref: string, { records }: Ports): Promise<readonly UnclearLetter[]> {
  const all = (await records.letters.where({ state: 'unclear' })).map(({ row }) => row);
  if (all.length === 0) return [];
  const forms = (await records.questionnaires.where({ meeting: ref })).map(({ row }) => row.id);
  // The row names the letter by the word that a step of ours wrote there.
  const here = all
    .filter(({ about }) => about === ref || forms.includes(about))
    .map(({ key, to, letter, about }) => ({ again: againOf(key), to, letter: letter as LetterName, about }));
  const followed = await Promise.all(here.map(({ again }) => records.letters.find(letterKey(again))));
  return here.filter((_, at) => followed[at] === undefined);
}
