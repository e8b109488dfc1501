/* Letters of other scripts: those that look like Latin ones, and how names are written with Latin letters. */

const pairs = (from: string, to: string): ReadonlyMap<string, string> =>
  new Map([...from].map((letter, index) => [letter, [...to][index] ?? '']));
const spelt = (text: string): ReadonlyMap<string, string> =>
  new Map(text.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)]));

/** Cyrillic and Greek letters that the eye takes for Latin ones. */
const LOOKS_LIKE = pairs('авсеһіјкмнорѕтухԁԛԝгпьαβεηικνορτυχϲ', 'abcehijkmhopstyxdqwrnbabenikvoptuxc');

/** Latin letters that do not come apart into a letter and an accent. */
export const PLAIN_LATIN = spelt('øo łl ßss æae œoe đd þth ðd ıi ħh ŋn ĸk ŧt ɑa ɡg ƙk ɓb');

const CYRILLIC = spelt(
  'аa бb вv гg дd еe ёe жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щsch ъ ыy ьi эe юyu яya іi їyi єye ґg',
);
const GREEK = spelt('αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo');
const ARABIC = spelt(
  'اa أa إi آa بb تt ثth جj حh خkh دd ذdh رr زz سs شsh صs ضd طt ظz عa غgh فf قq كk لl مm نn هh وw يy ىa ةa ءa ئy ؤw پp چch گg کk یy ٹt ڈd ڑr ںn ہh ےy',
);
const HEBREW = spelt('אa בb גg דd הh וv זz חh טt יy כk ךk לl מm םm נn ןn סs עa פp ףp צts ץts קk רr שsh תt');
const WITH_LATIN: ReadonlyMap<string, string> = new Map([...CYRILLIC, ...GREEK, ...ARABIC, ...HEBREW]);

/** The scripts of India stand alike in their blocks of 128: vowels, then consonants from the 21st. */
const INDIC_FIRST = 0x0900;
const INDIC_LAST = 0x0d7f;
const INDIC_CONSONANTS = 'k kh g gh n ch ch j jh n t th d dh n t th d dh n n p ph b bh m y r r l l l v sh s s h'.split(
  ' ',
);
const INDIC_VOWELS = 'a a i i u u r l e e e ai o o o au'.split(' ');

function indic(letter: string): string | undefined {
  const code = letter.codePointAt(0) ?? 0;
  if (code < INDIC_FIRST || code > INDIC_LAST) return undefined;
  const place = (code - INDIC_FIRST) % 0x80;
  return place < 0x15 ? (INDIC_VOWELS[place - 5] ?? '') : (INDIC_CONSONANTS[place - 0x15] ?? '');
}

const written = (word: string, letterFor: (letter: string) => string | undefined): string =>
  [...word].map((letter) => letterFor(letter) ?? letter).join('');

const ONLY_LATIN = /^[a-z0-9]*$/;
export const isPlain = (word: string): boolean => ONLY_LATIN.test(word);

/** How a word in other letters reads in Latin ones: as it looks, and as it sounds. */
export function latinFormsOf(word: string): readonly string[] {
  if (isPlain(word)) return [word];
  const looks = written(word, (letter) => LOOKS_LIKE.get(letter));
  const sounds = written(word, (letter) => WITH_LATIN.get(letter) ?? indic(letter));
  // Letters that stand for a long vowel as well as for a sound of their own.
  const vowels = written(`${word.slice(0, 1)}${word.slice(1).replace(/[ويיו]/g, '')}`, (letter) =>
    WITH_LATIN.get(letter),
  );
  return [looks, sounds, vowels].filter(isPlain).filter((form, index, all) => all.indexOf(form) === index);
}

/** Ways of writing one sound, in the order in which they are folded. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|cz|ch/g, 'C'],
  [/sch|sz|sh/g, 's'],
  [/ph/g, 'f'],
  [/kh|gh|ck|q/g, 'k'],
  [/dh|th/g, 't'],
  [/dj|zh|dz/g, 'j'],
  [/x/g, 'ks'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/w/g, 'v'],
  [/z/g, 's'],
  [/d$/g, 't'],
  [/[aeiouyh]/g, ''],
  [/(.)\1+/g, '$1'],
];

/** The consonants of a name by sound, so that Yusuf and Youssef are one. First vowels count as one sound. */
export function soundOf(word: string): string {
  const start = /^[aeiou]/.test(word) ? 'a' : /^y/.test(word) ? 'y' : /^h/.test(word) ? 'h' : '';
  const rest = SOUNDS.reduce((left, [from, to]) => left.replace(from, to), word);
  return start + rest;
}
