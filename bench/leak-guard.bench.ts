import { describe, expect, it } from 'vitest';
import { findLeaks } from '#rules';
import { CASES, readerNamed } from '../test/rules/leak-set/cases.ts';
import { CLEAN, wordsOf } from '../test/rules/leak-set/clean.ts';
import { foundIn, marked, recallOf } from '../test/rules/leak-set/marked.ts';
import { NAMES } from '../test/rules/leak-set/names.ts';
import { NUMBERS } from '../test/rules/leak-set/numbers.ts';
import { THIRD_CHILD } from '../test/rules/leak-set/third-child.ts';
import { WORDS } from '../test/rules/leak-set/words.ts';

/* How much the check of the minutes finds, how often it is wrong, and how long it takes. All people are invented. */

const shareWords = ([found, of]: readonly [number, number]): string =>
  of === 0 ? '–' : `${found} of ${of} (${Math.round((100 * found) / of)} %)`;

describe('The check of the minutes', () => {
  it('says what it finds, by kind, and how often it is wrong', () => {
    const recalls = recallOf(marked([NAMES, NUMBERS, WORDS, THIRD_CHILD].join('\n')));
    for (const { kind, plain, hard, missed } of recalls) {
      console.log(`${kind.padEnd(16)} plain ${shareWords(plain).padEnd(20)} hidden ${shareWords(hard)}`);
      for (const text of missed) console.log(`  missed: ${JSON.stringify(text)}`);
    }
    const read = CLEAN.flatMap(({ of, readers, text }) => readers.map((reader) => ({ of, reader, text })));
    const alarms = read.reduce((sum, one) => sum + foundIn(one).length, 0);
    const pages = read.reduce((sum, { text }) => sum + wordsOf(text), 0) / 300;
    console.log(
      `False alarms: ${alarms} on ${pages.toFixed(1)} pages of 300 words, ${(alarms / pages).toFixed(2)} a page`,
    );
    expect(recalls.length).toBeGreaterThan(0);
  });

  it('reads a record of ten pages', async ({ bench }) => {
    const text = CLEAN.map((page) => page.text).join('\n\n');
    await bench('ten pages, for one reader', () => {
      findLeaks(text, readerNamed('mother'), CASES.ella);
    }).run();
  });
});
