import { axeIn } from '../axe.ts';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { PEOPLE, REF, startAskedMeeting, type AskedMeeting } from './asked-meeting.ts';

const PICTURES = process.env['FORM_PICTURES'];
const LOOKS: readonly (readonly [string, BrowserContextOptions, string])[] = [
  ['light at 320 px', { viewport: { width: 320, height: 800 }, colorScheme: 'light' }, ''],
  ['dark', { viewport: { width: 1024, height: 800 }, colorScheme: 'dark' }, ''],
  ['high contrast', { viewport: { width: 1024, height: 800 }, forcedColors: 'active' }, ''],
  ['large print at 320 px', { viewport: { width: 320, height: 800 }, colorScheme: 'light' }, '?size=large'],
];

let council: AskedMeeting;
let browser: Browser;
let link = '';
let code = '';
let form = '';

beforeAll(async () => {
  council = await startAskedMeeting();
  browser = await launchBrowser();
  const found = (await council.records.questionnaires.where({ meeting: REF })).find(({ row }) =>
    row.person.endsWith('C-1042-carer-1'),
  );
  form = found?.row.id ?? '';
  link = await council.linkIn('hazel.household@home.example');
  code = (await council.api<{ code: string }>(PEOPLE.supervising, 'POST', `/api/questionnaires/${form}/code`, {})).body
    .code;
}, 180_000);
afterAll(async () => {
  await browser.close();
  await council.sandbox.stop();
});

/** What axe finds, whether the page is wider than the screen, and a picture where one is asked for. */
async function look(page: Page, name: string, rules: 'all' | 'colours' = 'all'): Promise<readonly string[]> {
  const found = await axeIn(page.mainFrame(), rules === 'all' ? 'all rules' : rules);
  const scripts = await page.locator('script').count();
  const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  if (PICTURES !== undefined) {
    mkdirSync(PICTURES, { recursive: true });
    await page.screenshot({ path: join(PICTURES, `${name.replace(/[^a-z0-9]+/g, '-')}.png`), fullPage: true });
  }
  return [
    ...found.map((finding) => `${name}: ${finding}`),
    ...(scripts > 0 ? [`${name}: has a script`] : []),
    ...(Number(wide) > 0 ? [`${name}: ${String(wide)} px wider than the screen`] : []),
  ];
}

describe.each(LOOKS)('The web form, %s', (name, options, size) => {
  it('is filled in from the letter to the receipt by keyboard and label, and axe finds nothing on any page', async () => {
    const context = await browser.newContext({ ...options, locale: 'en-GB' });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const found: string[] = [];
    // Light is looked at on each page, for every rule; the other looks differ in colour and size, which three pages show whole.
    const all = name.startsWith('light');
    const see = async (what: string) => {
      if (all || ['wrong code', 'tick-list', 'files'].includes(what))
        found.push(...(await look(page, `${name} ${what}`, all ? 'all' : 'colours')));
    };

    // A form takes six codes a minute; each look tries two.
    await council.sandbox.control.advance('PT2M');
    await page.goto(`${link}${size}`);
    await see('code');
    await page.getByLabel('Your code').fill('WRONGONE');
    await page.getByRole('button', { name: 'Open my form' }).click();
    await page.getByRole('alert').getByRole('link').waitFor();
    await see('wrong code');
    await page.getByLabel('Your code').fill(code);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Your account of this placement' }).waitFor();
    await see('start');
    await page.getByRole('link', { name: 'What was hoped for, and what went well' }).click();
    await page.getByLabel('What did a good day look like?').fill(`Breakfast together (${name})`);
    await see('part 1');
    await page.getByRole('button', { name: 'Save and continue' }).click();
    await page.getByRole('heading', { level: 1, name: 'How it went' }).waitFor();
    await page.goto(`${council.sandbox.botUrl}/forms/f/${form}/s/last${size}`);
    await page.getByLabel('Going missing').check();
    await see('tick-list');
    await page.getByRole('button', { name: 'Save and come back later' }).click();
    await page.getByRole('heading', { level: 1, name: 'Saved' }).waitFor();
    await see('saved');
    for (const [path, heading] of [
      ['check', 'Check your answers'],
      ['other', 'Other ways to take part'],
      ['files', 'Add a picture, a recording or a document'],
    ] as const) {
      await page.goto(`${council.sandbox.botUrl}/forms/f/${form}/${path}${size}`);
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      await see(path);
    }
    await page.goto(`${council.sandbox.botUrl}/forms/f/${form}/check${size}`);
    const handIn = page.getByRole('button', { name: 'Hand in' });
    if ((await handIn.count()) > 0) await handIn.click();
    await page.goto(`${council.sandbox.botUrl}/forms/f/${form}/received${size}`);
    await page.getByRole('heading', { level: 1, name: 'Received' }).waitFor();
    await see('received');
    await context.close();
    expect(found).toEqual([]);
  }, 120_000);
});

describe('The reply link of an invitation', () => {
  it('shows the reference, the time and whom to ring; an answer is kept, and not coming makes a call for the worker', async () => {
    const invitation = (await council.records.invitations.where({ meeting: REF })).find(({ row }) =>
      row.person.endsWith('C-1042-school'),
    );
    if (invitation === undefined) throw new Error('the school is not invited');
    const token = 'abcdefghijklmnopqrstuvwxyz012345';
    await council.records.invitations.change(invitation, { replyToken: token });
    const context = await browser.newContext({ viewport: { width: 320, height: 800 } });
    const page = await context.newPage();
    await page.goto(`${council.sandbox.botUrl}/forms/r/${token}`);
    expect(await look(page, 'reply')).toEqual([]);
    expect(await page.getByRole('main').innerText()).toContain('Tuesday 15 December 2026, 10am');
    expect(await page.content()).not.toMatch(/Teal|C-1042|Household|disruption/i);
    await page.getByLabel('I am not coming').check();
    await page.getByRole('button', { name: 'Send my answer' }).click();
    await page.getByRole('status').waitFor();
    expect(await look(page, 'replied')).toEqual([]);
    await context.close();
    const saved = await council.records.invitations.find(invitation.row.key);
    expect(saved?.row.reply).toBe('declined');
    const owed = await council.records.obligations.where({ about: REF });
    expect(owed.map(({ row }) => row.kind)).toContain('meeting.anotherWay');
  });

  it.each(['short', 'abcdefghijklmnopqrstuvwxyz999999', ''])(
    'with a made-up token, “%s”, opens nothing',
    async (token) => {
      expect((await fetch(`${council.sandbox.botUrl}/forms/r/${token}`)).status).toBe(404);
    },
  );
});
