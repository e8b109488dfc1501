import { describe, expect, it } from 'vitest';
import {
  instrumentCalled,
  marksOf,
  QUESTION_BANK,
  type AnswerSheet,
  type Instrument,
  type QuestionnaireView,
} from '#rules';
import { questionnaireDialog } from '../../bot/cards/questionnaire-dialog.ts';
import { questionnaireCard, questionnaireReceiptCard } from '../../bot/cards/questionnaire.ts';
import { lintCard } from './lint.ts';

const url = 'https://teams.microsoft.com/l/entity/app/desk';

function viewOf(id: string, answers: AnswerSheet = {}): QuestionnaireView {
  const { sections, ...instrument } = instrumentCalled(id) as Instrument;
  const cells = Object.fromEntries(
    Object.entries(answers).map(([question, value]) => [
      question,
      { value, at: '2026-11-21T10:00:00Z' as const, by: 'w1' },
    ]),
  );
  return {
    id: 'f1',
    ref: 'DM-2026-0003',
    title: instrument.title,
    audience: instrument.audience,
    opening: instrument.opening,
    safety: 'Nobody watches this form out of hours.',
    due: '2026-12-08',
    dueWords: 'Tuesday 8 December 2026',
    state: 'sent',
    late: false,
    mayChange: true,
    moreTimeAsked: false,
    ratherTalk: false,
    asHelper: false,
    mayDecline: true,
    sections: sections.map((section) => ({ ...section, answers, seen: marksOf(cells), answered: 0 })),
    files: [],
  };
}

const dialogs = (id: string, answers?: AnswerSheet) => {
  const view = viewOf(id, answers);
  return view.sections.map((section) => questionnaireDialog({ view, section, faults: [], notices: [], url }));
};

describe('The questionnaire in Teams', () => {
  it('asks with a card that passes the lint and holds no answer', () => {
    const card = questionnaireCard({
      card: 'questionnaire',
      id: 'f1',
      ref: 'DM-2026-0003',
      title: 'Disruption questionnaire',
      due: 'Tuesday 8 December 2026',
      sum: '',
      seenBy: 'Only the chair.',
      state: 'Started',
      sections: 4,
      answered: 2,
      url,
      safety: 'Nobody watches this form out of hours.',
      safeguardingUrl: 'https://wrenford.example/safeguarding',
      because: ['Warrington W-73'],
    });
    expect(lintCard(card)).toEqual([]);
    expect(card.body[0]).toMatchObject({ text: 'Your views are asked for: DM-2026-0003' });
  });

  it.each([[true], [false]])('answers with a receipt that passes the lint, late: %s', (late) => {
    const card = questionnaireReceiptCard({
      card: 'questionnaire-receipt',
      id: 'f1',
      ref: 'DM-2026-0003',
      at: 'Saturday 21 November 2026, 2:02pm',
      late,
      amendUntil: 'the day of the meeting',
      url,
    });
    expect(lintCard(card)).toEqual([]);
  });

  it.each(QUESTION_BANK.instruments.map(({ id }) => id))('%s: each part is a dialog that passes the lint', (id) => {
    for (const card of dialogs(id)) expect(lintCard(card, { neutral: false })).toEqual([]);
  });

  it('shows the draft in its own inputs', () => {
    const [first, story] = dialogs('disruption.core', {
      C1: 'A home to grow up in',
      C4: [{ when: 'May', note: 'new school' }],
    });
    expect(JSON.stringify(first)).toContain('"value":"A home to grow up in"');
    expect(JSON.stringify(story)).toContain('"id":"C4.0.when","label":"1. When (optional)","value":"May"');
  });

  it('opens in the tab when the draft is longer than Teams draws', () => {
    const [first] = dialogs('disruption.core', { C1: 'x'.repeat(20_000), C2: 'y'.repeat(20_000) });
    expect(lintCard(first, { neutral: false })).toEqual([]);
    expect(JSON.stringify(first)).not.toContain('xxxx');
    expect(first?.actions?.map(({ title }) => title)).toEqual(['Open in the tab']);
  });
});
