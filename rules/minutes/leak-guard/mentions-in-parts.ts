import { JOINING } from './common-words.ts';
import { nearTo } from './mentions-almost.ts';
import type { Hit } from './mentions-together.ts';
import type { NameForm } from './name-index.ts';
import type { Bare } from './page.ts';
import { isNextTo, type Token } from './tokens.ts';

/** How many letters are read together; two names are not longer. */
const LONGEST_SPELT = 20;

/** `K-a-y-d-e-n`, `K A Y D E N`. */
export function spelt(page: Bare, index: number): Hit | undefined {
  const { letters, last } = lettersFrom(page, index);
  for (let length = letters.length; length >= 3; length -= 1) {
    page.work.steps += 1;
    const begun = letters.slice(0, length);
    const forms = (page.names.exact.get(begun) ?? []).filter(({ weak }) => !weak);
    const found = forms.length > 0 || length < Math.max(5, letters.length) ? forms : nearTo(page, begun);
    if (found.length > 0) {
      const end = length === letters.length ? last : index + length - 1;
      return { first: index, last: end, forms: found, how: 'split or spelt out' };
    }
  }
  return undefined;
}

/** The single letters that stand one behind the other from here; one in another script may be two in ours. */
function lettersFrom({ tokens }: Bare, index: number): { readonly letters: string; readonly last: number } {
  let letters = '';
  let last = index;
  for (let next = index; next < tokens.length && next < index + LONGEST_SPELT; next += 1) {
    const token = tokens[next];
    if (token === undefined || token.word.length !== 1 || /\d/.test(token.word)) break;
    if (next > index && !/^[\s\-.,/·•]{1,3}$/.test(token.glue)) break;
    letters += token.forms.at(-1) ?? '';
    last = next;
  }
  return { letters, last };
}

/** `Kay den`, `Kay-` at the end of a line and `den` on the next. */
export function split(page: Bare, index: number): Hit | undefined {
  const start = page.tokens[index];
  let word = start?.word ?? '';
  for (let last = index + 1; last <= index + 2; last += 1) {
    const token = page.tokens[last];
    if (token === undefined || !isNextTo(token)) return undefined;
    page.work.steps += 1;
    const bothJoin = JOINING.has(word) && JOINING.has(token.word);
    word += token.word;
    const isLongEnough = word.length >= (start?.capital === true ? 4 : 6);
    const forms = isLongEnough && !bothJoin && isPartOfAWord(token) ? wholeForms(page, word) : [];
    if (forms.length > 0 && !isOwners(token, forms)) return { first: index, last, forms, how: 'split or spelt out' };
  }
  return undefined;
}

/** `Kayden s`: the s behind a name that was written without its apostrophe. */
const isOwners = ({ word }: Token, [form]: readonly NameForm[]): boolean =>
  word === 's' && form?.name.endsWith('s') === true;

/** A capital begins a word of its own, unless it begins a line. */
const isPartOfAWord = ({ capital, allCapitals, glue }: Token): boolean =>
  !(capital && !allCapitals) || glue.includes('\n');

const wholeForms = ({ names }: Bare, word: string): readonly NameForm[] =>
  (names.exact.get(word) ?? []).filter(({ weak, how, part }) => !weak && (how === 'as written' || part === 'whole'));
