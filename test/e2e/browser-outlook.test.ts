import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeIn } from '../axe.ts';
import { waitFor } from './council.ts';
import { addressOf, openTrainingRoom, picture, type Theme, type TrainingRoom } from './pages/training-room.ts';

/*
 * Outlook, as far as a pane in it knows it: a report from a carer’s email, and the meeting that follows, beside its appointment in
 * the hands of whoever arranges it and of whoever is asked. Monday 23 November 2026; the last day is Monday 30 November.
 */

const REF = 'SM-2026-0001';
/** Words of the mail, of its sender and of the form that must turn up nowhere but in the report itself, if at all. */
const NOT_TICKED = ['Invented Town', '12 Invented Row', 'How was the weekend'];
const TICKED = 'we cannot go on like this without more help';

let room: TrainingRoom;
let page: Page;
let coordinator = '';

beforeAll(async () => {
  room = await openTrainingRoom('browser-outlook', {
    profile: 'torbay-stability',
    now: '2026-11-23T09:00:00Z',
    diaries: 'empty',
  });
  page = await room.enter('Quentin Quince', 'outlook');
}, 240_000);
afterAll(() => room?.close());

/** Opens a mail or an appointment of this person, and gives the pane beside it. */
async function paneBeside(name: string, title: string, list = 'Inbox', heading?: RegExp): Promise<Frame> {
  await page.goto(await addressOf(room.council, name, 'outlook'));
  // The same address again would leave the pane as it was.
  await page.reload();
  await page.getByRole('heading', { name: `Outlook of ${name}` }).waitFor();
  await page.getByRole('region', { name: list }).getByRole('button', { name: title }).first().click();
  const pane = await page.locator('.outlook-pane').elementHandle();
  const frame = await pane?.contentFrame();
  if (frame === null || frame === undefined) throw new Error('There is no pane.');
  await frame
    .locator('.steady h1')
    .filter({ hasText: heading ?? /./ })
    .first()
    .waitFor();
  return frame;
}

async function choose(theme: Theme): Promise<void> {
  await page.emulateMedia({ contrast: theme === 'contrast' ? 'more' : 'no-preference' });
  await page.getByRole('combobox', { name: 'Look' }).selectOption(theme);
}

/** What is wrong with the pane in light, dark and high contrast; it is 320 pixels wide as in Outlook. */
async function findingsIn(pane: Frame, name: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const theme of ['default', 'dark', 'contrast'] as const) {
    await choose(theme);
    await pane.locator(`.steady[data-theme="${theme}"]`).waitFor();
    found.push(
      ...(await axeIn(pane, theme === 'default' ? 'all rules' : 'colours')).map((one) => `${name}, ${theme}: ${one}`),
    );
    const wider = await pane.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    if (wider > 0) found.push(`${name}, ${theme}: ${String(wider)} pixels too wide`);
    expect(await pane.evaluate('innerWidth')).toBeLessThanOrEqual(320);
    if (process.env['STEADY_PICTURES'] !== undefined) {
      const height = await pane.evaluate<number>('document.documentElement.scrollHeight');
      await page.setViewportSize({ width: 1280, height: height + 100 });
      await picture(page, `outlook-${name}-${theme}`);
      await page.setViewportSize({ width: 1280, height: 800 });
    }
  }
  await choose('default');
  return found;
}

const names = async (pane: Frame): Promise<readonly string[]> =>
  pane.evaluate<readonly string[]>(
    `[...document.querySelectorAll('a[href], button:not([disabled]), input, textarea')].map((one) => one.tagName + (one.name ?? '') + (one.textContent ?? '') + (one.id ?? ''))`,
  );

/** Whether Tab leads to every link, button and field of the pane; of radio buttons with one name, to one. */
async function notReached(pane: Frame): Promise<readonly string[]> {
  const reached = new Set<string>();
  const all = await names(pane);
  await pane.evaluate(
    `((heading) => { heading.setAttribute('tabindex', '-1'); heading.focus(); })(document.querySelector('h1'))`,
  );
  for (let press = 0; press < all.length + 5; press++) {
    await page.keyboard.press('Tab');
    reached.add(
      await pane.evaluate<string>(
        `((one) => one.tagName + (one.name ?? '') + (one.textContent ?? '') + (one.id ?? ''))(document.activeElement)`,
      ),
    );
  }
  return all.filter((one) => !reached.has(one));
}

describe('A supervising social worker reports from a carer’s email', { timeout: 90_000 }, () => {
  it('the child is found by who wrote, the voice is the carer’s, and no line is ticked; axe finds nothing in any look', async () => {
    const pane = await paneBeside('Quentin Quince', 'Last night', 'Inbox', /Report from this email/);
    expect(await pane.getByRole('radio', { name: /C-1042/ }).isChecked()).toBe(true);
    expect(await pane.getByRole('radio', { name: 'The carer said so' }).isChecked()).toBe(true);
    const lines = pane.getByRole('group', { name: 'Which lines go along?' });
    expect(await lines.getByRole('checkbox').count()).toBe(5);
    expect(await lines.getByRole('checkbox', { checked: true }).count()).toBe(0);
    const shown = await lines.innerText();
    expect(NOT_TICKED.slice(1).filter((words) => shown.includes(words))).toEqual([]);
    expect(await findingsIn(pane, 'mail')).toEqual([]);
    expect(await notReached(pane)).toEqual([]);
  });

  it('nothing of the mail leaves while it is looked at, and of the report only what was ticked', async () => {
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.url().startsWith(room.council.sandbox.botUrl))
        sent.push(`${request.url()} ${request.postData() ?? ''}`);
    });
    const pane = await paneBeside('Quentin Quince', 'Last night', 'Inbox', /Report from this email/);
    expect(sent.some((one) => one.includes(TICKED))).toBe(false);
    await pane.getByRole('button', { name: 'Send report' }).click();
    await pane.getByRole('alert').filter({ hasText: 'Choose at least one thing that is happening.' }).waitFor();
    await pane.getByRole('checkbox', { name: /carer is struggling/ }).check();
    await pane.getByRole('checkbox', { name: new RegExp(TICKED) }).check();
    await pane.getByLabel('In your own words').fill('She sounded worn out.');
    await pane.getByRole('radio', { name: 'No', exact: true }).check();
    await pane.getByRole('button', { name: 'Send report' }).click();
    await pane.getByRole('heading', { name: 'Report received: IN-2026-0001' }).waitFor();

    expect(sent.filter((one) => NOT_TICKED.some((words) => one.includes(words)))).toEqual([]);
    expect(sent.filter((one) => one.includes(TICKED))).toHaveLength(1);
    const urls = sent.map((one) => one.split(' ')[0] ?? '');
    expect(urls.filter((url) => /hazel|household|home\.example|cannot/i.test(url))).toEqual([]);
    const [report] = await room.council.sandbox.control.rows('Reports');
    expect(report).toMatchObject({
      Voice: 'carer',
      WhatHappened: `She sounded worn out.\nFrom an email:\n“We love him, but ${TICKED}.”`,
    });
    expect(await findingsIn(pane, 'receipt')).toEqual([]);
  });

  it('who is in danger is rung first, before anything is sent', async () => {
    const pane = await paneBeside('Quentin Quince', 'Last night', 'Inbox', /Report from this email/);
    await pane.getByRole('radio', { name: 'Yes', exact: true }).check();
    await pane.getByRole('link', { name: '01632 960123' }).waitFor();
  });

  it('an agency’s email carries the agency’s voice; a stranger’s has none, and a reference in it is looked up on a press', async () => {
    const agency = await paneBeside('Petra Plumtree', 'For your attention', 'Inbox', /Report from this email/);
    expect(await agency.getByRole('radio', { name: 'The agency or provider said so' }).isChecked()).toBe(true);
    expect(await agency.getByRole('radio', { name: /C-1043/ }).isChecked()).toBe(true);
    const stranger = await paneBeside('Petra Plumtree', 'Enquiry', 'Inbox', /Report from this email/);
    expect(await stranger.getByRole('radio', { name: /C-10/ }).count()).toBe(0);
    await stranger.getByRole('button', { name: 'Find C-1051' }).click();
    await stranger.getByRole('radio', { name: /C-1051/ }).waitFor();
  });

  it('nobody learns from an address whose carer it is but who works with the child', async () => {
    const ask = (name: string) =>
      room.council.asks(name, 'POST', '/api/outlook/sender', { mail: 'hazel.household@home.example' });
    expect((await ask('Marlow Medlar')).body).toEqual({ children: [] });
    expect((await ask('Quentin Quince')).body).toMatchObject({
      voice: 'carer',
      children: [{ key: 'placement:P-1042' }],
    });
  });

  it('an Outlook that cannot sign anybody in says where it can be done', async () => {
    await paneBeside('Quentin Quince', 'Last night', 'Inbox', /Report from this email/);
    await page.getByRole('checkbox', { name: 'An Outlook from before 2409' }).check();
    const pane = page.frameLocator('.outlook-pane');
    await pane.getByRole('heading', { name: 'This Outlook cannot sign you in here' }).waitFor();
    await pane.getByRole('link', { name: 'Open Steady in Teams' }).waitFor();
  });

  it('when Microsoft wants to ask the person something, the pane asks for a press first', async () => {
    await room.council.sandbox.control.mishaps({ where: 'POST /control/token', what: 'claims', times: 1 });
    const pane = await paneBeside('Quentin Quince', 'Last night', 'Inbox', /Sign in once/);
    await pane.getByRole('button', { name: 'Sign in' }).click();
    await pane.getByRole('heading', { name: 'Report from this email' }).waitFor();
  });
});

describe('The meeting that follows, beside its appointment', { timeout: 120_000 }, () => {
  const path = (rest: string) => `/api/meetings/${REF}/${rest}`;

  beforeAll(async () => {
    const { council } = room;
    await council.settles();
    await council.presses('Tobias Tamarind', 'For your judgement', 'Record my judgement', {
      bestInterests: 'yes',
      outcome: 'stability-meeting',
      reason: 'Support is not enough.',
    });
    await council.settles();
    const [meeting] = await council.sandbox.control.rows('Meetings');
    coordinator =
      (await council.sandbox.control.people()).find(({ id }) => id === meeting?.['CoordinatorId'])?.name ?? '';
    const draft = await council.card(coordinator, `To arrange: ${REF}`);
    const decisions = Object.fromEntries(
      Object.entries(draft.inputs).flatMap(([input, { choices }]) =>
        input.startsWith('decision') && choices[0] !== undefined ? [[input, choices[0].value]] : [],
      ),
    );
    await council.presses(coordinator, `To arrange: ${REF}`, 'Save draft', decisions);
    const fern = await council.id('Fern Figtree');
    const added = await council.asks(coordinator, 'POST', path('invitees'), {
      add: [
        {
          person: fern,
          name: 'Fern Figtree',
          part: 'fostering-team-manager',
          way: 'teams',
          reason: 'She knows the carers.',
        },
      ],
    });
    expect(added.status).toBe(200);
    await council.asks(coordinator, 'POST', path('time'), { startsAt: '2026-11-25T10:00', lengthMinutes: 60 });
    await council.asks(coordinator, 'POST', path('ask-worker'), {});
    await council.settles();
    await council.presses('Petra Plumtree', `Draft to look at: ${REF}`, 'Go');
    await waitFor(async () => (await council.sandbox.control.events()).length > 0, 30);
    await council.settles();
  }, 120_000);

  it('in the shared mailbox, as organiser: who is missing, who must not meet, and the way into Steady', async () => {
    const pane = await paneBeside(coordinator, REF, 'Shared calendar: placement meetings', /stability meeting/);
    await pane.getByRole('region', { name: 'Safety' }).waitFor();
    expect(await pane.getByRole('region', { name: 'Who is missing' }).innerText()).toContain('No answer');
    expect(await pane.getByRole('link', { name: 'Open in Steady' }).getAttribute('href')).toContain('/l/entity/');
    expect(await findingsIn(pane, 'organiser')).toEqual([]);
    expect(await notReached(pane)).toEqual([]);
  });

  it('as attendee who is only asked to come: one’s own part, and nothing about anybody else', async () => {
    const pane = await paneBeside('Fern Figtree', REF, 'Appointments', /stability meeting/);
    const part = await pane.getByRole('region', { name: 'Your part' }).innerText();
    expect(part).toContain('Fostering team manager');
    expect(part).toContain('To prepare');
    const whole = await pane.locator('body').innerText();
    for (const other of ['Quentin', 'Petra', 'Birchbark', 'Household', 'Who is missing', 'Safe contact'])
      expect(whole).not.toContain(other);
    expect(await findingsIn(pane, 'attendee')).toEqual([]);
    expect(await notReached(pane)).toEqual([]);
  });

  it('who cannot come reads what happens then, says so, and is sent the short questions; whoever arranges it sees it', async () => {
    const { council } = room;
    const pane = await paneBeside('Quentin Quince', REF, 'Appointments', /stability meeting/);
    await pane.getByRole('button', { name: 'I cannot come' }).click();
    await pane.getByText('You are sent three short questions').waitFor();
    await picture(page, 'outlook-not-coming');
    await pane.getByRole('button', { name: 'Say that I cannot come' }).click();
    await pane.getByRole('status').filter({ hasText: 'You said that you cannot come.' }).waitFor();
    await council.settles();
    expect((await council.card('Quentin Quince', 'Your views are asked for')).words).toContain(REF);
    const organiser = await paneBeside(coordinator, REF, 'Shared calendar: placement meetings', /stability meeting/);
    expect(await organiser.getByRole('region', { name: 'Who is missing' }).innerText()).toContain('Not coming');
    const again = await council.asks('Quentin Quince', 'POST', `/api/outlook/appointments/${REF}/not-coming`, {});
    expect(again.status).toBe(200);
    await council.settles();
    const forms = await council.sandbox.control.rows('Questionnaires');
    expect(forms.filter(({ Person }) => String(Person).endsWith('421bcd61-5604-5dba-9710-d6bb0b8bf9ad'))).toHaveLength(
      1,
    );
  });

  it('what was said in the pane stays when somebody else answers in their diary', async () => {
    const { council } = room;
    const [event] = await council.sandbox.control.events();
    await council.sandbox.control.reply(await council.id('Petra Plumtree'), String(event?.['id']), 'accepted');
    await council.settles();
    const replies = await council.sandbox.control.rows('Invitations');
    const replyOf = (id: string) => replies.find(({ Person }) => Person === id)?.['Reply'];
    expect(replyOf('421bcd61-5604-5dba-9710-d6bb0b8bf9ad')).toBe('declined');
    expect(replyOf('00625687-c1a2-509f-b634-c93a4663722d')).toBe('accepted');
  });

  it('somebody without a part in the meeting reads nothing of it', async () => {
    const refused = await room.council.asks('Marlow Medlar', 'GET', `/api/outlook/appointments/${REF}`);
    expect(refused.status).toBe(403);
    expect(JSON.stringify(refused.body)).not.toContain('C-1042');
  });

  it('no event names the child, the carer or what was ticked; the browser complained of nothing', async () => {
    const events = await room.council.sandbox.control.events();
    expect(events).toHaveLength(1);
    const shown = JSON.stringify(
      events.map(({ subject, body, bodyPreview, location }) => [subject, body, bodyPreview, location]),
    );
    for (const word of ['C-1042', 'BB', 'Household', TICKED, 'worn out']) expect(shown).not.toContain(word);
    expect(room.complaints).toEqual([]);
  });
});
