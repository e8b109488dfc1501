import { describe, expect, it } from 'vitest';
import {
  applyChairChanges,
  instrumentCalled,
  itemsOf,
  questionCalled,
  questionsOf,
  ruleFaults,
  type FormQuestion,
  type Instrument,
} from '#rules';
import { bank, question } from './invented-bank.ts';

describe('A form of the bank, written out', () => {
  it('has its questions in their order, who answers each section, and the bank’s version', () => {
    const form = instrumentCalled('invented', bank);
    expect(form).toMatchObject({
      id: 'invented',
      version: 'invented-1',
      sections: [{ by: 'author' }, { by: 'helper' }],
    });
    expect(questionsOf(form as Instrument).map(({ id }) => id)).toEqual(['Q1', 'Q3', 'Q2', 'Q4']);
    expect(itemsOf(form as Instrument).map(({ id }) => id)).toEqual(['Q1', 'Q2']);
    expect(instrumentCalled('another', bank)).toBeUndefined();
    expect(questionCalled('Q4', bank)?.compulsory).toBe(true);
    expect(questionCalled('Q9', bank)).toBeUndefined();
  });
});

describe('What a chair changes', () => {
  const form = instrumentCalled('invented', bank) as Instrument;
  const changed = (changes: Parameters<typeof applyChairChanges>[1], of = form) => {
    const result = applyChairChanges(of, changes, bank);
    return result.is === 'refused' ? result.sentences : result.instrument.sections;
  };
  const idsIn = (sections: ReturnType<typeof changed>) =>
    sections.map((section) => (typeof section === 'string' ? section : section.questions.map(({ id }) => id)));

  it('a question that is left out takes its second half with it', () => {
    expect(idsIn(changed({ leftOut: ['Q1'], added: [] }))).toEqual([['Q2'], ['Q4']]);
    expect(idsIn(changed({ leftOut: ['Q3', 'Q2'], added: [] }))).toEqual([['Q1'], ['Q4']]);
  });

  it('a section of which nothing is left is left out', () => {
    expect(idsIn(changed({ leftOut: ['Q4'], added: [] }))).toEqual([['Q1', 'Q3', 'Q2']]);
  });

  it('a question of the bank comes in without being compulsory, and none twice', () => {
    const open = { ...form, sections: [{ ...form.sections[0]!, questions: [question('Q1')] }] };
    expect(changed({ leftOut: [], added: [{ id: 'Q4' }, { id: 'Q1' }] }, open)).toMatchObject([
      { questions: [{ id: 'Q1' }, { id: 'Q4', compulsory: false }] },
    ]);
  });

  it('a question that the form asks already is not asked twice, in whichever part it stands', () => {
    const parts: Instrument = {
      ...form,
      sections: [
        { ...form.sections[0]!, id: 'one', questions: [question('Q1')] },
        { ...form.sections[0]!, id: 'two', questions: [question('Q5'), question('Q6')] },
      ],
    };
    const wide = { ...bank, questions: [...bank.questions, question('Q5')] };
    const result = applyChairChanges(parts, { leftOut: [], added: [{ id: 'Q1' }, { id: 'Q5' }, { id: 'Q4' }] }, wide);
    expect(idsIn(result.is === 'changed' ? result.instrument.sections : result.sentences)).toEqual([
      ['Q1'],
      ['Q5', 'Q6', 'Q4'],
    ]);
  });

  it('the chair’s own question is an open one at the end of what the person answers, before the last things', () => {
    const open: Instrument = {
      ...form,
      sections: [
        { ...form.sections[0]!, questions: [question('Q1')] },
        { id: 'last', title: 'Last things', by: 'author', questions: [question('Q5')] },
        form.sections[1]!,
      ],
    };
    expect(changed({ leftOut: [], added: [{ words: 'Who was told?' }] }, open)).toMatchObject([
      {
        questions: [
          { id: 'Q1' },
          { id: 'X1', words: 'Who was told?', kind: 'long-text', source: 'added by the chair' },
        ],
      },
      { questions: [{ id: 'Q5' }] },
      { questions: [{ id: 'Q4' }] },
    ]);
  });

  it('on a form of last things alone it comes in the first section', () => {
    const last = {
      ...form,
      sections: [{ id: 'last', title: 'Last', by: 'author', questions: [question('Q5')] } as const],
    };
    expect(idsIn(changed({ leftOut: [], added: [{ words: 'Who was told?' }] }, last))).toEqual([['Q5', 'X1']]);
  });

  it('a form without sections has no place for it', () => {
    expect(changed({ leftOut: [], added: [{ words: 'Who was told?' }] }, { ...form, sections: [] })).toEqual([
      'Form invented asks nothing.',
    ]);
  });

  it('an added question has between 1 and 500 characters', () => {
    const open = { ...form, sections: [{ ...form.sections[0]!, questions: [question('Q1')] }] };
    const refused = ['An added question needs between 1 and 500 characters.'];
    expect(changed({ leftOut: [], added: [{ words: ' \n' }] }, open)).toEqual(refused);
    expect(changed({ leftOut: [], added: [{ words: 'x'.repeat(501) }] }, open)).toEqual(refused);
    expect(idsIn(changed({ leftOut: [], added: [{ words: 'x'.repeat(500) }] }, open))).toEqual([['Q1', 'X1']]);
  });

  it('what is wrong is said all at once', () => {
    expect(changed({ leftOut: [], added: [{ id: 'Q9' }, { words: '' }, { words: 'Who was told?' }] })).toEqual([
      'Q9 is not in the bank.',
      'An added question needs between 1 and 500 characters.',
    ]);
  });

  it('the form must keep its rules', () => {
    expect(changed({ leftOut: ['Q1', 'Q2'], added: [] })).toEqual(['Form invented asks nothing.']);
  });
});

describe('The rules that each form keeps', () => {
  const form = (questions: readonly FormQuestion[], more: Partial<Instrument> = {}): Instrument => ({
    id: 'invented',
    version: '1',
    kind: 'disruption',
    title: 'Invented',
    audience: 'adult',
    opening: ['Only the chair reads this.'],
    sections: [{ id: 'one', title: 'One', by: 'author', questions }],
    ...more,
  });
  const many = (count: number) => Array.from({ length: count }, (_, index) => question(`Q${index}`));

  it.each([
    ['twelve things', form(many(12)), []],
    ['thirteen things', form(many(13)), ['Form invented asks 13 things; 12 is the most.']],
    ['twelve, and the second half of one', form([...many(12), question('Q0S', { partOf: 'Q0' })]), []],
    ['nothing', form([]), ['Form invented asks nothing.']],
    [
      'two compulsory things',
      form([question('Q1', { compulsory: true }), question('Q2', { compulsory: true })]),
      ['Form invented has more than one compulsory question.'],
    ],
    ['one compulsory thing', form([question('Q1', { compulsory: true }), question('Q2')]), []],
    [
      'a child something compulsory',
      form([question('Q1'), question('Q2', { compulsory: true })], { audience: 'child' }),
      ['Form invented is for a child: nothing in it may be compulsory.'],
    ],
    ['a child nothing compulsory', form([question('Q1', { compulsory: false })], { audience: 'child' }), []],
    [
      'an open question after a tick-list',
      form([question('Q1', { kind: 'several' }), question('Q2')]),
      ['Form invented has a tick-list before an open question; tick-lists come last.'],
    ],
    [
      'only words for the chair after a tick-list',
      form([question('Q1'), question('Q2', { kind: 'several' }), question('Q3', { chairOnly: true })]),
      [],
    ],
    [
      'a short answer after a tick-list',
      form([question('Q1', { kind: 'several' }), question('Q2', { kind: 'yes-no' })]),
      [],
    ],
    [
      'without saying who reads it',
      form([question('Q1')], { opening: [] }),
      ['Form invented does not say who will see it.'],
    ],
  ])('one that asks %s', (_what, instrument, sentences) => {
    expect(ruleFaults(instrument)).toEqual(sentences);
  });
});
