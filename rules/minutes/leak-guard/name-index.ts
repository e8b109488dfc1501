import { EVERYDAY, isMoreOftenAWord } from './common-words.ts';
import { foldedWords } from './folded.ts';
import type { KnownPerson } from './known-case.ts';
import type { LeakWay } from './leak.ts';
import { cutShort, shortNamesOf } from './nicknames.ts';
import { latinFormsOf, soundOf } from './scripts.ts';

/** One way in which one person may be named. */
export interface NameForm {
  readonly person: KnownPerson;
  readonly name: string;
  readonly how: LeakWay;
  /** A first name says who it is; a surname is shared in a family. */
  readonly part: 'first' | 'last' | 'whole';
  /** Cut short: only with a capital, and never an everyday word. */
  readonly weak: boolean;
}

export interface NameIndex {
  readonly exact: ReadonlyMap<string, readonly NameForm[]>;
  /** Each name with one letter left out, to find it with a letter wrong. */
  readonly near: ReadonlyMap<string, readonly NameForm[]>;
  readonly sound: ReadonlyMap<string, readonly NameForm[]>;
  readonly initials: ReadonlyMap<string, readonly NameForm[]>;
}

const NEAR_FROM = 4;
const SOUND_FROM = 5;
const SOUND_AT_LEAST = 2;

/** Words of a name, in order, without the small ones that join them. */
const wordsOf = (name: string): readonly string[] =>
  foldedWords(name)
    .replaceAll("'", '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1);

/** A name in other letters is known in Latin ones too. */
const writtenOf = (word: string): readonly string[] => [...new Set([word, ...latinFormsOf(word)])];

/** Each word with one letter left out. */
export const withoutOne = (word: string): readonly string[] =>
  Array.from({ length: word.length }, (_, index) => word.slice(0, index) + word.slice(index + 1));

export function indexNames(people: readonly KnownPerson[]): NameIndex {
  const exact = new Map<string, NameForm[]>();
  const near = new Map<string, NameForm[]>();
  const sound = new Map<string, NameForm[]>();
  const initials = new Map<string, NameForm[]>();
  for (const person of people) {
    const own = new Set(person.names.flatMap(wordsOf).flatMap(writtenOf));
    for (const form of formsOf(person)) {
      add(exact, form.name, form);
      if (form.weak || form.how !== 'as written') continue;
      if (isMoreOftenAWord(form.name) && form.name.length < SOUND_FROM) continue;
      if (form.name.length >= NEAR_FROM) for (const key of [form.name, ...withoutOne(form.name)]) add(near, key, form);
      if (!own.has(form.name)) continue;
      if (form.name.length >= SOUND_FROM || /[^a-z]/.test(form.name)) {
        const heard = soundOf(form.name);
        if (heard.length >= SOUND_AT_LEAST) add(sound, heard, form);
      }
    }
    for (const letters of initialsOf(person)) {
      add(initials, letters, { person, name: letters, how: 'initials', part: 'whole', weak: true });
    }
  }
  return { exact, near, sound, initials };
}

function add(map: Map<string, NameForm[]>, key: string, form: NameForm): void {
  const there = map.get(key);
  if (there === undefined) map.set(key, [form]);
  else if (!there.some(({ person, how }) => person === form.person && how === form.how)) there.push(form);
}

function* formsOf(person: KnownPerson): Generator<NameForm> {
  for (const full of person.names) {
    yield* writtenForms(person, full);
    yield* runTogether(person, full);
    if (person.is !== 'professional') yield* shortForms(person, wordsOf(full)[0] ?? '');
  }
  for (const called of person.alsoCalled ?? []) {
    for (const word of wordsOf(called)) {
      yield { person, name: word, how: 'a short or pet name', part: 'first', weak: false };
    }
  }
}

/** Each word of a name, in all its spellings, and with an s behind it. */
function* writtenForms(person: KnownPerson, full: string): Generator<NameForm> {
  const words = wordsOf(full);
  const surnames = [surnameIn(words), ...doubleBarrelled(full, words)];
  for (const word of words) {
    const part = surnames.includes(word) ? 'last' : 'first';
    for (const name of writtenOf(word)) yield { person, name, how: 'as written', part, weak: false };
    if (!isMoreOftenAWord(word) && !EVERYDAY.has(`${word}s`) && word.length >= NEAR_FROM) {
      yield { person, name: `${word}s`, how: 'as written', part, weak: false };
    }
  }
}

/** `kaydenmarsh`: two names, or the two parts of a surname, without anything between. */
function* runTogether(person: KnownPerson, full: string): Generator<NameForm> {
  const words = wordsOf(full);
  const how = 'split or spelt out';
  if (words.length > 1) {
    yield { person, name: words.join(''), how, part: 'whole', weak: false };
    for (const other of [words[1], surnameIn(words)]) {
      yield { person, name: `${words[0] ?? ''}${other ?? ''}`, how, part: 'whole', weak: false };
    }
  }
  const double = doubleBarrelled(full, words);
  if (double.length > 1) yield { person, name: double.join(''), how, part: 'last', weak: false };
}

const surnameIn = (words: readonly string[]): string | undefined => (words.length > 1 ? words.at(-1) : undefined);

const doubleBarrelled = (full: string, words: readonly string[]): readonly string[] => {
  if (surnameIn(words) === undefined) return [];
  const last = full.trim().split(/\s+/).at(-1) ?? '';
  return last.includes('-') ? wordsOf(last) : [];
};

function* shortForms(person: KnownPerson, first: string): Generator<NameForm> {
  for (const name of shortNamesOf(first)) {
    yield { person, name, how: 'a short or pet name', part: 'first', weak: name.length < 3 };
    if (name.length >= NEAR_FROM && !isMoreOftenAWord(name) && !EVERYDAY.has(`${name}s`)) {
      yield { person, name: `${name}s`, how: 'a short or pet name', part: 'first', weak: false };
    }
  }
  for (const name of cutShort(first)) {
    if (!EVERYDAY.has(name) && !isMoreOftenAWord(name)) {
      yield { person, name, how: 'a short or pet name', part: 'first', weak: true };
    }
  }
}

/** First and last, and all of them: `km`, `kjm`. */
export function initialsOf({ names, initials }: KnownPerson): readonly string[] {
  const letters = (initials ?? '').toLowerCase().replace(/[^\p{L}]/gu, '');
  if (letters.length > 1) return [letters];
  return names.flatMap((full) => {
    const firsts = wordsOf(full).map((word) => word.slice(0, 1));
    if (firsts.length < 2) return [];
    const all = firsts.join('');
    const ends = `${firsts[0] ?? ''}${firsts.at(-1) ?? ''}`;
    return all === ends ? [all] : [ends, all];
  });
}

/** Whether one letter was left out, put in, changed, or two changed places. */
export function isOneLetterOff(one: string, other: string): boolean {
  if (one === other) return false;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  if (long.length > short.length) return short.slice(start) === long.slice(start + 1);
  if (short.slice(start + 1) === long.slice(start + 1)) return true;
  return (
    short[start] === long[start + 1] &&
    short[start + 1] === long[start] &&
    short.slice(start + 2) === long.slice(start + 2)
  );
}
