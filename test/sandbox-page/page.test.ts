import { axeIn } from '../axe.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postToGraph } from './graph-call.ts';
import { openRoom, type Room } from './room.ts';

const LONG_MS = 90_000;
const ROOMS = ['activity', 'chat', 'tab/desk', 'tab/about', 'calendar', 'letters', 'lists', 'clock', 'mishaps'];

/** What a letter must never do on the page. */
const SCRIPT = '<script>document.body.append(Object.assign(document.createElement("p"), { id: "ran" }))</script>';

let room: Room;
let worker: string;
let manager: string;

beforeAll(async () => {
  room = await openRoom();
  const [first, second] = await room.sandbox.control.people();
  worker = first?.id ?? '';
  manager = second?.id ?? '';
  const organiser = room.sandbox.env['ORGANISER_MAILBOX'] ?? '';
  await postToGraph(room.sandbox, `/users/${organiser}/events`, {
    subject: 'SM-2026-0142',
    start: { dateTime: '2026-12-16T14:00:00', timeZone: 'GMT Standard Time' },
    end: { dateTime: '2026-12-16T15:30:00', timeZone: 'GMT Standard Time' },
    sensitivity: 'private',
    hideAttendees: true,
    isOnlineMeeting: true,
    onlineMeetingProvider: 'teamsForBusiness',
    attendees: [first, second].map((person) => ({ emailAddress: { address: person?.mail }, type: 'required' })),
  });
  await postToGraph(room.sandbox, `/users/${organiser}/sendMail`, {
    message: {
      subject: 'SM-2026-0142',
      body: {
        contentType: 'HTML',
        content: `<h1>You are invited</h1><p>To a meeting about the child in your care.</p>${SCRIPT}`,
      },
      toRecipients: [{ emailAddress: { address: 'invented.carer@carers.example' } }],
      attachments: [
        {
          '@odata.type': '#microsoft.graph.fileAttachment',
          name: 'invitation.ics',
          contentType: 'text/calendar',
          contentBytes: Buffer.from('BEGIN:VCALENDAR').toString('base64'),
        },
      ],
    },
  });
}, LONG_MS);

afterAll(() => room.close());

/** A chat in which the practice card has just been asked for. */
async function withCard(person: string): Promise<Page> {
  const before = (await room.sandbox.control.chat(person)).length;
  await room.sandbox.control.say(person, 'card');
  const page = await room.open(`chat?as=${person}`);
  await page
    .locator('.messages > li')
    .nth(before + 1)
    .getByRole('button', { name: 'Send the report' })
    .waitFor();
  return page;
}

const arrivedLast = (): unknown => room.bot.arrived[room.bot.arrived.length - 1];

describe('The chat on the sandbox page', { timeout: LONG_MS }, () => {
  it('sends what is written, and shows the answer below it', async () => {
    const page = await room.open(`chat?as=${worker}`);
    await page.getByRole('textbox', { name: 'Message' }).fill('good morning');
    await page.keyboard.press('Enter');
    await page.getByText('You said good morning.', { exact: true }).waitFor();
    expect(await page.locator('.messages > li').last().innerText()).toContain('You said good morning.');
    await page.context().close();
  });

  it('holds back a card with a required question unanswered, says which, and puts the cursor there', async () => {
    const page = await withCard(worker);
    await page.getByRole('button', { name: 'Send the report' }).last().click();
    await page.getByText('Choose the child from the list').waitFor();
    const child = page.getByRole('combobox', { name: /Which child/ });
    expect(await child.getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator(':focus').getAttribute('role')).toBe('combobox');
    await page.context().close();
  });

  it('finds a child by typing, by keyboard alone, and sends the value behind the title', async () => {
    const page = await withCard(worker);
    const child = page.getByRole('combobox', { name: /Which child/ }).last();
    await child.focus();
    await page.keyboard.type('C-1');
    await page.getByRole('option', { name: 'C-1002, A. C.' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await child.inputValue()).toBe('C-1002, A. C.');
    await page.getByRole('radio', { name: 'The carer' }).last().check();
    await page.getByRole('checkbox', { name: 'The child goes missing' }).last().check();
    await page.getByRole('combobox', { name: 'Since when?' }).last().selectOption('week');
    await page.getByRole('button', { name: 'Send the report' }).last().click();
    await page.getByRole('heading', { name: 'Your report has arrived' }).waitFor();
    expect(arrivedLast()).toMatchObject({ child: 'child-1002', who: 'carer', why: 'missing', since: 'week' });
    await page.context().close();
  });

  it('keeps what was typed when the bot fails, and says so', async () => {
    const page = await withCard(worker);
    await page.getByRole('textbox', { name: 'What happened?' }).last().fill('He packed his bag.');
    await page.getByRole('button', { name: 'Send to nobody' }).last().click();
    await page.getByText('Something went wrong. Your answers are still here.').waitFor();
    expect(await page.getByRole('textbox', { name: 'What happened?' }).last().inputValue()).toBe('He packed his bag.');
    await page.context().close();
  });

  it('opens a dialog that keeps the focus, closes on Escape, and sends what was answered in it', async () => {
    const page = await withCard(manager);
    const opener = page.getByRole('button', { name: 'Open in a dialog' }).last();
    await opener.click();
    await page.getByRole('dialog', { name: 'Your views' }).waitFor();
    for (let press = 0; press < 6; press++) await page.keyboard.press('Tab');
    expect(await page.locator('dialog :focus').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await opener.click();
    await page.getByRole('textbox', { name: 'What is going well?' }).fill('School is.');
    await page.getByRole('button', { name: 'Send my views' }).click();
    await page.getByText('Your views have arrived.').waitFor();
    expect(arrivedLast()).toMatchObject({ well: 'School is.', hard: '' });
    await page.context().close();
  });

  it('shows the first words of a new card as a notice to somebody who is elsewhere', async () => {
    const page = await room.open(`clock?as=${manager}`);
    await page.getByRole('heading', { name: 'Clock', exact: true }).waitFor();
    await room.sandbox.control.say(manager, 'card');
    await page.getByRole('region', { name: 'Notices' }).getByText('A card to practise on').waitFor();
    await page.context().close();
  });
});

describe('The tab on the sandbox page', { timeout: LONG_MS }, () => {
  it('opens at the exact place of a deep link, knows the person, has a token, and follows the look', async () => {
    const page = await withCard(manager);
    const child = page.getByRole('combobox', { name: /Which child/ }).last();
    await child.fill('C-2003');
    await page.getByRole('option', { name: 'C-2003, D. E.' }).click();
    await page.getByRole('radio', { name: 'The child' }).last().check();
    await page.getByRole('button', { name: 'Send the report' }).last().click();
    await page.getByRole('link', { name: 'Open the record' }).click();
    const tab = page.frameLocator('iframe');
    await tab.getByText('desk meeting/SM-2026-0142').waitFor();
    await tab.getByText(manager).waitFor();
    await tab.getByText('3 parts').waitFor();
    await page.getByRole('combobox', { name: 'Look' }).selectOption('contrast');
    await tab.getByText('contrast').waitFor();
    expect(page.url()).toContain(`#/tab/desk?as=${manager}&sub=meeting%2FSM-2026-0142`);
    await page.context().close();
  });
});

describe('The rooms of the sandbox page', { timeout: LONG_MS }, () => {
  it('show an invitation without the names that are hidden, and take the answer to it', async () => {
    const page = await room.open(`calendar?as=${worker}`);
    await page.getByRole('heading', { name: /SM-2026-0142/ }).waitFor();
    expect(await page.getByText('The organiser has hidden who is invited').count()).toBe(1);
    await page.getByRole('button', { name: 'Accept' }).click();
    await page.getByText('You have accepted').waitFor();
    const [event] = await room.sandbox.control.events();
    expect(JSON.stringify(event)).toContain('"accepted"');
    await page.context().close();
  });

  it('show a letter with its attachment, and run no script that is in it', async () => {
    const page = await room.open(`letters?as=${worker}`);
    await page.frameLocator('iframe').getByRole('heading', { name: 'You are invited' }).waitFor();
    expect(await page.frameLocator('iframe').locator('#ran').count()).toBe(0);
    expect(await page.getByRole('link', { name: 'invitation.ics' }).getAttribute('download')).toBe('invitation.ics');
    await page.context().close();
  });

  it('order a mishap by name and call it off', async () => {
    const page = await room.open(`mishaps?as=${worker}`);
    await page.getByRole('combobox', { name: 'What happens' }).selectOption('throttled');
    await page.getByRole('button', { name: 'Let it happen' }).click();
    await page.getByRole('heading', { name: 'Too many requests: wait' }).waitFor();
    expect(await room.sandbox.control.mishapsLeft()).toEqual([
      { where: 'POST /v1.0/users/*/events', what: 'throttled', times: 1 },
    ]);
    await page.getByRole('button', { name: 'Call them all off' }).click();
    await page.getByText('Nothing is going to go wrong by itself.').waitFor();
    await page.context().close();
  });

  it('turn the clock a day on, and the date at the top with it', async () => {
    const page = await room.open(`clock?as=${worker}`);
    await page.getByRole('button', { name: 'A day on' }).click();
    await page
      .getByRole('banner')
      .getByText(/Tue, 15 Dec 2026/)
      .waitFor();
    await page.context().close();
  });
});

describe('The sandbox page for everyone', { timeout: 4 * LONG_MS }, () => {
  it.each([
    ['default', 320],
    ['dark', 1280],
    ['contrast', 320],
  ] as const)(
    'has nothing that axe finds wanting, in the look %s at %i pixels, and needs no sideways scrolling',
    async (theme, width) => {
      const page = await room.open(`chat?as=${worker}`, { theme, width });
      const found: string[] = [];
      for (const place of ROOMS) {
        await page.goto(`${room.sandbox.url}/#/${place}?as=${worker}`);
        await page.getByRole('main').getByRole('heading', { level: 2 }).first().waitFor({ state: 'attached' });
        // Colours do not hang on the width, nor the rest on the look: each is looked at once.
        for (const frame of page.frames()) {
          const rules = frame === page.mainFrame() ? 'all rules' : 'rules for a part';
          const wanting = await axeIn(frame, theme === 'contrast' ? 'colours' : rules);
          found.push(...wanting.map((finding) => `${place}: ${finding}`));
        }
        const sideways = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
        if (sideways > 0) found.push(`${place}: ${sideways} pixels too wide`);
      }
      await page.context().close();
      expect(found).toEqual([]);
    },
  );
});
