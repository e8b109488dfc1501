import { EVERYDAY, WORDS_THAT_ARE_NAMES, isMoreOftenAWord } from './common-words.ts';
import type { Hit } from './mentions-together.ts';
import { isOneLetterOff, withoutOne, type NameForm } from './name-index.ts';
import { isListedName } from './nicknames.ts';
import type { Bare } from './page.ts';
import { isPlain, soundOf } from './scripts.ts';
import type { Token } from './tokens.ts';

/** A word that is a name but for a letter, or sounds like one. */
export function almost(page: Bare, index: number, token: Token): Hit | undefined {
  const isOther = !isPlain(token.word);
  if (!isOther && isOrdinary(token, page)) return undefined;
  const least = leastLetters(token) - (isOther ? 2 : 0);
  for (const form of token.forms.filter((each) => each.length >= least && isPlain(each))) {
    const near = misspelt(page, token, form);
    if (near.length > 0) {
      const how = isOther || form !== token.word ? 'another script or spelling' : 'a letter wrong';
      return { first: index, last: index, forms: near, how };
    }
    const sounds = soundingLike(page, token, form);
    if (sounds.length > 0) return { first: index, last: index, forms: sounds, how: 'another script or spelling' };
  }
  return undefined;
}

/** A word that everybody uses, or that stands in small letters elsewhere in the text. */
const isOrdinary = ({ word, capital }: Token, { small }: Bare): boolean =>
  EVERYDAY.has(word) || WORDS_THAT_ARE_NAMES.has(word) || (capital && small.has(word));

const leastLetters = ({ capital, first }: Token): number => (capital ? (first ? 5 : 4) : 6);

/** A name that many have is no other name written wrong. */
function misspelt(page: Bare, token: Token, form: string): readonly NameForm[] {
  const isOther = !isPlain(token.word);
  return !isOther && isListedName(form) ? [] : nearTo(page, form, isOther || (token.capital && !token.first));
}

/** In another script a name is heard more freely. */
function soundingLike({ names, work }: Bare, token: Token, form: string): readonly NameForm[] {
  const isOther = !isPlain(token.word);
  if (!token.capital || (!isOther && form.length < 5 && isListedName(form))) return [];
  work.steps += 1;
  const heard = soundOf(form);
  const [least, apart] = isOther ? [2, 5] : [3, 3];
  if (heard.length < least) return [];
  return (names.sound.get(heard) ?? []).filter(
    ({ name }) => (isOther || !WORDS_THAT_ARE_NAMES.has(name)) && Math.abs(name.length - form.length) <= apart,
  );
}

/** The names that are this word but for one letter. */
export function nearTo(
  { names, work }: Pick<Bare, 'names' | 'work'>,
  word: string,
  mayBeWord = false,
): readonly NameForm[] {
  const found = new Set<NameForm>();
  for (const key of [word, ...withoutOne(word)]) {
    work.steps += 1;
    for (const form of names.near.get(key) ?? [])
      if (isOneLetterOff(word, form.name) && (mayBeWord || !isMoreOftenAWord(form.name))) found.add(form);
  }
  return [...found];
}
