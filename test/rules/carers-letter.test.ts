import { describe, expect, it } from 'vitest';
import { draftedForCarers, letterLines, missingBeforeCarersRead, numbersNotPublished, type Release } from '#rules';

const SHOWN: Release = {
  scope: { from: '2025-04-01', to: '2026-03-31' },
  readers: 'public',
  fewest: 6,
  tables: {
    'endings.all': [{ category: 'all', count: 31 }],
    'endings.type': [{ category: 'unplanned', count: 20 }, { category: 'planned' }, { category: 'not-known' }],
    'endings.before': [{ category: 'yes', count: 12 }],
    'disruption.held': [{ category: 'held', count: 14 }],
    'disruption.carers': [{ category: 'came' }],
  },
};
const WORDS = { changed: 'A plan for nights is made first.', next: ' ', to: '2026-03-31' } as const;

describe('Torbay T-77: a yearly letter to carers, in plain words', () => {
  it('is drafted from the published numbers and the words of the approved summary, and leaves out what is not shown', () => {
    const letter = draftedForCarers(SHOWN, WORDS, 'Wrenford');
    expect(letter).toContain(
      'In the year to 31 March 2026 children left a home 31 times. 20 times nobody had planned it. Before 12 of these endings we had met to see what would help.',
    );
    expect(letter).toContain('We held 14 meetings to learn from an ending.');
    expect(letter).toContain('A plan for nights is made first.');
    expect(letter).not.toMatch(/Carers came|What comes next|undefined|disruption|PN[0-7]/);
    expect(missingBeforeCarersRead(letter, [SHOWN])).toEqual([]);
  });

  it('has headings where it draws them, and a line of its own for all else', () => {
    const lines = letterLines(draftedForCarers(SHOWN, WORDS, 'Wrenford'));
    expect(lines.filter(({ is }) => is === 'heading')).toEqual([
      { is: 'heading', words: 'What has changed because of what you told us' },
    ]);
    expect(lines.at(0)).toEqual({ is: 'paragraph', words: 'Dear carers,' });
    expect(lines.at(-1)).toEqual({ is: 'paragraph', words: 'Wrenford' });
    expect(letterLines('#1 is no heading.\n\n\n   \n#  Nights ')).toEqual([
      { is: 'paragraph', words: '#1 is no heading.' },
      { is: 'heading', words: 'Nights' },
    ]);
  });

  it('of a year in which nothing may be shown it has no number at all', () => {
    const letter = draftedForCarers({ ...SHOWN, tables: {} }, WORDS, 'Wrenford');
    expect(letter).not.toMatch(/\d/);
    expect(missingBeforeCarersRead(letter, [SHOWN])).toEqual([]);
  });

  it.each([
    ['3 children moved twice.', '3 children'],
    ['Three of the homes ended at night.', 'Three of the homes'],
    ['For one of them it was the third.', 'one of them'],
    ['We met twenty-three foster carers.', 'twenty-three foster carers'],
    ['11 planned endings were left.', '11 planned endings'],
    ['It happened at night 4 times.', '4 times'],
    ['8% of homes ended.', '8%'],
    ['It was 9 per cent.', '9 per cent'],
  ])('%s: a number that was not published does not go out', (text, found) => {
    expect(numbersNotPublished(text, [SHOWN])).toEqual([found]);
    expect(missingBeforeCarersRead(text, [SHOWN])).toEqual([
      `“${found}” is not among the published numbers. Leave it out, or say “some” or “a few”.`,
    ]);
  });

  it.each([
    'Thirty-one homes came to an end, 20 of them by surprise.',
    'A letter in 2026, and the next in 12 months.',
    'In the year to 31 March 2026 children were heard.',
    'Ring us on one number, day and night.',
    'Some homes ended, a few children moved twice.',
  ])('%s: may stand', (text) => {
    expect(missingBeforeCarersRead(text, [SHOWN])).toEqual([]);
  });

  it('nobody is named, no story tells who somebody is, and an empty letter helps nobody', () => {
    expect(
      missingBeforeCarersRead('A boy of nine at Oak Primary School moved to 12 Church Lane.', [SHOWN]),
    ).not.toEqual([]);
    expect(missingBeforeCarersRead(' \n', [SHOWN])).toEqual(['Write the letter: an empty one helps nobody.']);
  });
});
