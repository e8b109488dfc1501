import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitFor } from './council.ts';
import { becomes } from './pages/chat-page.ts';
import { chooseLook, findingsOn } from './pages/looks.ts';
import { part, tabAt } from './pages/rooms.ts';
import { addressOf, openTrainingRoom, picture, type TrainingRoom } from './pages/training-room.ts';

/*
 * A stability meeting is finished from its room, by hand on the page. It was planned for Tuesday 24 November 2026, 2 o'clock; it is
 * 4 o'clock. Then whoever chaired says what became of its preparation.
 */

type Row = Readonly<Record<string, unknown>>;
const REF = 'SM-2026-0001';
const ORGANISER = 'Pip Persimmon';
const WORKER = 'Petra Plumtree';
const TAKER = 'Minty Marjoram';

let room: TrainingRoom;
let page: Page;
let chair: string;

/** What minute taker and chair have written of one item. */
const BOTH = ['Nights are hard.', 'School is fine.', 'Sleep is better.', 'The clinic was named.'];

const path = (rest: string) => `/api/meetings/${REF}/${rest}`;
const isEmpty = (cell: unknown): boolean => cell === null || cell === undefined || cell === '';
const rowsOf = async (list: string) => (await room.council.sandbox.control.rows(list)) as readonly Row[];
const meetingOf = async (ref: string) => (await rowsOf('Meetings')).find(({ Ref }) => Ref === ref);
const does = async (name: string, where: string, body: unknown): Promise<void> => {
  const { status, body: answer } = await room.council.asks(name, 'POST', path(where), body);
  expect([where, status, status === 200 ? '' : JSON.stringify(answer)]).toEqual([where, 200, '']);
};

/** Everything before the meeting: the report, the judgement, the people, the day, the “go”, the invitations. */
async function sendTheMeeting(): Promise<void> {
  const { council } = room;
  await council.says(WORKER, 'report instability');
  await council.presses(WORKER, 'Report instability', 'Send report', {
    child: 'placement:P-1053',
    voice: 'carer',
    triggers: 'carer-struggling',
    whatHappened: 'The carer is worn out.',
    immediateDanger: 'no',
  });
  await council.settles();
  const judgement = { bestInterests: 'yes', outcome: 'stability-meeting', reason: 'Support is not enough.' };
  await council.presses('Tobias Tamarind', 'For your judgement', 'Record my judgement', {
    ...judgement,
    paidSupport: 'yes',
  });
  await council.settles();
  const { body } = await council.asks(ORGANISER, 'GET', `/api/meetings/${REF}`);
  const invitees = body['invitees'] as readonly { key: string; decision: string }[];
  const changes = invitees
    .filter(({ decision }) => decision === 'undecided')
    .map(({ key }) => ({ key, decision: 'left-out', reason: 'Not needed this time.' }));
  await does(ORGANISER, 'invitees', { changes });
  const chairs = (await council.asks(ORGANISER, 'GET', path('chairs'))).body as unknown as readonly {
    id: string;
    may: boolean;
    name: string;
  }[];
  const first = chairs.find(({ may }) => may);
  chair = first?.name ?? '';
  await does(ORGANISER, 'chair', { chairId: first?.id });
  await does(ORGANISER, 'minute-taker', { id: await council.id(TAKER) });
  await does(ORGANISER, 'time', { startsAt: '2026-11-24T14:00', lengthMinutes: 60 });
  await does(ORGANISER, 'ask-worker', {});
  await council.settles();
  await council.presses(WORKER, `Draft to look at: ${REF}`, 'Go');
  await waitFor(async () => (await council.sandbox.control.events()).length > 0, 30);
  await council.settles();
  await council.sandbox.control.turnTo('2026-11-24T16:00:00Z');
}

beforeAll(async () => {
  room = await openTrainingRoom('browser-finish', {
    profile: 'blended-default',
    now: '2026-11-23T09:00:00Z',
    diaries: 'empty',
  });
  await sendTheMeeting();
  page = await room.enter(TAKER);
}, 240_000);
afterAll(() => room?.close());

const opens = async (name: string, place: string, heading: string | RegExp): Promise<FrameLocator> => {
  await becomes(page, name);
  await page.goto(await addressOf(room.council, name, `tab/desk?sub=${place}/${REF}`));
  return tabAt(page, heading);
};

describe('E-13: who must not meet', { timeout: 120_000 }, () => {
  it('is said on the page by keyboard and label, and stands first on it; axe finds nothing in any look', async () => {
    const tab = await opens(ORGANISER, 'meeting', new RegExp(REF));
    await tab.locator('summary', { hasText: 'that can be done with this meeting' }).click();
    await tab.getByRole('button', { name: 'Say who must not meet…' }).click();
    await tab.getByRole('checkbox', { name: /, child$/ }).check();
    await tab.getByRole('textbox', { name: 'What is known, and where it stands' }).fill('Order of 3 August 2026.');
    await tab.getByLabel('Last day on which it holds').fill('2027-08-03');
    expect(await findingsOn(page, 'must-not-meet', chooseLook(page), 'in the tab')).toEqual([]);
    await tab.getByRole('button', { name: 'Keep them apart' }).click();
    await tab.locator('button:focus', { hasText: 'Say who must not meet…' }).waitFor();
    const first = tab.getByRole('region', { name: 'Safety' }).locator(':scope > *').first();
    await first.getByText(/ must not meet$/).waitFor();
    expect(await first.innerText()).toContain('A court order, until Tue 3 Aug 2027.');
    await picture(page, 'must-not-meet-said');
  });
});

describe('Beside the Teams meeting, on its day', { timeout: 120_000 }, () => {
  it('the calendar’s meeting opens the panel of that meeting', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await becomes(page, TAKER);
    await page.goto(await addressOf(room.council, TAKER, 'calendar'));
    await page.getByRole('link', { name: 'Open Steady beside the meeting' }).click();
    const panel = page.frameLocator('.beside-meeting iframe');
    await panel.getByRole('link', { name: 'Join' }).waitFor();
    await panel
      .getByRole('region', { name: 'Safety' })
      .getByText(/ must not meet$/)
      .waitFor();
    expect(await panel.getByRole('navigation', { name: 'Steady' }).isVisible()).toBe(false);
    await picture(page, 'beside-the-meeting');
  });
});

describe('Torbay T-33 to T-37: a stability meeting is finished from its room', { timeout: 120_000 }, () => {
  it('what is missing stands there with one button each, which leads to its part of the page', async () => {
    const tab = await opens(TAKER, 'room', `Room of ${REF}`);
    await tab.getByRole('button', { name: 'Open the notes' }).click();
    const finish = part(tab, 'Close the meeting');
    await finish.getByRole('heading', { name: 'Still missing (4)' }).waitFor();
    const missing = finish.getByRole('list').first().getByRole('listitem');
    expect(await missing.locator('b').allInnerTexts()).toEqual([
      'The minutes',
      'The next meeting',
      'What was decided, to at least one item of the agenda',
      'What it came to',
    ]);
    await finish.getByRole('button', { name: 'Book it the next meeting' }).click();
    await tab.locator('#next:focus').waitFor();
    await picture(page, 'finish-missing');
  });

  it('the notes, what it came to, the child’s best interests and the next review are said once, each in its place', async () => {
    const tab = await opens(TAKER, 'room', `Room of ${REF}`);
    await tab.getByRole('textbox', { name: 'What was said: Other matters' }).fill('Nights are hard.\nSchool is fine.');
    await tab.getByRole('textbox', { name: 'What was decided: Other matters' }).fill('Respite once a month.');
    await tab.getByText('Everything is saved.').waitFor();
    await tab.getByRole('combobox', { name: 'What it came to' }).selectOption({ label: 'Watch closely' });
    await part(tab, 'Is staying in the child’s best interests?').getByRole('radio', { name: 'Yes' }).check();
    const why = part(tab, 'Is staying in the child’s best interests?').getByRole('textbox');
    await why.fill('With help at night.');
    await why.blur();
    const next = part(tab, 'The next meeting');
    await next.getByText('The next one is held by Tuesday 22 December 2026').waitFor();
    await next.getByRole('button', { name: 'Find a day and hour' }).click();
    await picture(page, 'finish-hours');
    await next
      .getByRole('listitem')
      .filter({ hasText: 'fits best' })
      .getByRole('button', { name: /^Choose/ })
      .click();
    await next.getByText(/^Chosen: /).waitFor();
    await part(tab, 'Close the meeting').getByText('Still missing').waitFor({ state: 'detached' });
  });

  it('E-69: the chair writes into the same note while the network of that browser is cut; both lose no word', async () => {
    const others = await room.enter(chair, `tab/desk?sub=room/${REF}`);
    const theirs = tabAt(others, `Room of ${REF}`);
    const note = { name: 'What was said: Other matters' };
    const opened = await theirs;
    await opened.getByRole('textbox', note).filter({ hasText: 'School is fine.' }).waitFor();
    await others.context().setOffline(true);
    await opened.getByRole('textbox', note).fill('Nights are hard.\nSchool is fine.\nThe clinic was named.');
    await opened.getByText(/^No connection: what you type is kept here/).waitFor();
    await picture(others, 'room-offline');

    const tab = await opens(TAKER, 'room', `Room of ${REF}`);
    await tab.getByRole('textbox', note).fill('Nights are hard.\nSchool is fine.\nSleep is better.');
    await tab.getByText('Everything is saved.').waitFor();
    expect(await opened.getByText('Everything is saved.').count()).toBe(0);

    await others.context().setOffline(false);
    await opened.getByText('Everything is saved.').waitFor({ timeout: 60_000 });
    expect((await opened.getByRole('textbox', note).inputValue()).split('\n').toSorted()).toEqual(BOTH);
    await others.close();
    const again = await opens(TAKER, 'room', `Room of ${REF}`);
    await again.getByRole('textbox', note).filter({ hasText: 'The clinic was named.' }).waitFor();
    expect((await again.getByRole('textbox', note).inputValue()).split('\n').toSorted()).toEqual(BOTH);
  });

  it('T-45: a day that is not the one planned is asked about', async () => {
    const tab = await opens(TAKER, 'room', `Room of ${REF}`);
    const day = part(tab, 'The day');
    await day.getByRole('textbox', { name: 'Held on', exact: true }).fill('2026-11-23');
    await day.getByRole('textbox', { name: 'Held on', exact: true }).blur();
    await day.getByLabel(/Was it really held on Mon 23 Nov\?/).waitFor();
    await part(tab, 'Close the meeting').getByText('Why it was held on Mon 23 Nov', { exact: true }).waitFor();
    await picture(page, 'finish-day');
    await day.getByRole('textbox', { name: 'Held on', exact: true }).fill('2026-11-24');
    await day.getByRole('textbox', { name: 'Held on', exact: true }).blur();
    await day.getByText('Held on Tue 24 Nov, inside the window.').waitFor();
  });

  it('T-35: a review after the 28th day asks why', async () => {
    const tab = await opens(chair, 'room', `Room of ${REF}`);
    const next = part(tab, 'The next meeting');
    await next.getByRole('button', { name: 'Change the day and hour' }).click();
    await next.getByLabel('Day and hour of the next meeting').fill('2026-12-23T10:00');
    await next.getByRole('button', { name: 'Choose this day and hour' }).click();
    await next.getByText('Wednesday 23 December 2026, 10am').waitFor();
    const why = next.getByRole('textbox', { name: 'Why it is later than the procedure says' });
    await why.fill('The carers are away in the week before.');
    await why.blur();
    await part(tab, 'Close the meeting').getByRole('button', { name: 'Close the meeting' }).waitFor();
  });

  it('in light, dark and high contrast, at 320 and 1280 pixels, axe finds nothing and nothing is too wide', async () => {
    await opens(chair, 'room', `Room of ${REF}`);
    expect(await findingsOn(page, 'room-finish', chooseLook(page), 'in the tab')).toEqual([]);
    await chooseLook(page)('default');
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('one press closes it: the record is what was written, the next meeting has its hour, the notes are closed', async () => {
    const tab = await opens(chair, 'room', `Room of ${REF}`);
    await part(tab, 'Close the meeting').getByRole('button', { name: 'Close the meeting' }).click();
    const closed = part(tab, 'The meeting is closed');
    await closed.getByText('It came to: Watch closely.').waitFor();
    await tab.locator('#finish:focus').waitFor();
    await tab.getByRole('button', { name: 'Open the notes again' }).waitFor();
    await room.council.settles();
    expect(await meetingOf(REF)).toMatchObject({
      HeldOn: '2026-11-24',
      State: 'minuted',
      Outcome: 'watch',
      NextOn: '2026-12-23',
      Decisions: 'Respite once a month.\nIs staying in the child’s best interests? Yes. With help at night.',
      NextReason: 'The carers are away in the week before.',
    });
    const record = String((await meetingOf(REF))?.['RecordOfMeeting']).split('\n');
    expect([record[0], ...record.slice(1).toSorted()]).toEqual(['Other matters', ...BOTH]);
    expect(await meetingOf('SM-2026-0002')).toMatchObject({ StartsAt: '2026-12-23T10:00', State: 'arranging' });
    expect((await rowsOf('Rooms'))[0]).toMatchObject({
      Meeting: REF,
      HashOfNotes: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    await picture(page, 'finish-closed');
  });

  it('the day is corrected with a reason, and both days stand', async () => {
    const tab = await opens(TAKER, 'room', `Room of ${REF}`);
    const closed = part(tab, 'The meeting is closed');
    await closed.getByRole('button', { name: 'Correct the day' }).click();
    await closed.getByLabel('It was really held on').fill('2026-11-23');
    await closed.getByLabel('Why it is corrected').fill('The day was mistyped.');
    await closed.getByRole('button', { name: 'Save the day' }).click();
    await closed.getByText('Before it was corrected, the record said Tue 24 Nov.').waitFor();
    await closed.getByText(/Why: The day was mistyped\./).waitFor();
    expect(await findingsOn(page, 'room-closed', chooseLook(page), 'in the tab')).toEqual([]);
    await chooseLook(page)('default');
    await page.setViewportSize({ width: 1280, height: 800 });
  });
});

describe('Domain §13: what became of the preparation', { timeout: 120_000 }, () => {
  const heading = /^Placement stability meeting SM-2026-0001/;
  const passed = async (): Promise<readonly Row[]> =>
    (await rowsOf('Obligations')).filter(({ PassedOn }) => !isEmpty(PassedOn));

  it('stands on the meeting’s page of whoever chaired; in light, dark and high contrast, narrow and wide, axe finds nothing', async () => {
    const tab = await opens(chair, 'meeting', heading);
    const preparation = part(tab, 'What became of the preparation');
    await preparation.waitFor();
    const turn = chooseLook(page);
    for (const [theme, width] of [
      ['default', 320],
      ['dark', 1280],
      ['contrast', 320],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await turn(theme);
      await preparation.getByRole('button', { name: 'Write it down' }).scrollIntoViewIfNeeded();
      await picture(page, `preparation-${theme}-${String(width)}`);
    }
    expect(await findingsOn(page, 'preparation', turn)).toEqual([]);
    await turn('default');
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('asks why of what was not done, keeps what is said of some, and then of the rest', async () => {
    const tab = await opens(chair, 'meeting', heading);
    const preparation = part(tab, 'What became of the preparation');
    const rows = preparation.getByRole('group');
    const count = await rows.count();
    expect(count).toBe((await passed()).length);
    expect(count).toBeGreaterThan(1);
    const press = preparation.getByRole('button', { name: 'Write it down' });
    await rows.first().getByRole('radio', { name: 'Not done' }).check();
    await press.click();
    await preparation.getByText('Say why: it is kept with your name.').waitFor();
    await rows.first().getByRole('textbox', { name: 'Why?' }).fill('Nobody could reach the advocate.');
    await picture(page, 'preparation-answered');
    await press.click();
    await preparation.getByText(`${String(count - 1)} open`).waitFor();
    for (let row = 0; row < count - 1; row++)
      await rows.nth(row).getByRole('radio', { name: 'Done', exact: true }).check();
    await rows.last().getByRole('radio', { name: 'No longer needed' }).check();
    await rows.last().getByRole('textbox', { name: 'Why?' }).fill('It was settled another way.');
    await press.click();
    await preparation.waitFor({ state: 'detached' });
  });

  it('nothing of it is owed any more, and what was said stands in the record with who said it', async () => {
    await room.council.settles();
    const rows = await passed();
    expect(rows.filter(({ DoneAt, Override }) => isEmpty(DoneAt) && isEmpty(Override))).toEqual([]);
    const asked = (await rowsOf('Obligations')).find(({ Kind }) => Kind === 'meeting.close-preparation');
    expect(asked).toMatchObject({ About: REF, DoneBy: await room.council.id(chair) });
    const tab = await opens(chair, 'meeting', heading);
    const owed = part(tab, 'What is owed');
    await owed.getByText('Done', { exact: false }).first().click();
    await owed.getByText('Not done', { exact: true }).waitFor();
    await owed.getByText(/Nobody could reach the advocate\./).waitFor();
    await owed.getByText(/It was settled another way\./).waitFor();
    await picture(page, 'preparation-said');
  });

  it('the browser complained of nothing all the way', () => {
    expect(room.complaints).toEqual([]);
  });
});
