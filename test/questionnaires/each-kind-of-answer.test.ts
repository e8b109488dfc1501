import { describe, expect, it } from 'vitest';
import {
  answerInWords,
  answersFromFields,
  checkAnswers,
  isAnswered,
  stillNeeded,
  type AnswerValue,
  type FormQuestion,
  type Instrument,
  type QuestionKind,
} from '#rules';

const CHOICES = [
  { id: 'often', words: 'Often' },
  { id: 'never', words: 'Never' },
];
const ask = (kind: QuestionKind, id = 'Q1', more: Partial<FormQuestion> = {}): FormQuestion => ({
  id,
  words: 'How was it?',
  kind,
  source: 'invented',
  ...more,
});
const read = (question: FormQuestion, written: unknown) => {
  const { answers, faults } = checkAnswers({ questions: [question] }, { [question.id]: written });
  return faults[0]?.sentence ?? answers[question.id];
};

describe('What comes in for one section', () => {
  it.each([[null], ['words'], [undefined], [7]])('%j is no answer and no fault', (written) => {
    expect(checkAnswers({ questions: [ask('long-text')] }, written)).toEqual({ answers: {}, faults: [] });
  });

  it('keeps what can be kept beside what cannot', () => {
    const questions = [ask('long-text', 'Q1'), ask('yes-no', 'Q2'), ask('short-text', 'Q3')];
    expect(checkAnswers({ questions }, { Q1: 'warm', Q2: 'perhaps', Q3: 7 })).toEqual({
      answers: { Q1: 'warm' },
      faults: [
        { question: 'Q2', sentence: 'Choose one of the answers.' },
        { question: 'Q3', sentence: 'Write your answer as text.' },
      ],
    });
  });
});

describe('Each kind of question takes its own kind of answer', () => {
  const one = 'Choose one of the answers.';
  it.each([
    ['long-text', 'warm', 'warm'],
    ['long-text', '', ''],
    ['long-text', ['warm'], 'Write your answer as text.'],
    ['short-text', 'Aunt Invented', 'Aunt Invented'],
    ['short-text', null, 'Write your answer as text.'],
    ['yes-no', 'yes', 'yes'],
    ['yes-no', 'no', 'no'],
    ['yes-no', '', ''],
    ['yes-no', true, one],
    ['yes-no', 'often', one],
    ['nought-to-ten', '0', '0'],
    ['nought-to-ten', '1', '1'],
    ['nought-to-ten', '2', '2'],
    ['nought-to-ten', '3', '3'],
    ['nought-to-ten', '4', '4'],
    ['nought-to-ten', '5', '5'],
    ['nought-to-ten', '6', '6'],
    ['nought-to-ten', '7', '7'],
    ['nought-to-ten', '8', '8'],
    ['nought-to-ten', '9', '9'],
    ['nought-to-ten', '10', '10'],
    ['nought-to-ten', '', ''],
    ['nought-to-ten', '11', one],
    ['nought-to-ten', 10, one],
  ] as const)('%s: %j is read as %j', (kind, written, expected) => {
    expect(read(ask(kind), written)).toEqual(expected);
  });

  it.each([
    ['choice', 'often', 'often'],
    ['choice', '', ''],
    ['choice', 'sometimes', one],
    ['choice', ['often'], one],
    ['faces', 'never', 'never'],
    ['faces', 'Never', one],
    ['several', 'often,never', ['often', 'never']],
    ['several', ' often , ', ['often']],
    ['several', ['never', '', ' never '], ['never']],
    ['several', 7, []],
    ['several', ['often', 'sometimes'], 'Choose from the list.'],
  ] as const)('%s from a list: %j is read as %j', (kind, written, expected) => {
    expect(read(ask(kind, 'Q1', { choices: CHOICES }), written)).toEqual(expected);
  });

  it('a list without choices takes nothing', () => {
    expect(read(ask('several'), ['often'])).toBe('Choose from the list.');
    expect(read(ask('several'), [])).toEqual([]);
    expect(read(ask('choice'), 'often')).toBe(one);
  });

  it('turning points are rows with a day and a few words; what is neither is left out', () => {
    expect(read(ask('dated-notes'), 'last spring')).toBe('Give each turning point a day and a few words.');
    const rows = [
      { when: 'May', note: '' },
      { when: ' ', note: 'new school' },
      { when: 7, note: null },
      { when: '', note: ' ' },
      'words',
      null,
    ];
    expect(read(ask('dated-notes'), rows)).toEqual([
      { when: 'May', note: '' },
      { when: ' ', note: 'new school' },
    ]);
  });

  it('a turning point has at most 20,000 characters, its day among them', () => {
    const fits = { when: 'May', note: '𐍈'.repeat(19_997) };
    expect(read(ask('dated-notes'), [fits])).toEqual([fits]);
    expect(read(ask('dated-notes'), [fits, { when: 'May', note: 'x'.repeat(19_998) }])).toBe(
      'One of these notes is too long. The most is 20,000 characters.',
    );
  });
});

describe('Whether anything was said', () => {
  it.each([
    [undefined, false],
    ['', false],
    [' \n', false],
    ['no', true],
    [[], false],
    [['often'], true],
    [[{ when: 'May', note: '' }], true],
  ] as [AnswerValue | undefined, boolean][])('%j: %j', (value, said) => {
    expect(isAnswered(value)).toBe(said);
  });
});

describe('What is still needed before a form is handed in', () => {
  const form = (...questions: FormQuestion[]): Instrument => ({
    id: 'invented',
    version: '1',
    kind: 'disruption',
    title: 'Invented',
    audience: 'adult',
    opening: ['Only the chair reads this.'],
    sections: [{ id: 'one', title: 'One', by: 'author', questions }],
  });

  it('is the one compulsory question, while it is empty', () => {
    const compulsory = form(ask('long-text', 'Q1'), ask('long-text', 'Q2', { compulsory: true }));
    expect(stillNeeded(compulsory, { Q1: 'warm' })).toEqual([
      { question: 'Q2', sentence: 'Answer this question before you hand the form in. A few words are enough.' },
    ]);
    expect(stillNeeded(compulsory, { Q2: 'warm' })).toEqual([]);
  });

  it('is anything at all, where none is compulsory', () => {
    const free = form(ask('long-text', 'Q1'), ask('long-text', 'Q2'));
    expect(stillNeeded(free, { Q1: ' ' })).toEqual([
      {
        question: 'Q1',
        sentence: 'Nothing is written yet. Answer at least one question, or say that you would rather not answer.',
      },
    ]);
    expect(stillNeeded(free, { Q2: 'warm' })).toEqual([]);
  });

  it('is nothing, where nothing is asked', () => {
    expect(stillNeeded(form(), {})).toEqual([]);
  });
});

describe('An answer as its reader sees it', () => {
  it.each([
    ['yes-no', 'yes', ['Yes']],
    ['yes-no', 'no', ['No']],
    ['yes-no', 'as it was written', ['as it was written']],
    ['choice', 'often', ['Often']],
    ['choice', 'left the list', ['left the list']],
    ['several', ['never', 'often'], ['Never', 'Often']],
    ['long-text', 'warm', ['warm']],
    ['several', [], []],
    ['long-text', undefined, []],
  ] as [QuestionKind, AnswerValue | undefined, string[]][])('%s: %j is %j', (kind, value, words) => {
    expect(answerInWords(ask(kind, 'Q1', { choices: CHOICES }), value)).toEqual(words);
  });

  it('a choice of a list that is no more is shown as kept', () => {
    expect(answerInWords(ask('choice'), 'often')).toEqual(['often']);
  });

  it('a turning point without a day, or without words, is shown without a colon', () => {
    const notes = [
      { when: 'May', note: '' },
      { when: '', note: 'new school' },
    ];
    expect(answerInWords(ask('dated-notes'), notes)).toEqual(['May', 'new school']);
  });
});

describe('Fields of a form or a dialog', () => {
  it('become answers: one for each question, five rows for turning points, and nothing of other names', () => {
    const questions = [ask('dated-notes', 'C4'), ask('several', 'C11'), ask('several', 'C13'), ask('long-text', 'C1')];
    const fields = { 'C4.0.when': 'May', 'C4.1.note': 'new school', C11: 'often', other: 'x' };
    const empty = { when: '', note: '' };
    expect(answersFromFields(questions, fields)).toEqual({
      C4: [{ when: 'May', note: '' }, { when: '', note: 'new school' }, empty, empty, empty],
      C11: 'often',
      C13: [],
      C1: '',
    });
    expect(answersFromFields([ask('long-text', 'C1')], { C1: 'warm' })).toEqual({ C1: 'warm' });
  });
});
