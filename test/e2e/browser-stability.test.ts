import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { becomes, findsByTyping } from './pages/chat-page.ts';
import { diaryEntry, goesTo, openLetter, part, tabAt } from './pages/rooms.ts';
import { addressOf, openTrainingRoom, picture, type TrainingRoom } from './pages/training-room.ts';

/*
 * Torbay's procedure by hand, on the sandbox page: each person presses what they see. Monday 23 November 2026, 9 o'clock.
 */

const SECOND = {
  child: 'placement:P-1043',
  voice: 'agency',
  triggers: 'needs-not-met',
  whatHappened: 'The agency says that the school taxi is no answer.',
  immediateDanger: 'no',
};

let room: TrainingRoom;
let page: Page;

beforeAll(async () => {
  room = await openTrainingRoom('browser-stability', { profile: 'torbay-stability', now: '2026-11-23T09:00:00Z' });
  page = await room.enter('Petra Plumtree');
}, 180_000);
afterAll(() => room?.close());

describe('A placement wobbles, Torbay’s procedure, by hand on the page', { timeout: 90_000 }, () => {
  it('the worker types “report instability”, finds the child by typing, and sees what follows and by when', async () => {
    const chat = await becomes(page, 'Petra Plumtree');
    await chat.says('report instability');
    const form = await chat.card('Report instability');
    await findsByTyping(form, /Which child/, 'C-1042', 'C-1042 · BB · foster care');
    await form.getByRole('combobox', { name: /Who says so/ }).selectOption({ label: 'The carer said so' });
    await form.getByRole('checkbox', { name: 'The carer is struggling, or feels unable to go on' }).check();
    await form.getByRole('textbox', { name: /What happened/ }).fill('The carer says that it is too much at night.');
    await form.getByRole('radio', { name: 'No', exact: true }).check();
    await form.getByRole('button', { name: 'Send report' }).click();

    const receipt = await chat.card('Report received: IN-2026-0001');
    await receipt.getByText('Judge whether the instability can be managed: Tobias Tamarind, by Tue 24 Nov').waitFor();
    await receipt.getByRole('button', { name: 'Why?' }).click();
    await receipt.getByText('What says so').waitFor();
    await picture(page, 'stability-receipt');
  });

  it('the line manager judges that a stability meeting is needed, to be held by Monday 30 November', async () => {
    const chat = await becomes(page, 'Tobias Tamarind');
    const card = await chat.card('For your judgement: IN-2026-0001');
    await card.getByText('The carer says that it is too much at night.').waitFor();
    await card.getByText('C-1042 (BB)', { exact: false }).first().waitFor();
    await page.setViewportSize({ width: 360, height: 740 });
    await picture(page, 'judgement-360');
    expect((await card.boundingBox())?.height).toBeLessThan(900);
    await page.setViewportSize({ width: 1280, height: 800 });
    await card.getByRole('radio', { name: 'Not sure' }).check();
    await card
      .getByRole('combobox', { name: /Your judgement/ })
      .selectOption({ label: 'Cannot be managed as it is: a stability meeting' });
    await card.getByRole('textbox', { name: 'Why', exact: true }).fill('Support was tried and is not enough.');
    const judged = await chat.presses(
      'For your judgement: IN-2026-0001',
      'Record my judgement',
      'Judged: IN-2026-0001',
    );
    await judged.getByText('Hold the stability meeting: Pip Persimmon, by Mon 30 Nov').waitFor();
  });

  it('the coordinator settles chair, minute taker, time and parents in the card, and asks the social worker', async () => {
    const chat = await becomes(page, 'Pip Persimmon');
    const draft = await chat.card('To arrange: SM-2026-0001');
    await draft.getByText('Still missing').waitFor();
    const chair = draft.getByRole('combobox', { name: /Chair/ });
    await chair.selectOption({
      label: 'Beatrix Bilberry. Holds the role that chairs this meeting. Is free inside the window.',
    });
    await draft.getByRole('combobox', { name: /Minute taker/ }).selectOption({ label: 'Minty Marjoram' });
    await draft.getByRole('radio', { name: /^Wednesday 25 November 2026, 09:30 to 11:00/ }).check();
    const decisions = draft.getByRole('combobox', { name: /what is decided/ });
    await decisions.nth(0).selectOption({ label: 'Invite' });
    await decisions.nth(1).selectOption({ label: 'Hear their views only' });
    await draft
      .getByRole('textbox', { name: /the reason, unless invited/ })
      .nth(1)
      .fill('A court order keeps the two apart.');
    await draft.getByRole('button', { name: 'Ask the social worker' }).click();
    await (await chat.card('To arrange: SM-2026-0001')).getByText('The social worker has the draft').first().waitFor();
    expect(await room.council.sandbox.control.events()).toEqual([]);
  });

  it('nothing is in a diary before the child’s social worker says “Go”; then the chair’s shows the reference only', async () => {
    const chat = await becomes(page, 'Petra Plumtree');
    const draft = await chat.card('Draft to look at: SM-2026-0001');
    await draft.getByText('Wednesday 25 November 2026, 9:30am').waitFor();
    await draft.getByRole('button', { name: 'Go', exact: true }).click();
    await (await chat.card('Draft to look at: SM-2026-0001')).getByText('You said “go”.').waitFor();

    await becomes(page, 'Beatrix Bilberry');
    const entry = await diaryEntry(await goesTo(page, 'Calendar'), 'Beatrix Bilberry', 'SM-2026-0001');
    expect(await entry.getByRole('heading').innerText()).toMatch(/^SM-2026-0001\s*Private\s*Online$/);
    await entry.getByText('The organiser has hidden who is invited').waitFor();
    for (const planted of ['C-1042', 'BB', 'Household', 'Birchbark', 'night']) {
      expect(await entry.innerText()).not.toContain(planted);
    }
    await picture(page, 'stability-diary');
  });

  it('an invited worker opens the meeting in the tab, from the card, at the exact place', async () => {
    const chat = await becomes(page, 'Quentin Quince');
    const card = await chat.card('Meeting arranged: SM-2026-0001');
    await card.getByText('Supervising social worker').waitFor();
    await card.getByRole('link', { name: 'Open in the tab' }).click();
    const tab = await tabAt(page, 'Placement stability meeting SM-2026-0001');
    await tab.getByText('Wednesday 25 November 2026, 9:30am').first().waitFor();
    expect(page.url()).toContain('sub=meeting%2FSM-2026-0001');
    expect(await tab.getByRole('button', { name: 'Change who is asked' }).count()).toBe(0);
    await picture(page, 'stability-meeting');
  });

  it('a carer without Teams gets a letter of her own with the meeting as a file for her calendar', async () => {
    await goesTo(page, 'Letters');
    const letter = await openLetter(page, 'hazel.household@home.example');
    expect(await letter.getByRole('heading', { level: 3 }).innerText()).toBe('Meeting ref SM-2026-0001');
    await letter.getByRole('link', { name: 'SM-2026-0001.ics' }).waitFor();
    const body = letter.frameLocator('iframe');
    await body.getByRole('heading', { name: 'You are invited to a meeting' }).waitFor();
    await body.getByText('Wednesday 25 November 2026 at 9:30am').waitFor();
    await body.getByRole('link', { name: 'Answer this invitation' }).waitFor();
    await picture(page, 'stability-letter');
  });

  it('for a second child the coordinator decides all of it in the tab, and the meeting goes out the same way', async () => {
    const { council } = room;
    await council.says('Petra Plumtree', 'report instability');
    await council.presses('Petra Plumtree', 'Report instability', 'Send report', SECOND);
    await council.settles();
    const judgement = { bestInterests: 'yes', outcome: 'stability-meeting', reason: 'It cannot go on like this.' };
    await council.presses('Tobias Tamarind', 'For your judgement: IN-2026-0002', 'Record my judgement', judgement);
    await council.settles();

    await becomes(page, 'Pip Persimmon');
    await page.goto(await addressOf(council, 'Pip Persimmon', 'tab/desk?sub=meeting/SM-2026-0002'));
    const tab = await tabAt(page, 'Placement stability meeting SM-2026-0002');
    await part(tab, 'Chair').getByRole('button', { name: 'Choose a chair' }).click();
    await part(tab, 'Chair').getByRole('button', { name: 'Choose Beatrix Bilberry' }).click();
    await part(tab, 'Chair').getByRole('button', { name: 'Change the chair' }).waitFor();
    await part(tab, 'Chair').getByRole('button', { name: 'Choose a minute taker' }).click();
    await part(tab, 'Chair')
      .getByRole('searchbox', { name: /Minute taker/ })
      .fill('Minty');
    await part(tab, 'Chair').getByRole('button', { name: 'Choose Minty Marjoram' }).click();
    await part(tab, 'Chair').getByRole('button', { name: 'Change the minute taker' }).waitFor();
    await part(tab, 'Day and hour').getByRole('button', { name: 'Find a day and hour' }).click();
    await part(tab, 'Day and hour')
      .getByRole('listitem')
      .filter({ hasText: 'fits best' })
      .getByRole('button', { name: /^Choose/ })
      .click();
    await part(tab, 'Day and hour').getByRole('button', { name: 'Change the day and hour' }).waitFor();

    await part(tab, 'People').getByRole('button', { name: 'Change who is asked' }).click();
    const mother = tab.getByRole('group', { name: /Dahlia Dewdrop/ });
    await mother.getByRole('combobox', { name: 'Decision' }).selectOption({ label: 'Asked for their views' });
    await mother.getByRole('textbox', { name: /Reason/ }).fill('Her solicitor asks that she is heard in writing.');
    await part(tab, 'People').getByRole('button', { name: 'Save who is asked' }).click();
    await part(tab, 'People').getByRole('button', { name: 'Change who is asked' }).waitFor();
    await tab.getByRole('button', { name: 'Show it to the child’s social worker' }).click();
    await tab.getByText('The social worker has the draft').first().waitFor();

    await becomes(page, 'Petra Plumtree');
    await page.goto(await addressOf(council, 'Petra Plumtree', 'tab/desk?sub=meeting/SM-2026-0002'));
    const worker = await tabAt(page, 'Placement stability meeting SM-2026-0002');
    await worker.getByRole('button', { name: 'Go ahead' }).click();
    await worker.getByRole('button', { name: 'Go ahead' }).waitFor({ state: 'detached' });
    await expect
      .poll(async () => (await council.sandbox.control.events()).map(({ subject }) => subject), { timeout: 20_000 })
      .toEqual(['SM-2026-0001', 'SM-2026-0002']);
  });

  it('the browser complained of nothing all the way', () => {
    expect(room.complaints).toEqual([]);
  });
});
