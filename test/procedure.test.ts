import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkProfile, NOT_YET_USED, PROFILE_NAMES, profileNamed, STATEMENTS, THE_SAME_EVERYWHERE } from '#rules';
import { procedurePage } from '../bot/commands/procedure-page.ts';
import { unreadKeys } from './read-keys.ts';
import { reachedRules } from './reached-rules.ts';

const root = new URL('../', import.meta.url);
const read = (file: string): string =>
  existsSync(new URL(file, root)) ? readFileSync(new URL(file, root), 'utf8') : '';

const numbered = (letter: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${letter}-${String(index + 1).padStart(2, '0')}`);

/** Homes that nothing calls yet, and what they wait for. */
const PARTS_TO_COME: Readonly<Record<string, string>> = {
  'rules/minutes/contribution.ts': 'how each person took part is written down with the minutes',
};

describe('Every statement of the two procedures has a home', () => {
  it('there are 99 of Warrington and 78 of Torbay, each once', () => {
    expect(STATEMENTS.map(({ id }) => id)).toEqual([...numbered('W', 99), ...numbered('T', 78)]);
  });

  it.each(STATEMENTS)('$id lives where the page says, and a test keeps it', ({ id, home }) => {
    if (home.as === 'not-for-software') {
      expect(home.note.length).toBeGreaterThan(20);
      return;
    }
    expect(mentions(home.where, id), `${home.where} does not name ${id}`).toBe(true);
    expect(home.test).toMatch(/\.test\.ts$/);
    expect(mentions(home.test, id), `${home.test} does not name ${id}`).toBe(true);
  });

  it('a rule that keeps a statement is called from the bot or the tab, or waits for a part that is named', () => {
    const reached = reachedRules();
    const unreached = STATEMENTS.flatMap(({ home }) =>
      home.as !== 'not-for-software' && home.where.startsWith('rules/') && !reached.has(home.where) ? [home.where] : [],
    );
    expect([...new Set(unreached)]).toEqual(Object.keys(PARTS_TO_COME));
  });

  it('a key of the procedure is read by the bot or the tab, or the page says why not', { timeout: 60_000 }, () => {
    expect(unreadKeys().toSorted()).toEqual([...Object.keys(NOT_YET_USED), ...THE_SAME_EVERYWHERE].toSorted());
  });

  it('a key that is the same in every procedure allows nothing else', () => {
    const header = {
      name: 'ours',
      title: 'Ours',
      version: '1',
      effectiveFrom: '2026-04-01',
      extends: 'blended-default',
    };
    const errorsOf = (disruption: object) => checkProfile({ ...header, disruption });
    expect(errorsOf({ questionnaires: { readBy: { is: ['author', 'chair'], source: 'Ours' } } })).toMatchObject({
      errors: [
        'disruption.questionnaires.readBy: “safeguarding-unit-organiser” cannot be left out (Warrington W-94; ruling: who reads answers).',
      ],
    });
    expect(errorsOf({ invitees: { contact: { is: 'address', source: 'Ours' } } })).toMatchObject({
      errors: ['disruption.invitees.contact: "address" is not allowed. Allowed: way-to-reach.'],
    });
  });

  it('the page says every value in words, and the window before an adoption order with them', () => {
    const page = procedurePage(PROFILE_NAMES.map((name) => profileNamed(name)));
    expect(page).not.toMatch(/\{"|\["/);
    expect(page).toContain(
      '| `planning.planCompleteWithin` | how soon the Placement Plan is complete, from the start of the placement | 5 working days |',
    );
    expect(page).toContain(
      '| `disruption.window` | when the meeting is held, from the day of disruption, before an adoption order | 28 days to 42 days |',
    );
    expect(page).toContain('| `council.attendance` | the ways of taking part that count (not yet used: ');
  });

  it('docs/procedure.md is as `npm run procedure` writes it', () => {
    const page = procedurePage(PROFILE_NAMES.map((name) => profileNamed(name)));
    expect(read('docs/procedure.md') === page, 'The page is stale: run `npm run procedure`').toBe(true);
  });
});

const mentions = (file: string, id: string): boolean => new RegExp(`\\b${id}\\b`).test(read(file));
