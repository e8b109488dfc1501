import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitFor } from './council.ts';
import { becomes } from './pages/chat-page.ts';
import { wordsInFirstLook } from './pages/first-look.ts';
import { diaryEntry, goesTo, part, tabAt } from './pages/rooms.ts';
import { addressOf, openTrainingRoom, picture, type TrainingRoom } from './pages/training-room.ts';

/*
 * One stability meeting from the first look to the last action done, by hand on the page: parents who must not meet, so two parts;
 * support that costs money; the next review; minutes; actions with owners. Monday 23 November 2026, 9 o'clock.
 */

type Row = Readonly<Record<string, unknown>>;
const REF = 'SM-2026-0001';
const ORGANISER = 'Pip Persimmon';
const WORKER = 'Petra Plumtree';
const TAKER = 'Minty Marjoram';
const CHAIR = 'Beatrix Bilberry';
const MONEY = 'Hazel Honeydew';
const SUPERVISOR = 'Quentin Quince';
const HEADING = /^Placement stability meeting SM-2026-0001/;
const NIGHTS = 'Pay for a night worker on Fridays';
const VISIT = 'Ring the carers each Monday evening';

let room: TrainingRoom;
let page: Page;

const rowsOf = async (list: string) => (await room.council.sandbox.control.rows(list)) as readonly Row[];

const opens = async (name: string, place: string, heading: string | RegExp): Promise<FrameLocator> => {
  await becomes(page, name);
  await page.goto(await addressOf(room.council, name, `tab/desk?sub=${place}`));
  return tabAt(page, heading);
};

beforeAll(async () => {
  room = await openTrainingRoom('browser-story-stability', {
    profile: 'blended-default',
    now: '2026-11-23T09:00:00Z',
    diaries: 'empty',
  });
  const { council } = room;
  await council.says(WORKER, 'report instability');
  await council.presses(WORKER, 'Report instability', 'Send report', {
    child: 'placement:P-1042',
    voice: 'carer',
    triggers: 'carer-struggling',
    whatHappened: 'The carers have not slept for weeks.',
    immediateDanger: 'no',
  });
  await council.settles();
  await council.presses('Tobias Tamarind', 'For your judgement', 'Record my judgement', {
    bestInterests: 'yes',
    outcome: 'stability-meeting',
    reason: 'What was tried is not enough.',
    paidSupport: 'yes',
  });
  await council.settles();
  page = await room.enter(ORGANISER);
}, 240_000);
afterAll(() => room?.close());

describe('Before a stability meeting whose parents must not meet', { timeout: 120_000 }, () => {
  it('E-13: the organiser says who must not meet; it stands first, and what is missing asks for two parts', async () => {
    const tab = await opens(ORGANISER, `meeting/${REF}`, HEADING);
    await tab.locator('summary', { hasText: 'that can be done with this meeting' }).click();
    await tab.getByRole('button', { name: 'Say who must not meet…' }).click();
    await tab.getByRole('combobox', { name: 'Who must not meet somebody' }).selectOption({
      label: 'Basil Birchbark, parent',
    });
    await tab.getByRole('checkbox', { name: 'Bryony Birchbark, parent' }).check();
    await tab.getByRole('textbox', { name: 'What is known, and where it stands' }).fill('Order of 3 August 2026.');
    await tab.getByRole('button', { name: 'Keep them apart' }).click();
    await tab
      .getByRole('region', { name: 'Safety' })
      .getByText(/ must not meet$/)
      .first()
      .waitFor();
    await picture(page, 'story-stability-apart');
  });

  it('Torbay T-22, E-13: in two parts with the reason; the mother comes to the second, the father is heard in writing', async () => {
    const tab = await opens(ORGANISER, `meeting/${REF}`, HEADING);
    const people = part(tab, 'People');
    await people.getByRole('button', { name: 'Change who is asked' }).click();
    await tab.getByRole('radio', { name: /^In two parts/ }).check();
    await tab.getByRole('textbox', { name: 'Why two parts' }).fill('The carers speak first, without the parents.');
    await tab.getByRole('button', { name: 'Save how people meet' }).click();
    const decide = async (name: RegExp, decision: string, second?: boolean) => {
      const one = tab.getByRole('group', { name });
      await one.getByRole('combobox', { name: 'Decision' }).selectOption({ label: decision });
      if (second === true)
        await one.getByRole('combobox', { name: 'Part of the meeting' }).selectOption({ label: 'Second part' });
      return one;
    };
    await decide(/Bryony Birchbark/, 'Invited', true);
    const father = await decide(/Basil Birchbark/, 'Asked for their views');
    await father.getByRole('textbox', { name: 'Reason' }).fill('A court order keeps him away from the mother.');
    await people.getByRole('button', { name: 'Save who is asked' }).click();
    await people.getByRole('button', { name: 'Change who is asked' }).waitFor();
    await picture(page, 'story-stability-parts');
  });

  it('chair, minute taker and hour are chosen on the page; the second part needs an hour of its own', async () => {
    const tab = await opens(ORGANISER, `meeting/${REF}`, HEADING);
    const chair = part(tab, 'Chair');
    await chair.getByRole('button', { name: 'Choose a chair' }).click();
    await chair.getByRole('button', { name: `Choose ${CHAIR}` }).click();
    await chair.getByRole('button', { name: 'Change the chair' }).waitFor();
    await chair.getByRole('button', { name: 'Choose a minute taker' }).click();
    await chair.getByRole('searchbox', { name: /Minute taker/ }).fill('Minty');
    await chair.getByRole('button', { name: `Choose ${TAKER}` }).click();
    await chair.getByRole('button', { name: 'Change the minute taker' }).waitFor();
    const time = part(tab, 'Day and hour');
    await time.getByRole('button', { name: 'Find a day and hour' }).click();
    await time.getByLabel('Day and hour', { exact: true }).fill('2026-11-25T10:00');
    await time.getByRole('button', { name: 'Choose this day and hour' }).click();
    await time.getByRole('button', { name: 'Change the day and hour' }).waitFor();
    await part(tab, 'Still missing').getByText('A time for part 2', { exact: true }).waitFor();
    const second = part(tab, 'The second part');
    await second.getByLabel('Part 2 begins').fill('2026-11-25T11:00');
    await second.getByRole('button', { name: 'Save this time' }).click();
    await second.getByText('Wednesday 25 November 2026, 11am').waitFor();
    await tab.getByRole('button', { name: 'Show it to the child’s social worker' }).click();
    await tab.getByText('The social worker has the draft').first().waitFor();
    await picture(page, 'story-stability-ready');
  });

  it('after the worker’s “go” the invitations leave; the mother reads the hour of her part alone', async () => {
    const tab = await opens(WORKER, `meeting/${REF}`, HEADING);
    await tab.getByRole('button', { name: 'Go ahead' }).click();
    await tab.getByRole('button', { name: 'Go ahead' }).waitFor({ state: 'detached' });
    const { control } = room.council.sandbox;
    await waitFor(async () => (await control.events()).length > 0, 30);
    await room.council.settles();
    const letters = (await control.letters()).map((letter) => JSON.stringify(letter));
    const hers = letters.find((letter) => letter.includes('bryony.birchbark@post.example')) ?? '';
    expect(hers).toContain('11am');
    expect(hers).not.toContain('10am');
    expect(letters.some((letter) => letter.includes('Basil'))).toBe(false);
    await becomes(page, CHAIR);
    await (await diaryEntry(await goesTo(page, 'Calendar'), CHAIR, REF)).waitFor();
  });

  it('the chair’s first look: under 420 words; safety, what is late and the next step in the first 120', async () => {
    const tab = await opens(CHAIR, `meeting/${REF}`, HEADING);
    const words = await wordsInFirstLook(tab);
    expect(words.length).toBeGreaterThan(200);
    expect(words.length).toBeLessThan(420);
    const first = words.slice(0, 120).join(' ');
    expect(first).toContain('Now: It is held on Wed 25 Nov.');
    expect(first).toContain('0 are late');
    expect(first).toContain('Basil Birchbark and Bryony Birchbark must not meet');
    await picture(page, 'story-stability-first-look');
  });
});

describe('In the room, and after it', { timeout: 120_000 }, () => {
  it('who came is said by part; notes and decisions are saved; whoever comes to the first reads nothing of the second', async () => {
    await room.council.sandbox.control.turnTo('2026-11-25T11:30:00Z');
    const tab = await opens(TAKER, `room/${REF}`, `Room of ${REF}`);
    await tab.getByRole('button', { name: 'Open the notes' }).click();
    await picture(page, 'story-stability-room');
    const first = tab.getByRole('region', { name: 'Part 1', exact: true });
    const second = tab.getByRole('region', { name: 'Part 2', exact: true });
    await first.getByRole('combobox', { name: /^Hazel Household/ }).selectOption({ label: 'Came' });
    await second.getByRole('combobox', { name: /^Bryony Birchbark/ }).selectOption({ label: 'Came' });
    expect(await first.getByRole('combobox', { name: /Bryony Birchbark/ }).count()).toBe(0);
    await first
      .getByRole('textbox', { name: /^What was said: / })
      .first()
      .fill('The carers have not slept for weeks.');
    await first
      .getByRole('textbox', { name: /^What was decided: / })
      .first()
      .fill('A night worker on Fridays.');
    await second
      .getByRole('textbox', { name: /^What was said: / })
      .first()
      .fill('His mother wishes that he stays.');
    await tab.getByText('Everything is saved.').waitFor();
    const others = await opens(SUPERVISOR, `room/${REF}`, `Room of ${REF}`);
    expect(await others.locator('body').innerText()).not.toContain('His mother wishes');
  });

  it('Torbay T-72, CF-34: “ongoing” is refused as it is typed; two actions have an owner, a measure and a day', async () => {
    const tab = await opens(TAKER, `room/${REF}`, `Room of ${REF}`);
    const actions = part(tab, 'Actions');
    const add = async (what: string, measure: string, owner: string, due: string, paid: boolean) => {
      await actions.getByRole('textbox', { name: 'What is done' }).fill(what);
      await actions.getByRole('textbox', { name: 'How we will know it has helped' }).fill(measure);
      await actions.getByLabel('By when').fill(due);
      if (paid) await actions.getByRole('checkbox', { name: /^It costs money/ }).check();
      await actions.getByRole('searchbox', { name: 'Who does it' }).fill(owner.slice(0, 6));
      await actions.getByRole('button', { name: `Choose ${owner}` }).click();
      await actions.getByRole('button', { name: 'Add the action' }).click();
      await actions.getByRole('listitem').filter({ hasText: what }).waitFor();
    };
    await actions.getByRole('textbox', { name: 'What is done' }).fill('Ongoing support');
    await actions.getByText(/^“Ongoing” has no end/).waitFor();
    await picture(page, 'story-stability-refused');
    await add(NIGHTS, 'The carers sleep two nights a week', SUPERVISOR, '2026-12-11', true);
    await add(VISIT, 'The carers say that they are heard', WORKER, '2026-12-18', false);
    await actions
      .getByText(/[Ss]ubject to the head of service/)
      .first()
      .waitFor();
    await picture(page, 'story-stability-actions');
  });

  it('Torbay T-35: it is not closed before the next review is booked; then one press closes it', async () => {
    const tab = await opens(CHAIR, `room/${REF}`, `Room of ${REF}`);
    const finish = part(tab, 'Close the meeting');
    await finish.getByText('The next meeting', { exact: true }).waitFor();
    await tab.getByRole('combobox', { name: 'What it came to' }).selectOption({ label: 'Watch closely' });
    const interests = part(tab, 'Is staying in the child’s best interests?');
    await interests.getByRole('radio', { name: 'Yes' }).check();
    await interests.getByRole('textbox').fill('With somebody at night.');
    await interests.getByRole('textbox').blur();
    const next = part(tab, 'The next meeting');
    await next.getByRole('button', { name: 'Find a day and hour' }).click();
    await next
      .getByRole('listitem')
      .filter({ hasText: 'fits best' })
      .getByRole('button', { name: /^Choose/ })
      .click();
    await next.getByText(/^Chosen: /).waitFor();
    await finish.getByText('Still missing').waitFor({ state: 'detached' });
    await picture(page, 'story-stability-to-close');
    await finish.getByRole('button', { name: 'Close the meeting' }).click();
    await part(tab, 'The meeting is closed').getByText('It came to: Watch closely.').waitFor();
    await room.council.settles();
    const booked = (await rowsOf('Meetings')).find(({ Ref }) => Ref === 'SM-2026-0002');
    expect(booked).toMatchObject({ State: 'arranging' });
    expect(String(booked?.['StartsAt'])).toBe('2026-11-30T09:30');
    await picture(page, 'story-stability-closed');
  });

  it('Torbay T-38, T-47: the head of service agrees the money from the card, and the action says with which reference', async () => {
    const chat = await becomes(page, MONEY);
    const card = await chat.card(`An action of ${REF}`);
    await card.getByText(NIGHTS).waitFor();
    await card.getByRole('button', { name: 'Answer about the money…' }).click();
    await card.getByRole('textbox', { name: 'Your reference, or why not' }).fill('HOS-2026-311');
    await card.getByRole('button', { name: 'Agree the money' }).click();
    await (await chat.card(`An action of ${REF}`)).getByText(/HOS-2026-311/).waitFor();
    await picture(page, 'story-stability-money');
  });

  it('each owner says it done: one on the desk, one in chat; nothing of the meeting’s actions is owed any more', async () => {
    const tab = await opens(SUPERVISOR, `meeting/${REF}`, HEADING);
    const action = tab.getByRole('listitem').filter({ hasText: NIGHTS });
    await action
      .getByText(/HOS-2026-311/)
      .first()
      .waitFor();
    await action.getByRole('button', { name: `It is done ${NIGHTS}` }).click();
    await action.getByRole('textbox', { name: 'How was it done?' }).fill('She comes each Friday from 4 December.');
    await action.getByRole('button', { name: 'It is done', exact: true }).click();
    await action.getByText('How it was done: She comes each Friday').waitFor();
    // What the other owner did is drawn on the cards by then.
    await room.council.settles();
    const chat = await becomes(page, WORKER);
    const card = await chat.card(`An action of ${REF}`);
    await card.getByRole('button', { name: 'It is done…' }).click();
    await card.getByRole('textbox', { name: 'How was it done?' }).fill('Rung on three Mondays.');
    await card.getByRole('button', { name: 'It is done', exact: true }).click();
    await (await chat.card(`An action of ${REF}`)).getByText('How it was done: Rung on three Mondays.').waitFor();
    await room.council.settles();
    const owed = (await rowsOf('Obligations')).filter(({ Kind }) => /^action\./.test(String(Kind)));
    expect(owed).toHaveLength(3);
    expect(owed.filter(({ DoneAt }) => DoneAt === undefined || DoneAt === null || DoneAt === '')).toEqual([]);
  });

  it('the next meeting opens with what became of them', async () => {
    const tab = await opens(ORGANISER, 'meeting/SM-2026-0002', /^Placement stability meeting SM-2026-0002/);
    const last = part(tab, 'What became of the last meeting’s actions');
    await last.getByText('How it was done: Rung on three Mondays.').waitFor();
    await last.getByText(/How it was done: She comes each Friday/).waitFor();
    await picture(page, 'story-stability-next');
  });

  it('the browser complained of nothing all the way', () => {
    expect(room.complaints).toEqual([]);
  });
});
