import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeIn } from '../axe.ts';
import { becomes } from './pages/chat-page.ts';
import { part, tabAt } from './pages/rooms.ts';
import { addressOf, openTrainingRoom, picture, type TrainingRoom } from './pages/training-room.ts';

/*
 * E-30, E-31 by hand on the sandbox page: LC (C-1048) and her brother OC (C-1049) left Household H-19. Monday 23 November 2026; she left on
 * Friday 20 November, he on Thursday 5 November.
 */

const HERS = 'DM-2026-0001';
const HIS = 'DM-2026-0002';
const ORGANISER = 'Saffron Sorbet';
const CHAIR = 'Cornelius Clementine';
const HEADING = `Disruption meeting ${HERS}`;

let room: TrainingRoom;
let page: Page;

const left = async (child: string, on: string): Promise<void> => {
  const { council } = room;
  await council.says('Petra Plumtree', 'placement ended');
  await council.presses('Petra Plumtree', 'A placement ended', 'Send', {
    child: `placement:${child}`,
    childOut: on,
    returnRuledOut: on,
    inCarePlan: 'no',
    match: 'panel-agreed',
    matchDocument: 'Panel minute PM-2024-19',
    route: 'after-review',
  });
  await council.settles();
};
const does = async (who: string, ref: string, path: string, body: object = {}): Promise<void> => {
  const { status, body: came } = await room.council.asks(who, 'POST', `/api/meetings/${ref}/${path}`, body);
  expect(status, `${path} ${JSON.stringify(came)}`).toBe(200);
};
const settlesPeople = async (ref: string): Promise<void> => {
  const seen = (await room.council.asks(ORGANISER, 'GET', `/api/meetings/${ref}`)).body;
  const undecided = (seen['invitees'] as readonly { readonly key: string; readonly decision: string }[]).filter(
    ({ decision }) => decision === 'undecided',
  );
  await does(ORGANISER, ref, 'invitees', {
    changes: undecided.map(({ key }) => ({ key, decision: 'invite', reason: 'Settled with the social worker.' })),
  });
};
const opensTab = async (name: string, place: string, heading: string) => {
  await becomes(page, name);
  await page.goto(await addressOf(room.council, name, `tab/desk?sub=${place}`));
  return tabAt(page, heading);
};

beforeAll(async () => {
  room = await openTrainingRoom('browser-siblings', { profile: 'blended-default', now: '2026-11-23T09:00:00Z' });
  await left('P-1048', '2026-11-20');
  await left('P-1049', '2026-11-05');
  page = await room.enter(ORGANISER);
}, 180_000);
afterAll(() => room?.close());

describe('Brother and sister have one disruption meeting', { timeout: 90_000 }, () => {
  it('E-31: the organiser reads the days that both windows share and how they were counted, and holds them together', async () => {
    const tab = await opensTab(ORGANISER, `meeting/${HERS}`, HEADING);
    const siblings = part(tab, 'Brothers and sisters');
    await siblings
      .getByText(
        `OC lived in the same home, and ${HIS} is being arranged. The days that both windows share: Mon 4 Jan to Thu 28 Jan.`,
      )
      .waitFor();
    await siblings
      .getByText('42 days from Thu 5 Nov is Thu 17 Dec; 84 days from Thu 5 Nov is Thu 28 Jan 2027')
      .waitFor();
    await picture(page, 'siblings-offered');
    await siblings.getByRole('button', { name: `Hold it together with ${HIS}` }).click();
    await siblings.getByText('One meeting, with a part for each child:').waitFor();
    const frame = await (await page.locator('.tab-room iframe').elementHandle())?.contentFrame();
    if (frame === null || frame === undefined) throw new Error('The tab is not there.');
    expect(await axeIn(frame)).toEqual([]);
    await picture(page, 'siblings-together');
  });

  it('the other part says where hour and chair are settled, in the tab and in the card', async () => {
    const tab = await opensTab(ORGANISER, `meeting/${HIS}`, `Disruption meeting ${HIS}`);
    await part(tab, 'Brothers and sisters').getByText('Hour, place, chair and invitations are settled at').waitFor();
    expect(await tab.getByRole('button', { name: 'Choose a chair' }).count()).toBe(0);
    const { words } = await room.council.card(ORGANISER, `To arrange: ${HIS}`);
    expect(words).toContain(`Held together with ${HERS} (LC).`);
  });

  it('E-30: sent, it is one entry in the diaries for both parts, and each family has the letter of its own child’s part', async () => {
    const { control } = room.council.sandbox;
    await does(ORGANISER, HERS, 'chair', { chairId: await room.council.id(CHAIR) });
    await does(ORGANISER, HERS, 'minute-taker', { id: await room.council.id('Minty Marjoram') });
    await does(ORGANISER, HERS, 'time', { startsAt: '2027-01-13T10:00' });
    for (const ref of [HERS, HIS]) {
      await settlesPeople(ref);
      await does(CHAIR, ref, 'approve', { returnBy: '2027-01-06' });
    }
    const tab = await opensTab(ORGANISER, `meeting/${HERS}`, HEADING);
    await picture(page, 'siblings-ready');
    await part(tab, 'Send the invitations').getByRole('button', { name: 'Send the invitations' }).click();
    await expect
      .poll(async () => (await control.events()).map(({ subject }) => subject), { timeout: 20_000 })
      .toEqual([HERS]);
    await room.council.settles();
    const [event] = await control.events();
    expect(event?.start).toMatchObject({ dateTime: expect.stringContaining('2027-01-13T10:00') as string });
    expect(event?.end).toMatchObject({ dateTime: expect.stringContaining('2027-01-13T15:00') as string });
    expect(JSON.stringify(event?.['body'])).toContain(HIS);
    const subjects = (await control.letters()).map(({ subject }) => String(subject));
    expect(subjects.filter((subject) => subject.includes(HERS)).length).toBeGreaterThan(0);
    expect(subjects.filter((subject) => subject.includes(HIS)).length).toBeGreaterThan(0);
  });

  it('E-31: apart again with a reason, there are two entries, each with its own people', async () => {
    const { control } = room.council.sandbox;
    const tab = await opensTab(ORGANISER, `meeting/${HERS}`, HEADING);
    const siblings = part(tab, 'Brothers and sisters');
    await siblings.getByRole('button', { name: 'Hold them apart again…' }).click();
    await siblings.getByRole('textbox', { name: 'Reason' }).fill('OC is not well enough to come that day.');
    await picture(page, 'siblings-apart');
    await siblings.getByRole('button', { name: 'Hold them apart', exact: true }).click();
    await siblings.getByText('Not held together any more: OC is not well enough to come that day.').waitFor();
    await expect
      .poll(async () => (await control.events()).map(({ subject }) => subject).sort(), { timeout: 20_000 })
      .toEqual([HERS, HIS]);
  });
});
