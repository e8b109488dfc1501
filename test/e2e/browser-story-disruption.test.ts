import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { becomes } from './pages/chat-page.ts';
import { wordsInFirstLook } from './pages/first-look.ts';
import { part, tabAt } from './pages/rooms.ts';
import { addressOf, openTrainingRoom, picture, type TrainingRoom } from './pages/training-room.ts';

/*
 * One disruption meeting from its answers to the last action done, by hand on the page: an answer that comes late, a chair who steps
 * back the day before, minutes in which three things must not leave, five versions that a second person releases, the file, the panel.
 * The child left on Tuesday 13 October 2026; questions are back by Friday 20 November; the meeting is on Wednesday the 25th.
 */

type Row = Readonly<Record<string, unknown>>;
const REF = 'DM-2026-0001';
const ORGANISER = 'Saffron Sorbet';
const FIRST_CHAIR = 'Cornelius Clementine';
const TAKER = 'Minty Marjoram';
const RELEASER = 'Magnus Mulberry';
const WORKER = 'Petra Plumtree';
const LATE = 'Quentin Quince';
const PANEL = 'Pomona Pomegranate';
const HEADING = /^Disruption meeting DM-2026-0001/;
const PLAN = 'Write the night plan for the new home';

let room: TrainingRoom;
let page: Page;
let chair = '';

const rowsOf = async (list: string) => (await room.council.sandbox.control.rows(list)) as readonly Row[];
const isEmpty = (cell: unknown): boolean => cell === null || cell === undefined || cell === '';
const path = (rest: string) => `/api/meetings/${REF}/${rest}`;
const does = async (name: string, where: string, body: unknown): Promise<void> => {
  const { status, body: answer } = await room.council.asks(name, 'POST', path(where), body);
  expect([where, status, status === 200 ? '' : JSON.stringify(answer)]).toEqual([where, 200, '']);
};
const opens = async (name: string, place: string, heading: string | RegExp): Promise<FrameLocator> => {
  await becomes(page, name);
  await page.goto(await addressOf(room.council, name, `tab/desk?sub=${place}`));
  return tabAt(page, heading);
};
const opensMinutes = (name: string) => opens(name, `minutes/${REF}`, 'Minutes · C-1042 (BB)');

/** The ending, the people, the day, and the invitations with everybody’s questions. */
async function sendTheMeeting(): Promise<void> {
  const { council } = room;
  await council.says(WORKER, 'placement ended');
  await council.presses(WORKER, 'A placement ended', 'Send', {
    child: 'placement:P-1042',
    childOut: '2026-10-13',
    returnRuledOut: '2026-10-13',
    inCarePlan: 'no',
    match: 'panel-agreed',
    route: 'after-review',
  });
  await council.settles();
  const { body } = await council.asks(ORGANISER, 'GET', `/api/meetings/${REF}`);
  const changes = (body['invitees'] as readonly { key: string; name: string; decision: string }[])
    .filter(({ decision, name }) => decision === 'undecided' || name.endsWith('Birchbark'))
    .map(({ key, name }) => ({
      key,
      decision: name === 'Bryony Birchbark' ? 'invite' : 'left-out',
      reason: 'Settled with the social worker.',
    }));
  await does(ORGANISER, 'invitees', { changes });
  await does(ORGANISER, 'chair', { chairId: await council.id(FIRST_CHAIR) });
  await does(ORGANISER, 'minute-taker', { id: await council.id(TAKER) });
  await does(ORGANISER, 'time', { startsAt: '2026-11-25T10:00', lengthMinutes: 90, venue: 'Wrenford House' });
  await does(FIRST_CHAIR, 'approve', { returnBy: '2026-11-20' });
  await does(ORGANISER, 'send', {});
  await council.settles();
}

beforeAll(async () => {
  room = await openTrainingRoom('browser-story-disruption', {
    profile: 'blended-default',
    now: '2026-11-16T09:00:00Z',
    diaries: 'empty',
  });
  await sendTheMeeting();
  await room.council.sandbox.control.turnTo('2026-11-23T09:00:00Z');
  page = await room.enter(FIRST_CHAIR);
}, 240_000);
afterAll(() => room?.close());

describe('Before a disruption meeting', { timeout: 120_000 }, () => {
  it('W-95: the chair writes the overview of what came, and shares it', async () => {
    const tab = await opens(FIRST_CHAIR, `answers/${REF}`, `Answers for ${REF}`);
    const overview = part(tab, 'Overview');
    await overview.getByRole('textbox', { name: /^The overview/ }).fill('Mornings were good.');
    await overview.getByRole('checkbox', { name: /^It names nobody/ }).check();
    await overview.getByRole('button', { name: 'Share the overview' }).click();
    await overview.getByText('This overview is shared.', { exact: false }).waitFor();
  });

  it('a form that comes after its day is taken; its writer reads that it is late', async () => {
    const chat = await becomes(page, LATE);
    await (await chat.card('Your views are asked for')).getByRole('link', { name: 'Open in the tab' }).click();
    const tab = await tabAt(page, 'Disruption questionnaire: supervising social worker');
    await tab.getByRole('textbox', { name: /What went well/ }).fill('Swimming with the carer’s sister.');
    await tab
      .getByRole('button', { name: /Check and hand in/ })
      .first()
      .click();
    await picture(page, 'story-disruption-late');
    await tab.getByRole('button', { name: 'Hand in my answers' }).click();
    await tab.getByRole('heading', { name: /Thank you. Your answers are in./ }).waitFor();
  });

  it('the chair sees on the meeting’s page and beside the overview that it came late, and shares anew', async () => {
    const look = await opens(FIRST_CHAIR, `meeting/${REF}`, HEADING);
    await look.getByText(/, 1 after its day, /).waitFor();
    const tab = await opens(FIRST_CHAIR, `answers/${REF}`, `Answers for ${REF}`);
    await part(tab, 'What came back').getByText('after the agreed day', { exact: false }).waitFor();
    const overview = part(tab, 'Overview');
    await overview.getByText(/^One form came in after you shared this: /).waitFor();
    await picture(page, 'story-disruption-since');
    await overview.getByRole('textbox', { name: /^The overview/ }).fill('Mornings were good. Swimming went well.');
    await overview.getByRole('checkbox', { name: /^It names nobody/ }).check();
    await overview.getByRole('button', { name: 'Share the overview' }).click();
    await overview.getByText(/^One form came in after you shared this: /).waitFor({ state: 'detached' });
  });

  it('E-56: the day before, the chair declares an interest; the organiser sees that another has to chair, and names one', async () => {
    await room.council.sandbox.control.turnTo('2026-11-24T09:00:00Z');
    const tab = await opens(FIRST_CHAIR, `meeting/${REF}`, HEADING);
    await tab.locator('summary', { hasText: 'that can be done with this meeting' }).click();
    await tab.getByRole('button', { name: 'Declare an interest…' }).click();
    await picture(page, 'story-disruption-interest');
    await tab.getByRole('radio').nth(1).check();
    await tab.getByRole('textbox', { name: 'In your own words' }).fill('I know the carers from church.');
    await tab.getByRole('button', { name: 'Declare this' }).click();
    await tab.getByRole('button', { name: 'Declare this' }).waitFor({ state: 'detached' });
    await room.council.settles();
    await room.council.sandbox.control.advance('PT20M');
    await room.council.settles();
    const organiser = await opens(ORGANISER, `meeting/${REF}`, HEADING);
    await picture(page, 'story-disruption-chair-conflict');
    const chairs = part(organiser, 'Chair');
    await chairs.getByRole('button', { name: 'Change the chair' }).click();
    const free = chairs.getByRole('listitem').filter({ hasText: 'May chair' });
    chair = await free
      .filter({ has: organiser.getByRole('button', { name: /^Choose (?!with)/ }) })
      .first()
      .getByRole('heading')
      .innerText();
    await chairs.getByRole('button', { name: `Choose ${chair}` }).click();
    await chairs.getByRole('button', { name: 'Change the chair' }).waitFor();
    await room.council.settles();
    expect(chair).not.toBe(FIRST_CHAIR);
    await picture(page, 'story-disruption-new-chair');
  });

  it('the new chair’s first look is short and says what is next; whoever chaired before reads no answer any more', async () => {
    const tab = await opens(chair, `meeting/${REF}`, HEADING);
    const words = await wordsInFirstLook(tab);
    expect(words.length).toBeGreaterThan(200);
    const first = words.slice(0, 120).join(' ');
    expect(first).toContain('Now: Views were due Fri 20 Nov: 11 are not back.');
    expect(first).toContain('are late Petra Plumtree and 3 others');
    expect(first).toContain('Safe contact for 3 people');
    const owed = part(tab, 'What is owed').getByRole('listitem');
    expect(await owed.first().innerText()).toContain('was due Tue 13 Oct');
    await part(tab, 'What is owed').getByText('Help somebody to give their views (3)').waitFor();
    await picture(page, 'story-disruption-first-look');
    await tab.getByRole('link', { name: 'Read the answers', exact: true }).click();
    await tab.getByText('Swimming with the carer’s sister.').waitFor();
    const before = await opens(FIRST_CHAIR, `answers/${REF}`, 'You do not have access to this');
    expect(await before.locator('body').innerText()).not.toContain('Swimming');
  });
});

describe('The meeting, and its minutes', { timeout: 120_000 }, () => {
  it('in the room the minute taker writes, adds an action, and closes the meeting', async () => {
    await room.council.sandbox.control.turnTo('2026-11-25T12:00:00Z');
    const tab = await opens(TAKER, `room/${REF}`, `Room of ${REF}`);
    await tab.getByRole('button', { name: 'Open the notes' }).click();
    const notes = tab.getByRole('textbox', { name: /^What was said: / }).first();
    await notes.fill(
      'BB left with two bags. Juniper’s exams were on BB’s mind.\nRing Hazel on 01632 960201.\nLinden has been treated for depression since spring.',
    );
    await tab
      .getByRole('textbox', { name: /^What was decided: / })
      .first()
      .fill('The match was sound and the night plan was missing.');
    await tab.getByText('Everything is saved.').waitFor();
    const actions = part(tab, 'Actions');
    await actions.getByRole('textbox', { name: 'What is done' }).fill(PLAN);
    await actions.getByRole('textbox', { name: 'How we will know it has helped' }).fill('The new carers have it');
    await actions.getByLabel('By when').fill('2026-12-18');
    await actions.getByRole('searchbox', { name: 'Who does it' }).fill('Quent');
    await actions.getByRole('button', { name: `Choose ${LATE}` }).click();
    await actions.getByRole('button', { name: 'Add the action' }).click();
    await actions.getByRole('listitem').filter({ hasText: PLAN }).waitFor();
    const none = tab.getByRole('textbox', { name: 'If there is no next meeting: why' });
    if ((await none.count()) > 0) {
      await none.fill('The child has left.');
      await none.blur();
    }
    await picture(page, 'story-disruption-room');
    await part(tab, 'Close the meeting').getByText('Still missing').waitFor({ state: 'detached' });
    await part(tab, 'Close the meeting').getByRole('button', { name: 'Close the meeting' }).click();
    await part(tab, 'The meeting is closed').waitFor();
    await room.council.settles();
  });

  it('the minutes begin with what was captured; the draft goes to the chair who chaired', async () => {
    const tab = await opensMinutes(TAKER);
    await part(tab, 'Begin the minutes').getByRole('button', { name: 'Begin the minutes' }).click();
    const text = part(tab, 'The text, by item of the agenda');
    await text.getByRole('textbox', { name: 'Note' }).filter({ hasText: 'two bags' }).first().waitFor();
    const who = text.getByRole('textbox', { name: /^Who came, and how/ });
    await who.fill('Hazel Household: came\nBryony Birchbark: came for part');
    await who.blur();
    await text
      .getByText(/^Saved /)
      .first()
      .waitFor();
    await picture(page, 'story-disruption-draft');
    await text.getByRole('button', { name: 'Give the draft to the chair' }).click();
    await text.getByRole('button', { name: 'Give the draft to the chair' }).waitFor({ state: 'detached' });
  });

  it('three leaks are caught in the mother’s version; the chair decides each with a reason', async () => {
    const tab = await opensMinutes(chair);
    const versions = part(tab, 'Versions, by who reads them');
    const line = versions.getByRole('listitem').filter({ hasText: /^Parent: Bryony Birchbark/ });
    await line.getByRole('button', { name: /^Read/ }).click();
    await line.getByRole('article').locator('mark', { hasText: 'Juniper’s' }).waitFor();
    expect(await line.getByRole('article').locator('mark').allInnerTexts()).toEqual(
      expect.arrayContaining(['Juniper’s', '01632 960201', expect.stringContaining('depression')]),
    );
    await picture(page, 'story-disruption-findings');
    for (const [what, reason] of [
      [/Juniper/, 'Another family’s child.'],
      [/960201/, 'The carers’ own number.'],
      [/depression/, 'An adult’s health.'],
    ] as const) {
      const found = line.getByRole('region', { name: what }).first();
      await found.getByRole('button', { name: /^Take out/ }).click();
      await found.getByRole('textbox', { name: 'Because' }).fill(reason);
      await found.getByRole('button', { name: 'Take it out' }).click();
      await found.getByText(reason).waitFor();
    }
  });

  it('what is left in the other versions is decided; the child’s letter is written; five versions are approved', async () => {
    const tab = await opensMinutes(chair);
    const text = part(tab, 'The text, by item of the agenda');
    await text.getByRole('checkbox', { name: 'Tell the child this in their letter' }).first().check();
    const told = text.getByRole('textbox', { name: 'In words for the child’s age' });
    await told.fill('You told us what you took with you.');
    await told.blur();
    const minutes = async () => (await room.council.asks(chair, 'GET', `/api/minutes/${REF}`)).body;
    await expect
      .poll(async () => JSON.stringify(await minutes()), { timeout: 15_000 })
      .toContain('You told us what you took with you.');
    type Finding = { block: string; start: number; end: number; kind: string; decided?: unknown };
    const left = (
      (await minutes())['versions'] as readonly { version: string; findings: readonly Finding[] }[]
    ).flatMap(({ version, findings }) =>
      findings.filter(({ decided }) => decided === undefined).map((one) => ({ version, one })),
    );
    for (const { version, one } of left) {
      const { block, start, end, kind } = one;
      const reason = 'Known to those who read this.';
      const said = { version, block, start, end, kind, inAll: false, choice: 'keep', reason };
      expect((await room.council.asks(chair, 'POST', `/api/minutes/${REF}/findings`, said)).status).toBe(200);
    }
    const again = part(await opensMinutes(chair), 'Versions, by who reads them');
    expect(await again.locator('ul.versions > li > strong').allInnerTexts()).toEqual([
      'Chair, social worker, reviewing officer, managers',
      'Carers: Hazel Household and Linden Household',
      'Parent: Bryony Birchbark',
      'The child: a letter in plain words',
      'Panel',
    ]);
    await again.getByRole('button', { name: 'Approve 5 versions' }).click();
    await again.getByText('Not approved yet').first().waitFor({ state: 'detached' });
    await picture(page, 'story-disruption-approved');
  });

  it('a second person releases the five; the mother’s has none of the three', async () => {
    const tab = await opensMinutes(RELEASER);
    const release = part(tab, 'Release');
    await release.getByRole('checkbox', { name: /opened each version/ }).check();
    await release.getByRole('checkbox', { name: /right and safe/ }).check();
    await release.getByRole('button', { name: 'Release 5 versions' }).click();
    await tab.getByText('All are released').waitFor();
    await room.council.settles();
    const line = part(tab, 'Versions, by who reads them')
      .getByRole('listitem')
      .filter({ hasText: /^Parent: Bryony/ });
    await line.getByRole('button', { name: /^Read/ }).click();
    const read = await line.getByRole('article').innerText();
    expect(read).toContain('two bags');
    for (const kept of ['Juniper', '960201', 'depression']) expect(read).not.toContain(kept);
    await picture(page, 'story-disruption-released');
  });

  it('the social worker files the record with its reference; the panel’s answer is written down', async () => {
    const filing = part(await opensMinutes(WORKER), 'File it in the case system');
    await filing.getByRole('textbox', { name: /Reference that the case system shows/ }).fill('DOC-77120');
    await filing.getByRole('button', { name: 'It is filed' }).click();
    await filing.getByText(/^Filed: DOC-77120/).waitFor();
    const sent = part(await opensMinutes(chair), 'Permanence Panel');
    await sent.getByRole('button', { name: 'They are with the panel' }).click();
    await sent.getByText(/^Sent /).waitFor();
    const answer = part(await opensMinutes(PANEL), 'Permanence Panel');
    await answer.getByRole('textbox', { name: 'What the panel said' }).fill('The panel agrees.');
    await answer.getByRole('button', { name: 'Save the panel’s answer' }).click();
    await answer
      .getByText(/The panel agrees\./)
      .first()
      .waitFor();
    await picture(page, 'story-disruption-panel');
  });

  it('the last action is said done; what the meeting agreed is not owed any more', async () => {
    const tab = await opens(LATE, `meeting/${REF}`, HEADING);
    const action = tab.getByRole('listitem').filter({ hasText: PLAN });
    await action.getByRole('button', { name: `It is done ${PLAN}` }).click();
    await action.getByRole('textbox', { name: 'How was it done?' }).fill('The new carers have it since Tuesday.');
    await action.getByRole('button', { name: 'It is done', exact: true }).click();
    await action.getByText('How it was done: The new carers have it since Tuesday.').waitFor();
    await room.council.settles();
    const owed = (await rowsOf('Obligations')).filter(({ Kind }) => Kind === 'action.done');
    expect(owed).toHaveLength(1);
    expect(owed.filter(({ DoneAt }) => isEmpty(DoneAt))).toEqual([]);
    await picture(page, 'story-disruption-done');
  });

  it('the browser complained of nothing all the way', () => {
    expect(room.complaints).toEqual([]);
  });
});
