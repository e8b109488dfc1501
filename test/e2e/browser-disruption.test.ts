import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { becomes, findsByTyping } from './pages/chat-page.ts';
import { part, tabAt } from './pages/rooms.ts';
import { addressOf, openTrainingRoom, picture, type TrainingRoom } from './pages/training-room.ts';

/*
 * Warrington's procedure by hand, on the sandbox page, from the ending to answered questions. Monday 12 October 2026, 9 o'clock;
 * the child left on Friday 9 October.
 */

const SUM = '42 days from Fri 9 Oct is Fri 20 Nov; 84 days from Fri 9 Oct is New Year’s Day, so hold it by Thu 31 Dec';

let room: TrainingRoom;
let page: Page;

beforeAll(async () => {
  room = await openTrainingRoom('browser-disruption', { profile: 'warrington-2024', now: '2026-10-12T08:00:00Z' });
  page = await room.enter('Petra Plumtree');
}, 180_000);
afterAll(() => room?.close());

const opensTab = async (name: string, place: string, heading: string) => {
  await becomes(page, name);
  await page.goto(await addressOf(room.council, name, `tab/desk?sub=${place}`));
  return tabAt(page, heading);
};

const addressIn = (recipients: unknown): string =>
  (recipients as readonly { readonly emailAddress: { readonly address: string } }[])
    .map(({ emailAddress }) => emailAddress.address)
    .join();

describe('A placement ended, Warrington’s procedure, by hand on the page', { timeout: 90_000 }, () => {
  it('the worker says that the placement of C-1046 ended, and reads the window of 42 to 84 days with its sum', async () => {
    const chat = await becomes(page, 'Petra Plumtree');
    await chat.says('placement ended');
    const form = await chat.card('A placement ended');
    await findsByTyping(form, /Which child/, 'C-1046', 'C-1046 · RW · foster care');
    await form.getByLabel(/First day on which the child was out/).fill('2026-10-09');
    await form.getByLabel(/First day on which going back was ruled out/).fill('2026-10-09');
    const inPlan = form.getByRole('radiogroup', { name: /in the care plan before/ });
    await inPlan.getByRole('radio', { name: 'No', exact: true }).check();
    await form.getByRole('radio', { name: 'Plan to match' }).check();
    await form.getByRole('textbox', { name: /Reference of the document/ }).fill('Care plan of 9 September 2026');
    await form.getByRole('radio', { name: 'At once: immediate risk of harm' }).check();
    await form.getByRole('button', { name: 'Send', exact: true }).click();

    const receipt = await chat.card('Ending received: PE-2026-0001');
    await receipt.getByText('A disruption meeting is required.').waitFor();
    await receipt.getByText('Hold the disruption meeting: Saffron Sorbet, by Thu 31 Dec').waitFor();
    await receipt.getByRole('button', { name: 'Why?' }).click();
    await receipt.getByText(SUM, { exact: true }).waitFor();
    await picture(page, 'disruption-receipt');
  });

  it('the child’s own IRO is shown as refused, with the paragraph; a Conference and Review Manager may chair', async () => {
    const tab = await opensTab('Saffron Sorbet', 'meeting/DM-2026-0001', 'Disruption meeting DM-2026-0001');
    await tab.getByRole('button', { name: 'Why? these days' }).click();
    await tab.getByText(SUM).first().waitFor();
    await part(tab, 'Chair').getByRole('button', { name: 'Choose a chair' }).click();
    const candidate = (name: string) =>
      part(tab, 'Chair')
        .getByRole('listitem')
        .filter({ has: tab.getByRole('heading', { name }) });
    const iro = candidate('Isolde Ironbark');
    await iro.getByText('May not chair').waitFor();
    await iro.getByText('Warrington W-76').first().waitFor();
    expect(await iro.getByRole('button', { name: /^Choose/ }).count()).toBe(0);
    await picture(page, 'disruption-chairs');
    await candidate('Cornelius Clementine').getByRole('button', { name: 'Choose Cornelius Clementine' }).click();
    await part(tab, 'Chair').getByRole('button', { name: 'Change the chair' }).waitFor();
  });

  it('the organiser settles minute taker, day and parents in the card, and asks the chair', async () => {
    const chat = await becomes(page, 'Saffron Sorbet');
    const draft = await chat.card('To arrange: DM-2026-0001');
    // The card is drawn anew once the chair is in it; what was opened before is closed by that.
    await draft.getByText('Cornelius Clementine').first().waitFor();
    await draft.getByRole('button', { name: 'Change chair, minute taker or time' }).click();
    await draft.getByRole('combobox', { name: /Minute taker/ }).selectOption({ label: 'Minty Marjoram' });
    await draft.getByRole('radio', { name: /^Wednesday 25 November 2026, 09:30 to 12:00/ }).check();
    await draft.getByRole('combobox', { name: /Parent RW: what is decided/ }).selectOption({ label: 'Invite' });
    await draft.getByRole('button', { name: 'Ask the chair to settle the people' }).click();
    // Until the diaries have answered, the card says the hour twice: as chosen, and as it stands.
    const arranged = await chat.card('To arrange: DM-2026-0001');
    await arranged.getByText('Wednesday 25 November 2026, 9:30am').first().waitFor();
  });

  it('the chair settles the people and the day by which questions are back; nothing has left before', async () => {
    const { control } = room.council.sandbox;
    const chat = await becomes(page, 'Cornelius Clementine');
    const card = await chat.card('For you as chair: DM-2026-0001');
    await card.getByText('5 working days before Wed 25 Nov is Wed 18 Nov').waitFor();
    expect(await card.getByLabel(/Questionnaires back by/).inputValue()).toBe('2026-11-18');
    expect([await control.events(), await control.letters()]).toEqual([[], []]);
    await card.getByLabel(/Questionnaires back by/).fill('2026-11-17');
    await card.getByRole('button', { name: 'Settle the people' }).click();
    await (await chat.card('For you as chair')).getByText('You settled the people. The organiser can send.').waitFor();
    expect([await control.events(), await control.letters()]).toEqual([[], []]);
  });

  it('the organiser sends: one entry in the diaries, two letters to each of those without Teams', async () => {
    const { control } = room.council.sandbox;
    const tab = await opensTab('Saffron Sorbet', 'meeting/DM-2026-0001', 'Disruption meeting DM-2026-0001');
    await part(tab, 'Send the invitations').getByRole('button', { name: 'Send the invitations' }).click();
    await expect
      .poll(async () => (await control.events()).map(({ subject }) => subject), { timeout: 20_000 })
      .toEqual(['DM-2026-0001']);
    await room.council.settles();
    expect(
      (await control.letters()).map(({ subject, toRecipients }) => [subject, addressIn(toRecipients)]).sort(),
    ).toEqual([
      ['Meeting ref DM-2026-0001', 'office@cerise-primary.example'],
      ['Meeting ref DM-2026-0001', 'office@cerise-primary.example'],
      ['Meeting ref DM-2026-0001', 'willow.russet@home.example'],
      ['Meeting ref DM-2026-0001', 'willow.russet@home.example'],
    ]);
  });

  it('an invited worker starts the questions in the dialog, and saves the first part', async () => {
    const chat = await becomes(page, 'Quentin Quince');
    const card = await chat.card('Your views are asked for: DM-2026-0001');
    await card.getByText('Tuesday 17 November 2026').first().waitFor();
    await card.getByRole('button', { name: 'Start' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('heading', { name: /^Part 1 of 4/ }).waitFor();
    await dialog.getByRole('textbox', { name: /What went well/ }).fill('Swimming with the carer’s sister.');
    await picture(page, 'disruption-dialog');
    await dialog.getByRole('button', { name: 'Save and come back later' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const started = await chat.card('Your views are asked for: DM-2026-0001');
    await started.getByText('Started: 1 of 4 parts').waitFor();
    expect(await page.locator('.messages').innerText()).not.toContain('Swimming');
  });

  it('in the tab the draft is there; what is added is kept, handed in, and answered with a receipt', async () => {
    await (
      await (await becomes(page, 'Quentin Quince')).card('Your views are asked for')
    )
      .getByRole('link', { name: 'Open in the tab' })
      .click();
    const tab = await tabAt(page, 'Disruption questionnaire: supervising social worker');
    expect(await tab.getByRole('textbox', { name: /What went well/ }).inputValue()).toBe(
      'Swimming with the carer’s sister.',
    );
    await picture(page, 'disruption-questionnaire');
    await tab.getByRole('button', { name: 'Save and go on' }).click();
    await tab.getByRole('heading', { level: 2 }).filter({ hasNotText: 'right time or way' }).first().waitFor();
    await tab.getByRole('textbox').first().fill('Evenings were hard after the move of school.');
    await tab
      .getByRole('button', { name: /Check and hand in/ })
      .first()
      .click();
    await tab.getByRole('button', { name: 'Hand in my answers' }).click();
    await tab.getByRole('heading', { name: /Thank you. Your answers are in./ }).waitFor();
    const receipt = await (await becomes(page, 'Quentin Quince')).card('Received: your form for DM-2026-0001');
    expect(await receipt.innerText()).not.toContain('Swimming');
  });

  it('the chair sees how many came back, and reads the answers by question', async () => {
    const tab = await opensTab('Cornelius Clementine', 'meeting/DM-2026-0001', 'Disruption meeting DM-2026-0001');
    expect(await tab.getByRole('list', { name: 'At a glance' }).innerText()).toMatch(/1\s*of 10\s*views are back/);
    await tab.getByRole('link', { name: 'Read the answers', exact: true }).click();
    await tab.getByRole('heading', { level: 1, name: 'Answers for DM-2026-0001' }).waitFor();
    const well = tab.getByRole('region', { name: /What went well/ });
    await well.getByText('Swimming with the carer’s sister.').waitFor();
    await well.getByRole('heading', { name: 'Supervising social worker' }).waitFor();
    await picture(page, 'disruption-answers');
  });

  it('the chair takes back the team manager’s form with a reason, which stands beside it; it still counts as asked', async () => {
    const tab = await opensTab('Cornelius Clementine', 'answers/DM-2026-0001', 'Answers for DM-2026-0001');
    const came = part(tab, 'What came back');
    const line = came.getByRole('listitem').filter({ has: tab.getByText('Team manager', { exact: true }) });
    const opens = line.getByRole('button', { name: 'Take it back… from the team manager' });
    const reason = line.getByLabel('Why does the team manager no longer need to answer?');
    const focused = tab.locator(':focus');
    await opens.focus();
    await page.keyboard.press('Enter');
    await reason.and(focused).waitFor();
    await line.getByRole('button', { name: 'Keep it' }).click();
    await opens.and(focused).waitFor();
    await page.keyboard.press('Enter');
    await reason.fill('New in the team, and does not know the child.');
    await picture(page, 'disruption-take-back');
    await line.getByRole('button', { name: 'Take the form back' }).click();
    await line.getByText('New in the team, and does not know the child.').waitFor();
    await line.getByText('Taken back', { exact: true }).waitFor();
    expect(await line.getByRole('button').count()).toBe(0);
    expect(await came.innerText()).toContain('1 of 10 came back.');
    await picture(page, 'disruption-taken-back');
  });

  it('a case worker who asks for the answers page is told that they have no access, and sees no answer', async () => {
    const tab = await opensTab('Petra Plumtree', 'answers/DM-2026-0001', 'You do not have access to this');
    expect(await tab.locator('body').innerText()).not.toContain('Swimming');
    await picture(page, 'disruption-no-access');
  });

  it('the browser complained of nothing all the way', () => {
    expect(room.complaints).toEqual([]);
  });
});
