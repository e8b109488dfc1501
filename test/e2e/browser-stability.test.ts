import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { becomes, findsByTyping } from './pages/chat-page.ts';
import { diaryEntry, goesTo, openLetter, part, tabAt } from './pages/rooms.ts';
import { openTrainingRoom, picture, type TrainingRoom } from './pages/training-room.ts';

/*
 * Torbay's procedure by hand, on the sandbox page: each person presses what they see. Monday 23 November 2026, 9 o'clock.
 */

let room: TrainingRoom;
let page: Page;

beforeAll(async () => {
  room = await openTrainingRoom('browser-stability', { profile: 'torbay-stability', now: '2026-11-23T09:00:00Z' });
  page = await room.enter('Petra Plumtree');
}, 180_000);
afterAll(() => room?.close());

/** The worker fills the form as far as the child, and sends it. */
async function reports(child: string, offered: string): Promise<void> {
  const chat = await becomes(page, 'Petra Plumtree');
  await chat.says('report instability');
  const form = await chat.card('Report instability');
  await findsByTyping(form, /Which child/, child, offered);
  await form.getByRole('combobox', { name: /Who says so/ }).selectOption({ label: 'The carer' });
  await form.getByRole('checkbox', { name: /carer is struggling/i }).check();
  await form.getByRole('textbox', { name: /What happened/ }).fill('The carer says that it is too much at night.');
  await form.getByRole('radio', { name: 'No', exact: true }).check();
  await picture(page, 's-report-form');
  await form.getByRole('button', { name: 'Send report' }).click();
}

describe('A placement wobbles, Torbay’s procedure, by hand on the page', () => {
  it('the worker types “report instability”, finds the child by typing, and sees what follows and by when', async () => {
    await reports('C-1042', 'C-1042 · BB · foster care');
    const chat = await becomes(page, 'Petra Plumtree');
    const receipt = await chat.card('Report received: IN-2026-0001');
    await receipt.getByText('Judge whether the instability can be managed: Tobias Tamarind, by Tue 24 Nov').waitFor();
    await receipt.getByRole('button', { name: 'Why?' }).click();
    await receipt.getByText('What says so').waitFor();
    await picture(page, 's-receipt');
  });

  it('the line manager judges that a stability meeting is needed', async () => {
    const chat = await becomes(page, 'Tobias Tamarind');
    const card = await chat.card('For your judgement: IN-2026-0001');
    await picture(page, 's-judgement');
    await card.getByRole('radio', { name: 'Not sure' }).check();
    await card.getByRole('radio', { name: /stability meeting/i }).check();
    await card.getByRole('textbox', { name: /^Why/ }).fill('Support was tried and is not enough.');
    const judged = await chat.presses('For your judgement: IN-2026-0001', 'Record my judgement', 'Judged: IN-2026-0001');
    expect(await judged.innerText()).toContain('Mon 30 Nov');
    await picture(page, 's-judged');
  });

  it('the coordinator decides chair, minute taker, time and parents in the card, and asks the social worker', async () => {
    const chat = await becomes(page, 'Pip Persimmon');
    const draft = await chat.card('To arrange: SM-2026-0001');
    await picture(page, 's-draft');
    await draft.getByText('Still missing').waitFor();
    console.log(await draft.innerText());
  });
});
