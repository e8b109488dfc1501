import { foldedWords } from './folded.ts';
import { contactLeak } from './number-leaks.ts';
import type { Found, Page } from './page.ts';

/* Mails, cars and references: what is known by the letters and digits alone, whatever stands between them. */

const MAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}(?:\s?[([]\s?dot\s?[)\]]\s?[\p{L}\p{N}._%+-]{1,64}|\sdot\s[\p{L}\p{N}._%+-]{1,64}){0,2}(?:\s?@\s?|\s?[([]\s?at\s?[)\]]\s?|\s{1,3}at\s{1,3})[\p{L}\p{N}-]{1,40}(?:(?:\s?\.\s?|\s?[([]\s?dot\s?[)\]]\s?|\s{1,3}dot\s{1,3})[\p{L}\p{N}-]{1,40}){1,4}/gu;
const PUBLISHED_MAIL =
  /(?:gov\.?uk|nhs\.?uk|nhs\.?net|sch\.?uk|police\.?uk|ac\.?uk|cjsm\.?net|\.org(?:\.uk)?|\.example)$/;
const CAR = /\b[a-z]{2}[\s-]?[0-9oil]{2}[\s-]?[a-z]{3}\b/g;
const CASE_NUMBER =
  /\b(?:case|mosaic|paris|liquidlogic|lcs|swift|ics|ni|national insurance|police|crime|court|upn|file|child(?:'s)?|her|his|their)(?: (?:case|ref|reference|system|file|id|record))? ?(?:no|number|num|ref|reference|id)?s?\.? ?[:#]? ?(?:is |was )?([a-z]{0,4}[\s/-]?\d[\d/-]{3,}[a-z]?)\b/g;
const CHILD_REF = /\b[a-z]{1,3}-\d{3,7}\b(?!-\d)/g;
const MEETING_REF = /\b(?:sm|dm|pm|fm|in|pe|fs|pp|cs)[-\s]20\d\d[-\s]\d{3,5}\b/g;
const INSURANCE = /\b[a-z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[a-d]\b/g;

const bare = (words: string): string => foldedWords(words).replace(/[^\p{L}\p{N}]/gu, '');
const bareDigits = (words: string): string => bare(words).replaceAll('o', '0').replace(/[il]/g, '1');
const bareMail = (words: string): string =>
  foldedWords(words)
    .replace(/\s*[([]\s*at\s*[)\]]\s*|\s+at\s+/, '@')
    .replace(/\s*[([]\s*dot\s*[)\]]\s*|\s+dot\s+/g, '.')
    .replace(/\s/g, '');

export function* mailLeaks({ folded, known, reader, work }: Page): Generator<Found> {
  const mails = new Map(
    known.contacts.filter(({ is }) => is === 'mail').map((contact) => [bareMail(contact.value), contact]),
  );
  const boxes = new Map([...mails].map(([mail, contact]) => [mail.split('@')[0] ?? '', contact]));
  for (const found of folded.lower.matchAll(MAIL)) {
    work.steps += found[0].length;
    const mail = bareMail(found[0]);
    if (!mail.includes('@')) continue;
    const contact = mails.get(mail);
    if (contact === undefined && PUBLISHED_MAIL.test(mail)) continue;
    const isMail = /@|[([]\s*at|dot/.test(found[0]);
    const kind =
      contact === undefined ? (isMail ? 'email' : undefined) : contactLeak(contact, known.people, reader.people);
    if (kind === undefined) continue;
    yield {
      start: found.index,
      end: found.index + found[0].length,
      kind,
      how: contact === undefined ? 'by its shape' : 'as written',
    };
  }
  for (const found of folded.lower.matchAll(/[\p{L}\p{N}][\p{L}\p{N}._-]{5,}/gu)) {
    const contact = /[._\d]/.test(found[0]) ? boxes.get(found[0].replace(/[.]+$/, '')) : undefined;
    const kind = contact === undefined ? undefined : contactLeak(contact, known.people, reader.people);
    if (kind !== undefined) yield { start: found.index, end: found.index + found[0].length, kind, how: 'part of it' };
  }
}

export function* carLeaks({ folded, known, reader, work }: Page): Generator<Found> {
  const cars = known.contacts.filter(({ is }) => is === 'car');
  const plates = new Map(cars.map((contact) => [bareDigits(contact.value), contact]));
  for (const found of folded.lower.matchAll(CAR)) {
    work.steps += 1;
    const contact = plates.get(bareDigits(found[0]));
    const kind = contact === undefined ? 'car' : contactLeak(contact, known.people, reader.people);
    const written = folded.text.slice(found.index, found.index + found[0].length);
    if (kind === undefined || (contact === undefined && written !== written.toUpperCase())) continue;
    yield {
      start: found.index,
      end: found.index + found[0].length,
      kind,
      how: contact === undefined ? 'by its shape' : 'as written',
    };
  }
  yield* knownCodes(
    folded.lower,
    [...plates].flatMap(([plate, contact]) => {
      const kind = contactLeak(contact, known.people, reader.people);
      return kind === undefined ? [] : [{ code: plate, kind }];
    }),
  );
}

export function* referenceLeaks({ folded, known, work }: Page): Generator<Found> {
  const own = bareDigits(known.meetingRef);
  const others = known.otherMatters.filter((words) => /\d/.test(words) && words.length < 24);
  yield* knownCodes(folded.lower, [
    ...known.numbers
      .filter((value) => /[a-z]/i.test(value))
      .map((value) => ({ code: bareDigits(value), kind: 'ref-number' as const })),
    ...others.map((value) => ({ code: bareDigits(value), kind: 'other-matter' as const })),
  ]);
  for (const [pattern, kind] of [
    [CASE_NUMBER, 'ref-number'],
    [CHILD_REF, 'ref-number'],
    [INSURANCE, 'ref-number'],
    [MEETING_REF, 'other-matter'],
  ] as const) {
    for (const found of folded.lower.matchAll(pattern)) {
      work.steps += 1;
      const code = found[1] ?? found[0];
      const start = found.index + found[0].length - code.length;
      if (bareDigits(code) === own || own.endsWith(bareDigits(code)) || /^(?:cf|ks|tq|pn|cf)-?\d/.test(code)) continue;
      if (
        pattern === CHILD_REF &&
        folded.text.slice(start, start + 1) !== folded.text.slice(start, start + 1).toUpperCase()
      )
        continue;
      if (pattern === CASE_NUMBER && /\b20\d\d$|\d\d\/\d\d\//.test(code)) continue;
      yield { start, end: start + code.length, kind, how: 'by its shape' };
    }
  }
}

/** Each known code, with whatever space, dash or dot between its characters, and O for 0. */
function* knownCodes(
  lower: string,
  codes: readonly { readonly code: string; readonly kind: Found['kind'] }[],
): Generator<Found> {
  for (const { code, kind } of codes) {
    if (code.length < 4) continue;
    const pattern = [...code]
      .map((one) => (one === '0' ? '[0o]' : one === '1' ? '[1il]' : one))
      .join('[\\s\\-./]{0,2}');
    for (const found of lower.matchAll(new RegExp(`(?<![a-z0-9])${pattern}(?![a-z0-9])`, 'g'))) {
      yield { start: found.index, end: found.index + found[0].length, kind, how: 'as written' };
    }
  }
}
