import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listsThatForget } from '../../infra/setup/council.ts';
import { EVERY_CHECK } from '../../bot/doctor/every-check.ts';

/* Texts that a council starts from. What can be held against the product is held here. */

const FOLDER = 'docs/for-the-council';
const read = (name: string): string => readFileSync(`${FOLDER}/${name}`, 'utf8');
const pages = readdirSync(FOLDER);
const ids = EVERY_CHECK.map(({ id }) => id);

describe('The texts for the council', () => {
  it.each(pages)('%s says at its head that it is a draft', (page) => {
    expect(read(page).split('\n').slice(0, 4).join('\n')).toContain('**Draft for the council.**');
  });

  it('name for the service desk twenty problems, each doctor’s line a check that the doctor has', () => {
    const rows = read('service-desk.md')
      .split('\n')
      .filter((line) => line.startsWith('| “'));
    expect(rows).toHaveLength(20);
    const lines = rows.flatMap((row) =>
      [...(row.split('|')[3] ?? '').matchAll(/`([^`]+)`/g)].map(([, id]) => id ?? ''),
    );
    expect(lines.length).toBeGreaterThan(25);
    expect(lines.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('tell ten nights', () => {
    const nights = read('runbook.md').match(/^\d+\. \*\*[^*]+/gm) ?? [];
    expect(nights.map((night) => night.replace(/^[\d. *]+/, ''))).toEqual([
      ...['Throttled.', 'Certificate expired.', 'A list was renamed.', 'The mailbox is gone.', 'The app is blocked.'],
      ...['Restore.', 'The region is down.', 'A bad profile.', 'A wrong clock.', 'A flood.'],
    ]);
  });

  it('name for the nights checks that the doctor has, commands that there are, and limits as the code sets them', () => {
    const runbook = read('runbook.md');
    const named = [...runbook.matchAll(/`([a-z]+(?:\.[a-z]+)+|chats|connector|clock)`/g)].map(([, id]) => id ?? '');
    expect(named.length).toBeGreaterThan(12);
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly scripts: object };
    const commands = [...runbook.matchAll(/npm run (\S+?)[` ]/g)].map(([, name]) => name ?? '');
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
    expect(readFileSync('bot/casework/plans/carry-out.ts', 'utf8')).toContain('LONGEST_PAUSE_SECONDS = 900');
    expect(runbook).toContain('up to 15 minutes');
  });

  it('send people in the sandbox to somebody who is there', () => {
    const people = readFileSync('sandbox/council/people.csv', 'utf8');
    const named = [...read('training.md').matchAll(/\(as ([A-Z]\w+ [A-Z]\w+)\)/g)].map(([, name]) => name ?? '');
    expect(named).toHaveLength(4);
    expect(named.filter((name) => !people.includes(name))).toEqual([]);
  });

  it('promise of links, cookies and files what the code does', () => {
    expect(readFileSync('bot/casework/questionnaires/codes.ts', 'utf8')).toContain('LINK_DAYS = 14');
    expect(read('dpia.md')).toContain('ends after 14 days');
    expect(readFileSync('bot/forms/session.ts', 'utf8')).toContain('SESSION_SECONDS = 60 * 60');
    expect(read('dpia.md')).toContain('the cookie after an hour');
    expect(readFileSync('rules/words/public-pages-en-gb.ts', 'utf8')).toContain('Steady deletes nothing by itself.');
    for (const page of ['dpia.md', 'privacy-adults.md', 'record-of-processing.md']) {
      expect(read(page)).toMatch(/deletes nothing by itself/);
    }
  });

  it('name commands that there are, as many lists without versions as setup makes, and nothing as missing that is there', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly scripts: object };
    const named = pages.flatMap((page) => [...read(page).matchAll(/npm run ([a-z-]+)/g)].map(([, name]) => name ?? ''));
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    expect(listsThatForget().map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Plans', 'Answers', 'ChairNotes', 'RoomNotes']),
    );
    expect([listsThatForget().length, read('dpia.md')]).toEqual([4, expect.stringContaining('four lists are meant')]);
    for (const page of pages) expect(read(page)).not.toMatch(/no command yet/);
    for (const command of ['retention', 'subject-access', 'doctor'])
      expect(read('dpia.md')).toContain(`npm run ${command}`);
    expect(read('accessibility-statement.md')).toContain('panes beside mails and appointments in Outlook');
  });

  it('say how long logs are kept as the templates set it', () => {
    expect(readFileSync('infra/azure/test.bicepparam', 'utf8')).toContain('logDays = 30');
    expect(readFileSync('infra/azure/live.bicepparam', 'utf8')).toContain('logDays = 180');
    expect(read('record-of-processing.md')).toContain('30 days for test, 180 for live');
  });
});
