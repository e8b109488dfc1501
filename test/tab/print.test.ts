import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerEverything } from './canned-answers.ts';
import { chairsMeeting } from './canned-first-look.ts';
import { overview } from './canned-forms.ts';
import { minutes } from './canned-minutes.ts';
import { raiseStage, type Opened, type Stage } from './browser.ts';

/*
 * What comes out of the printer, in the browser of Teams: its pages are made of a copy of the frame, as the frame is printed.
 */

let stage: Stage;
beforeAll(async () => {
  stage = await raiseStage();
}, 160_000);
afterAll(() => stage.end());

async function open(place: string, answers: Readonly<Record<string, unknown>> = {}): Promise<Opened> {
  answerEverything(stage.server.answers);
  for (const [call, body] of Object.entries(answers)) stage.server.answers.set(call, { body });
  return stage.open(place);
}

/** All that the frame shows, with its style sheets as they stand now, so that it can be printed by itself. */
const COPY = `(() => {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText));
  for (const area of document.querySelectorAll('textarea')) area.textContent = area.value;
  return '<!doctype html><html lang="en-GB" style="' + document.documentElement.style.cssText.replaceAll('"', '&quot;') +
    '"><head><style>' + rules.join('\\n') + '</style></head><body>' + document.body.innerHTML + '</body></html>';
})()`;

interface Printed {
  /** What can be read on paper. */
  readonly words: string;
  /** What stands in the head of each page. */
  readonly head: string;
  readonly pages: number;
  readonly close: () => Promise<void>;
}

async function printed({ tab, page }: Opened, name: string): Promise<Printed> {
  await tab.evaluate(`dispatchEvent(new Event('beforeprint'))`);
  const html = await tab.evaluate<string>(COPY);
  const paper = await page.context().newPage();
  await paper.setContent(html.replaceAll(/<script[\s\S]*?<\/script>/g, ''));
  await paper.emulateMedia({ media: 'print' });
  const words = await paper.evaluate<string>('document.body.innerText');
  const head = await paper.evaluate<string>(
    `getComputedStyle(document.documentElement).getPropertyValue('--print-head')`,
  );
  const pdf = await paper.pdf({ preferCSSPageSize: true, printBackground: true });
  const folder = process.env['STEADY_PICTURES'];
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${name}.pdf`), pdf);
  }
  const pages = pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
  return { words, head, pages, close: () => paper.close() };
}

const LONG = Array.from({ length: 60 }, (_none, index) => ({
  key: `n-${String(index)}`,
  kind: index % 6 === 0 ? ('heading' as const) : ('note' as const),
  text:
    index % 6 === 0
      ? `Item ${String(index / 6 + 1)} of the agenda`
      : `Paragraph ${String(index)}. ${'It was said. '.repeat(30)}`,
}));

describe('On paper', { timeout: 90_000 }, () => {
  it('a meeting has no ways through the app and nothing to press; what was folded is open; each page says whose it is', async () => {
    const opened = await open('meeting/DM-2026-9003', { 'GET /api/meetings/DM-2026-9003': chairsMeeting });
    const { words, head, close } = await printed(opened, 'paper-meeting');
    expect(head).toBe('"DM-2026-9003 · for whoever sees to it, and not to be handed on"');
    for (const gone of ['My desk', 'What would follow?', 'Skip to', 'Print', 'Join', 'More that can be done'])
      expect(words).not.toContain(gone);
    for (const { words: line } of chairsMeeting.look?.checklist ?? []) expect(words).toContain(line);
    for (const item of chairsMeeting.agenda) expect(words).toContain(item.title);
    expect(words).toContain('Basil');
    expect(words.split('\n').filter((line) => line.trim() === 'Record')).toEqual([]);
    await close();
    await opened.page.close();
  });

  it('a version of the minutes stands alone, as it leaves: for whom it is on each page, and nothing of what was found in it', async () => {
    const [carers, parent] = minutes.versions;
    if (carers === undefined || parent === undefined) throw new Error('There are two versions.');
    const long = { ...parent, text: LONG };
    const opened = await open('minutes/DM-2026-9003', {
      'GET /api/minutes/DM-2026-9003': { ...minutes, versions: [carers, long] },
    });
    await opened.tab.getByRole('button', { name: 'Print the version for Parent: Bryony Bracken' }).waitFor();
    const { words, head, pages, close } = await printed(opened, 'paper-version');
    expect(head).toBe('"DM-2026-9003 · For: Parent: Bryony Bracken"');
    expect(words.startsWith('Minutes: Disruption meeting, Tuesday 12 January 2027')).toBe(true);
    expect(words).toContain('Paragraph 59.');
    for (const gone of ['Juniper', 'Hazel Hedge', 'Another child', 'Word file', 'C-9042'])
      expect(words).not.toContain(gone);
    expect(pages).toBeGreaterThan(4);
    await close();
    await opened.page.close();
  });

  it('the draft, with no version open, is printed for the minute taker and the chair, and no field cuts it off', async () => {
    const text = `${'A long paragraph of what was said. '.repeat(80)}Its last word is quince.`;
    const paragraphs = minutes.paragraphs.map((one) => ({ ...one, text }));
    const opened = await open('minutes/DM-2026-9003', {
      'GET /api/minutes/DM-2026-9003': { ...minutes, paragraphs },
    });
    await opened.tab.getByRole('button', { name: 'Close the version for Parent: Bryony Bracken' }).click();
    const { words, head, close } = await printed(opened, 'paper-draft');
    expect(head).toBe('"Draft for the minute taker and the chair alone · DM-2026-9003"');
    expect(words).toContain('Its last word is quince.');
    expect(words).not.toContain('Bryony');
    await close();
    await opened.page.close();
  });

  it('of the page with the answers the overview alone is printed, and says whether it is shared', async () => {
    const words = 'What people wrote has three themes. '.repeat(40);
    const opened = await open('answers/DM-2026-9002', {
      'GET /api/meetings/DM-2026-9002/overview': { ...overview, words, state: 'draft' },
    });
    await opened.tab.getByRole('heading', { name: 'Overview' }).waitFor();
    const paper = await printed(opened, 'paper-overview');
    expect(paper.head).toBe('"DM-2026-9002 · For the chair alone: not shared"');
    expect(paper.words).toContain('three themes');
    expect(paper.words).not.toContain('By question');
    expect(paper.words).not.toContain('What came back');
    await paper.close();
    await opened.page.close();
  });
});
