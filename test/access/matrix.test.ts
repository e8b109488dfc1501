import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { DOORS, waysIn, wayOf } from './doors.ts';
import { tryEveryDoor } from './matrix.ts';
import { ACCESS_PAGE, accessPage } from './page.ts';
import { STATES } from './states.ts';
import { TABLE } from './table.ts';

/*
 * Domain §12: every way in, tried by every person in every state of a case, held against the table that a governance lead reads.
 * What the table does not allow is refused, leaves nothing behind, and is written down with who tried.
 */
describe('Who may do what is as the table says, by whichever door', () => {
  let cells = 0;

  it.each(STATES.map((state) => [state.name, state] as const))('%s', async (_name, state) => {
    const tried = await tryEveryDoor(state);
    cells += tried.cells;
    expect(tried.wrong).toEqual([]);
    expect(tried.refused).toBeGreaterThan(0);
    expect(tried.letIn).toBeGreaterThan(0);
  });

  afterAll(() => {
    expect(cells).toBeGreaterThanOrEqual(5_000);
  });
});

describe('Nothing is left out of the table', () => {
  it('each path of the tab, each button and each card of Teams is a door that is tried', () => {
    expect([...new Set(DOORS.map(wayOf))].sort()).toEqual([...waysIn()].sort());
  });

  it('each door stands in a line of the table', () => {
    const lines = new Set(TABLE.flatMap(({ doors }) => doors));
    expect(DOORS.map(({ name }) => name).filter((name) => !lines.has(name))).toEqual([]);
  });

  it('docs/access.md is the table', () => {
    expect(normal(readFileSync(ACCESS_PAGE, 'utf8'))).toBe(normal(accessPage()));
  });
});

/** Without the spaces by which a table is put in line. */
const normal = (page: string): string => page.replace(/ +/g, ' ').replace(/-{3,}/g, '---').trim();
