import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeIn } from '../axe.ts';
import { answerEverything } from './canned-answers.ts';
import { summaryApproved } from './canned-learning.ts';
import { emptyDesk } from './canned-desk.ts';
import { noSlots } from './canned-meeting.ts';
import { picture } from '../e2e/pages/training-room.ts';
import { raiseStage, resize, turnTo, type Opened, type Stage } from './browser.ts';

const PAGES = [
  ['my desk', 'desk', 'My desk'],
  ['a meeting', 'meeting/SM-2026-9001', 'Placement stability meeting SM-2026-9001'],
  ['the minutes', 'minutes/DM-2026-9003', 'Minutes · C-9042 (Q.Z.)'],
  ['a room', 'room/SM-2026-9001', 'Room of SM-2026-9001'],
  ['a report', 'episode/IN-2026-9001', 'Report IN-2026-9001'],
  ['an ending', 'ending/PE-2026-9004', 'Ending PE-2026-9004'],
  ['a questionnaire', 'questionnaire/q-9001', 'Your views on how the placement went'],
  ['a form that a worker fills in with a child', 'questionnaire/q-9008', 'What you think'],
  ['the forms before they go', 'forms/DM-2026-9002', 'Forms of DM-2026-9002'],
  ['the answers', 'answers/DM-2026-9002', 'Answers for DM-2026-9002'],
  ['what would follow', 'what-would-follow', 'What would follow?'],
  ['the board', 'board', 'Board · All teams'],
  ['the yearly summary', 'summary', 'Yearly summary'],
  ['the dip sample', 'dip-sample', 'Dip sample'],
  ['what a meeting learnt', 'lessons/DM-2026-9003', 'What was learnt'],
  ['what is kept beside a report', 'kept/IN-2026-9001', 'What is kept here'],
  ['a reading for the dip sample', 'reading/DM-2026-9002', 'Reading of DM-2026-9002'],
  ['two readings that differ', 'settle/DM-2026-9001', 'Readings of DM-2026-9001'],
  ['what would change', 'what-would-change', 'What would change?'],
  ['a record that is opened in an emergency', 'emergency', 'Open a record in an emergency'],
  ['about', 'about', 'About Steady'],
] as const;

/** Colours do not hang on the width, nor the rest on the look: each is looked at once. */
const LOOKS = [
  ['light', 'default', 320, 'all rules'],
  ['dark', 'dark', 1280, 'all rules'],
  ['high contrast', 'contrast', 320, 'colours'],
] as const;

let stage: Stage;
beforeAll(async () => {
  stage = await raiseStage();
}, 160_000);
afterAll(() => stage.end());

const isWiderThanItsFrame = ({ tab }: Opened): Promise<boolean> =>
  tab.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');

describe('In light at 320 px, dark at 1280 px and high contrast at 320 px', () => {
  it.each(PAGES)(
    '%s has its heading, fits, and axe finds nothing',
    async (_page, place, heading) => {
      answerEverything(stage.server.answers);
      const opened = await stage.open(place);
      await opened.tab.getByRole('heading', { level: 1, name: heading }).waitFor();
      const found: Record<string, unknown> = {};
      for (const [look, theme, width, rules] of LOOKS) {
        await resize(opened, width, 900);
        await turnTo(opened, theme);
        found[look] = {
          findings: await axeIn(opened.tab, rules),
          isWiderThanItsFrame: await isWiderThanItsFrame(opened),
        };
        await picture(opened.page, `tab-${place.replaceAll('/', '-')}-${look.replace(' ', '-')}-${width}`);
      }
      const clean = { findings: [], isWiderThanItsFrame: false };
      expect(found).toEqual({ light: clean, dark: clean, 'high contrast': clean });
      expect(opened.complaints).toEqual([]);
      await opened.page.close();
    },
    90_000,
  );
});

describe('What is opened on a page, on a phone', () => {
  it('what is kept beside a report is filled in: the form fits, axe finds nothing, and it says only what was changed', async () => {
    answerEverything(stage.server.answers);
    const opened = await stage.open('kept/IN-2026-9001', { width: 320 });
    await opened.tab.getByRole('button', { name: /^Attach a paper to Wednesday 18 November/ }).click();
    await opened.tab.getByRole('button', { name: /^Fill in or correct: Wednesday 18 November/ }).click();
    await opened.tab.getByLabel('By whom it was offered').fill('The return service');
    expect(await axeIn(opened.tab, 'all rules')).toEqual([]);
    expect(await isWiderThanItsFrame(opened)).toBe(false);
    await picture(opened.page, 'tab-kept-filling-in-320');
    await opened.page.close();
  }, 90_000);

  it('the forms of a meeting fit and axe finds nothing', async () => {
    answerEverything(stage.server.answers);
    stage.server.answers.set('GET /api/meetings/SM-2026-9001/slots', { body: noSlots });
    const opened = await stage.open('meeting/SM-2026-9001', { width: 320 });
    for (const name of ['Change who is asked', 'Change the chair', 'Change the day and hour', 'Write the record']) {
      await opened.tab.getByRole('button', { name }).click();
    }
    await opened.tab.getByRole('button', { name: 'Add an action' }).click();
    await opened.tab.getByRole('button', { name: 'Ask for an exception' }).click();
    await opened.tab.getByText('These are the ways out').waitFor();
    await opened.tab.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true; })');
    expect(await axeIn(opened.tab)).toEqual([]);
    expect(await isWiderThanItsFrame(opened)).toBe(false);
    await opened.page.close();
  }, 90_000);

  it('an approved summary has its letter to carers: to be read, written and released, with every figure that was folded away', async () => {
    answerEverything(stage.server.answers);
    stage.server.answers.set('GET /api/summary', { body: summaryApproved });
    const opened = await stage.open('summary', { width: 320 });
    const { tab } = opened;
    await tab.getByText('Thank you for what you do.').waitFor();
    await tab.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true; })');
    expect(await axeIn(tab)).toEqual([]);
    expect(await isWiderThanItsFrame(opened)).toBe(false);
    await tab.getByRole('button', { name: 'Write the letter' }).press('Enter');
    await tab.getByLabel('The letter').fill('Dear carers, thank you.');
    expect(await axeIn(tab)).toEqual([]);
    await tab.getByRole('button', { name: 'Save the letter' }).press('Enter');
    await tab.getByRole('button', { name: 'Release the letter' }).waitFor();
    expect(stage.server.asked.find(({ call }) => call === 'PUT /api/summary/carers-letter')?.body).toEqual({
      from: '2025-04-01',
      to: '2026-03-31',
      version: 1,
      words: 'Dear carers, thank you.',
    });
    await opened.page.close();
  }, 90_000);

  it('a desk with nothing on it says so kindly', async () => {
    answerEverything(stage.server.answers);
    stage.server.answers.set('GET /api/desk', { body: emptyDesk });
    const opened = await stage.open('desk', { width: 320 });
    await opened.tab.getByText('You are up to date.').waitFor();
    expect(await axeIn(opened.tab)).toEqual([]);
    await opened.page.close();
  }, 90_000);

  it('what would follow: of a new placement both days are sent, and every kind of case fits with its answer', async () => {
    answerEverything(stage.server.answers);
    const opened = await stage.open('what-would-follow', { width: 320 });
    const { tab } = opened;
    const found: Record<string, unknown> = {};
    const look = async (name: string) => {
      await tab.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true; })');
      found[name] = { findings: await axeIn(opened.tab), isWiderThanItsFrame: await isWiderThanItsFrame(opened) };
    };
    // By keyboard from here: once axe has looked from a page of its own, the headless browser's pointer misses this one.
    await tab.getByText('An allegation was made').click();
    await tab.getByLabel('What the manager judges').selectOption('fostering-support-meeting');
    await look('judged');
    await tab.getByText('A placement has ended').click();
    await tab.getByLabel('Long-term match').selectOption('plan-to-match');
    await look('ended');
    await tab.getByText('Somebody might chair a meeting').click();
    await tab.getByRole('button', { name: 'Show what would follow' }).press('Enter');
    await tab.getByText('Tick at least one thing that this person is.').waitFor();
    await look('chair');
    await tab.getByText('A placement begins').click();
    await tab.getByLabel('Day on which the child moves in').fill('2026-12-23');
    await tab.getByLabel('Asked on').fill('2026-12-14');
    await tab.getByLabel('Is it an emergency?').selectOption('no');
    await tab.getByLabel('Is the home out of the council’s area?').selectOption('yes');
    await tab.getByText('More about the child, if it is known').press('Enter');
    await tab.getByLabel('School year').fill('11');
    await tab.getByRole('button', { name: 'Show what would follow' }).press('Enter');
    await tab.getByText('Still to be said').waitFor();
    await look('answered');
    const clean = { findings: [], isWiderThanItsFrame: false };
    expect(found).toEqual({ judged: clean, ended: clean, chair: clean, answered: clean });
    await expect(tab.getByText('Only 3 working days left after Fri 18 Dec').isVisible()).resolves.toBe(true);
    expect(stage.server.asked.findLast(({ call }) => call === 'POST /api/what-would-follow')?.body).toEqual({
      facts: {
        event: 'new-placement',
        setting: 'foster-care',
        provider: 'in-house',
        triggers: [],
        on: '2026-12-23',
        today: '2026-12-14',
        emergency: false,
        outOfArea: true,
        schoolYear: 11,
      },
    });
    await opened.page.close();
  }, 90_000);
});
