import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeIn } from '../axe.ts';
import { becomes } from './pages/chat-page.ts';
import { part, tabAt } from './pages/rooms.ts';
import { addressOf, openTrainingRoom, picture, type TrainingRoom } from './pages/training-room.ts';

/*
 * A disruption meeting was held; its minutes go from the draft to the panel’s answer, by hand on the page. The child left on
 * Tuesday 13 October 2026; the meeting was on Wednesday 25 November; it is Thursday the 26th.
 */

const REF = 'DM-2026-0001';
const CHAIR = 'Cornelius Clementine';
const TAKER = 'Minty Marjoram';
const ORGANISER = 'Saffron Sorbet';
const RELEASER = 'Magnus Mulberry';
const WORKER = 'Petra Plumtree';
const PLACE = `minutes/${REF}`;

let room: TrainingRoom;
let page: Page;

const path = (rest: string) => `/api/meetings/${REF}/${rest}`;
const does = async (name: string, where: string, body: unknown): Promise<void> => {
  const { status, body: answer } = await room.council.asks(name, 'POST', path(where), body);
  expect([where, status, status === 200 ? '' : JSON.stringify(answer)]).toEqual([where, 200, '']);
};

/** Everything before the minutes: the ending, the people, the day, the invitations, and a record as one text. */
async function holdTheMeeting(): Promise<void> {
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
  const invitees = body['invitees'] as readonly { key: string; name: string; decision: string }[];
  const changes = invitees
    .filter(({ decision, name }) => decision === 'undecided' || name.endsWith('Birchbark'))
    .map(({ key, name }) => ({
      key,
      decision: name === 'Bryony Birchbark' ? 'invite' : 'left-out',
      reason: 'Settled with the social worker.',
    }));
  await does(ORGANISER, 'invitees', { changes });
  await does(ORGANISER, 'chair', { chairId: await council.id(CHAIR) });
  await does(ORGANISER, 'minute-taker', { id: await council.id(TAKER) });
  await does(ORGANISER, 'time', { startsAt: '2026-11-25T10:00', lengthMinutes: 90, venue: 'Wrenford House' });
  await does(CHAIR, 'approve', { returnBy: '2026-11-24' });
  await does(ORGANISER, 'send', {});
  await council.settles();
  await council.sandbox.control.advance('P3D');
  const overview = { text: 'Several wished that more had been known.', share: true };
  expect((await council.asks(CHAIR, 'PUT', path('overview'), overview)).status).toBe(200);
  await does(TAKER, 'record', {
    heldOn: '2026-11-25',
    record: 'BB left with two bags. Juniper’s exams were on BB’s mind.',
    decisions: 'The match was sound and the night plan was missing.',
    noNextReason: 'The child has left.',
    actions: [
      {
        what: 'Write the night plan',
        measure: 'The new carers have it',
        ownerId: await council.id('Quentin Quince'),
        due: '2026-12-18',
      },
    ],
  });
  await council.settles();
}

beforeAll(async () => {
  room = await openTrainingRoom('browser-minutes', {
    profile: 'blended-default',
    now: '2026-11-23T09:00:00Z',
    diaries: 'empty',
  });
  await holdTheMeeting();
  page = await room.enter(TAKER);
}, 240_000);
afterAll(() => room?.close());

const opens = async (name: string): Promise<FrameLocator> => {
  await becomes(page, name);
  await page.goto(await addressOf(room.council, name, `tab/desk?sub=${PLACE}`));
  return tabAt(page, 'Minutes · C-1042 (BB)');
};

/** What axe finds in the tab, in this look. */
async function axe(): Promise<readonly string[]> {
  const tab = await (await page.locator('.tab-room iframe').elementHandle())?.contentFrame();
  if (tab === null || tab === undefined) throw new Error('There is no tab on the page.');
  return axeIn(tab);
}

describe('Torbay T-70 to T-76: the minutes of a disruption meeting, by hand on the page', { timeout: 120_000 }, () => {
  it('the minute taker begins them, writes by item of the agenda, and sees each paragraph saved', async () => {
    const tab = await opens(TAKER);
    await part(tab, 'Begin the minutes').getByRole('button', { name: 'Begin the minutes' }).click();
    const text = part(tab, 'The text, by item of the agenda');
    const who = text.getByRole('textbox', { name: /^Who came, and how/ });
    await who.fill('Hazel Household: came\nBryony Birchbark: came for part');
    await who.blur();
    await text
      .getByText(/^Saved /)
      .first()
      .waitFor();
    const discussed = text.getByRole('textbox', { name: 'Note' }).filter({ hasText: 'two bags' });
    await discussed.fill(
      'BB left with two bags. Juniper’s exams were on BB’s mind.\nRing Hazel on 01632 960201.\nLinden has been treated for depression since spring.',
    );
    await discussed.blur();
    await expect.poll(() => text.getByText(/^Saved /).count()).toBe(2);
    await text.getByRole('button', { name: 'Check names and places again' }).click();
    await picture(page, 'minutes-write');
    await text.getByRole('button', { name: 'Give the draft to the chair' }).click();
    await text.getByRole('button', { name: 'Give the draft to the chair' }).waitFor({ state: 'detached' });
  });

  it('three leaks are caught in the mother’s version, each in its place with why', async () => {
    const tab = await opens(CHAIR);
    const versions = part(tab, 'Versions, by who reads them');
    const line = versions.getByRole('listitem').filter({ hasText: /^Parent: Bryony Birchbark/ });
    await line.getByRole('button', { name: /^Read/ }).click();
    const text = line.getByRole('article');
    await text.locator('mark', { hasText: 'Juniper’s' }).waitFor();
    expect(await text.locator('mark').allInnerTexts()).toEqual(
      expect.arrayContaining(['Juniper’s', '01632 960201', expect.stringContaining('depression')]),
    );
    await text.getByText('This is somebody’s own number, and not this reader’s.').first().waitFor();
    await picture(page, 'minutes-findings');
    expect(await axe()).toEqual([]);
  });

  it('the chair writes otherwise, takes out and keeps, each with a reason; the name stays beside it', async () => {
    const tab = await opens(CHAIR);
    const versions = part(tab, 'Versions, by who reads them');
    const decide = async (label: string, what: RegExp, button: string, reason: string) => {
      const line = versions.getByRole('listitem').filter({ hasText: label });
      const read = line.getByRole('button', { name: /^Read/ });
      if ((await read.count()) > 0) await read.first().click();
      const found = line.getByRole('region', { name: what }).first();
      await found
        .getByRole('button', { name: what.source.includes('Juniper') ? /^Write instead/ : /^Take out/ })
        .click();
      await found.getByRole('textbox', { name: 'Because' }).fill(reason);
      await found.getByRole('button', { name: button }).click();
      await found.getByText(reason).waitFor();
    };
    await decide('Parent: Bryony', /Juniper/, 'Write it instead', 'Another family’s child.');
    await decide('Parent: Bryony', /960201/, 'Take it out', 'The carers’ own number.');
    await decide('Parent: Bryony', /depression/, 'Take it out', 'An adult’s health.');
    await versions.getByText('Cornelius Clementine: Another family’s child.').first().waitFor();
    await picture(page, 'minutes-decided');
  });

  it('the chair settles what is left in the other versions, and approves all of them', async () => {
    const tab = await opens(CHAIR);
    await part(tab, 'Versions, by who reads them')
      .getByText(/^Nothing is in it yet\./)
      .waitFor();
    const text = part(tab, 'The text, by item of the agenda');
    await text.getByRole('checkbox', { name: 'Tell the child this in their letter' }).first().check();
    const told = text.getByRole('textbox', { name: 'In words for the child’s age' });
    await told.fill('You told us what you took with you.');
    await told.blur();
    const minutes = async () => (await room.council.asks(CHAIR, 'GET', `/api/minutes/${REF}`)).body;
    await expect
      .poll(async () => JSON.stringify(await minutes()), { timeout: 15_000 })
      .toContain('You told us what you took with you.');
    const body = await minutes();
    type Finding = { block: string; start: number; end: number; kind: string; decided?: unknown };
    const left = (body['versions'] as readonly { version: string; findings: readonly Finding[] }[]).flatMap(
      ({ version, findings }) =>
        findings.filter(({ decided }) => decided === undefined).map((one) => ({ version, one })),
    );
    for (const { version, one } of left) {
      const { block, start, end, kind } = one;
      const said = {
        version,
        block,
        start,
        end,
        kind,
        inAll: false,
        choice: 'keep',
        reason: 'Known to those who read this.',
      };
      expect((await room.council.asks(CHAIR, 'POST', `/api/minutes/${REF}/findings`, said)).status).toBe(200);
    }
    const again = await opens(CHAIR);
    await part(again, 'Versions, by who reads them')
      .getByRole('button', { name: /^Approve \d versions$/ })
      .click();
    await part(again, 'Versions, by who reads them')
      .getByText('Not approved yet')
      .first()
      .waitFor({ state: 'detached' });
    expect(await part(tab, 'Release').count()).toBe(0);
    await picture(page, 'minutes-approved');
  });

  it('a second person opens them as their readers will, and releases them', async () => {
    const tab = await opens(RELEASER);
    const release = part(tab, 'Release');
    await release.getByRole('checkbox', { name: /opened each version/ }).check();
    await release.getByRole('checkbox', { name: /right and safe/ }).check();
    await picture(page, 'minutes-release');
    await release.getByRole('button', { name: /^Release \d versions$/ }).click();
    await part(tab, 'Release').waitFor({ state: 'detached' });
    await tab.getByText('All are released').waitFor();
    await room.council.settles();
    expect(await room.council.sandbox.control.letters()).not.toContainEqual(
      expect.objectContaining({ subject: expect.stringContaining('inutes') as string }),
    );
    expect(await axe()).toEqual([]);
  });

  it('the social worker is told in chat, reads their own version, hands one over, and files the record', async () => {
    const chat = await becomes(page, WORKER);
    const card = await chat.card(`Minutes to read: ${REF}`);
    expect(await card.innerText()).not.toContain('Juniper');
    const tab = await opens(WORKER);
    expect(await tab.locator('body').innerText()).not.toContain('Carers: Hazel');
    const versions = part(tab, 'Versions, by who reads them');
    const child = versions.getByRole('listitem').filter({ hasText: /^The child/ });
    await child.getByRole('button', { name: 'They have it… BB' }).click();
    await child.getByRole('textbox', { name: /How did they get it/ }).fill('Read together, at home, on a Thursday');
    await child.getByRole('button', { name: 'They have it', exact: true }).click();
    await child.getByText(/^Handed over/).waitFor();
    const filing = part(tab, 'File it in the case system');
    await filing.getByText(/SHA-256 of the file: [0-9a-f]{64}/).waitFor();
    await filing.getByRole('textbox', { name: /Reference that the case system shows/ }).fill('DOC-77120');
    await filing.getByRole('button', { name: 'It is filed' }).click();
    await filing.getByText(/^Filed: DOC-77120/).waitFor();
    await picture(page, 'minutes-filed');
  });

  it('CF-47: the mother, who has no Teams, reads hers on a phone by the link in her letter and the code that she is told', async () => {
    const tab = await opens(WORKER);
    const mother = part(tab, 'Versions, by who reads them')
      .getByRole('listitem')
      .filter({ hasText: /^Parent: Bryony Birchbark/ });
    await mother.getByRole('button', { name: /^Send a link/ }).click();
    await mother.getByText(/^Link sent Thu 26 Nov/).waitFor();
    await mother.getByRole('button', { name: /^New code/ }).click();
    const code = (await mother.getByText(/^[A-Z2-9]{4} [A-Z2-9]{4}$/).innerText()).trim();
    await picture(page, 'minutes-link-sent');
    await room.council.settles();
    const letter = JSON.stringify((await room.council.sandbox.control.letters()).at(-1));
    expect(letter).toContain('bryony.birchbark@post.example');
    expect(letter).not.toContain('Juniper');

    const outside = await page.context().newPage();
    await outside.setViewportSize({ width: 320, height: 740 });
    await outside.goto(/http[^"\\\\ ]*\/forms\/m\/[a-z0-9.]+/.exec(letter)?.[0] ?? '');
    await outside.getByRole('heading', { name: 'Open your page' }).waitFor();
    await outside.getByLabel('Your code').fill(code);
    await outside.getByRole('button', { name: 'Open my page' }).click();
    await outside.getByRole('heading', { level: 1, name: /^Minutes: Disruption meeting/ }).waitFor();
    const read = await outside.locator('body').innerText();
    expect(read).toContain('For: Parent: Bryony Birchbark');
    expect(read).not.toContain('Juniper');
    expect(await axeIn(outside.mainFrame())).toEqual([]);
    expect(await outside.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth')).toBe(
      true,
    );
    // On paper, for whom it is stands at the head of each page.
    await outside.emulateMedia({ media: 'print' });
    const head = outside.locator('.on-each-page');
    expect([
      await head.innerText(),
      await outside.evaluate(`getComputedStyle(document.querySelector('.on-each-page')).display`),
    ]).toEqual([expect.stringContaining('For: Parent: Bryony Birchbark') as string, 'table-header-group']);
    await outside.emulateMedia({ media: 'screen' });
    await picture(outside, 'minutes-by-link');
    await outside.close();

    const again = await opens(WORKER);
    await part(again, 'Versions, by who reads them')
      .getByText(/^Opened Thu 26 Nov/)
      .waitFor();
  });

  it('the chair says that they are with the panel; the panel adviser writes down the answer', async () => {
    const tab = await opens(CHAIR);
    await part(tab, 'Permanence Panel').getByRole('button', { name: 'They are with the panel' }).click();
    await part(tab, 'Permanence Panel')
      .getByText(/^Sent /)
      .waitFor();
    const panel = await opens('Pomona Pomegranate');
    const answer = part(panel, 'Permanence Panel');
    await answer
      .getByRole('textbox', { name: 'What the panel said' })
      .fill('The panel agrees with the recommendations.');
    await answer.getByRole('button', { name: 'Save the panel’s answer' }).click();
    await answer
      .getByText(/The panel agrees with the recommendations/)
      .first()
      .waitFor();
    await picture(page, 'minutes-panel');
  });

  it('W-99: the fostering manager considers the carers’ approval, on a phone', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    const tab = await opens('Fern Figtree');
    const review = part(tab, 'The carers’ approval');
    await review.getByRole('radio', { name: 'No, it is not needed' }).check();
    await review.getByRole('textbox', { name: 'Why?' }).fill('Their yearly review is in January.');
    await review.getByRole('button', { name: 'Save the decision' }).click();
    await review.getByText(/Fern Figtree/).waitFor();
    await picture(page, 'minutes-phone');
    expect(await axe()).toEqual([]);
  });

  it('the browser complained of nothing all the way', () => {
    expect(room.complaints).toEqual([]);
  });
});
