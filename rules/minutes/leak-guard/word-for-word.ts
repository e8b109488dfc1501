import type { Found, Page } from './page.ts';
import type { LeakKind } from './leak.ts';
import { plainWord } from './phrases.ts';
import { present } from '../../present.ts';

/** So many words one after the other are nobody’s by chance, where enough of them carry something. */
const IN_A_ROW = 5;
const CARRIERS = 3;

/** A sentence that must not stand in the text, with its words and whether each carries what is said. */
export interface Sentence {
  readonly kind: LeakKind;
  readonly words: readonly string[];
  readonly carries: (word: string) => boolean;
}

interface At {
  readonly sentence: number;
  readonly place: number;
}

/** A part of a sentence word for word, however short a part of it that is. The text is read once. */
export function* wordForWord({ tokens, work }: Page, sentences: readonly Sentence[]): Generator<Found> {
  const rows = rowsOf(sentences);
  const words = tokens.map(({ word }) => plainWord(word.replaceAll("'", '')));
  let open: (At & { readonly first: number; readonly last: number }) | undefined;
  for (let index = 0; index + IN_A_ROW <= words.length; index += 1) {
    work.steps += 1;
    const at = rows.get(words.slice(index, index + IN_A_ROW).join(' '));
    const goesOn = open !== undefined && at?.sentence === open.sentence && at.place === open.place + 1;
    if (open !== undefined && !goesOn) yield* told(open, present(sentences[open.sentence]), tokens, words);
    if (at === undefined) open = undefined;
    else open = { ...at, first: goesOn ? present(open).first : index, last: index + IN_A_ROW - 1 };
  }
  if (open !== undefined) yield* told(open, present(sentences[open.sentence]), tokens, words);
}

/** Where each row of words stands; of two sentences that share one, the first. */
function rowsOf(sentences: readonly Sentence[]): ReadonlyMap<string, At> {
  const rows = new Map<string, At>();
  sentences.forEach(({ words }, sentence) => {
    for (let place = 0; place + IN_A_ROW <= words.length; place += 1) {
      const row = words.slice(place, place + IN_A_ROW).join(' ');
      if (!rows.has(row)) rows.set(row, { sentence, place });
    }
  });
  return rows;
}

function* told(
  { first, last }: { readonly first: number; readonly last: number },
  { kind, carries }: Sentence,
  tokens: Page['tokens'],
  words: readonly string[],
): Generator<Found> {
  if (words.slice(first, last + 1).filter(carries).length < CARRIERS) return;
  yield { start: present(tokens[first]).start, end: present(tokens[last]).end, kind, how: 'as written' };
}
