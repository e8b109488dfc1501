import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasConflict, mergedText, mergeNotes, type ItemNotes } from '#rules';

const notes = (text: string): readonly ItemNotes[] => [{ item: 'Support', text }];
const merged = (before: string, one: string, other: string) => mergeNotes(notes(before), notes(one), notes(other))[0];

describe('Two people write at once: nobody’s words are lost', () => {
  it('each changed another paragraph: both changes stand', () => {
    expect(merged('A\nB\nC', 'A one\nB\nC', 'A\nB\nC two')).toEqual({
      item: 'Support',
      paragraphs: [
        { is: 'text', text: 'A one' },
        { is: 'text', text: 'B' },
        { is: 'text', text: 'C two' },
      ],
      takenOut: ['A', 'C'],
    });
  });

  it('both changed the same paragraph: both ways stand, with what was there before', () => {
    const both = merged('A\nB', 'A\nB, said Priya', 'A\nB, said Colin');
    expect(both?.paragraphs).toEqual([
      { is: 'text', text: 'A' },
      { is: 'conflict', one: 'B, said Priya', other: 'B, said Colin', before: 'B' },
    ]);
    expect(both === undefined ? '' : mergedText(both)).toBe('A\nB, said Priya\nB, said Colin');
    expect(both !== undefined && hasConflict(both)).toBe(true);
  });

  it('both added at the end: both stand, one after the other, and what is the same once', () => {
    expect(merged('A', 'A\nB\nX', 'A\nC\nX')?.paragraphs.map((each) => (each.is === 'text' ? each.text : ''))).toEqual([
      'A',
      'B',
      'X',
      'C',
    ]);
  });

  it('one goes on writing a paragraph while the other puts one before it, or goes on with another: no conflict', () => {
    const text = (both: ReturnType<typeof merged>) => (both === undefined ? '' : mergedText(both));
    expect(text(merged('alpha', 'alpha goes on', 'beta\nalpha'))).toBe('beta\nalpha goes on');
    const both = merged('beta\nalpha', 'beta\nalpha goes on', 'beta too\nalpha');
    expect(text(both)).toBe('beta too\nalpha goes on');
    expect(both !== undefined && hasConflict(both)).toBe(false);
    expect(text(merged('beta\nalpha', 'beta\nalpha goes on\nnew', 'beta too\nalpha'))).toBe(
      'beta too\nalpha goes on\nnew',
    );
  });

  it('both made the same change: it stands once', () => {
    const both = merged('A', 'B', 'B');
    expect(both).toEqual({ item: 'Support', paragraphs: [{ is: 'text', text: 'B' }], takenOut: ['A'] });
    expect(both !== undefined && hasConflict(both)).toBe(false);
  });

  it('one took out what the other changed: the changed words stand in a conflict', () => {
    const both = merged('A\nB', 'A', 'A\nB more');
    expect(both?.paragraphs).toEqual([
      { is: 'text', text: 'A' },
      { is: 'conflict', one: '', other: 'B more', before: 'B' },
    ]);
    expect(both === undefined ? '' : mergedText(both)).toBe('A\nB more');
  });

  it('one took out what the other left: it is gone, and kept to bring back', () => {
    expect(merged('A\nB', 'A', 'A\nB')).toEqual({
      item: 'Support',
      paragraphs: [{ is: 'text', text: 'A' }],
      takenOut: ['B'],
    });
  });

  it('items that only one of them wrote to stand', () => {
    const all = mergeNotes([], [{ item: 'School', text: 'A' }], [{ item: 'Health', text: 'B' }]);
    expect(all.map((item) => [item.item, mergedText(item)])).toEqual([
      ['School', 'A'],
      ['Health', 'B'],
    ]);
  });

  const paragraph = fc.constantFrom('a', 'b', 'c', 'd e', 'f', 'g h i');
  const text = fc.array(paragraph, { maxLength: 8 }).map((all) => all.join('\n'));

  it('no paragraph of either is lost, and what neither wrote never appears', () => {
    fc.assert(
      fc.property(text, text, text, (before, one, other) => {
        const both = merged(before, one, other);
        if (both === undefined) return;
        const stands = mergedText(both).split('\n');
        const all = new Set([...stands, ...both.takenOut]);
        for (const line of `${one}\n${other}`.split('\n')) if (line !== '') expect(all).toContain(line);
        for (const line of stands) expect(['', ...`${one}\n${other}`.split('\n')]).toContain(line);
      }),
    );
  });

  it('what somebody newly wrote always stands in the text itself', () => {
    fc.assert(
      fc.property(text, text, text, (before, one, other) => {
        const both = merged(before, one, other);
        const stands = both === undefined ? [] : mergedText(both).split('\n');
        const earlier = before.split('\n');
        for (const line of `${one}\n${other}`.split('\n')) {
          if (line !== '' && !earlier.includes(line)) expect(stands).toContain(line);
        }
      }),
    );
  });

  it('if only one of them wrote, theirs stands as it is; and it does not matter who is named first', () => {
    fc.assert(
      fc.property(text, text, (before, one) => {
        const clean = one.split('\n').join('\n');
        const both = merged(before, one, before);
        const turned = merged(before, before, one);
        expect(both === undefined ? '' : mergedText(both)).toBe(clean);
        expect(turned === undefined ? '' : mergedText(turned)).toBe(clean);
      }),
    );
  });
});
