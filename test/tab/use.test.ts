import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answerEverything } from './canned-answers.ts';
import { desk, emptyDesk } from './canned-desk.ts';
import { form } from './canned-forms.ts';
import { raiseStage, turnTo, type Opened, type Stage } from './browser.ts';

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

describe('Opening the tab', () => {
  it('tells Teams that it has loaded, and asks the server with a token from Teams, fetched once', async () => {
    const { page, tab } = await open('desk');
    await tab.getByRole('heading', { level: 1, name: 'My desk' }).waitFor();
    await tab.evaluate('dispatchEvent(new Event("focus"))');
    await expect.poll(() => bodiesOf('GET /api/desk').length).toBe(2);
    expect(await page.locator('body').getAttribute('data-success')).toBe('yes');
    expect(await page.locator('body').getAttribute('data-tokens')).toBe('1');
    expect(stage.server.asked.every(({ token }) => token?.startsWith('Bearer e30.') === true)).toBe(true);
  }, 60_000);

  it('outside Teams says where to open it', async () => {
    const page = await stage.browser.newPage();
    await page.goto(stage.server.tabUrl);
    await page.getByRole('heading', { level: 1, name: 'Open Steady inside Teams or Outlook' }).waitFor();
    expect(bodiesOf('GET /api/desk')).toEqual([]);
    await page.close();
  }, 60_000);

  it('a deep link opens its own place; Back stays in step; the heading takes the focus', async () => {
    const { tab } = await open('episode/IN-2026-9001');
    await tab.getByRole('heading', { level: 1, name: 'Report IN-2026-9001' }).waitFor();
    await tab.getByRole('link', { name: 'SM-2026-9001' }).click();
    const heading = tab.getByRole('heading', { level: 1, name: /SM-2026-9001/ });
    await heading.waitFor();
    expect(await tab.evaluate('document.activeElement.textContent.includes("SM-2026-9001")')).toBe(true);
    expect(await tab.title()).toBe('SM-2026-9001 · Steady');
    expect(new URL(tab.url()).search).toBe('?page=meeting/SM-2026-9001');
    await tab.evaluate('history.back()');
    await tab.getByRole('heading', { level: 1, name: 'Report IN-2026-9001' }).waitFor();
  }, 60_000);

  it('follows Teams from light to dark to high contrast', async () => {
    const now = await open('desk');
    for (const theme of ['dark', 'contrast', 'default'] as const) await turnTo(now, theme);
    expect(await now.tab.locator('.steady').getAttribute('data-theme')).toBe('default');
  }, 60_000);
});

describe('When something is not there', () => {
  it.each([
    [403, { error: { reason: 'not-yours', words: '', ref: 'ref-9403' } }, 'You do not have access to this', false],
    [404, { error: { reason: 'not-found', words: '', ref: 'ref-9404' } }, 'We could not find this', false],
    [
      500,
      { error: { reason: 'failed', words: 'Try again in a minute.', ref: 'ref-9500' } },
      'Something went wrong',
      true,
    ],
  ] as const)(
    'a %i is a page with words and the reference',
    async (status, body, heading, canTryAgain) => {
      stage.server.answers.set('GET /api/desk', { status, body });
      const { tab } = await open('desk');
      await tab.getByRole('heading', { level: 1, name: heading }).waitFor();
      expect(await tab.getByText(body.error.ref).isVisible()).toBe(true);
      expect(await tab.getByRole('button', { name: 'Try again' }).isVisible()).toBe(canTryAgain);
      if (!canTryAgain) return;
      stage.server.answers.set('GET /api/desk', { body: emptyDesk });
      await tab.getByRole('button', { name: 'Try again' }).click();
      await tab.getByText('You are up to date.').waitFor();
    },
    60_000,
  );

  it('a place that the tab does not know leads back to the desk', async () => {
    const { tab } = await open('nowhere/at-all');
    await tab.getByRole('heading', { level: 1, name: 'We could not find that page' }).waitFor();
    await tab.getByRole('main').getByRole('link', { name: 'Go to my desk' }).click();
    await tab.getByRole('heading', { level: 1, name: 'My desk' }).waitFor();
  }, 60_000);

  it('an answer of a shape that nobody promised is a page, never a blank', async () => {
    stage.server.answers.set('GET /api/desk', { body: { today: '2026-11-19' }, broken: true });
    const { tab } = await open('desk');
    await tab.getByRole('heading', { level: 1, name: 'Something went wrong' }).waitFor();
  }, 60_000);
});

describe('On my desk', () => {
  it('what waits stands under its day, child first, with its state in words; one “Why?” has the sums and lines of all', async () => {
    const { tab } = await open('desk');
    await tab.getByRole('heading', { level: 3, name: 'Overdue (1)' }).waitFor();
    expect(await tab.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual([
      'Overdue (1)',
      'Today (1)',
      'Tomorrow (1)',
      'This week (1)',
      'Later (1)',
      'No day set (1)',
    ]);
    const first = tab.getByRole('listitem').filter({ hasText: 'Judge report IN-2026-9001' });
    await first.getByRole('heading', { name: 'C-9042 (Q.Z.) · Judge report IN-2026-9001' }).waitFor();
    await first.getByText('was due Wed 18 Nov').waitFor();
    expect(await tab.locator('main .button-filled').allInnerTexts()).toEqual(['Open IN-2026-9001']);
    await tab.getByRole('button', { name: 'Why? what waits' }).click();
    const reasons = await tab.getByRole('group', { name: 'Why: what waits' }).innerText();
    expect(reasons).toContain('1 working day from Tue 17 Nov is Wed 18 Nov.');
    expect(reasons).toContain('CF-13');
  }, 60_000);

  it('“done” asks for what is to be recorded, keeps what was said until it is all there, and can be taken back', async () => {
    stage.server.answers.set('POST /api/obligations/settle', { body: { is: 'settled' } });
    const { tab } = await open('desk');
    await tab.getByRole('button', { name: 'Mark as done Visit the child of SM-2026-9001' }).click();
    await tab.getByLabel('Was the child seen alone, and settled?').fill('Seen alone at school; settled.');
    await tab.getByRole('button', { name: 'It is done' }).click();
    await tab.getByText('This is recorded too.').waitFor();
    expect(bodiesOf('POST /api/obligations/settle')).toEqual([]);
    await tab.getByLabel('Who visited?').fill('Petra Plumtree');
    stage.server.answers.set('GET /api/desk', {
      body: { ...desk, waiting: desk.waiting.filter(({ id }) => id !== 'o2') },
    });
    await tab.getByRole('button', { name: 'It is done' }).click();
    await tab.getByRole('heading', { level: 3, name: 'Today (1)' }).waitFor({ state: 'detached' });
    expect(bodiesOf('POST /api/obligations/settle')).toEqual([
      { key: 'o2', on: desk.today, who: 'Petra Plumtree', note: 'Seen alone at school; settled.' },
    ]);
    expect(await tab.getByRole('status').filter({ hasText: 'marked as done' }).count()).toBe(1);
    stage.server.answers.set('POST /api/obligations/undo', { body: { is: 'undone' } });
    stage.server.answers.set('GET /api/desk', { body: desk });
    await tab.getByRole('button', { name: 'It is not done after all' }).click();
    await tab.getByRole('heading', { level: 3, name: 'Today (1)' }).waitFor();
    expect(bodiesOf('POST /api/obligations/undo')).toEqual([{ key: 'o2' }]);
  }, 60_000);
});

describe('In a questionnaire', () => {
  const saved = (answers: object) => ({
    body: {
      is: 'saved',
      view: {
        ...form,
        sections: form.sections.map((one) =>
          one.id === 'story'
            ? { ...one, savedAt: '2026-11-19T15:07:00Z', answers: { ...one.answers, ...answers } }
            : one,
        ),
      },
      faults: [],
      crossed: [],
    },
  });
  const FIRST = 'In your own words, what was this placement meant to give the child?';
  const SAVE = 'PUT /api/questionnaires/q-9001/sections/story';

  it('what is typed is saved a moment later, and the time is said in words', async () => {
    stage.server.answers.set(SAVE, saved({ C1: 'A home, in invented words.' }));
    const { tab } = await open('questionnaire/q-9001');
    await tab.getByLabel(FIRST).fill('A home, in invented words.');
    await tab.getByText('Saved 15:07').waitFor();
    expect(bodiesOf(SAVE)).toEqual([{ answers: { C1: 'A home, in invented words.' }, seen: { C1: 'mark-1' } }]);
  }, 60_000);

  it('without a network what was typed stays on the page, and goes out when it is back', async () => {
    const { page, tab } = await open('questionnaire/q-9001');
    await page.context().setOffline(true);
    await tab.getByLabel(FIRST).fill('Typed in a tunnel.');
    await tab.getByText('Not saved yet. You seem to be offline.').waitFor();
    stage.server.answers.set(SAVE, saved({ C1: 'Typed in a tunnel.' }));
    await page.context().setOffline(false);
    await tab.getByText('Saved 15:07').waitFor();
    expect(bodiesOf(SAVE)).toEqual([{ answers: { C1: 'Typed in a tunnel.' }, seen: { C1: 'mark-1' } }]);
    expect(await tab.getByLabel(FIRST).inputValue()).toBe('Typed in a tunnel.');
  }, 60_000);

  it('everything is seen once more before it is handed in, and there is a receipt', async () => {
    stage.server.answers.set('POST /api/questionnaires/q-9001/submit', { body: { is: 'returned', late: false } });
    const { tab } = await open('questionnaire/q-9001');
    await tab.getByRole('button', { name: '3. Check and hand in' }).click();
    await tab.getByRole('heading', { level: 2, name: 'Check your answers' }).waitFor();
    expect(await tab.getByText('A quiet home near the school.').isVisible()).toBe(true);
    stage.server.answers.set('GET /api/questionnaires/q-9001', {
      body: { ...form, state: 'returned', returnedAt: '2026-11-19T15:10:00Z' },
    });
    await tab.getByRole('button', { name: 'Hand in my answers' }).click();
    await tab.getByRole('heading', { level: 2, name: 'Thank you. Your answers are in.' }).waitFor();
    expect(await tab.getByText('Handed in on Thursday 19 November 2026 at 15:10.').isVisible()).toBe(true);
  }, 60_000);
});

describe('Reading a meeting for the dip sample', () => {
  it('by keyboard: what is answered is saved as one goes, and what is missing is said where it is handed in', async () => {
    const reading = '/api/dip-sample/readings/DM-2026-9002';
    stage.server.answers.set(`PUT ${reading}`, { body: { revision: 4 } });
    const words = 'Not answered: Is the record filed in the case management system?';
    stage.server.answers.set(`POST ${reading}/hand-in`, {
      status: 422,
      body: { error: { reason: 'refused', words, ref: 'ref-9422' } },
    });
    const { page, tab } = await open('reading/DM-2026-9002');
    await tab.getByRole('radio', { name: 'Yes' }).first().focus();
    await page.keyboard.press('Space');
    await tab.getByLabel('(question 1)').fill('Minutes, item 3');
    await page.keyboard.press('Tab');
    await tab.getByText('Saved. 2 of 11 answered.').waitFor();
    expect(bodiesOf(`PUT ${reading}`)).toMatchObject([{ revision: 3, answers: [{}, { evidence: 'Minutes, item 3' }] }]);
    await tab.getByRole('button', { name: 'Hand it in' }).press('Enter');
    await tab.getByText(words).waitFor();
    expect(bodiesOf(`POST ${reading}/hand-in`)).toEqual([{ revision: 4 }]);
  }, 60_000);
});
