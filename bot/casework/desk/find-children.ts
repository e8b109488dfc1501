import { childWords } from '#rules';
import { defineQuestion } from '../define-question.ts';

/** Teams shows at most fifteen; so few letters would show the register. */
const AT_MOST = 15;
const AT_LEAST_LETTERS = 2;

/** Children whose reference or initials begin with what was typed. Never the whole register, never a name. */
export const findChildren = defineQuestion({
  name: 'find-children',
  act: 'see-register-search',
  about: (_typed: string) => ({ is: 'nothing' }),
  answer: async (typed, { ports }): Promise<readonly { title: string; value: string }[]> => {
    const text = typed.trim().toUpperCase();
    if (text.length < AT_LEAST_LETTERS) return [];
    const found = await ports.records.findPlacements(text, AT_MOST);
    return found
      .filter(({ endedOn }) => endedOn === undefined)
      .map((placement) => ({ title: childWords(placement), value: placement.key }));
  },
});
