import { describe, expect, it } from 'vitest';
import {
  answerInWords,
  applyChairChanges,
  checkAnswers,
  factorCounts,
  instrumentCalled,
  questionCalled,
  questionsOf,
  returnedWords,
  stillNeeded,
  type FormQuestion,
  type Instrument,
} from '#rules';

const core = instrumentCalled('disruption.core') as Instrument;
const all = { questions: questionsOf(core) };
const question = (id: string) => questionCalled(id) as FormQuestion;

describe('An answer', () => {
  it.each([
    ['Polish', 'Zażółć gęślą jaźń'],
    ['Arabic', 'كان البيت دافئًا'],
    ['emoji and line breaks', 'good 🙂\n\nvery good'],
    ['markup', '<b>kept as written</b> & "so"'],
  ])('in %s is kept as it was written', (_script, words) => {
    expect(checkAnswers(all, { C1: words })).toEqual({ answers: { C1: words }, faults: [] });
  });

  it('of 20,000 characters is kept, in a script that needs two units for each', () => {
    const words = '𐍈'.repeat(20_000);
    expect(checkAnswers(all, { C1: words })).toEqual({ answers: { C1: words }, faults: [] });
  });

  it('of 20,001 characters is refused with a sentence, and the others are kept', () => {
    expect(checkAnswers(all, { C1: 'x'.repeat(20_001), C2: 'kept' })).toEqual({
      answers: { C2: 'kept' },
      faults: [
        {
          question: 'C1',
          sentence: 'This answer has 20,001 characters. The most is 20,000. Shorten it, or send it as a document.',
        },
      ],
    });
  });

  it('of six turning points is refused; five are kept, and empty ones are left out', () => {
    const note = { when: 'May', note: 'new school' };
    expect(checkAnswers(all, { C4: [note, note, note, note, note, note] }).faults).toEqual([
      { question: 'C4', sentence: 'Give at most 5 turning points.' },
    ]);
    const five = [note, note, note, note, note];
    expect(checkAnswers(all, { C4: five })).toEqual({ answers: { C4: five }, faults: [] });
    expect(checkAnswers(all, { C4: [note, { when: '', note: ' ' }, { when: ' ', note: '' }] }).answers).toEqual({
      C4: [note],
    });
  });

  it('that is refused leaves no trace among the answers', () => {
    expect(Object.keys(checkAnswers(all, { C1: 7, C2: 'kept' }).answers)).toEqual(['C2']);
  });

  it('from a tick-list comes as a list or as Teams sends it, and what is not in the list is refused', () => {
    expect(checkAnswers(all, { C11: 'child-1,home-2' }).answers).toEqual({ C11: ['child-1', 'home-2'] });
    expect(checkAnswers(all, { C11: ['child-1', 'child-1'] }).answers).toEqual({ C11: ['child-1'] });
    expect(checkAnswers(all, { C11: ['made-up'] }).faults).toEqual([
      { question: 'C11', sentence: 'Choose from the list.' },
    ]);
  });

  it('to a question that was not asked is not taken', () => {
    expect(checkAnswers(all, { F1: 'hello', constructor: 'x' })).toEqual({ answers: {}, faults: [] });
  });

  it('is read out in words, not in ids', () => {
    expect(answerInWords(question('C11'), ['child-7'])).toEqual(['Going missing']);
    expect(answerInWords(question('C4'), [{ when: '3 May', note: 'new school' }])).toEqual(['3 May: new school']);
    expect(answerInWords(question('C12T'), 'yes')).toEqual(['Yes']);
    expect(answerInWords(question('C1'), '  ')).toEqual([]);
  });

  it('is needed once before a form is handed in', () => {
    expect(stillNeeded(core, {}).map(({ sentence }) => sentence)).toEqual([
      'Nothing is written yet. Answer at least one question, or say that you would rather not answer.',
    ]);
    expect(stillNeeded(core, { C9: 'time' })).toEqual([]);
  });
});

describe('What a chair may change before sending', () => {
  it('leaves questions out, puts others of the bank in, and adds one in the chair’s own words', () => {
    const changed = applyChairChanges(core, {
      leftOut: ['C1', 'C6'],
      added: [{ id: 'S10' }, { words: 'Who was told on the day?' }],
    });
    expect(changed.is === 'changed' && questionsOf(changed.instrument).map(({ id }) => id)).toEqual([
      'C2',
      'C3',
      'C4',
      'C5',
      'C7',
      'C8',
      'C9',
      'C10',
      'S10',
      'X2',
      'C11',
      'C12',
      'C12T',
    ]);
  });

  it('cannot make a form longer than twelve items', () => {
    expect(applyChairChanges(core, { leftOut: [], added: [{ id: 'S10' }] })).toEqual({
      is: 'refused',
      sentences: ['Form disruption.core asks 13 things; 12 is the most.'],
    });
  });

  it('cannot add a question without words, nor one that is not in the bank', () => {
    expect(applyChairChanges(core, { leftOut: [], added: [{ words: ' ' }] }).is).toBe('refused');
    expect(applyChairChanges(core, { leftOut: [], added: [{ id: 'V8' }] })).toEqual({
      is: 'refused',
      sentences: ['V8 is not in the bank.'],
    });
  });
});

describe('What is shared of the answers', () => {
  it('a factor ticked twice is not shown, ticked three times it is', () => {
    const sheet = (...ticked: string[]) => ({ C11: ticked });
    expect(factorCounts([sheet('child-7', 'home-1'), sheet('child-7', 'home-1'), sheet('child-7'), {}])).toEqual([
      { id: 'child-7', words: 'Going missing', count: 3 },
    ]);
  });

  it.each([
    [0, 0, 'Nobody was asked.'],
    [0, 5, 'None of 5 came back yet.'],
    [4, 5, '4 of 5 came back.'],
  ])('%i of %i: %s', (returned, sent, words) => {
    expect(returnedWords(returned, sent)).toBe(words);
  });
});
