import { describe, expect, it } from 'vitest';
import type { MinutesDocument } from '#rules';
import { minutesFile } from '../bot/letters/minutes-file.ts';

/* How long a long record takes as a Word file. */

const SENTENCE = 'The meeting heard how the evenings went after the move of school, and what was tried. ';
/** About 500 words stand on a page of this type. */
const WORDS_A_PAGE = 500;
const PAGES = 20;
const text = SENTENCE.repeat(12);
const count = Math.ceil((PAGES * WORDS_A_PAGE) / text.split(' ').length);

const twenty: MinutesDocument = {
  title: 'Minutes: Disruption meeting, Tuesday 12 January 2027',
  council: 'Wrenford',
  reference: 'DM-2026-0001',
  forWhom: 'For: Carers',
  notice: 'For the bench.',
  parts: Array.from({ length: count }, (_, index) => [
    { is: 'heading' as const, text: `Item ${index + 1}` },
    { is: 'text' as const, kind: 'note' as const, text },
  ]).flat(),
};

/** Milliseconds. */
const AT_MOST = 1_000;

describe('Minutes as a Word file', () => {
  it('twenty pages are made within a second', async ({ bench }) => {
    await minutesFile(twenty);
    const began = performance.now();
    await minutesFile(twenty);
    expect(performance.now() - began).toBeLessThan(AT_MOST);
    await bench('twenty pages', () => minutesFile(twenty)).run();
  });
});
