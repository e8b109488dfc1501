import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  capital,
  judgementPrompts,
  offeredJudgements,
  supportIdeas,
  voiceWords,
  VOICES,
  type JudgementView,
} from '#rules';
import { judgementCard } from '../../bot/cards/judgement.ts';
import { axeIn } from '../axe.ts';
import { setInOpenSans } from '../open-sans.ts';
import { picture } from '../e2e/pages/training-room.ts';
import { warrington } from '../rules/invented-case.ts';
import { openRoom, type Room } from './room.ts';

/*
 * The manager’s card on a phone of 360 pixels, as the library that Teams is made with draws it. It is judged on a corridor: what asks
 * for a judgement and the judgement itself fit into 900 pixels, however much stands behind it.
 */

const MANY_WORDS = `${'They have not slept for a third night and she does not know how long she can go on. '.repeat(40)}Please ring.`;

const offered = offeredJudgements(
  { setting: 'foster-care', provider: 'in-house', crisis: true, holdStanding: false, triggers: ['carer-struggling'] },
  warrington,
);

/** Who says so is one of these: there is no longer one. */
const LONGEST_VOICE = 'The agency or provider said so';

const report = (at: string, words = MANY_WORDS): JudgementView['reports'][number] => ({
  at,
  on: at.split(',', 1)[0] ?? '',
  voice: LONGEST_VOICE,
  triggers:
    'The carer is struggling, the child wants to leave, school is breaking down, somebody in the home is ill and the family’s interpreter could not come.',
  words,
});

/** Everything that can stand on it at once, and each of it long. */
const everything: JudgementView = {
  card: 'judgement',
  formId: 'IN-2026-0001/0',
  ref: 'IN-2026-0001',
  url: 'https://teams.example/l',
  childRef: 'C-1042',
  initials: 'B.W.-J.',
  home: 'Household H-1042-Russet',
  reports: [report('Wed 4 Nov, 4:10pm'), report('Thu 5 Nov, 5:45pm'), report('Fri 6 Nov, 8:31am')],
  judgeBy: 'by Mon 9 Nov 2026',
  held: true,
  recheck: true,
  prompts: judgementPrompts(warrington).map(({ id, words }) => ({ id, words })),
  bestInterests: warrington.instability.judgement.bestInterests.is,
  supportIdeas: supportIdeas(warrington).map(({ words }) => words),
  outcomes: offered.filter(({ refused }) => refused === undefined).map(({ outcome, words }) => ({ outcome, words })),
  refusedOutcomes: offered.flatMap(({ words, refused }) => (refused === undefined ? [] : [{ words, refused }])),
  emergency: [
    { label: 'Police, fire or ambulance', number: '999' },
    { label: 'Wrenford emergency duty team', number: '01632 960123' },
  ],
  typed: {},
  because: ['Torbay T-45', 'Torbay T-46', 'CF-13', 'Ruling CF-13'],
};

let room: Room;
let person: string;
let inOpenSans: string;

beforeAll(async () => {
  inOpenSans = await setInOpenSans();
  room = await openRoom();
  person = (await room.sandbox.control.people())[0]?.id ?? '';
}, 90_000);
afterAll(() => room.close());

async function drawn(view: JudgementView, name: string): Promise<{ readonly page: Page; readonly card: Locator }> {
  room.bot.shows(judgementCard(view));
  await room.sandbox.control.say(person, 'card');
  const page = await room.open(`chat?as=${person}`, { width: 360 });
  const card = page.locator('.messages > li .card').last();
  await card.getByRole('heading', { name: `For your judgement: ${view.ref}` }).waitFor();
  await page.evaluate(inOpenSans);
  if (process.env['STEADY_PICTURES'] !== undefined) {
    const tall = await card.boundingBox();
    await page.setViewportSize({ width: 360, height: Math.ceil((tall?.height ?? 0) + 300) });
    await picture(page, name);
  }
  return { page, card };
}

const heightOf = async (card: Locator): Promise<number> => (await card.boundingBox())?.height ?? 0;

describe('The judgement card on a phone of 360 pixels', { timeout: 90_000 }, () => {
  it('is under 900 pixels with everything on it: a hold with terms, a look again, three long reports, six judgements', async () => {
    const { page, card } = await drawn(everything, 'judgement-everything-360');
    expect(everything.outcomes).toHaveLength(6);
    expect(VOICES.map((voice) => capital(voiceWords(voice)).length).sort((one, other) => other - one)[0]).toBe(
      LONGEST_VOICE.length,
    );
    await card.getByText('The agency or provider said so, Fri 6 Nov', { exact: true }).waitFor();
    expect(await heightOf(card)).toBeLessThan(900);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    expect(await axeIn(page.mainFrame())).toEqual([]);
    await page.context().close();
  });

  it('loses nothing of it: each report stands whole behind “3 reports”, and so do prompts, reasons and support', async () => {
    const { page, card } = await drawn(everything, 'judgement-folded-360');
    expect(await card.innerText()).not.toContain('Please ring.');
    await card.getByRole('button', { name: '3 reports', exact: true }).click();
    expect((await card.innerText()).split('Please ring.')).toHaveLength(4);
    expect(await card.innerText()).toContain('the family’s interpreter could not come.');
    expect(await card.getByRole('button', { name: '3 reports', exact: true }).getAttribute('aria-expanded')).toBe(
      'true',
    );
    await card.getByRole('button', { name: '10 prompts', exact: true }).click();
    expect(await card.getByRole('checkbox').count()).toBe(10);
    expect(await card.innerText()).toContain('Not now: A fostering support meeting. Not in a crisis');
    expect(await card.innerText()).toContain('Torbay T-46');
    await card.getByRole('button', { name: 'Support', exact: true }).click();
    await card.getByRole('textbox', { name: /Support: who does what by when/ }).waitFor();
    expect(await axeIn(page.mainFrame())).toEqual([]);
    await page.context().close();
  });

  it('with one short report the report stands there whole, with nothing to open, in under 800 pixels', async () => {
    const plain = {
      ...everything,
      held: false,
      recheck: false,
      reports: [
        {
          at: 'Fri 6 Nov, 8:31am',
          on: 'Fri 6 Nov',
          voice: 'A carer',
          triggers: 'The carer is struggling.',
          words: 'It is too much.',
        },
      ],
    };
    const { page, card } = await drawn(plain, 'judgement-ordinary-360');
    expect(await card.innerText()).toContain('The carer is struggling. “It is too much.”');
    expect(await card.getByRole('button', { name: '1 report' }).count()).toBe(0);
    expect(await heightOf(card)).toBeLessThan(800);
    await page.context().close();
  });
});
