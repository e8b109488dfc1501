import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkProfile, NOT_YET_USED, PROFILE_NAMES, profileNamed, STATEMENTS, THE_SAME_EVERYWHERE } from '#rules';
import { procedurePage } from '../bot/commands/procedure-page.ts';
import { productAsItStands } from '../bot/commands/reach/program.ts';
import { unreadKeys } from '../bot/commands/reach/read-keys.ts';
import { standings } from '../bot/commands/reach/statements.ts';
import { against, NOTHING_ELSE, STILL_ALLOWED } from './architecture/still-allowed.ts';

const root = new URL('../', import.meta.url);
const read = (file: string): string =>
  existsSync(new URL(file, root)) ? readFileSync(new URL(file, root), 'utf8') : '';

const numbered = (letter: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${letter}-${String(index + 1).padStart(2, '0')}`);

const today = standings();
const pageToday = (): string =>
  procedurePage(
    PROFILE_NAMES.map((name) => profileNamed(name)),
    today,
  );

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

  it('a statement that is not kept yet waits for a part that is named', () => {
    const notYet = STATEMENTS.map(({ id }) => id).filter((id) => today.get(id) === 'not-yet');
    expect(against(notYet, Object.keys(STILL_ALLOWED.statementsNotYet))).toEqual(NOTHING_ELSE);
  });

  it('a key of the procedure is read by a decision, or the page says why not', () => {
    const unread = unreadKeys(productAsItStands());
    expect(against(unread, [...Object.keys(NOT_YET_USED), ...THE_SAME_EVERYWHERE])).toEqual(NOTHING_ELSE);
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
    const page = pageToday();
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
    const page = pageToday();
    expect(read('docs/procedure.md') === page, 'The page is stale: run `npm run procedure`').toBe(true);
  });
});

const mentions = (file: string, id: string): boolean => new RegExp(`\\b${id}\\b`).test(read(file));
