import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCouncil, type Council } from './council.ts';

/* A social worker on a phone, where a list that is searched while one types offers nothing. Monday 23 November 2026, 9 o’clock. */

const SAID = {
  voice: 'carer',
  triggers: 'carer-struggling',
  whatHappened: 'The carer says that it is too much at night.',
  immediateDanger: 'no',
};

describe('On a phone', () => {
  let council: Council;
  const report = (said: Readonly<Record<string, string>>) =>
    council.presses('Petra Plumtree', 'Report instability', 'Send report', { ...SAID, ...said });

  beforeAll(async () => {
    council = await openCouncil('phone', { client: 'phone', now: '2026-11-23T09:00:00Z' });
    await council.says('Petra Plumtree', 'report instability');
  }, 120_000);
  afterAll(() => council?.sandbox.stop());

  it('one’s own children stand there to choose, and no others', async () => {
    const form = await council.card('Petra Plumtree', 'Report instability');
    expect(form.inputs['mine']?.choices.map(({ title }) => title)).toEqual([
      'C-1042 · BB · foster care',
      'C-1043 · JD · foster care',
      'C-1046 · RW · foster care',
      'C-1048 · LC · foster care',
      'C-1049 · OC · foster care',
      'C-1053 · DK · foster care',
      'Another child',
    ]);
  });

  it('a form without a child comes back with all that was typed, and says what is missing', async () => {
    const again = await report({});
    expect(again.heading).toBe('Report instability');
    expect(again.words).toContain('Choose the child, or type the reference or the initials.');
    expect(again.inputs['whatHappened']?.value).toBe(SAID.whatHappened);
  });

  it('a reference that is in no register is said to be that, and stays to be corrected', async () => {
    const again = await report({ childTyped: '9042' });
    expect(again.words).toContain('No child in the register fits the reference that you typed.');
    expect(again.inputs['childTyped']?.value).toBe('9042');
  });

  it('what fits several children is never guessed: those that fit stand there to choose', async () => {
    const again = await report({ childTyped: 'C-104' });
    expect(again.words).toContain('More than one child fits what you typed. Choose one.');
    expect(again.inputs['mine']?.choices.length).toBeGreaterThan(2);
    expect(again.inputs['childTyped']?.value ?? '').toBe('');
  });

  it('two different children are asked about', async () => {
    const again = await report({ mine: 'placement:P-1042', childTyped: '1043' });
    expect(again.words).toContain('Two different children are chosen.');
    expect(await council.sandbox.control.rows('Reports')).toEqual([]);
  });

  it('“1042” is C-1042: the report is received', async () => {
    const receipt = await report({ mine: '', childTyped: '1042' });
    expect(receipt.heading).toBe('Report received: IN-2026-0001');
    await council.settles();
    const [row] = await council.sandbox.control.rows('Reports');
    expect(JSON.stringify(row)).toContain('C-1042');
  });

  it('an ending and a planning meeting are told in the same way', async () => {
    await council.says('Petra Plumtree', 'new placement');
    const form = await council.card('Petra Plumtree', 'A new placement');
    expect(form.inputs['mine']?.choices.at(-1)?.title).toBe('Another child');
    await council.says('Petra Plumtree', 'placement ended');
    const ended = await council.presses('Petra Plumtree', 'A placement ended', 'Send', {
      mine: '',
      childTyped: 'c 1046',
      childOut: '2026-11-20',
      returnRuledOut: '2026-11-20',
      inCarePlan: 'no',
      match: 'none',
      route: 'after-review',
    });
    expect(ended.heading).toBe('Ending received: PE-2026-0001');
  });
});
