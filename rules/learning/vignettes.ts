const YEARS =
  '(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)';
const ONE_CHILD = '(?:boy|girl|baby|child|teenager|lad|young (?:person|man|woman)|brother|sister|sibling|twin)';

/** What tells of one child or one person in words that are for many. */
const TELLING: readonly RegExp[] = [
  // “a boy of nine”, “one girl, aged 14”
  new RegExp(`\\b${ONE_CHILD},? (?:of|aged) ${YEARS}\\b(?! (?:to|and|or)\\b)`, 'giu'),
  // “a nine-year-old”; not “nine-year-olds”
  new RegExp(`\\b${YEARS}[- ]year[- ]old\\b`, 'giu'),
  // “Mrs Cerise”
  /\b(?:Mr|Mrs|Ms|Miss|Dr)\.? \p{Lu}[\p{L}’'-]+/gu,
  // “Cerise Primary”, “St Damson’s High School”; not “a primary school”
  /\b(?:\p{Lu}[\p{L}’'.]* ){1,3}(?:Primary|Infants?|Juniors?|High|Secondary|Academy|College|School)\b/gu,
];

/** A child by age, a person by title, a school by name: a story by which somebody could be known. @source domain §9: no vignette by which a child is known */
export const vignettesIn = (text: string): readonly string[] => TELLING.flatMap((telling) => text.match(telling) ?? []);
