import type { LocalDate } from '../../vocabulary.ts';
import type { KnownPerson, Reader } from './known-case.ts';
import type { Found, Page } from './page.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first'.split(
    ' ',
  );
const ORDINAL = `(${[...ORDINALS]
  .sort((one, other) => other.length - one.length)
  .map((word) => word.replace('-', '[ -]'))
  .join('|')})`;
const YEAR = "(?:,?\\s*(?:of\\s+)?'?(\\d{4}|\\d{2}(?!\\d|:)))?";
const DAY_FIRST = new RegExp(
  `\\b(?:(\\d{1,2})\\s?(?:st|nd|rd|th)?|${ORDINAL})[\\s.-]*(?:of\\s+|day of\\s+)?${MONTH}\\b\\.?-?${YEAR}`,
  'g',
);
const MONTH_FIRST = new RegExp(
  `\\b${MONTH}\\b\\.?\\s+(?:the\\s+)?(?:(\\d{1,2})(?:st|nd|rd|th)?|${ORDINAL})\\b(?!:)${YEAR}`,
  'g',
);
const NUMBERS = /(?<![\d/])(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?(\d{4}|\d{2}))?(?![\d/])/g;
const YEAR_FIRST = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g;
const COMPACT = /(?<!\d)(\d{2})(\d{2})((?:19|20)\d{2})(?!\d)/g;
const COMPACT_YEAR_FIRST = /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/g;
const SPACED = /(?<!\d)(\d{1,2}) (\d{1,2}) (\d{4}|\d{2})(?!\d)/g;
const OF_BIRTH = /\b(?:born|birth|birthday|birthdays|dob|d\.o\.b\.?|b\.|turns|turned|turning|will be \w+ on)\b/;
const OF_A_MEETING =
  /\b(?:meeting|review|visit|visited|held|due|by|deadline|booked|next|appointment|planned|moved|started|placed|since|until|from|report|minutes|court|hearing|panel|term|agreed|decided|on the)\b[^.]{0,24}$/;

interface Written {
  readonly start: number;
  readonly end: number;
  readonly day: number;
  readonly month: number;
  readonly year: number | undefined;
}

/** Birth dates in any form, with or without the year. */
export function* birthLeaks({ folded, known, reader, work }: Page): Generator<Found> {
  const born = known.people.flatMap(({ bornOn, ...person }) => (bornOn === undefined ? [] : [{ bornOn, person }]));
  for (const written of datesIn(folded.lower)) {
    work.steps += 1;
    const before = folded.lower.slice(Math.max(0, written.start - 40), written.start);
    const after = folded.lower.slice(written.end, written.end + 24);
    const spokenOf = OF_BIRTH.test(before.slice(-28)) || /^[^.]{0,12}\bbirthday\b/.test(after);
    const whose = born.filter(({ bornOn }) => isSame(written, bornOn));
    const hidden = whose.filter(({ person }) => !mayKnowBirth(person, reader));
    if (whose.length > 0 && hidden.length === 0) continue;
    const unsure = written.year === undefined && !spokenOf && OF_A_MEETING.test(before);
    if (hidden.length > 0 && !unsure) yield { ...written, kind: 'birth-date', how: 'as written' };
    else if (whose.length === 0 && spokenOf && OF_BIRTH.test(before.slice(-16)))
      yield { ...written, kind: 'birth-date', how: 'by its shape' };
  }
}

const mayKnowBirth = (person: Omit<KnownPerson, 'bornOn'>, reader: Reader): boolean =>
  reader.people.includes(person.key) ||
  (person.is === 'subject' && (reader.is === 'provider' || reader.is === 'panel'));

function isSame({ day, month, year }: Written, bornOn: LocalDate): boolean {
  const [bornYear = 0, bornMonth, bornDay] = bornOn.split('-').map(Number);
  return (
    day === bornDay &&
    month === bornMonth &&
    (year === undefined || year === bornYear || (year < 100 && year === bornYear % 100))
  );
}

function* datesIn(lower: string): Generator<Written> {
  const at = (found: RegExpMatchArray) => ({
    start: found.index ?? 0,
    end: (found.index ?? 0) + found[0].trimEnd().length,
  });
  const year = (words: string | undefined) => (words === undefined ? undefined : Number(words));
  const month = (words: string | undefined) => MONTHS.indexOf((words ?? '').slice(0, 3)) + 1;
  for (const found of lower.matchAll(DAY_FIRST))
    yield { ...at(found), day: dayOf(found[1], found[2]), month: month(found[3]), year: year(found[4]) };
  for (const found of lower.matchAll(MONTH_FIRST))
    yield { ...at(found), day: dayOf(found[2], found[3]), month: month(found[1]), year: year(found[4]) };
  for (const found of lower.matchAll(NUMBERS))
    yield { ...at(found), day: Number(found[1]), month: Number(found[2]), year: year(found[3]) };
  for (const found of lower.matchAll(YEAR_FIRST))
    yield { ...at(found), day: Number(found[3]), month: Number(found[2]), year: Number(found[1]) };
  for (const pattern of [COMPACT, SPACED]) {
    for (const found of lower.matchAll(pattern))
      yield { ...at(found), day: Number(found[1]), month: Number(found[2]), year: year(found[3]) };
  }
  for (const found of lower.matchAll(COMPACT_YEAR_FIRST))
    yield { ...at(found), day: Number(found[3]), month: Number(found[2]), year: Number(found[1]) };
}

const dayOf = (number: string | undefined, word: string | undefined): number =>
  number === undefined ? ORDINALS.indexOf((word ?? '').replace(' ', '-')) + 1 : Number(number);
