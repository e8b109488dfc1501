import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeIn } from '../axe.ts';
import { setInOpenSans } from '../open-sans.ts';
import { answerEverything } from './canned-answers.ts';
import { chairsMeeting } from './canned-first-look.ts';
import { raiseStage, turnTo, type Opened, type Stage } from './browser.ts';

/*
 * The meeting page before the day, as its chair meets it. Measured with Open Sans in place of Segoe UI, which is a little wider, so
 * that the figures are the same on every machine. The budgets are those of the look, §4.
 */

const PLACE = 'meeting/DM-2026-9003';
/** What Teams leaves of a window of 1280 × 800: its rail of 68 px and its bar of 44 px are gone. */
const IN_TEAMS = { width: 1212, height: 756 };

let stage: Stage;
let inOpenSans: string;
beforeAll(async () => {
  inOpenSans = await setInOpenSans();
  stage = await raiseStage();
}, 160_000);
afterAll(() => stage.end());

type OpenOptions = NonNullable<Parameters<Stage['open']>[1]>;

async function open(width: number, height: number, more: OpenOptions = {}, place = PLACE): Promise<Opened> {
  answerEverything(stage.server.answers);
  stage.server.answers.set('GET /api/meetings/DM-2026-9003', { body: chairsMeeting });
  const opened = await stage.open(place, { width, height, ...more });
  await opened.tab.evaluate(inOpenSans);
  await opened.tab.getByRole('heading', { level: 1 }).waitFor();
  return opened;
}

const heightOf = ({ tab }: Opened): Promise<number> =>
  tab.evaluate('document.querySelector(".room").getBoundingClientRect().height');
const bottomOf = ({ tab }: Opened, selector: string): Promise<number> =>
  tab.evaluate(`document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect().bottom + scrollY`);
const topOf = ({ tab }: Opened, selector: string): Promise<number> =>
  tab.evaluate(`document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect().top + scrollY`);
/** Words as a reader meets them: what is folded or only heard is not counted. */
const wordsOf = async ({ tab }: Opened): Promise<readonly string[]> => {
  const text = await tab.evaluate<string>(`(() => {
    const copy = document.querySelector('main');
    for (const one of copy.querySelectorAll('.only-heard')) one.style.display = 'none';
    return copy.innerText;
  })()`);
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
};

async function picture({ page }: Opened, name: string): Promise<void> {
  const folder = process.env['STEADY_PICTURES'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

const TOO_SMALL = `[...document.querySelectorAll('main button, main summary, main a, main input')]
  .filter((one) => one.checkVisibility() && getComputedStyle(one).display !== 'inline')
  .map((one) => ({ box: one.getBoundingClientRect(), words: one.innerText }))
  .filter(({ box }) => box.width > 1 && (box.height < 24 || box.width < 24))
  .map(({ box, words }) => words + ' ' + Math.round(box.width) + ' x ' + Math.round(box.height))`;

describe('A chair’s first look at a meeting', () => {
  it('at 1280 × 800 the page is at most 1,200 px high and 420 words long, with six “Why?” at most', async () => {
    const opened = await open(1280, 800);
    await picture(opened, 'first-look-1280-light');
    expect(await heightOf(opened)).toBeLessThanOrEqual(1_200);
    expect((await wordsOf(opened)).length).toBeLessThan(420);
    expect(await opened.tab.locator('.why-opener').count()).toBeLessThanOrEqual(6);
    expect(await opened.tab.evaluate(TOO_SMALL)).toEqual([]);
    await opened.page.close();
  }, 60_000);

  it('safety, what is late and the next step stand in the first 120 words', async () => {
    const opened = await open(1280, 800);
    const first = (await wordsOf(opened)).slice(0, 120).join(' ');
    expect(first).toContain('Basil Birchbark must not sit with the others');
    expect(first).toContain('1 is late Petra Plumtree');
    expect(first).toContain('Now: Views come in until Tue 5 Jan');
    await opened.page.close();
  }, 60_000);

  it('in the first window stand when and where, Join, the rail, the counts, safety, the people and what is late', async () => {
    const opened = await open(IN_TEAMS.width, IN_TEAMS.height);
    for (const selector of ['.head-actions', '.rail', '.strip', '.flags', '.people', '#owed'])
      expect(await bottomOf(opened, selector), selector).toBeLessThanOrEqual(IN_TEAMS.height);
    await opened.tab.getByRole('link', { name: 'Join in Teams' }).waitFor();
    await opened.page.close();
  }, 60_000);

  it('at 360 px the page is at most 2,000 px high; what is late and the checklist stand in the first two screens', async () => {
    const opened = await open(360, 740);
    await picture(opened, 'first-look-360-light');
    expect(await heightOf(opened)).toBeLessThanOrEqual(2_000);
    expect(await topOf(opened, '#owed')).toBeLessThan(2 * 740);
    expect(await bottomOf(opened, '.flags')).toBeLessThan(740);
    expect(await opened.tab.evaluate(TOO_SMALL)).toEqual([]);
    await opened.page.close();
  }, 60_000);

  it.each([
    ['default', 320, 'all rules'],
    ['default', 280, 'all rules'],
    ['dark', 1280, 'all rules'],
    ['contrast', 1280, 'colours'],
  ] as const)(
    'in %s at %i px axe finds nothing and nothing scrolls sideways',
    async (theme, width, rules) => {
      const opened = await open(width, 800);
      await turnTo(opened, theme);
      await picture(opened, `first-look-${String(width)}-${theme}`);
      expect(await axeIn(opened.tab, rules)).toEqual([]);
      expect(
        await opened.tab.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth'),
      ).toBe(true);
      await opened.page.close();
    },
    60_000,
  );
});

describe('By keyboard on a meeting’s page', () => {
  it('“Why?” opens the reasons of the whole section; Escape closes it, and the keyboard is back at the button', async () => {
    const opened = await open(1280, 800);
    const { tab, page } = opened;
    const why = tab.getByRole('button', { name: 'Why? these papers' });
    await why.focus();
    await page.keyboard.press('Enter');
    await tab.getByRole('group', { name: 'Why: these papers' }).getByText('Torbay T-66').waitFor();
    await page.keyboard.press('Escape');
    await tab.getByRole('group', { name: 'Why: these papers' }).waitFor({ state: 'detached' });
    expect(
      await why.evaluate(
        (one: { ownerDocument: { activeElement: unknown } }) => one === one.ownerDocument.activeElement,
      ),
    ).toBe(true);
    await page.close();
  }, 60_000);

  it('a count leads to its part, which takes the focus', async () => {
    const opened = await open(1280, 800);
    await opened.tab.getByRole('link', { name: /is late/ }).press('Enter');
    expect(await opened.tab.evaluate('document.activeElement.id')).toBe('owed');
    await opened.page.close();
  }, 60_000);
});

describe('In a Teams meeting', () => {
  const openBeside = async (width: number): Promise<Opened> => {
    answerEverything(stage.server.answers);
    stage.server.answers.set('GET /api/meetings/DM-2026-9003', { body: chairsMeeting });
    return stage.open(PLACE, { width, height: 800, frame: 'sidePanel' });
  };

  it.each([280, 320])(
    'the panel of %i px shows Join, safety, the counts and the agenda, and no ways through the app',
    async (width) => {
      const opened = await openBeside(width);
      const { tab } = opened;
      await tab.getByRole('link', { name: 'Join' }).waitFor();
      await tab.getByRole('region', { name: 'Safety' }).getByText('must not sit with the others').waitFor();
      await tab.getByText('8 of 11').waitFor();
      await tab.getByText('Welcome, and how we speak here').waitFor();
      await tab.getByRole('link', { name: 'Read the answers' }).waitFor();
      await picture(opened, `side-panel-${String(width)}`);
      expect(await tab.getByRole('navigation', { name: 'Steady' }).isVisible()).toBe(false);
      expect(await tab.getByRole('heading', { name: 'People' }).count()).toBe(0);
      expect(await tab.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth')).toBe(
        true,
      );
      expect(await axeIn(tab)).toEqual([]);
      await opened.page.close();
    },
    60_000,
  );
});
