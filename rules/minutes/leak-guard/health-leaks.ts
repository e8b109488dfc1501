import { CHILD_WORDS } from './common-words.ts';
import { HEALTH_PHRASES } from './health-words.ts';
import type { KnownPerson } from './known-case.ts';
import { isOneLetterOff } from './name-index.ts';
import type { Found, Page } from './page.ts';
import type { Token } from './tokens.ts';
import { present } from '../../present.ts';

const ADULT =
  /^(?:mum|mums|mam|mummy|dad|dads|daddy|mother|father|stepmother|stepfather|stepdad|stepmum|parent|parents|carer|carers|grandmother|grandfather|gran|nan|nana|nanny|grandad|grandma|grandpa|grandparents|aunt|uncle|auntie|husband|wife|partner|adopter|adopters|worker|manager|teacher|guardian|mr|mrs|ms|woman|man|couple|fiance|boyfriend|girlfriend|ex|chair|adult|adults|iro|officer)$/;
const CHILD =
  /^(?:child|children|childs|boy|girl|baby|pupil|young|son|daughter|teenager|toddler|kids?|nephew|niece|yp)$/;
const HE = /^(?:he|his|him|himself)$/;
const SHE = /^(?:she|her|hers|herself)$/;
const MEN =
  /^(?:dads?|daddy|father|stepfather|stepdad|grandfather|grandad|grandpa|uncle|husband|boyfriend|man|mr|boy|son|brother|nephew|lad)$/;
const WOMEN =
  /^(?:mums?|mam|mummy|mother|stepmother|stepmum|grandmother|gran|nan|nana|nanny|grandma|aunt|auntie|wife|girlfriend|woman|mrs|ms|miss|girl|daughter|sister|niece)$/;
const MANY = /^(?:carers|parents|grandparents|couple|adults|children|kids)$/;
const OF_A_SERVICE =
  /^(?:nurse|visitor|team|service|services|assessment|plan|passport|check|checks|professional|professionals|camhs|support|lead|worker|workers|training|trained|policy|act|awareness|history|care|therapist|psychologist|psychiatrist|appointment|appointments|practitioner|hub|first|aid)$/;
const SOUND_OF_WELL = /^(?:no|not|without|never|denied|any)$/;

const STEM = 3;
interface HealthTerm {
  readonly words: readonly string[];
}
const TERMS: ReadonlyMap<string, readonly HealthTerm[]> = byStart();

function byStart(): ReadonlyMap<string, readonly HealthTerm[]> {
  const map = new Map<string, HealthTerm[]>();
  for (const words of HEALTH_PHRASES) {
    const key = (words[0] ?? '').replace('*', '').slice(0, STEM);
    map.set(key, [...(map.get(key) ?? []), { words }]);
  }
  return map;
}

function termAt(tokens: readonly Token[], index: number, { work }: Page): number | undefined {
  const token = present(tokens[index]);
  let best: number | undefined;
  for (const { words } of TERMS.get((token.forms.at(-1) ?? '').slice(0, STEM)) ?? []) {
    work.steps += 1;
    if (words.every((word, at) => fits(tokens[index + at], word))) best = Math.max(best ?? 0, index + words.length - 1);
  }
  if (best === undefined) return undefined;
  const after = tokens[best + 1];
  const isService =
    after !== undefined && after.sentence === token.sentence && OF_A_SERVICE.test(after.word) && after.glue === ' ';
  return isService && !/^(?:diagnos|medicat|depress|cancer|epilep)/.test(token.word) ? undefined : best;
}

function fits(token: Token | undefined, word: string): boolean {
  if (token === undefined || (word === 'ms' && !token.allCapitals)) return false;
  const open = word.endsWith('*');
  const plain = open ? word.slice(0, -1) : word;
  return token.forms.some((form) =>
    open ? beginsWith(form, plain) : form === plain || (plain.length > 6 && isOneLetterOff(form, plain)),
  );
}

/** A long word may have a letter wrong, also where it goes on. */
const beginsWith = (form: string, plain: string): boolean =>
  form.startsWith(plain) ||
  (plain.length > 5 &&
    [-1, 0, 1].some(
      (more) => form.length >= plain.length + more && isOneLetterOff(form.slice(0, plain.length + more), plain),
    ));

/** Whose health a word is: the last person named before it in its sentence, or the first after it. */
type Whose = 'adult' | 'own' | 'child';

/** The health of any adult but the one who reads. */
export function* healthLeaks(page: Page): Generator<Found> {
  const owners = ownersOf(page);
  const before = nearest(page, owners, 'before');
  const after = nearest(page, owners, 'after');
  for (let index = 0; index < page.tokens.length; index += 1) {
    const token = present(page.tokens[index]);
    const last = termAt(page.tokens, index, page);
    if (last === undefined) continue;
    const denied = SOUND_OF_WELL.test(page.tokens[index - 1]?.word ?? '');
    const whose = before[index] ?? after[last];
    if (!denied && whose === 'adult') {
      yield { start: token.start, end: present(page.tokens[last]).end, kind: 'health', how: 'as written' };
    }
    index = last;
  }
}

/** For each word the owner that stands nearest on that side, in its sentence. Each word is looked at once. */
function nearest({ tokens, work }: Page, owners: readonly (Whose | undefined)[], side: 'before' | 'after') {
  const found: (Whose | undefined)[] = [];
  let last: Whose | undefined;
  let sentence = -1;
  for (let step = 0; step < tokens.length; step += 1) {
    work.steps += 1;
    const at = side === 'before' ? step : tokens.length - 1 - step;
    const token = present(tokens[at]);
    if (token.sentence !== sentence) last = undefined;
    sentence = token.sentence;
    last = owners[at] ?? last;
    found[at] = last;
  }
  return found;
}

/** Whom each word means, where it means somebody. A pronoun means the last one whom it fits; at first that is the child. */
function ownersOf(page: Page): readonly (Whose | undefined)[] {
  const named = new Map<number, readonly KnownPerson[]>();
  for (const { first, last, persons } of page.people) for (let at = first; at <= last; at += 1) named.set(at, persons);
  const subject = page.known.people.find(({ is }) => is === 'subject');
  const last: LastSpokenOf = {
    he: subject?.says === 'he' ? 'child' : undefined,
    she: subject?.says === 'she' ? 'child' : undefined,
    here: undefined,
  };
  let sentence = 0;
  return page.tokens.map((token, at) => {
    page.work.steps += 1;
    if (token.sentence !== sentence) last.here = undefined;
    sentence = token.sentence;
    const persons = named.get(at);
    const whose = persons === undefined ? wordMeans(token.word, page) : whoIs(persons, page);
    if (whose === undefined) return pronounMeans(token.word, last);
    const says = persons === undefined ? saysOf(token.word) : persons[0]?.says;
    const isNamed = persons !== undefined;
    if (says === 'he' || (isNamed && says !== 'she')) last.he = whose;
    if (says === 'she' || (isNamed && says !== 'he')) last.she = whose;
    last.here = isNamed || says !== undefined || MANY.test(token.word) ? undefined : whose;
    return whose;
  });
}

/** Whom “he” and “she” may mean; `here`, in this sentence, somebody of whom the words do not say which. */
interface LastSpokenOf {
  he: Whose | undefined;
  she: Whose | undefined;
  here: Whose | undefined;
}

function pronounMeans(word: string, { he, she, here }: LastSpokenOf): Whose | undefined {
  if (HE.test(word)) return here ?? he;
  return SHE.test(word) ? (here ?? she) : undefined;
}

function wordMeans(word: string, page: Page): Whose | undefined {
  if (CHILD.test(word) || (CHILD_WORDS.has(word) && !ADULT.test(word))) return 'child';
  if (!ADULT.test(word)) return undefined;
  return isReaders(word, page) ? 'own' : 'adult';
}

const saysOf = (word: string): 'he' | 'she' | undefined =>
  MEN.test(word) ? 'he' : WOMEN.test(word) ? 'she' : undefined;

const whoIs = (named: readonly KnownPerson[], { reader }: Page): Whose => {
  if (named.some(({ key }) => reader.people.includes(key))) return 'own';
  return named.every(({ is }) => is === 'child' || is === 'subject') ? 'child' : 'adult';
};

/** “the carers” and “the foster carer” are the carers who read; “mum” is the mother who does. */
function isReaders(word: string, { reader, known }: Page): boolean {
  if (reader.is === 'carers') return /^carers?$/.test(word);
  if (reader.is !== 'parent') return false;
  const who = known.people.find(({ key }) => reader.people.includes(key));
  return (
    (who?.says === 'she' && /^(?:mums?|mam|mummy|mother)$/.test(word)) ||
    (who?.says === 'he' && /^(?:dads?|daddy|father)$/.test(word))
  );
}
