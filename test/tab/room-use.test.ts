import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeIn } from '../axe.ts';
import { picture } from '../e2e/pages/training-room.ts';
import { answerEverything } from './canned-answers.ts';
import { raiseStage, resize, turnTo, type Stage } from './browser.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await raiseStage();
}, 160_000);
afterAll(() => stage.end());

describe('Torbay T-72: the room of a meeting in a browser', () => {
  it('an action that is none is refused with the reason, as it is typed', async () => {
    answerEverything(stage.server.answers);
    const opened = await stage.open('room/SM-2026-9001', { width: 320 });
    await opened.tab.getByLabel('What is done').fill('Support, ongoing');
    await opened.tab.getByText('“ongoing” has no end; say what is done once, and by when.').waitFor();
    await opened.tab.getByLabel('What is done').fill('Book the sleep clinic');
    await opened.tab.getByText('“ongoing” has no end').waitFor({ state: 'detached' });
    await opened.page.close();
  }, 60_000);

  it('Warrington W-95: the overview stands beside its item of the agenda; at 320 px it folds below it', async () => {
    answerEverything(stage.server.answers);
    const opened = await stage.open('room/SM-2026-9001');
    const item = opened.tab.getByRole('listitem').filter({ has: opened.tab.getByRole('heading', { name: 'Support' }) });
    const beside = item.first().getByRole('group', { name: 'What people wrote, in the chair’s words' });
    await beside.getByText('People agree on what helped.').waitFor();
    await beside.scrollIntoViewIfNeeded();
    await picture(opened.page, 'room-overview-light-1280');
    await turnTo(opened, 'dark');
    expect(await axeIn(opened.tab)).toEqual([]);
    await picture(opened.page, 'room-overview-dark-1280');

    await resize(opened, 320, 900);
    const fold = item.first().locator('summary', { hasText: 'What people wrote, in the chair’s words' });
    await fold.waitFor();
    expect(await item.first().getByText('People agree on what helped.').isVisible()).toBe(false);
    await fold.click();
    await item.first().getByText('People agree on what helped.').waitFor();
    await turnTo(opened, 'contrast');
    expect(await axeIn(opened.tab)).toEqual([]);
    await picture(opened.page, 'room-overview-contrast-320');
    await opened.page.close();
  }, 60_000);

  it('what is missing before a meeting is closed leads to where it is said, by keyboard alone', async () => {
    answerEverything(stage.server.answers);
    const opened = await stage.open('room/SM-2026-9001', { width: 320 });
    const go = opened.tab.getByRole('button', { name: 'Say the day why it was held on Thu 26 Nov' });
    await go.focus();
    await opened.page.keyboard.press('Enter');
    await opened.tab.locator('#day:focus').waitFor();
    await opened.page.keyboard.press('Tab');
    await opened.tab.getByRole('textbox', { name: 'Held on', exact: true }).and(opened.tab.locator(':focus')).waitFor();
    await opened.page.close();
  }, 60_000);
});
