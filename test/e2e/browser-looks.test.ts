import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formOf, tellBothStories } from './pages/both-stories.ts';
import { becomes } from './pages/chat-page.ts';
import { chooseLook, findingsOn } from './pages/looks.ts';
import { tabAt } from './pages/rooms.ts';
import { addressOf, openTrainingRoom, type TrainingRoom } from './pages/training-room.ts';

/*
 * Every page of both stories, as eyes, ears and a narrow screen meet it: light, dark and high contrast, at 320 and 1280 pixels.
 */

let room: TrainingRoom;
let page: Page;

beforeAll(async () => {
  room = await openTrainingRoom('browser-looks', { profile: 'warrington-2024', now: '2026-10-12T08:00:00Z' });
  await tellBothStories(room.council);
  page = await room.enter('Petra Plumtree');
}, 240_000);
afterAll(() => room?.close());

const CHATS = [
  [
    'Petra Plumtree',
    'Your views are asked for: DM-2026-0001',
    'receipts, one of them on hold, tasks, an invitation and a questionnaire',
  ],
  ['Tobias Tamarind', 'Judged: IN-2026-0001', 'a judgement made, and one on hold'],
  ['Pip Persimmon', 'To arrange: SM-2026-0001', 'a draft with its times'],
  ['Cornelius Clementine', 'For you as chair: DM-2026-0001', 'the chair’s card'],
] as const;

const PAGES = [
  ['Petra Plumtree', 'desk', 'My desk'],
  ['Saffron Sorbet', 'meeting/DM-2026-0001', 'Disruption meeting DM-2026-0001'],
  ['Pip Persimmon', 'meeting/SM-2026-0001', 'Placement stability meeting SM-2026-0001'],
  ['Tobias Tamarind', 'episode/IN-2026-0001', 'Report IN-2026-0001'],
  ['Petra Plumtree', 'ending/PE-2026-0001', 'Ending PE-2026-0001'],
  ['Quentin Quince', 'questionnaire/', 'Disruption questionnaire: supervising social worker'],
  ['Cornelius Clementine', 'answers/DM-2026-0001', 'Answers for DM-2026-0001'],
  ['Petra Plumtree', 'answers/DM-2026-0001', 'You do not have access to this'],
  ['Petra Plumtree', 'what-would-follow', 'What would follow?'],
] as const;

describe(
  'In light, dark and high contrast, at 320 and at 1280 pixels, axe finds nothing and nothing is too wide',
  { timeout: 90_000 },
  () => {
    it.each(CHATS)('in the chat of %s, with “%s”: %s', async (name, heading, what) => {
      await (await becomes(page, name)).card(heading);
      expect(await findingsOn(page, what, chooseLook(page))).toEqual([]);
    });

    it.each(PAGES)('for %s on the page %s', async (name, place, heading) => {
      const whole =
        place === 'questionnaire/' ? `${place}${await formOf(room.council, await room.council.id(name))}` : place;
      await page.goto(await addressOf(room.council, name, `tab/desk?sub=${whole}`));
      await tabAt(page, heading);
      expect(await findingsOn(page, `${place} of ${name}`, chooseLook(page), 'in the tab')).toEqual([]);
    });

    it('on the web form of a carer who has no account: the code, a part of the form, and the last look', async () => {
      const { council } = room;
      const form = await formOf(council, 'C-1046-carer-1');
      const { body } = await council.asks('Quentin Quince', 'POST', `/api/questionnaires/${form}/code`, {});
      const letter = (await council.sandbox.control.letters())
        .map((one) => JSON.stringify(one))
        .filter((one) => one.includes('willow.russet'))
        .join();
      const outside = await page.context().newPage();
      const turn = (theme: string) =>
        outside.emulateMedia({
          colorScheme: theme === 'default' ? 'light' : 'dark',
          contrast: theme === 'contrast' ? 'more' : 'no-preference',
        });
      await outside.goto(/http[^"\\ ]*\/forms\/q\/[a-z0-9.]+/.exec(letter)?.[0] ?? '');
      await outside.getByRole('heading', { name: 'Open your form' }).waitFor();
      const found = [...(await findingsOn(outside, 'form-code', turn))];
      await outside.getByLabel('Your code').fill(String(body['code']));
      await outside.getByRole('button', { name: 'Open my form' }).click();
      await outside.getByText('Please answer by').first().waitFor();
      found.push(...(await findingsOn(outside, 'form-start', turn)));
      await outside.goto(`${council.sandbox.botUrl}/forms/f/${form}/s/strengths`);
      await outside.getByRole('button', { name: /Save/ }).first().waitFor();
      found.push(...(await findingsOn(outside, 'form-part', turn)));
      await outside.goto(`${council.sandbox.botUrl}/forms/f/${form}/check`);
      await outside.getByRole('heading', { level: 1 }).waitFor();
      found.push(...(await findingsOn(outside, 'form-check', turn)));
      await outside.close();
      expect(found).toEqual([]);
    });
  },
);

describe('Chat is kept and searched', () => {
  it('no card of either story, in anybody’s chat, names somebody outside the council; two with the same initials are told apart', async () => {
    const { control } = room.council.sandbox;
    const outside = (await control.rows('Circle')).map(({ FullName }) => String(FullName));
    expect(outside).toContain('Bryony Birchbark');
    const found: string[] = [];
    let cards = 0;
    for (const { id, name } of await control.people()) {
      for (const message of await control.chat(id)) {
        const said = JSON.stringify(message);
        cards += 'card' in message ? 1 : 0;
        found.push(...outside.filter((one) => said.includes(one)).map((one) => `${name}: ${one}`));
      }
    }
    expect(cards).toBeGreaterThan(20);
    expect(found).toEqual([]);
    const draft = await (await becomes(page, 'Pip Persimmon')).card('To arrange: SM-2026-0001');
    expect(await draft.innerText()).toContain('a decision about Parent BB');
  });
});

describe('By keyboard alone', { timeout: 90_000 }, () => {
  /** Presses Tab until the focus is on what has this name. */
  const tabTo = async (on: Page, name: RegExp): Promise<void> => {
    for (let press = 0; press < 60; press++) {
      await on.keyboard.press('Tab');
      for (const frame of on.frames()) {
        const focused = frame.locator(':focus');
        if ((await focused.count()) !== 1) continue;
        if ((await on.frames()[0]?.locator('iframe:focus').count()) === 1 && frame === on.frames()[0]) continue;
        if (name.test(await focused.ariaSnapshot())) return;
      }
    }
    throw new Error(`Sixty presses of Tab do not lead to ${String(name)}.`);
  };

  it('a worker reports instability without touching the mouse', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    const chat = await becomes(page, 'Marlow Medlar');
    await page.getByRole('textbox', { name: 'Message' }).focus();
    await page.keyboard.type('report instability');
    await page.keyboard.press('Enter');
    await chat.card('Report instability');
    await page.getByRole('region', { name: 'Messages' }).focus();
    await tabTo(page, /Which child/);
    await page.keyboard.type('C-1051');
    await page
      .getByRole('listbox', { name: 'Found' })
      .getByRole('option', { name: /C-1051/ })
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await tabTo(page, /The carer is struggling/);
    await page.keyboard.press('Space');
    await tabTo(page, /What happened/);
    await page.keyboard.type('They have not slept for a week.');
    await tabTo(page, /radio "No"/);
    await page.keyboard.press('Space');
    await tabTo(page, /button "Send report"/);
    await page.keyboard.press('Enter');
    await (await chat.card('Report received: IN-2026-0003')).waitFor();
  });

  it('an invited worker answers a question in the tab and hands the form in', async () => {
    const form = await formOf(room.council, await room.council.id('Quentin Quince'));
    await page.goto(await addressOf(room.council, 'Quentin Quince', `tab/desk?sub=questionnaire/${form}`));
    const tab = await tabAt(page, 'Disruption questionnaire: supervising social worker');
    await tabTo(page, /What went well/);
    await page.keyboard.type('The garden.');
    await tabTo(page, /button "Save and go on"/);
    await page.keyboard.press('Enter');
    await tab.locator('[aria-current="step"]', { hasText: /^2\./ }).waitFor();
    await tabTo(page, /Check and hand in/);
    await page.keyboard.press('Enter');
    await tab.getByRole('heading', { name: 'Check your answers' }).waitFor();
    await tabTo(page, /button "Hand in my answers"/);
    await page.keyboard.press('Enter');
    await tab.getByRole('heading', { name: /Thank you. Your answers are in./ }).waitFor();
  });
});
