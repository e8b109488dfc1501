import { describe, expect, it } from 'vitest';
import { answersCell, answersInFile } from '../../bot/records/answers.ts';
import { UNREADABLE } from '../../bot/records/kinds.ts';

const { read, write } = answersCell();
const CELLS = {
  F1: { value: 'It is going well.', at: '2026-11-24T10:00:00.000Z', by: 'carer' },
  file: { value: ['a', 'b'], at: '2026-11-24T10:00:00.000Z', by: 'carer' },
  words: {
    value: [{ when: 'last spring', note: 'He came.' }],
    at: '2026-11-24T11:00:00.000Z',
    by: 'carer',
    before: [{ value: 'Nothing.', at: '2026-11-24T10:00:00.000Z', by: 'carer' }],
  },
} as const;

describe('The answers of one section in their list', () => {
  it('are read as they were written, whatever the questions are called', () => {
    expect(read(write({ is: 'cells', cells: CELLS }))).toEqual({ is: 'cells', cells: CELLS });
    expect(read(write({ is: 'in-file', file: '01ABC/answers/x.json' }))).toEqual({
      is: 'in-file',
      file: '01ABC/answers/x.json',
    });
    const draft = { words: 'She settles.', factors: [{ id: 'a', words: 'School', count: 3 }] };
    expect(read(write({ is: 'overview', draft }))).toEqual({ is: 'overview', draft });
  });

  it('stand in the list as the first version wrote them', () => {
    expect(write({ is: 'cells', cells: CELLS })).toBe(JSON.stringify(CELLS));
    expect(write({ is: 'overview', draft: { words: 'She settles.' } })).toBe('{"words":"She settles."}');
    expect(read(undefined)).toEqual({ is: 'cells', cells: {} });
  });

  it.each([['{"F1":"a text by itself"}'], ['{"F1":{"value":7,"at":"2026-11-24T10:00:00Z","by":"x"}}'], ['not json']])(
    'are damaged where somebody wrote %s by hand',
    (cell) => {
      expect(read(cell)).toBe(UNREADABLE);
    },
  );

  it('that are damaged in their file are a fault without a word of them', () => {
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    expect(answersInFile('answers', bytes(JSON.stringify(CELLS)))).toEqual(CELLS);
    expect(() => answersInFile('answers', bytes('{"F1":"secret"}'))).toThrow(/^answers: damaged/);
  });
});
