import { ACRONYMS, EVERYDAY, JOINING, PERSON_VERBS, WORDS_THAT_ARE_NAMES } from './common-words.ts';
import { almost, nearTo } from './mentions-almost.ts';
import { initials } from './mentions-by-initials.ts';
import { spelt, split } from './mentions-in-parts.ts';
import { together, type Hit } from './mentions-together.ts';
import type { NameForm } from './name-index.ts';
import type { Bare, Mention } from './page.ts';
import { isSaidOfSomebody } from './said-of-somebody.ts';
import { isPlain } from './scripts.ts';
import type { Token } from './tokens.ts';

/** Everybody who is named, in the order of the text. */
export function mentionsOn(page: Bare): readonly Mention[] {
  const hits: Hit[] = [];
  for (let index = 0; index < page.tokens.length;) {
    page.work.steps += 1;
    const hit = spelt(page, index) ?? split(page, index) ?? initials(page, index) ?? alone(page, index);
    if (hit !== undefined) hits.push(hit);
    index = (hit?.last ?? index) + 1;
  }
  return together(page, hits);
}

/** One word that names somebody: as written, short, with a letter wrong, in other letters, by its sound. */
function alone(page: Bare, index: number): Hit | undefined {
  const token = page.tokens[index];
  if (
    token === undefined ||
    token.word.length < 2 ||
    (JOINING.has(token.word) && !WORDS_THAT_ARE_NAMES.has(token.word))
  )
    return undefined;
  for (const form of token.forms) {
    page.work.steps += 1;
    const exact = (page.names.exact.get(form) ?? page.names.exact.get(onceEach(form)) ?? []).filter((each) =>
      isMeant(page, index, token, each),
    );
    if (exact.length > 0) {
      const how = form === token.word ? (exact[0]?.how ?? 'as written') : 'another script or spelling';
      return { first: index, last: index, forms: exact, how };
    }
  }
  return almost(page, index, token);
}

/** `Kaaayden`: a letter said long. */
const onceEach = (word: string): string => word.replace(/(.)\1{2,}/g, '$1');

function isMeant(page: Bare, index: number, token: Token, form: NameForm): boolean {
  if (form.how === 'a short or pet name' && hasOtherSurname(page, index)) return false;
  if (!isPlain(token.word)) return true;
  if (WORDS_THAT_ARE_NAMES.has(form.name)) return isSaidOfSomebody(page.tokens, index, page.names);
  const isShort = form.name.length < 3 || (form.name.length === 3 && form.how === 'a short or pet name');
  return isShort || form.weak ? isMeantThoughShort(page, index, token, form) : true;
}

/** A short name is one with a capital that the beginning of a sentence did not give it, and not a word that everybody uses. */
function isMeantThoughShort({ tokens, small }: Bare, index: number, token: Token, { name }: NameForm): boolean {
  if (!token.capital || EVERYDAY.has(name) || ACRONYMS.has(name) || small.has(name)) return false;
  if (token.allCapitals && name.length < 4) return false;
  return !token.first || token.possessive || name.length > 3 || PERSON_VERBS.has(tokens[index + 1]?.word ?? '');
}

/** `Kay Ellison`: a short name with a surname that nobody here has is somebody else’s. */
function hasOtherSurname({ tokens, names }: Bare, index: number): boolean {
  const next = tokens[index + 1];
  if (next === undefined || next.glue !== ' ' || !next.capital || next.word.length < 3) return false;
  return (
    !names.exact.has(next.word) &&
    !EVERYDAY.has(next.word) &&
    nearTo({ names, work: { steps: 0 } }, next.word).length === 0
  );
}
