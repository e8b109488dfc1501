import { describe, expect, it } from 'vitest';
import { checkBank, QUESTION_BANK } from '#rules';
import { bank, CHOICES } from './invented-bank.ts';

/** The bank that comes with Steady with this form before its own, and one value changed, as a file would have it. */
const withValue = (path: string, value: unknown): unknown => {
  const copy = JSON.parse(
    JSON.stringify({
      version: 'invented-1',
      questions: [...bank.questions.slice(0, 3), ...QUESTION_BANK.questions],
      instruments: [
        { ...bank.instruments[0], sections: bank.instruments[0]?.sections.slice(0, 1) },
        ...QUESTION_BANK.instruments,
      ],
    }),
  ) as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop() as string;
  const home = keys.reduce((at, key) => at[key] as Record<string, unknown>, copy);
  if (value === undefined) delete home[last];
  else home[last] = value;
  return copy;
};

const NO_BANK = {
  is: 'refused',
  sentences: ['The file must hold “version”, “questions” and “instruments”, as docs/questionnaires.md shows.'],
};

describe('A bank that a council wrote', () => {
  it('is fine as it is', () => {
    expect(checkBank(withValue('version', 'invented-2')).is).toBe('fine');
  });

  it.each([
    ['version', 2],
    ['version', undefined],
    ['questions', {}],
    ['questions', undefined],
    ['questions.0', 'Q1'],
    ['questions.0', null],
    ['questions.0', []],
    ['questions.0.id', 1],
    ['questions.0.words', undefined],
    ['questions.0.source', 7],
    ['questions.0.kind', 'essay'],
    ['questions.0.kind', 1],
    ['questions.0.hint', 1],
    ['questions.0.partOf', 1],
    ['questions.0.symbol', 'dragon'],
    ['questions.0.compulsory', 'yes'],
    ['questions.0.chairOnly', 1],
    ['questions.1.choices', 'often'],
    ['questions.1.choices.0', 'often'],
    ['questions.1.choices.0.id', 1],
    ['questions.1.choices.0.words', undefined],
    ['questions.1.choices.0.group', 1],
    ['instruments', {}],
    ['instruments', undefined],
    ['instruments.0', null],
    ['instruments.0.id', undefined],
    ['instruments.0.title', 1],
    ['instruments.0.kind', 'party'],
    ['instruments.0.audience', 'everyone'],
    ['instruments.0.opening', 'Only the chair reads this.'],
    ['instruments.0.opening.0', 1],
    ['instruments.0.sections', {}],
    ['instruments.0.sections.0', null],
    ['instruments.0.sections.0.id', 1],
    ['instruments.0.sections.0.title', undefined],
    ['instruments.0.sections.0.intro', 1],
    ['instruments.0.sections.0.by', 'author'],
    ['instruments.0.sections.0.questions', 'Q1'],
    ['instruments.0.sections.0.questions.0', 1],
  ])('whose %s is %j is no bank', (path, value) => {
    expect(checkBank(withValue(path, value))).toEqual(NO_BANK);
  });

  it.each([
    ['questions.1.choices.0.group', undefined],
    ['questions.0.kind', 'short-text'],
    ['questions.0.kind', 'dated-notes'],
    ['questions.0.kind', 'nought-to-ten'],
    ['questions.0.symbol', 'scale'],
    ['instruments.0.kind', 'planning'],
    ['instruments.0.kind', 'support'],
    ['instruments.0.kind', 'stability'],
    ['instruments.0.sections.0.intro', undefined],
  ])('whose %s is %j', (path, value) => {
    expect(checkBank(withValue(path, value)).is).toBe('fine');
  });

  it('an empty file is no bank, nor one of whose second section nothing is known', () => {
    expect(checkBank(undefined)).toEqual(NO_BANK);
    const section = { id: 'one', title: 'One', questions: ['Q1'] };
    expect(checkBank(withValue('instruments.0.sections', [section, { id: 'two' }]))).toEqual(NO_BANK);
  });

  it('a section may be the helper’s, and nobody’s else', () => {
    expect(checkBank(withValue('instruments.0.sections.0.by', 'helper'))).toEqual({
      is: 'refused',
      sentences: ['Form invented asks nothing.'],
    });
  });

  it.each([
    ['words', ' ', 'Question Q1 has no words.'],
    ['source', '', 'Question Q1 does not say where it comes from.'],
    ['source', ' ', 'Question Q1 does not say where it comes from.'],
    ['kind', 'choice', 'Question Q1 needs at least two choices.'],
    ['kind', 'faces', 'Question Q1 needs at least two choices.'],
    ['kind', 'several', 'Question Q1 needs at least two choices.'],
    ['id', 'Q2', 'Question Q2 is there twice.'],
  ])('a question whose %s is “%s”: %s', (key, value, sentence) => {
    const check = checkBank(withValue(`questions.0.${key}`, value));
    expect(check.is === 'refused' && check.sentences).toContain(sentence);
  });

  it('one choice is too few, two are enough', () => {
    expect(checkBank(withValue('questions.1.choices', [CHOICES[0]]))).toEqual({
      is: 'refused',
      sentences: ['Question Q2 needs at least two choices.'],
    });
    expect(checkBank(withValue('questions.1.choices', CHOICES)).is).toBe('fine');
  });

  it('a form that asks a thing twice, or a thing that nobody wrote, is refused in words', () => {
    expect(checkBank(withValue('instruments.0.sections.0.questions', ['Q1', 'Q1', 'Q9']))).toEqual({
      is: 'refused',
      sentences: ['Form invented asks Q9, which is not in the bank.', 'Form invented asks Q1 twice.'],
    });
  });

  it.each([
    ['invented-1', true],
    ['1.0_b', true],
    ['x'.repeat(40), true],
    ['x'.repeat(41), false],
    ['', false],
    ['version 1', false],
    ['1 ', false],
    [QUESTION_BANK.version, false],
  ])('has a version of its own: “%s”', (version, fine) => {
    expect(checkBank(withValue('version', version))).toMatchObject(
      fine
        ? { is: 'fine' }
        : {
            is: 'refused',
            sentences: ['Give the bank a version of its own: up to 40 letters, figures, full stops and hyphens.'],
          },
    );
  });

  const ours = (id: string) => 3 + QUESTION_BANK.questions.findIndex((each) => each.id === id);
  it.each([
    ['C11', 'yes-no', 'Question C11 must be there, of the kind “several”: its ticks are counted for the chair.'],
    [
      'C12T',
      'long-text',
      'Question C12T must be there, of the kind “yes-no”: it asks whether somebody wants to speak to the chair.',
    ],
    ['A1', 'faces', 'Question A1 must be there, of the kind “choice”: it records how a child took part.'],
  ])('keeps the kind of question %s, as its answers are read by Steady', (id, kind, sentence) => {
    const check = checkBank(withValue(`questions.${ours(id)}.kind`, kind));
    expect(check.is === 'refused' && check.sentences).toEqual([sentence]);
  });

  it('says in a sentence when how a child took part is not asked, or has no choices', () => {
    const renamed = checkBank(withValue(`questions.${ours('A1')}.id`, 'A99'));
    expect(renamed.is === 'refused' && renamed.sentences).toContain(
      'Question A1 must be there, of the kind “choice”: it records how a child took part.',
    );
    expect(checkBank(withValue(`questions.${ours('A1')}.choices`, undefined))).toEqual({
      is: 'refused',
      sentences: ['Question A1 needs at least two choices.'],
    });
  });

  it('keeps how a child took part in the codes of the national review', () => {
    expect(checkBank(withValue(`questions.${ours('A1')}.choices.0.id`, 'PN9'))).toEqual({
      is: 'refused',
      sentences: ['Question A1 must have the choices PN0, PN1, PN2, PN3, PN4, PN5, PN6, PN7.'],
    });
  });

  it.each([
    ['id', 'disruption.workers', 'Form disruption.social-worker is missing. Whoever has this part would not be asked.'],
    ['kind', 'support', 'Form disruption.social-worker must be of the kind “disruption” for the audience “adult”.'],
    ['audience', 'child', 'Form disruption.social-worker must be of the kind “disruption” for the audience “adult”.'],
  ])('keeps each form: its %s is not “%s”', (key, value, sentence) => {
    expect(checkBank(withValue(`instruments.1.${key}`, value))).toEqual({ is: 'refused', sentences: [sentence] });
  });
});
