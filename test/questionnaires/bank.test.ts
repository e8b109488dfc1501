import { describe, expect, it } from 'vitest';
import {
  checkBank,
  factorCounts,
  factorsIn,
  instrumentCalled,
  itemsOf,
  QUESTION_BANK,
  questionsOf,
  ruleFaults,
} from '#rules';

const forms = QUESTION_BANK.instruments.map(({ id }) => id);
const form = (id: string) => {
  const found = instrumentCalled(id);
  if (found === undefined) throw new Error(`no form ${id}`);
  return found;
};
const askedBy = (id: string) => questionsOf(form(id)).map((question) => question.id);

describe('The question bank', () => {
  it('keeps its own rules', () => {
    expect(checkBank(JSON.parse(JSON.stringify(QUESTION_BANK)))).toEqual({ is: 'fine', bank: QUESTION_BANK });
  });

  it.each(forms)(
    '%s asks at most twelve things, at most one of them compulsory, and says first who will see it',
    (id) => {
      expect(ruleFaults(form(id))).toEqual([]);
      expect(itemsOf(form(id)).length).toBeLessThanOrEqual(12);
      expect(form(id).opening.join(' ')).toMatch(/read/);
    },
  );

  it('the rulings, V8: no form asks whether approval should be reviewed early', () => {
    expect(QUESTION_BANK.questions.map(({ id }) => id)).not.toContain('V8');
    expect(
      QUESTION_BANK.questions.filter(({ words }) => /approval review|review of (the )?approval/i.test(words)),
    ).toEqual([]);
  });

  it('the common core of domain 8.1 is one form, in its own order', () => {
    expect(askedBy('disruption.core')).toEqual([
      'C1',
      'C2',
      'C3',
      'C4',
      'C5',
      'C6',
      'C7',
      'C8',
      'C9',
      'C10',
      'C11',
      'C12',
      'C12T',
    ]);
  });

  it.each([
    ['disruption.social-worker', 'C1'],
    ['disruption.carers', 'F1'],
    ['disruption.supervising-social-worker', 'V1'],
    ['disruption.professional', 'P3'],
    ['disruption.child.younger', 'Y1'],
    ['views.stability.adult', 'W1'],
  ])('%s starts with what is good, question %s', (id, first) => {
    expect(askedBy(id)[0]).toBe(first);
  });

  it('the tick-list of factors comes after every open question, and before the words for the chair', () => {
    const adult = forms.filter((id) => askedBy(id).includes('C11'));
    expect(adult).toHaveLength(7);
    expect(adult.map((id) => askedBy(id).slice(-3))).toEqual(adult.map(() => ['C11', 'C12', 'C12T']));
  });

  it('what the helping adult saw stands apart from the child’s words', () => {
    const helpers = form('disruption.child.middle').sections.filter(({ by }) => by === 'helper');
    expect(helpers.map(({ questions }) => questions.map(({ id }) => id))).toEqual([['A1', 'A2', 'A3', 'A4', 'A5']]);
  });

  it('no child is asked why it went wrong', () => {
    const words = QUESTION_BANK.questions
      .filter(({ source }) => source.includes('8.8'))
      .map((question) => question.words);
    expect(words.filter((each) => /went wrong|fault|blame/i.test(each))).toEqual([]);
  });

  it('nobody reads “absconding”, nor “contact” for time with a family', () => {
    expect(JSON.stringify(QUESTION_BANK)).not.toMatch(/abscond|\bcontact\b/i);
  });

  it('eight groups are heard before a support meeting', () => {
    expect(forms.filter((id) => id.startsWith('views.support.'))).toEqual([
      'views.support.child',
      'views.support.carers',
      'views.support.independent-reviewing-officer',
      'views.support.education',
      'views.support.other-children',
      'views.support.household',
      'views.support.carers-own-children',
      'views.support.others',
    ]);
  });
});

describe('A bank that a council wrote', () => {
  const changed = (
    change: (bank: {
      version: string;
      questions: { id: string; words: string }[];
      instruments: { id: string; opening: string[]; sections: { questions: string[] }[] }[];
    }) => void,
  ) => {
    const bank = JSON.parse(JSON.stringify({ ...QUESTION_BANK, version: 'invented-1' })) as Parameters<
      typeof change
    >[0];
    change(bank);
    return checkBank(bank);
  };

  it('with a question that no one wrote is refused in words', () => {
    expect(changed(({ instruments }) => instruments[0]?.sections[0]?.questions.push('C99'))).toEqual({
      is: 'refused',
      sentences: ['Form disruption.social-worker asks C99, which is not in the bank.'],
    });
  });

  it('that asks too much is refused in words', () => {
    expect(changed(({ instruments }) => instruments[0]?.sections[0]?.questions.push('C3'))).toEqual({
      is: 'refused',
      sentences: ['Form disruption.social-worker asks 13 things; 12 is the most.'],
    });
  });

  it('that does not say who will see it is refused in words', () => {
    expect(changed(({ instruments }) => instruments[0]?.opening.splice(0))).toEqual({
      is: 'refused',
      sentences: ['Form disruption.social-worker does not say who will see it.'],
    });
  });

  it('keeps the questions that Steady reads, has every form, and a version of its own', () => {
    const refused = changed((bank) => {
      bank.version = QUESTION_BANK.version;
      bank.questions = bank.questions.filter(({ id }) => id !== 'C12T');
      bank.instruments.forEach(({ sections }) => {
        sections.forEach((section) => (section.questions = section.questions.filter((id) => id !== 'C12T')));
      });
      bank.questions.forEach((question) => {
        if (question.id === 'A1')
          Object.assign(question, {
            choices: [
              { id: 'PN1', words: 'Yes' },
              { id: 'PN2', words: 'No' },
            ],
          });
      });
      bank.instruments = bank.instruments.filter(({ id }) => id !== 'disruption.parent');
      bank.instruments.forEach((form) => {
        if (form.id === 'disruption.core') Object.assign(form, { kind: 'planning' });
      });
    });
    expect(refused).toEqual({
      is: 'refused',
      sentences: [
        'Give the bank a version of its own: up to 40 letters, figures, full stops and hyphens.',
        'Question C12T must be there, of the kind “yes-no”: it asks whether somebody wants to speak to the chair.',
        'Question A1 must have the choices PN0, PN1, PN2, PN3, PN4, PN5, PN6, PN7.',
        'Form disruption.core must be of the kind “disruption” for the audience “adult”.',
        'Form disruption.parent is missing. Whoever has this part would not be asked.',
      ],
    });
  });

  it('with words of its own and a version of its own is fine, and its ticks are counted in its own words', () => {
    const checked = changed((bank) => {
      bank.version = 'wrenford-1';
      bank.questions.forEach((question) => {
        if (question.id === 'C11')
          Object.assign(question, {
            choices: [
              { id: 'late', words: 'Help came late' },
              { id: 'other', words: 'Other' },
            ],
          });
      });
    });
    expect(checked.is).toBe('fine');
    const factors = checked.is === 'fine' ? factorsIn(checked.bank) : [];
    expect(factorCounts([{ C11: ['late'] }, { C11: ['late'] }, { C11: ['late', 'other'] }], factors)).toEqual([
      { id: 'late', words: 'Help came late', count: 3 },
    ]);
  });

  it.each([[null], ['words'], [{}], [{ version: '1', questions: [{}], instruments: [] }]])(
    'that is no bank at all, %j, is refused',
    (written) => {
      expect(checkBank(written).is).toBe('refused');
    },
  );
});
