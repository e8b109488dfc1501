import { DAYS_EN_GB } from './public-days-en-gb.ts';
import { EN_GB } from './public-en-gb.ts';
import { FORMS_EN_GB } from './public-forms-en-gb.ts';
import { LETTERS_EN_GB } from './public-letters-en-gb.ts';
import { PAGES_EN_GB } from './public-pages-en-gb.ts';

/*
 * The one catalogue of what people outside the council read. British English is the language of today; another one has the same
 * keys, with the same names in braces.
 */

export const PUBLIC_EN_GB = { ...EN_GB, ...FORMS_EN_GB, ...LETTERS_EN_GB, ...PAGES_EN_GB, ...DAYS_EN_GB } as const;

export type PublicKey = keyof typeof PUBLIC_EN_GB;
type NamesIn<Words extends string> = Words extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;
type Values<Key extends PublicKey> = Readonly<Record<NamesIn<(typeof PUBLIC_EN_GB)[Key]>, string | number>>;

/** Whatever a sentence asks for is given; what it does not ask for is not. */
type Given<Key extends PublicKey> = [NamesIn<(typeof PUBLIC_EN_GB)[Key]>] extends [never] ? [] : [Values<Key>];

/** Another language: each sentence of the catalogue in its own words. */
export type PublicWords = Readonly<Record<PublicKey, string>>;

/** Says a sentence of the catalogue in one language. */
export interface SayPublic {
  <Key extends PublicKey>(key: Key, ...given: Given<Key>): string;
  /** As a page says it to a browser and a screen reader. */
  readonly language: string;
}

/** The name of each place of a sentence, in braces. */
const PLACE = /\{([a-z]+)\}/g;

export const publicIn = (language: string, words: PublicWords): SayPublic => {
  const say = (key: PublicKey, values: Readonly<Record<string, string | number>> = {}): string =>
    words[key].replace(PLACE, (place, name: string) => String(values[name] ?? place));
  return Object.assign(say, { language });
};

export const publicEnGb = publicIn('en-GB', PUBLIC_EN_GB);
