import { describe, expect, it } from 'vitest';
import type { AnswerSheet, QuestionnaireView, SectionSaved, SeenMarks } from '#rules';
import { TabFault } from '../../tab/api/fault.ts';
import { draftOf } from '../../tab/questionnaire/draft.ts';
import { form } from './canned-forms.ts';

interface Sent {
  readonly section: string;
  readonly answers: AnswerSheet;
  readonly seen: SeenMarks;
}

/** The form as the server has it after a save. */
const savedWith = (view: QuestionnaireView, section: string, answers: AnswerSheet): QuestionnaireView => ({
  ...view,
  sections: view.sections.map((one) =>
    one.id === section ? { ...one, answers: { ...one.answers, ...answers } } : one,
  ),
});
const saved = (view: QuestionnaireView): SectionSaved => ({ is: 'saved', view, faults: [], crossed: [] });

function serverThat(answer: (sent: Sent, turn: number) => SectionSaved | Promise<SectionSaved>) {
  const sent: Sent[] = [];
  const draft = draftOf(form, async (section, answers, seen) => {
    sent.push({ section, answers, seen });
    return answer({ section, answers, seen }, sent.length);
  });
  return { draft, sent };
}

describe('What is typed into a form', () => {
  it('is sent by its section, only what was typed, with what this device had seen', async () => {
    const { draft, sent } = serverThat(({ section, answers }) => saved(savedWith(form, section, answers)));
    draft.write('story', 'C8', 'yes');
    expect(await draft.flush()).toBe(true);
    expect(sent).toEqual([{ section: 'story', answers: { C8: 'yes' }, seen: { C1: 'mark-1' } }]);
    expect(draft.state().typed).toEqual({});
  });

  it('stays here when it cannot be sent, and goes out whole later', async () => {
    const { draft, sent } = serverThat(({ section, answers }, turn) => {
      if (turn === 1) throw new TabFault('offline');
      return saved(savedWith(form, section, answers));
    });
    draft.write('last', 'C12', 'Invented words');
    expect(await draft.flush()).toBe(false);
    expect(draft.state()).toMatchObject({ status: { is: 'waiting' }, typed: { last: { C12: 'Invented words' } } });
    draft.write('last', 'C12', 'Invented words, and more');
    expect(await draft.flush()).toBe(true);
    expect(sent.map(({ answers }) => answers)).toEqual([
      { C12: 'Invented words' },
      { C12: 'Invented words, and more' },
    ]);
  });

  it('is not lost when more is typed while it is on its way', async () => {
    const { draft, sent } = serverThat(({ section, answers }, turn) => {
      if (turn === 1) draft.write('story', 'C1', 'First and second');
      return saved(savedWith(form, section, answers));
    });
    draft.write('story', 'C1', 'First');
    expect(await draft.flush()).toBe(true);
    expect(sent.map(({ answers }) => answers['C1'])).toEqual(['First', 'First and second']);
  });

  it('that the server cannot take stays on the page with the reason, and is not sent again until it is changed', async () => {
    const { draft, sent } = serverThat(() => ({
      is: 'saved',
      view: form,
      faults: [{ question: 'C1', sentence: 'This answer is too long.' }],
      crossed: [],
    }));
    draft.write('story', 'C1', 'Far too long');
    expect(await draft.flush()).toBe(false);
    await draft.flush();
    expect(sent).toHaveLength(1);
    expect(draft.state()).toMatchObject({
      faults: { C1: 'This answer is too long.' },
      typed: { story: { C1: 'Far too long' } },
    });
  });

  it('names what was changed on another device too', async () => {
    const { draft } = serverThat(({ section, answers }) => ({
      is: 'saved',
      view: savedWith(form, section, answers),
      faults: [],
      crossed: ['C1'],
    }));
    draft.write('story', 'C1', 'Mine');
    await draft.flush();
    expect(draft.state().crossed).toEqual(['C1']);
  });

  it('stays readable when the form was closed meanwhile', async () => {
    const { draft } = serverThat(() => ({ is: 'closed', words: 'The meeting has been held.' }));
    draft.write('story', 'C8', 'no');
    expect(await draft.flush()).toBe(false);
    expect(draft.state()).toMatchObject({
      view: { mayChange: false, closedWords: 'The meeting has been held.' },
      typed: { story: { C8: 'no' } },
    });
  });
});
