import { atHome, digitRuns, digitsOf, type DigitRun } from './digits.ts';
import { isTheirs, type KnownContact, type KnownPerson } from './known-case.ts';
import type { LeakKind } from './leak.ts';
import type { Found, Page } from './page.ts';

const PART_OF_A_NUMBER = 6;
const OFFICE =
  /\b(?:office|team|duty|switchboard|reception|helpline|out of hours|edt|work|council|line|desk|surgery|clinic|school|hospital|advocacy|charity|childline|police)\b/;
const NHS = /\bnhs\b/;
const MOBILE = /^07\d{9}$/;
const LANDLINE = /^0[12]\d{8,9}$/;

interface KnownNumber {
  readonly digits: string;
  readonly kind: LeakKind | undefined;
}

/** Phones and NHS numbers, with the digits in whatever dress. */
export function* numberLeaks(page: Page): Generator<Found> {
  const known = knownNumbers(page);
  const byTail = new Map<string, KnownNumber[]>();
  for (const one of known) {
    for (let from = 0; from + PART_OF_A_NUMBER <= one.digits.length; from += 1) {
      const key = one.digits.slice(from, from + PART_OF_A_NUMBER);
      byTail.set(key, [...(byTail.get(key) ?? []), one]);
    }
  }
  for (const run of digitRuns(page.folded)) {
    page.work.steps += run.digits.length;
    yield* inRun(page, run, byTail);
  }
}

function knownNumbers({ known, reader }: Page): readonly KnownNumber[] {
  const phones = known.contacts
    .filter(({ is }) => is === 'phone')
    .map((contact) => ({
      digits: atHome(digitsOf(contact.value)),
      kind: contactLeak(contact, known.people, reader.people),
    }));
  const numbers = known.numbers
    .map((value) => ({ digits: digitsOf(value), kind: 'ref-number' as const }))
    .filter(({ digits }) => digits.length >= PART_OF_A_NUMBER);
  return [...phones, ...numbers];
}

/** As what a known phone, mail or car would leak; undefined where it may be said. */
export function contactLeak(
  contact: KnownContact,
  people: readonly KnownPerson[],
  readers: readonly string[],
): LeakKind | undefined {
  if (contact.published === true || isTheirs(contact.of, { is: 'other', people: readers })) return undefined;
  const atWork = people.some(({ key, is }) => is === 'professional' && contact.of.includes(key));
  if (contact.is === 'car') return 'car';
  if (atWork) return 'sw-private';
  return contact.is === 'phone' ? 'phone' : 'email';
}

function* inRun(page: Page, run: DigitRun, byTail: ReadonlyMap<string, readonly KnownNumber[]>): Generator<Found> {
  const { lower } = page.folded;
  const digits = run.digits;
  for (let from = 0; from + PART_OF_A_NUMBER <= digits.length;) {
    const hit = knownAt(digits, from, byTail);
    if (hit !== undefined) {
      if (hit.kind !== undefined) yield found(run, from, hit.length, hit.kind, hit.whole ? 'as written' : 'part of it');
      from += hit.length;
      continue;
    }
    from += 1;
  }
  if (knownSomewhere(digits, byTail)) return;
  const kind = kindByShape(run, lower);
  if (kind !== undefined) yield found(run, 0, digits.length, kind, 'by its shape');
}

/** What an unknown number is, by its digits and by the words around it; undefined where it may be said. */
function kindByShape({ digits, places }: DigitRun, lower: string): LeakKind | undefined {
  const [start = 0] = places[0] ?? [];
  const [, end = 0] = places.at(-1) ?? [];
  const around = lower.slice(Math.max(0, start - 60), end + 30);
  const before = lower.slice(Math.max(0, start - 30), start);
  const home = atHome(digits);
  if (digits.length === 10 && (NHS.test(before) || (!/^0/.test(digits) && isNhsNumber(digits)))) return 'ref-number';
  if (MOBILE.test(home) && !AT_WORK.test(around)) {
    const isPrivate = /\b(?:private|own|personal)\b[^.]{0,30}$/.test(before);
    return isPrivate && /\b(?:worker|manager)\b/.test(lower.slice(Math.max(0, start - 80), start))
      ? 'sw-private'
      : 'phone';
  }
  return LANDLINE.test(home) && !OFFICE.test(around) ? 'phone' : undefined;
}

const AT_WORK = /\b(?:work|duty|office) (?:mobile|phone|number|line)/;

/** The longest stretch from here that stands in a known number. */
function knownAt(
  digits: string,
  from: number,
  byTail: ReadonlyMap<string, readonly KnownNumber[]>,
): { readonly length: number; readonly kind: LeakKind | undefined; readonly whole: boolean } | undefined {
  // `+44 7…` stands for `07…`.
  const home = from === 0 ? atHome(digits) : digits;
  const offset = from === 0 ? digits.length - home.length : 0;
  let best: { readonly length: number; readonly kind: LeakKind | undefined; readonly whole: boolean } | undefined;
  for (const one of byTail.get(home.slice(from, from + PART_OF_A_NUMBER)) ?? []) {
    const there = one.digits.indexOf(home.slice(from, from + PART_OF_A_NUMBER));
    let length = PART_OF_A_NUMBER;
    while (home[from + length] !== undefined && home[from + length] === one.digits[there + length]) length += 1;
    const whole = length === one.digits.length;
    // A part of a number is one only where nothing else goes on: six digits of another number are chance.
    const isEnd = from + length === home.length && (whole || from === 0);
    if ((whole || isEnd) && length > (best?.length ?? 0)) best = { length: length + offset, kind: one.kind, whole };
  }
  return best;
}

const knownSomewhere = (digits: string, byTail: ReadonlyMap<string, readonly KnownNumber[]>): boolean => {
  for (let from = 0; from + PART_OF_A_NUMBER <= digits.length; from += 1) {
    if (knownAt(digits, from, byTail) !== undefined) return true;
  }
  return false;
};

function found(run: DigitRun, from: number, length: number, kind: LeakKind, how: Found['how']): Found {
  const [start = 0] = run.places[from] ?? [];
  const [, end = 0] = run.places[Math.min(from + length, run.places.length) - 1] ?? [];
  return { start, end, kind, how };
}

/** The tenth digit of an NHS number follows from the others. */
function isNhsNumber(digits: string): boolean {
  const sum = [...digits.slice(0, 9)].reduce((left, digit, index) => left + Number(digit) * (10 - index), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === Number(digits[9]);
}
