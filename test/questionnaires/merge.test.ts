import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marksOf, mergeAnswers, sheetOf, type AnswerCells, type Instant } from '#rules';

const at = (minute: number): Instant => `2026-11-21T10:${String(minute).padStart(2, '0')}:00Z`;
const save = (
  saved: AnswerCells,
  sent: Record<string, string>,
  seen: AnswerCells | undefined,
  minute: number,
  amending = false,
) =>
  mergeAnswers(saved, sent, {
    at: at(minute),
    by: 'w1',
    seen: seen === undefined ? undefined : marksOf(seen),
    amending,
  });

describe('One form on two devices', () => {
  const start = save({}, { C1: 'hope', C2: '' }, {}, 1).cells;

  it('what the second device does not touch keeps what the first wrote', () => {
    const phone = save(start, { C1: 'hope', C2: 'football' }, start, 2).cells;
    const laptop = save(phone, { C1: 'hope and time', C2: '' }, start, 3);
    expect(sheetOf(laptop.cells)).toEqual({ C1: 'hope and time', C2: 'football' });
    expect(laptop.crossed).toEqual([]);
  });

  it('of a question that both changed the last words stand, and the earlier ones are kept', () => {
    const phone = save(start, { C1: 'from the phone' }, start, 2).cells;
    const laptop = save(phone, { C1: 'from the laptop' }, start, 3);
    expect(laptop.crossed).toEqual(['C1']);
    expect(laptop.cells['C1']).toEqual({
      value: 'from the laptop',
      at: at(3),
      by: 'w1',
      before: [{ value: 'from the phone', at: at(2), by: 'w1' }],
    });
  });

  it('says which questions it changed, and which somebody else had changed meanwhile', () => {
    const phone = save(start, { C1: 'from the phone', C2: 'football' }, start, 2);
    expect(phone).toMatchObject({ changed: ['C1', 'C2'], crossed: [] });
    expect(save(phone.cells, { C1: 'from the laptop', C2: '' }, start, 3)).toMatchObject({
      changed: ['C1'],
      crossed: ['C1'],
    });
  });

  it('a device that does not say what it showed adds words, crosses nobody, and keeps what stood only after handing in', () => {
    expect(save(start, { C1: 'more hope', C3: 'time' }, undefined, 2)).toStrictEqual({
      cells: {
        C1: { value: 'more hope', at: at(2), by: 'w1' },
        C3: { value: 'time', at: at(2), by: 'w1' },
      },
      changed: ['C1', 'C3'],
      crossed: [],
    });
  });

  it('a device that changes nothing changes nothing, also on a second press', () => {
    expect(save(start, { C1: 'hope', C2: '' }, start, 2)).toEqual({ cells: start, changed: [], crossed: [] });
  });

  it('two devices that write the same words cross nobody, and nothing is written twice', () => {
    const phone = save(start, { C1: 'hope and time' }, start, 2).cells;
    expect(save(phone, { C1: 'hope and time' }, start, 3)).toEqual({ cells: phone, changed: [], crossed: [] });
    expect(save(phone, { C1: 'hope and time' }, undefined, 3).changed).toEqual([]);
  });

  it('a question can be emptied by who saw it, and never by who did not', () => {
    expect(sheetOf(save(start, { C1: '' }, start, 2).cells)['C1']).toBe('');
    expect(sheetOf(save(start, { C1: '' }, undefined, 2).cells)['C1']).toBe('hope');
  });

  it('after handing in, each change keeps what stood there', () => {
    const amended = save(start, { C1: 'hope, and patience' }, start, 5, true);
    expect(amended.cells['C1']?.before).toEqual([{ value: 'hope', at: at(1), by: 'w1' }]);
    expect(save(start, { C3: 'time' }, start, 5, true).cells['C3']).toStrictEqual({
      value: 'time',
      at: at(5),
      by: 'w1',
    });
  });

  it('another hand’s words stay beneath what a helper writes, also where the helper’s page said nothing of what it showed', () => {
    const helped = mergeAnswers(start, { C1: 'quiet' }, { at: at(6), by: 'helper', amending: false });
    expect(helped.cells['C1']).toEqual({
      value: 'quiet',
      at: at(6),
      by: 'helper',
      before: [{ value: 'hope', at: at(1), by: 'w1' }],
    });
  });

  it('whatever two devices write and in whatever order they save, no words are lost', () => {
    const sheet = fc.dictionary(fc.constantFrom('C1', 'C2', 'C3'), fc.string({ minLength: 1 }));
    fc.assert(
      fc.property(sheet, sheet, (one, other) => {
        const first = save(start, one, start, 2).cells;
        const second = save(first, other, start, 3).cells;
        const saved = Object.values(second).flatMap(({ value, before = [] }) => [
          value,
          ...before.map((each) => each.value),
        ]);
        for (const [question, words] of [...Object.entries(one), ...Object.entries(other)]) {
          if (words.trim() !== '') expect(saved, question).toContain(words);
        }
      }),
    );
  });
});
