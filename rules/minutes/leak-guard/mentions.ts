import { ACRONYMS, EVERYDAY, JOINING, PERSON_VERBS, WORDS_THAT_ARE_NAMES, isMoreOftenAWord } from './common-words.ts';
import { nameLeak } from './known-case.ts';
import { isOneLetterOff, withoutOne, type NameForm } from './name-index.ts';
import { isListedName } from './nicknames.ts';
import { together, type Hit } from './mentions-together.ts';
import type { Bare, Mention } from './page.ts';
import { isAfterPersonWord, isSaidOfSomebody } from './said-of-somebody.ts';
import { isPlain, soundOf } from './scripts.ts';
import { isNextTo, type Token } from './tokens.ts';

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

/** How many letters are read together; two names are not longer. */
const LONGEST_SPELT = 20;

/** `K-a-y-d-e-n`, `K A Y D E N`. */
function spelt(page: Bare, index: number): Hit | undefined {
  let letters = '';
  let last = index;
  for (let next = index; next < page.tokens.length && next < index + LONGEST_SPELT; next += 1) {
    const token = page.tokens[next];
    if (token === undefined || token.word.length !== 1 || /\d/.test(token.word)) break;
    if (next > index && !/^[\s\-.,/·•]{1,3}$/.test(token.glue)) break;
    letters += token.forms.at(-1) ?? '';
    last = next;
  }
  if (letters.length < 3) return undefined;
  for (let length = letters.length; length >= 3; length -= 1) {
    page.work.steps += 1;
    const forms = (page.names.exact.get(letters.slice(0, length)) ?? []).filter(({ weak }) => !weak);
    const found =
      forms.length > 0 || length < Math.max(5, letters.length) ? forms : nearTo(page, letters.slice(0, length));
    if (found.length > 0)
      return {
        first: index,
        last: length === letters.length ? last : index + length - 1,
        forms: found,
        how: 'split or spelt out',
      };
  }
  return undefined;
}

/** `Kay den`, `Kay-` at the end of a line and `den` on the next. */
function split(page: Bare, index: number): Hit | undefined {
  let word = page.tokens[index]?.word ?? '';
  for (let last = index + 1; last <= index + 2; last += 1) {
    const token = page.tokens[last];
    if (token === undefined || !isNextTo(token)) return undefined;
    page.work.steps += 1;
    const bothJoin = JOINING.has(word) && JOINING.has(token.word);
    const before = page.tokens[index];
    word += token.word;
    const apart = !(token.capital && !token.allCapitals) || token.glue.includes('\n');
    const plausible = word.length >= 4 && !bothJoin && apart && (before?.capital === true || word.length >= 6);
    const forms = plausible
      ? (page.names.exact.get(word) ?? []).filter(
          ({ weak, how, part }) => !weak && (how === 'as written' || part === 'whole'),
        )
      : [];
    if (forms.length > 0 && !(forms[0]?.name.endsWith('s') === true && token.word === 's')) {
      return { first: index, last, forms, how: 'split or spelt out' };
    }
  }
  return undefined;
}

/** `K.M.`, `KM`, and `K` where somebody is meant. */
function initials(page: Bare, index: number): Hit | undefined {
  const token = page.tokens[index];
  if (token === undefined || token.word.length > 3 || !/^[a-z]+$/.test(token.word)) return undefined;
  if (token.word.length > 1) {
    const forms = token.allCapitals && !ACRONYMS.has(token.word) ? page.names.initials.get(token.word) : undefined;
    return forms === undefined ? undefined : { first: index, last: index, forms, how: 'initials' };
  }
  for (const length of [3, 2]) {
    const run = page.tokens.slice(index, index + length);
    if (run.length < length || !run.every((each, place) => isInitial(each, place))) continue;
    const letters = run.map(({ word }) => word).join('');
    const dotted = run.some(({ glue }, place) => place > 0 && glue.includes('.'));
    const forms = page.names.initials.get(letters);
    if (forms !== undefined && (run.every(({ capital }) => capital) || dotted) && !(ACRONYMS.has(letters) && !dotted)) {
      return letters === 'am' || letters === 'pm' || letters === 'ie'
        ? undefined
        : { first: index, last: index + length - 1, forms, how: 'initials' };
    }
  }
  return single(page, index, token);
}

const isInitial = ({ word, glue }: Token, place: number): boolean =>
  word.length === 1 && (place === 0 || /^(?:\.? ?|-|\.\s)$/.test(glue));

function single(page: Bare, index: number, token: Token): Hit | undefined {
  if (!token.capital || token.word === 'i' || (token.word === 'a' && !token.possessive)) return undefined;
  const after = page.tokens[index + 1];
  const before = page.tokens[index - 1];
  const surnames = after?.capital === true && /^\.? $/.test(after.glue) ? (page.names.exact.get(after.word) ?? []) : [];
  const ofThatName = surnames.filter(({ person, part }) => part === 'last' && beginsWith(person, token.word));
  if (ofThatName.length > 0) return { first: index, last: index + 1, forms: ofThatName, how: 'initials' };
  const dotted = after !== undefined && /^\./.test(after.glue);
  const acts = after !== undefined && /^\.? $/.test(after.glue) && PERSON_VERBS.has(after.word);
  const isToldOf =
    before !== undefined && /^,? $/.test(token.glue) && before.word !== 'and' && isAfterPersonWord(before);
  if (!token.possessive && !acts && !(isToldOf && (dotted || after?.capital !== true))) return undefined;
  const forms = [...page.names.initials.entries()]
    .filter(([letters]) => letters.startsWith(token.word) && letters.length === 2)
    .flatMap(([, there]) => there)
    .filter(
      ({ person }) => person.is === 'child' || person.is === 'subject' || nameLeak(person, page.reader) !== undefined,
    );
  page.work.steps += 1;
  return forms.length === 0 ? undefined : { first: index, last: index, forms, how: 'initials' };
}

const beginsWith = ({ names }: NameForm['person'], letter: string): boolean =>
  names.some((name) => name.toLowerCase().startsWith(letter));

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
  if (form.name.length < 3 || form.weak || (form.name.length === 3 && form.how === 'a short or pet name')) {
    const plain = EVERYDAY.has(form.name) || ACRONYMS.has(form.name) || page.small.has(form.name);
    return (
      token.capital &&
      !plain &&
      (!token.first ||
        token.possessive ||
        form.name.length > 3 ||
        PERSON_VERBS.has(page.tokens[index + 1]?.word ?? '')) &&
      !(token.allCapitals && form.name.length < 4)
    );
  }
  return true;
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

function almost(page: Bare, index: number, token: Token): Hit | undefined {
  const other = !isPlain(token.word);
  if (!other && (EVERYDAY.has(token.word) || WORDS_THAT_ARE_NAMES.has(token.word))) return undefined;
  if (token.capital && !other && page.small.has(token.word)) return undefined;
  for (const form of token.forms) {
    const least = token.capital ? (token.first ? 5 : 4) : 6;
    if (form.length < least - (other ? 2 : 0) || !isPlain(form)) continue;
    const listed = !other && isListedName(form);
    const near = listed ? [] : nearTo(page, form, other || (token.capital && !token.first));
    if (near.length > 0)
      return {
        first: index,
        last: index,
        forms: near,
        how: other || form !== token.word ? 'another script or spelling' : 'a letter wrong',
      };
    if (!token.capital || (listed && form.length < 5)) continue;
    page.work.steps += 1;
    const heard = soundOf(form);
    const sounds = (page.names.sound.get(heard) ?? []).filter(
      ({ name }) =>
        (other || !WORDS_THAT_ARE_NAMES.has(name)) && Math.abs(name.length - form.length) <= (other ? 5 : 3),
    );
    if (heard.length >= (other ? 2 : 3) && sounds.length > 0)
      return { first: index, last: index, forms: sounds, how: 'another script or spelling' };
  }
  return undefined;
}

function nearTo({ names, work }: Pick<Bare, 'names' | 'work'>, word: string, mayBeWord = false): readonly NameForm[] {
  const found = new Set<NameForm>();
  for (const key of [word, ...withoutOne(word)]) {
    work.steps += 1;
    for (const form of names.near.get(key) ?? [])
      if (isOneLetterOff(word, form.name) && (mayBeWord || !isMoreOftenAWord(form.name))) found.add(form);
  }
  return [...found];
}
