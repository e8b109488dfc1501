import { describe, expect, it } from 'vitest';
import { secondsLater } from '#rules';
import { countFigures } from '../../bot/casework/learning/count-figures.ts';
import { memoryCouncil } from '../memory/council.ts';
import { asked, DISRUPTION, disruptionSent, ENDING, formOf, rowsOf } from '../memory/walk.ts';
import { disruptionReleased, overviewShared } from '../memory/walk-afterwards.ts';

const figuresOf = (council: Awaited<ReturnType<typeof memoryCouncil>>) =>
  rowsOf(council, 'Figures').find((row) => row['Reference'] === ENDING);

describe('Torbay T-77: a case counts as what was written down in it', () => {
  it('of a meeting held, released and seen by panel: who came, the chair, the minutes, panel', async () => {
    const council = await memoryCouncil();
    await disruptionReleased(council);
    await countFigures(council.ports);
    expect(figuresOf(council)).toMatchObject({
      EndingType: 'unplanned',
      Outcome: 'held',
      Parents: 'came',
      Chair: 'independent',
      Minutes: 'in-time',
      Panel: 'considered',
    });
  });

  it('where a row of it was damaged by hand the counting goes on, and it is counted once that is put back', async () => {
    const council = await memoryCouncil();
    await disruptionReleased(council);
    const actions = council.store.lists.get('Actions');
    const [key = '', whole] = [...(actions ?? [])][0] ?? [];
    if (whole === undefined) throw new Error('There is no action.');
    actions?.set(key, { ...whole, cells: { ...whole.cells, Due: 'x' }, version: -1 });
    await countFigures(council.ports);
    expect(figuresOf(council)?.['Outcome']).not.toBe('held');
    actions?.set(key, { ...whole, version: -2 });
    council.turnsTo(secondsLater(council.ports.now(), 86_400));
    await countFigures(council.ports);
    expect(figuresOf(council)?.['Outcome']).toBe('held');
  });

  it('the child’s part is ticked in the room, a factor in a form: both are counted, and no word of the form', async () => {
    const council = await memoryCouncil();
    await disruptionSent(council);
    const form = formOf(council, 'Quentin Quince');
    const view = (await asked(council, 'Quentin Quince', 'GET', `/api/questionnaires/${form}`)) as {
      readonly sections: readonly { readonly id: string; readonly questions: readonly { readonly id: string }[] }[];
    };
    const section = view.sections.find(({ questions }) => questions.some(({ id }) => id === 'C11'));
    await asked(council, 'Quentin Quince', 'PUT', `/api/questionnaires/${form}/sections/${section?.id ?? ''}`, {
      answers: { C11: ['home-2', 'child-7'], C10: 'CANARY-WORDS that somebody wrote' },
    });
    await asked(council, 'Quentin Quince', 'POST', `/api/questionnaires/${form}/submit`);
    council.turnsTo('2027-01-12T12:00:00Z');
    const room = `/api/meetings/${DISRUPTION}/room`;
    await asked(council, 'Cornelius Clementine', 'POST', `${room}/open`);
    await asked(council, 'Cornelius Clementine', 'PUT', `${room}/attendance`, {
      sitting: 1,
      person: 'child',
      childPart: 'absent-via-medium',
      through: 'A drawing',
    });
    await asked(council, 'Cornelius Clementine', 'POST', `${room}/close`);
    await overviewShared(council, 'Cornelius Clementine');
    await asked(council, 'Minty Marjoram', 'POST', `/api/meetings/${DISRUPTION}/record`, {
      heldOn: '2027-01-12',
      record: 'What was said.',
      decisions: 'What was decided.',
    });
    await countFigures(council.ports);
    expect(figuresOf(council)).toMatchObject({ Participation: 'PN6', FactorsSaid: true, Factors: 'child-7\nhome-2' });
    expect(JSON.stringify(rowsOf(council, 'Figures'))).not.toContain('CANARY');
  });
});
