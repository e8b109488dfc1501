import { ACRONYMS, PERSON_VERBS } from './common-words.ts';
import { nameLeak } from './known-case.ts';
import type { Hit } from './mentions-together.ts';
import type { NameForm } from './name-index.ts';
import type { Bare } from './page.ts';
import { isAfterPersonWord } from './said-of-somebody.ts';
import type { Token } from './tokens.ts';

/** `K.M.`, `KM`, and `K` where somebody is meant. */
export function initials(page: Bare, index: number): Hit | undefined {
  const token = page.tokens[index];
  if (token === undefined || token.word.length > 3 || !/^[a-z]+$/.test(token.word)) return undefined;
  if (token.word.length > 1) {
    const isSomebodys = token.allCapitals && !ACRONYMS.has(token.word) && !isMeasured(token, page.tokens[index - 1]);
    const forms = isSomebodys ? page.names.initials.get(token.word) : undefined;
    return forms === undefined ? undefined : { first: index, last: index, forms, how: 'initials' };
  }
  for (const length of [3, 2]) {
    const run = page.tokens.slice(index, index + length);
    const forms = run.length === length && run.every(isInitial) ? initialsIn(run, page) : undefined;
    if (forms === undefined) continue;
    const isAWord = NOT_INITIALS.test(run.map(({ word }) => word).join(''));
    return isAWord ? undefined : { first: index, last: index + length - 1, forms, how: 'initials' };
  }
  return single(page, index, token);
}

/** “5 MB”: how large a file is. */
const isMeasured = ({ word }: Token, before: Token | undefined): boolean =>
  /^[kmg]b$/.test(word) && /^\d+$/.test(before?.word ?? '');

const NOT_INITIALS = /^(?:am|pm|ie)$/;

const isInitial = ({ word, glue }: Token, place: number): boolean =>
  word.length === 1 && (place === 0 || /^(?:\.? ?|-|\.\s)$/.test(glue));

/** Those whose initials these letters are, all of them with a capital or with dots between. */
function initialsIn(run: readonly Token[], { names }: Bare): readonly NameForm[] | undefined {
  const letters = run.map(({ word }) => word).join('');
  const dotted = run.some(({ glue }, place) => place > 0 && glue.includes('.'));
  return dotted || (run.every(({ capital }) => capital) && !ACRONYMS.has(letters))
    ? names.initials.get(letters)
    : undefined;
}

function single(page: Bare, index: number, token: Token): Hit | undefined {
  if (!token.capital || token.word === 'i' || (token.word === 'a' && !token.possessive)) return undefined;
  const after = page.tokens[index + 1];
  const ofThatName = surnamesBehind(token, after, page);
  if (ofThatName.length > 0) return { first: index, last: index + 1, forms: ofThatName, how: 'initials' };
  if (!isSomebody(token, page.tokens[index - 1], after)) return undefined;
  const forms = [...page.names.initials.entries()]
    .filter(([letters]) => letters.startsWith(token.word) && letters.length === 2)
    .flatMap(([, there]) => there)
    .filter(
      ({ person }) => person.is === 'child' || person.is === 'subject' || nameLeak(person, page.reader) !== undefined,
    );
  page.work.steps += 1;
  return forms.length === 0 ? undefined : { first: index, last: index, forms, how: 'initials' };
}

/** `K. Marsh`. */
function surnamesBehind(token: Token, after: Token | undefined, { names }: Bare): readonly NameForm[] {
  if (after?.capital !== true || !/^\.? $/.test(after.glue)) return [];
  return (names.exact.get(after.word) ?? []).filter(
    ({ person, part }) => part === 'last' && beginsWith(person, token.word),
  );
}

const beginsWith = ({ names }: NameForm['person'], letter: string): boolean =>
  names.some((name) => name.toLowerCase().startsWith(letter));

/** `K’s room`, `K said`, `told K.`: the letter is somebody, and not a point of a list. */
function isSomebody(token: Token, before: Token | undefined, after: Token | undefined): boolean {
  if (token.possessive) return true;
  if (after !== undefined && /^\.? $/.test(after.glue) && PERSON_VERBS.has(after.word)) return true;
  const isToldOf = /^,? $/.test(token.glue) && before?.word !== 'and' && isAfterPersonWord(before);
  return isToldOf && (after?.capital !== true || /^\./.test(after.glue));
}
