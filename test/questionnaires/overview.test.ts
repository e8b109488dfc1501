import { describe, expect, it } from 'vitest';
import {
  ADULT_OPENING,
  allFactorCounts,
  CHILD_OPENING,
  factorCounts,
  overviewFaults,
  factorsIn,
  QUESTION_BANK,
  safetyWords,
  VIEWS_OPENING,
  type AnswerSheet,
} from '#rules';

const NAMED = { of: 'name', sentence: 'The overview names somebody who was asked. Write it without names.' };
const QUOTED = {
  of: 'quotation',
  sentence:
    'The overview has somebody’s own words in it. Put it in your own words, or say that they agreed to be quoted.',
};

describe('Warrington W-94, W-95: an overview before it is shared', () => {
  const answers = ['We never knew who would ring us back on a Friday evening.'];

  it.each([
    ['names nobody and quotes nobody', 'Several people wished for one number to ring.', []],
    ['names somebody in full', 'Ada Invented wished for one number.', [NAMED]],
    ['names somebody the other way round', 'What invented, ADA wished for.', [NAMED]],
    ['has a first name that others have too', 'Ada wished for one number.', []],
    ['takes seven words from an answer', 'Some said: “never knew who would ring us back”.', [QUOTED]],
    ['takes the last seven words of an answer', 'It was so: ring us back on a Friday evening', [QUOTED]],
    ['takes the last six words of an answer', 'It was so: us back on a Friday evening', []],
    ['takes six words from an answer', 'Some said: never knew who would ring us.', []],
    ['takes seven words, some of them inside longer ones', 'whenever knew who would ring us back', []],
    ['does both', 'Ada Invented never knew who would ring us back.', [NAMED, QUOTED]],
  ])('that %s', (_what, overview, faults) => {
    expect(overviewFaults(overview, answers, ['Ada Invented'])).toEqual(faults);
  });

  it('initials of a name do not count, and a name of initials alone is not looked for', () => {
    expect(overviewFaults('Ada wished for more.', [], ['Ada B.'])).toEqual([NAMED]);
    expect(overviewFaults('A to B', [], ['A B'])).toEqual([]);
    expect(overviewFaults('Al came', [], ['Al'])).toEqual([]);
    expect(overviewFaults('Bob came', [], ['Bob'])).toEqual([NAMED]);
  });

  it('an answer of exactly seven words can be quoted, and one without words cannot', () => {
    expect(overviewFaults('one two three four five six seven', ['One two three, four five six seven!'], [])).toEqual([
      QUOTED,
    ]);
    expect(overviewFaults('…', ['…'], [''])).toEqual([]);
  });

  it('an answer of five words is nobody’s own', () => {
    expect(overviewFaults('Some said: we were all very tired.', ['We were all very tired.'], [])).toEqual([]);
  });
});

describe('Factors, counted', () => {
  const sheet = (...ticked: string[]) => ({ C11: ticked });
  const sheets: readonly AnswerSheet[] = [
    sheet('home-1', 'child-7'),
    sheet('child-7', 'home-1', 'child-2'),
    sheet('child-7', 'child-2', 'home-1'),
    sheet('child-2', 'child-7'),
    { C11: 'home-1' },
    {},
  ];

  it('for others: three ticks or more, most often first, the same number by their words', () => {
    expect(factorCounts(sheets)).toEqual([
      { id: 'child-7', words: 'Going missing', count: 4 },
      { id: 'home-1', words: 'Health or bereavement', count: 3 },
      { id: 'child-2', words: 'Trauma or attachment', count: 3 },
    ]);
  });

  it('in a council’s own words, where its bank has its own list', () => {
    const choices = [{ id: 'child-7', words: 'Was often missing' }];
    const own = {
      ...QUESTION_BANK,
      questions: [{ id: 'C11', words: 'Which?', kind: 'several', choices, source: 'ours' }],
    } as const;
    expect(factorsIn(own)).toEqual(choices);
    expect(factorCounts(sheets, factorsIn(own))).toEqual([{ id: 'child-7', words: 'Was often missing', count: 4 }]);
    expect(factorsIn({ ...QUESTION_BANK, questions: [] })).toEqual(factorsIn(QUESTION_BANK));
  });

  it('for the chair alone: each that anybody ticked', () => {
    expect(allFactorCounts([sheet('child-2')])).toEqual([{ id: 'child-2', words: 'Trauma or attachment', count: 1 }]);
  });
});

describe('What a form says before its first question', () => {
  it('names each number to ring', () => {
    expect(
      safetyWords([
        { label: 'the duty team', number: '01632 960001' },
        { label: 'the police', number: '999' },
      ]),
    ).toBe(
      'Nobody watches this form out of hours. If a child is not safe now, do not write it here: ring the duty team on 01632 960001, or the police on 999.',
    );
  });

  it('W-94: who reads it; to a child, that they choose', () => {
    expect(ADULT_OPENING[0]).toBe(
      'Only you, the person who chairs the meeting and the organiser in the Safeguarding Unit can read your answers. They are not handed round. The chair writes an overview that names nobody.',
    );
    expect(CHILD_OPENING[0]).toBe('You choose. You do not have to answer. You can stop at any time.');
    expect(VIEWS_OPENING[0]).toBe('Three short questions, so that you are heard although you may not be there.');
  });
});
