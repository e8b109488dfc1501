import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axeIn } from '../axe.ts';
import { answerEverything } from './canned-answers.ts';
import { ending } from './canned-case.ts';
import { chairs, meeting, noSlots } from './canned-meeting.ts';
import { raiseStage, type Opened, type Stage } from './browser.ts';

let stage: Stage;
let opened: Opened | undefined;
beforeAll(async () => {
  stage = await raiseStage();
}, 160_000);
beforeEach(async () => {
  await opened?.page.close();
  answerEverything(stage.server.answers);
  stage.server.asked.length = 0;
});
afterAll(() => stage.end());

const open = async (...asked: Parameters<Stage['open']>) => {
  opened = await stage.open(...asked);
  return opened;
};
const bodiesOf = (call: string) => stage.server.asked.filter((one) => one.call === call).map(({ body }) => body);

describe('On the page of an ending', () => {
  it('what was said is corrected, and notice is told', async () => {
    const P = 'POST /api/endings/PE-2026-9004';
    for (const call of ['account', 'notice']) stage.server.answers.set(`${P}/${call}`, { body: { is: 'changed' } });
    const { tab } = await open('ending/PE-2026-9004');
    await tab.getByRole('button', { name: 'Correct what was said…' }).click();
    await tab.getByLabel('Reason, by the national list').selectOption('OTHER');
    await tab.getByText('Does none of the others fit?').nth(1).waitFor();
    await tab.getByRole('radiogroup', { name: 'The police were called' }).getByLabel('Yes').check();
    await tab.getByRole('button', { name: 'Save what happened' }).click();
    await expect
      .poll(() => bodiesOf(`${P}/account`))
      .toEqual([{ ...ending.account?.said, reason: 'OTHER', policeCalled: 'yes' }]);
    await tab.getByRole('button', { name: 'Somebody gave notice…' }).click();
    await tab.getByLabel('The agency or provider').check();
    await tab.getByLabel('Day on which it was received').fill('2026-11-02');
    await tab.getByRole('button', { name: 'Save the notice' }).click();
    await expect.poll(() => bodiesOf(`${P}/notice`)).toEqual([{ givenBy: 'provider', receivedOn: '2026-11-02' }]);
  }, 60_000);
});

describe('On a meeting’s page', () => {
  it('only what the server allows is offered', async () => {
    stage.server.answers.set('GET /api/meetings/SM-2026-9001', { body: { ...meeting, may: [] } });
    const { tab } = await open('meeting/SM-2026-9001');
    await tab.getByRole('heading', { level: 2, name: 'Still missing' }).waitFor();
    const offered = await tab.getByRole('button').allInnerTexts();
    expect(offered.filter((words) => !words.startsWith('Why?'))).toEqual([]);
    await tab.getByText('More', { exact: false }).first().click();
    await tab.getByRole('button', { name: 'Print' }).waitFor();
  }, 60_000);

  it('E-69: what somebody else recorded otherwise meanwhile stands beside what was written, and only what was chosen is sent', async () => {
    const P = 'POST /api/meetings/SM-2026-9001/record';
    const before = { heldOn: '2026-11-24', record: 'Nights were hard.', decisions: 'Respite.', nextOn: '2026-12-15' };
    stage.server.answers.set('GET /api/meetings/SM-2026-9001', {
      body: { ...meeting, ...before, recorded: { outcome: 'watch' }, may: ['record-meeting'] },
    });
    const theirs = { ...before, decisions: 'Respite twice a month.', outcome: 'steadier' };
    stage.server.answers.set(P, {
      body: {
        is: 'two-wrote',
        conflicts: [
          {
            field: 'decisions',
            title: 'What was decided',
            theirs: 'Respite twice a month.',
            yours: 'Respite each weekend.',
          },
        ],
        theirs,
        merged: { ...theirs, decisions: 'Respite each weekend.' },
      },
    });
    const { tab } = await open('meeting/SM-2026-9001');
    await tab.getByRole('button', { name: 'Change the record' }).click();
    await tab.getByLabel('What was decided').fill('Respite each weekend.');
    await tab.getByRole('button', { name: 'Save the record' }).click();
    const both = tab.getByRole('alert').filter({ hasText: 'Somebody else changed this record' });
    await both.getByText('Respite twice a month.').waitFor();
    expect(await axeIn(tab)).toEqual([]);
    const pictures = process.env['STEADY_PICTURES'];
    if (pictures !== undefined) await both.screenshot({ path: `${pictures}/two-recorded.png` });
    // Not before it is settled.
    await tab.getByRole('button', { name: 'Save the record' }).click();
    expect(bodiesOf(P)).toHaveLength(1);
    await both.getByRole('button', { name: 'Keep both of “What was decided”' }).click();
    stage.server.answers.set(P, { body: { is: 'changed' } });
    await tab.getByRole('button', { name: 'Save the record' }).click();
    await expect
      .poll(() => bodiesOf(P).at(1), { timeout: 15_000 })
      .toEqual({ ...before, decisions: 'Respite twice a month.\nRespite each weekend.', actions: [], seen: theirs });
    // Their outcome was taken over, as only they changed it.
    expect(bodiesOf(P)[0]).toMatchObject({ seen: { ...before, outcome: 'watch' } });
  }, 60_000);

  it('what others learnt is folded away, and opened by keyboard', async () => {
    const question = 'Who answers at night, at weekends and in the holidays?';
    stage.server.answers.set('GET /api/meetings/SM-2026-9001', { body: { ...meeting, othersLearnt: [question] } });
    const { tab } = await open('meeting/SM-2026-9001');
    const fold = tab.locator('summary', { hasText: 'What others learnt: ask yourselves' });
    expect(await fold.innerText()).toContain('1');
    expect(await tab.getByText(question).isVisible()).toBe(false);
    await fold.press('Enter');
    await tab.getByText(question).waitFor();
  }, 60_000);

  it('a day outside the window takes why in words, and the reason that comes nearest to be counted', async () => {
    const CALL = 'POST /api/meetings/SM-2026-9001/time';
    stage.server.answers.set(CALL, { body: { is: 'changed' } });
    stage.server.answers.set('GET /api/meetings/SM-2026-9001/slots', { body: noSlots });
    const { tab } = await open('meeting/SM-2026-9001');
    await tab.getByRole('button', { name: 'Change the day and hour' }).click();
    await tab.getByRole('textbox', { name: 'Day and hour' }).fill('2026-12-28T10:00');
    await tab.getByLabel('Why it is outside the usable days').fill('The only day for the child.');
    await tab.getByLabel('What comes nearest?').selectOption('The child asked for it');
    await tab.getByRole('button', { name: 'Choose this day and hour' }).click();
    await expect
      .poll(() => bodiesOf(CALL), { timeout: 15_000 })
      .toMatchObject([{ outOfWindowReason: 'The only day for the child.', outOfWindowBecause: 'child-asked' }]);
  }, 60_000);

  it('a chair is chosen from those who may, and an exception takes the reason', async () => {
    stage.server.answers.set('POST /api/meetings/SM-2026-9001/chair', { body: { is: 'changed' } });
    const { tab } = await open('meeting/SM-2026-9001');
    await tab.getByRole('button', { name: 'Change the chair' }).click();
    await tab.getByText('Is this child’s independent reviewing officer').waitFor();
    expect(await tab.getByRole('button', { name: /^Choose (Ivo|Tobias)/ }).count()).toBe(0);
    await tab.getByRole('button', { name: 'Ask for an exception for Beatrix Bilberry' }).click();
    await tab.getByLabel('Head of service’s reason').fill('Nobody else is there this week');
    await tab.getByRole('button', { name: 'Choose Beatrix Bilberry with this reason' }).click();
    await expect
      .poll(() => bodiesOf('POST /api/meetings/SM-2026-9001/chair'))
      .toEqual([{ chairId: 'bea', exceptionReason: 'Nobody else is there this week' }]);
  }, 60_000);

  it('CF-11: whom the procedure does not prefer chairs with a written reason; E-55: one person alone is said', async () => {
    stage.server.answers.set('POST /api/meetings/SM-2026-9001/chair', { body: { is: 'changed' } });
    stage.server.answers.set('GET /api/meetings/SM-2026-9001/chairs', {
      body: chairs.map((one) => ({
        ...one,
        may: one.id === 'bea',
        needsReason: one.id === 'bea',
        canBeExcepted: false,
      })),
    });
    const { tab } = await open('meeting/SM-2026-9001');
    await tab.getByRole('button', { name: 'Change the chair' }).click();
    await tab
      .getByText('Beatrix Bilberry is the only person here who may chair. Agree with a neighbouring authority')
      .waitFor();
    expect(await tab.getByRole('button', { name: 'Choose Beatrix Bilberry', exact: true }).count()).toBe(0);
    await tab.getByRole('button', { name: 'Choose with a reason for Beatrix Bilberry' }).click();
    await tab.getByLabel('Why it is this person').fill('The others are all away');
    await tab.getByRole('button', { name: 'Choose Beatrix Bilberry with this reason' }).click();
    await expect
      .poll(() => bodiesOf('POST /api/meetings/SM-2026-9001/chair'))
      .toEqual([{ chairId: 'bea', reason: 'The others are all away' }]);
  }, 60_000);

  it('ruling E-01: the named manager keeps the terms that were agreed with the LADO', async () => {
    stage.server.answers.set('POST /api/episodes/IN-2026-9001/hold/terms', { body: { is: 'decided' } });
    const { tab } = await open('episode/IN-2026-9001');
    await tab.getByRole('button', { name: 'Keep terms agreed with the LADO…' }).click();
    await tab.getByLabel('On which terms').fill('Without the carer it is about');
    await tab.getByLabel('Who agreed them for the LADO').fill('LADO 77');
    await tab.getByLabel('Day on which they were agreed').fill('2026-11-18');
    await tab.getByRole('button', { name: 'Keep these terms' }).click();
    await expect
      .poll(() => bodiesOf('POST /api/episodes/IN-2026-9001/hold/terms'))
      .toEqual([{ terms: 'Without the carer it is about', agreedWith: 'LADO 77', agreedOn: '2026-11-18' }]);
  }, 60_000);

  it('an hour is chosen with one press, and someone else’s change is told', async () => {
    const { tab } = await open('meeting/SM-2026-9001');
    stage.server.answers.set('POST /api/meetings/SM-2026-9001/time', {
      status: 409,
      body: { error: { reason: 'changed-meanwhile', words: '', ref: 'ref-9409' } },
    });
    await tab.getByRole('button', { name: 'Change the day and hour' }).click();
    await tab.getByRole('button', { name: 'Choose Tuesday 24 November 2026, 10am to 11:30am' }).click();
    await tab.getByRole('alert').filter({ hasText: 'Someone else changed this' }).waitFor();
    expect(bodiesOf('POST /api/meetings/SM-2026-9001/time')).toEqual([
      { startsAt: '2026-11-24T10:00', lengthMinutes: 90, online: true, venue: 'Room Willow' },
    ]);
  }, 60_000);

  it('nobody is left out without a written reason', async () => {
    stage.server.answers.set('POST /api/meetings/SM-2026-9001/invitees', { body: { is: 'changed' } });
    const { tab } = await open('meeting/SM-2026-9001');
    await tab.getByRole('button', { name: 'Change who is asked' }).click();
    const parent = tab.getByRole('group', { name: /Marigold Example/ });
    await parent.getByLabel('Decision').selectOption('not-informed');
    await tab.getByRole('button', { name: 'Save who is asked' }).click();
    await tab.getByRole('alert').filter({ hasText: 'Write the reason for Marigold Example.' }).waitFor();
    expect(bodiesOf('POST /api/meetings/SM-2026-9001/invitees')).toEqual([]);
    await parent.getByLabel('Reason').fill('A court order says so');
    await tab.getByRole('button', { name: 'Save who is asked' }).click();
    await tab.getByRole('button', { name: 'Change who is asked' }).waitFor();
    expect(bodiesOf('POST /api/meetings/SM-2026-9001/invitees')).toEqual([
      { changes: [{ key: 'i2', decision: 'not-informed', way: 'mail', sitting: 1, reason: 'A court order says so' }] },
    ]);
  }, 60_000);

  it('nothing is offered that cannot work yet: what is missing has its own button, which opens the form', async () => {
    const { tab } = await open('meeting/SM-2026-9001');
    await tab.getByText('It can be shown once what is missing is settled.').waitFor();
    expect(await tab.getByRole('button', { name: 'Send the invitations' }).count()).toBe(0);
    expect(await tab.getByRole('button', { name: 'Approve', exact: true }).count()).toBe(0);
    await tab.getByRole('button', { name: 'Decide Whether Marigold Example is invited' }).click();
    await tab.getByRole('button', { name: 'Save who is asked' }).waitFor();
    expect(await tab.evaluate('document.activeElement.id')).toBe('people');
  }, 60_000);

  it('what the procedure still needs is listed beside the button', async () => {
    stage.server.answers.set('POST /api/meetings/SM-2026-9001/send', {
      status: 422,
      body: {
        error: { reason: 'asking', words: 'Something is still needed.', ref: 'r' },
        ask: [{ fact: 'minute-taker', ask: 'Who takes the minutes?' }],
      },
    });
    stage.server.answers.set('GET /api/meetings/SM-2026-9001', { body: { ...meeting, missing: [] } });
    const { tab } = await open('meeting/SM-2026-9001');
    await tab.getByRole('button', { name: 'Send the invitations' }).click();
    await tab.getByText('Who takes the minutes?').waitFor();
  }, 60_000);
});

describe('The judgement', () => {
  it('is the manager’s own: it asks for an answer, an outcome and reasons, and who told a child who asked to leave', async () => {
    stage.server.answers.set('POST /api/episodes/IN-2026-9001/judge', { body: { is: 'judged' } });
    const { tab } = await open('episode/IN-2026-9001');
    await tab.getByRole('radio', { name: 'Not sure' }).check();
    await tab.getByRole('radio', { name: /^No concern/ }).check();
    await tab.getByLabel('Your reasons').fill('Invented reasons.');
    await tab.getByRole('button', { name: 'Record my judgement' }).click();
    await tab.getByText('Write who told the child what').waitFor();
    expect(bodiesOf('POST /api/episodes/IN-2026-9001/judge')).toEqual([]);
    await tab.getByLabel('Who told the child, and what they said').fill('Petra Plumtree: nothing changes for now');
    await tab.getByRole('button', { name: 'Record my judgement' }).click();
    await expect
      .poll(() => bodiesOf('POST /api/episodes/IN-2026-9001/judge'))
      .toEqual([
        {
          outcome: 'no-concern',
          bestInterests: 'not-sure',
          prompts: [],
          reason: 'Invented reasons.',
          support: '',
          paidSupport: false,
          childToldBy: 'Petra Plumtree: nothing changes for now',
          decision: 0,
        },
      ]);
  }, 60_000);
});
