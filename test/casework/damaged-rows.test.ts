import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tick } from '../../bot/casework/plans/look-after.ts';
import { LISTS } from '../../bot/records/columns.ts';
import type { Cell } from '../../bot/records/kinds.ts';
import type { ListOf } from '../../bot/records/list.ts';
import { rowIn } from '../../bot/records/row.ts';
import { memoryCouncil, type MemoryCouncil } from '../memory/council.ts';
import { moreRows } from './rows-of-more-lists.ts';
import { meetingGiven } from '../memory/sampled-quarter.ts';
import { disruptionReleased, summaryApproved } from '../memory/walk-afterwards.ts';
import { DISRUPTION, ENDING, formOf, openedInEmergency, reported, rowsOf } from '../memory/walk.ts';

/*
 * Somebody opens a list and changes a row by hand: a column holds broken text or another kind of value, is emptied, the row is deleted
 * or there twice. Every list and every column in turn: the case of that row says so with what to do, and everything else goes on.
 */

type Cells = Readonly<Record<string, Cell>>;
type Page = readonly [who: string, path: string];

const BROKEN = '{"not": whole';
const SAYS_SO = 'cannot be read. Nothing is lost, and everything else goes on. Your IT team can put it back';

/** Pages of another child. */
const OTHER: readonly Page[] = [
  ['Tobias Tamarind', '/api/episodes/IN-2027-0001'],
  ['Tobias Tamarind', '/api/meetings/SM-2027-0001'],
];
/** What was published of a year is not shown without one of its rows: what is published next hangs on it. */
const OF_YEAR: readonly string[] = ['Releases', 'Summaries'];
const OF_SUMMARY: Page = ['Sorrel Sandalwood', '/api/summary'];
/** What is counted of all children is another number where one of them cannot be read; it is shown all the same. */
const COUNTED: readonly Page[] = [['Sorrel Sandalwood', '/api/board'], OF_SUMMARY];
/** Lists whose rows are of no child, so that another child’s pages may need them. */
const OF_ALL: readonly string[] = ['People', 'Roles', 'Settings', 'FormsAsSent'];
/** Pages of the child whose row was changed. */
const OF_MEETING: Page = ['Isolde Ironbark', `/api/meetings/${DISRUPTION}`];
const OF_MINUTES: Page = ['Cornelius Clementine', `/api/minutes/${DISRUPTION}`];
const OF_READING: Page = ['Hazel Honeydew', `/api/dip-sample/readings/${DISRUPTION}`];
const OF_ENDING: Page = ['Isolde Ironbark', `/api/endings/${ENDING}`];
const OF_EPISODE: Page = ['Isolde Ironbark', '/api/episodes/IN-2027-0002'];
const OF_ROOM: Page = ['Cornelius Clementine', `/api/meetings/${DISRUPTION}/room`];
const OF_FORMS: Page = ['Cornelius Clementine', `/api/meetings/${DISRUPTION}/forms`];
const OF_SHEETS: Page = ['Petra Plumtree', `/api/sheets/${ENDING}`];
const OF_ACTIONS: Page = ['Cornelius Clementine', `/api/meetings/${DISRUPTION}/actions`];
/** Quentin Quince’s own form. */
const OF_FORM: Page = ['Quentin Quince', '/api/questionnaires/own'];
const OWN: readonly Page[] = [
  OF_MEETING,
  OF_MINUTES,
  OF_READING,
  OF_ENDING,
  OF_ROOM,
  OF_ACTIONS,
  ['Cornelius Clementine', `/api/meetings/${DISRUPTION}/answers`],
  OF_FORM,
  OF_EPISODE,
];
/** Whose desk has both children. */
const DESKS: readonly Page[] = [
  ['Petra Plumtree', '/api/desk'],
  ['Tobias Tamarind', '/api/desk'],
];

/** Which page says so where a row of this list cannot be read, and by which column the row is found, which has to be whole for that. */
const MUST_SAY_SO: Readonly<Record<string, readonly [page: Page, foundBy: readonly string[]]>> = {
  Placements: [OF_MEETING, []],
  Meetings: [OF_MEETING, []],
  Invitations: [OF_MEETING, ['Meeting']],
  Endings: [OF_ENDING, ['Ref']],
  Episodes: [OF_EPISODE, ['Ref', 'ChildRef']],
  Sittings: [OF_MEETING, ['Meeting']],
  Moves: [OF_MEETING, []],
  DayCorrections: [OF_ENDING, []],
  NextHomes: [OF_ENDING, []],
  Files: [OF_FORM, []],
  ActionChanges: [OF_ACTIONS, []],
  Actions: [OF_ACTIONS, ['Meeting']],
  RoomNotes: [OF_ROOM, ['Meeting']],
  Attendances: [OF_ROOM, ['Meeting']],
  FormChanges: [OF_FORMS, ['Meeting']],
  Releases: [OF_SUMMARY, ['State']],
  Summaries: [OF_SUMMARY, ['Scope']],
  SheetEntries: [OF_SHEETS, ['Placement']],
  Notices: [OF_ENDING, ['Placement']],
  Profiles: [OF_MEETING, []],
  Circle: [OF_MINUTES, ['ChildRef']],
  Minutes: [OF_MINUTES, []],
  MinuteParagraphs: [OF_MINUTES, ['Meeting']],
  MinuteVersions: [OF_MINUTES, ['Meeting']],
  MinuteFindings: [OF_MINUTES, ['Meeting']],
  MinuteDeliveries: [OF_MINUTES, ['Meeting']],
  DipSamples: [OF_READING, []],
  DipReadings: [OF_READING, ['Meeting']],
};

const ACCOUNT = {
  reason: 'CREQB',
  endedBy: 'carer',
  withNotice: 'no',
  policeCalled: 'no',
  childMissing: 'no',
  belongings: 'elsewhere',
  lifeStory: 'not-known',
  schoolMoved: 'no',
  healthMoved: 'no',
  separated: 'no',
};

interface Changed {
  readonly how: string;
  /** The column that cannot be read now. */
  readonly damaged?: string;
  /** What stands in the list afterwards, by key; undefined for a row that is gone. */
  readonly rows: ReadonlyMap<string, Cells | undefined>;
}

/** Every way in which somebody changes this row by hand. */
function* changesOf(list: ListOf<{ key: string }>, key: string, cells: Cells): Generator<Changed> {
  const as = (how: string, changed: Cells | undefined, at = key): Changed => ({ how, rows: new Map([[at, changed]]) });
  yield as('the row is deleted', undefined);
  yield as('the row is there twice', { ...cells, Key: `${key}-copied` }, `${key}-copied`);
  for (const column of Object.keys(cells).filter((name) => name !== 'Key')) {
    const ways = [
      [`${column} is broken`, { ...cells, [column]: BROKEN }],
      [`${column} is another kind of value`, { ...cells, [column]: typeof cells[column] === 'number' ? 'x' : 17 }],
      [`${column} is emptied`, { ...cells, [column]: null }],
    ] as const;
    // What cannot be read is the same whatever stands there.
    const damaged = ways.filter(([, changed]) => 'damaged' in rowIn(list, changed)).slice(0, 1);
    for (const [how, changed] of damaged) yield { ...as(how, changed), damaged: column };
    for (const [how, changed] of ways) if (!('damaged' in rowIn(list, changed))) yield as(how, changed);
  }
}

describe('A row that was changed by hand', () => {
  let whole: MemoryCouncil;
  const shown = new Map<Page, string>();
  let watched: string;
  let ownForm = '';
  let tried = 0;

  const look = async (council: MemoryCouncil, [who, path]: Page): Promise<string> => {
    const { status, body } = await council.asks(whole.id(who), 'GET', path.replace('/own', `/${ownForm}`));
    return `${status} ${JSON.stringify(body)}`;
  };
  /** What the clock makes of the other child’s case within three days. */
  const looksAfter = async (council: MemoryCouncil): Promise<string> => {
    council.turnsTo('2027-01-15T09:00:00Z');
    await tick(council.ports);
    await council.settles();
    return JSON.stringify(rowsOf(council, 'Obligations').filter((row) => row['ChildRef'] === 'C-1043'));
  };

  beforeAll(async () => {
    whole = (await memoryCouncil()).copy();
    await disruptionReleased(whole);
    await said(`/api/sheets/${ENDING}`, { kind: 'missing', fields: { startedAt: '2026-11-20T22:00' } });
    await said(`/api/endings/${ENDING}/notice`, { givenBy: 'carer', receivedOn: '2026-11-02', lastDay: '2026-11-30' });
    await said(`/api/endings/${ENDING}/account`, ACCOUNT);
    await openedInEmergency(whole, 'Otto Oatcake');
    await meetingGiven(whole, DISRUPTION, 'Hazel Honeydew');
    await reportedAbout('placement:P-1043');
    await judged('IN-2027-0001');
    await reported(whole, undefined, 'form-report-10');
    await judged('IN-2027-0002', 'yes');
    for (const name of ['Otto Oatcake', 'Nettie Nutmeg'])
      await whole.asks(whole.id(name), 'GET', `/api/meetings/${DISRUPTION}`);
    await whole.settles();
    await summaryApproved(whole);
    await moreRows(whole, 'IN-2027-0002');
    ownForm = formOf(whole, 'Quentin Quince');
    const before = whole.copy();
    for (const page of OTHER) shown.set(page, await look(before, page));
    expect([...shown.values()].map((page) => page.slice(0, 3))).toEqual(['200', '200']);
    for (const page of OWN) expect(await look(before, page), page[1]).toMatch(/^200/);
    watched = await looksAfter(before);
    expect(watched).toMatch(/"Rung":[1-9]/);
  });

  async function said(path: string, body: object): Promise<void> {
    expect(await whole.asks(whole.id('Petra Plumtree'), 'POST', path, body)).toMatchObject({ status: 200 });
    await whole.settles();
  }

  async function judged(episode: string, paidSupport = 'no'): Promise<void> {
    await whole.presses(whole.id('Tobias Tamarind'), 'judge-instability', {
      formId: `${episode}/0`,
      bestInterests: 'yes',
      outcome: 'stability-meeting',
      reason: 'Words.',
      prompts: '',
      support: '',
      paidSupport,
    });
    await whole.settles();
  }

  async function reportedAbout(child: string): Promise<void> {
    await whole.presses(whole.id('Edgar Elderflower'), 'report-instability', {
      formId: 'form-report-9',
      child,
      voice: 'carer',
      triggers: 'carer-struggling',
      whatHappened: 'Words.',
      immediateDanger: 'no',
    });
    await whole.settles();
  }

  const rowOfTheirs = (list: string) => {
    const rows = [...(whole.store.lists.get(list) ?? [])];
    return rows.find(([, { cells }]) => cells['ChildRef'] === 'C-1042') ?? rows[0];
  };

  it('each list has one that can be changed', () => {
    const without = Object.entries(LISTS).filter(([, { name }]) => rowOfTheirs(name) === undefined);
    expect(without.map(([name]) => name)).toEqual([]);
  });

  it.each(Object.entries(LISTS))(
    'in the list %s: the others and the watches go on, and the case says so',
    async (_name, any) => {
      const list = any as unknown as ListOf<{ key: string }>;
      const found = rowOfTheirs(list.name);
      if (found === undefined) throw new Error(`No row in ${list.name}.`);
      const [key, stored] = found;
      const wrong: string[] = [];
      for (const { how, rows, damaged } of changesOf(list, key, stored.cells)) {
        tried += 1;
        const council = whole.copy();
        const table = council.store.lists.get(list.name);
        for (const [at, cells] of rows)
          if (cells === undefined) table?.delete(at);
          else table?.set(at, { ...stored, cells, version: -tried });
        // The clock’s work is dear: with a row that is gone, one that is there twice, and each sixth of the others.
        const isWatched = how.startsWith('the row') || tried % 6 === 0;
        for (const sentence of await whatIsWrong(council, list.name, { turn: tried, isWatched }))
          wrong.push(`${how}: ${sentence}`);
        const [page, foundBy] = MUST_SAY_SO[list.name] ?? [];
        if (page === undefined || damaged === undefined || foundBy?.includes(damaged) === true) continue;
        const said = await look(council, page);
        if (!said.includes(SAYS_SO)) wrong.push(`${how}: ${page[1]} does not say so: ${said.slice(0, 200)}`);
      }
      expect(wrong).toEqual([]);
    },
  );

  it('E-01, E-02: whom a report names is let in by no damage to its row, and a hold is not forgotten', async () => {
    const council = whole.copy();
    await reported(council, 'Quentin Quince', 'form-report-11');
    await council.presses(council.id('Edgar Elderflower'), 'merge-report', { formId: 'form-report-11', how: 'join' });
    await council.settles();
    const table = council.store.lists.get('Episodes');
    const [key, stored] = [...(table ?? [])].find(([, { cells }]) => cells['Ref'] === 'IN-2027-0002') ?? [];
    if (key === undefined || stored === undefined) throw new Error('The report is not there.');
    expect(stored.cells).toMatchObject({ Hold: 'standing' });
    for (const column of ['State', 'Hold', 'OpenedOn']) {
      table?.set(key, { ...stored, cells: { ...stored.cells, [column]: BROKEN }, version: -1 });
      expect(await look(council, ['Quentin Quince', `/api/meetings/${DISRUPTION}`]), column).toContain(SAYS_SO);
      const desk = await look(council, ['Quentin Quince', '/api/desk']);
      expect(desk, column).not.toContain(DISRUPTION);
      expect(desk, column).toContain('Nothing of this child is shown until your IT team has put it back');
      expect(
        await council.asks(council.id('Saffron Sorbet'), 'POST', `/api/meetings/${DISRUPTION}/move`, {
          startsAt: '2027-02-16T10:00',
          reason: 'Words.',
        }),
        column,
      ).toMatchObject({ status: 500 });
    }
  });

  /** What went wrong of what has nothing to do with the row, and what was not said of what has. Of pages of a kind, each in its turn. */
  async function whatIsWrong(
    council: MemoryCouncil,
    list: string,
    { turn, isWatched }: { readonly turn: number; readonly isWatched: boolean },
  ): Promise<readonly string[]> {
    const wrong: string[] = [];
    const inTurn = <One>(some: readonly One[]): One => some[turn % some.length] as One;
    const [other, desk, counted, own] = [inTurn(OTHER), inTurn(DESKS), inTurn(COUNTED), inTurn(OWN)];
    if (!OF_ALL.includes(list)) {
      if ((await look(council, other)) !== shown.get(other)) wrong.push(`${other[1]} is another`);
      const waits = await look(council, desk);
      if (!waits.startsWith('200') || !waits.includes('IN-2027-0001')) wrong.push(`the desk: ${waits.slice(0, 200)}`);
    }
    const counts = await look(council, counted);
    if (!counts.startsWith('200') && !(OF_YEAR.includes(list) && counts.includes(SAYS_SO)))
      wrong.push(`${counted[1]} is not shown`);
    const said = await look(council, own);
    if (!/^(200|403|404) /.test(said) && !said.includes(SAYS_SO)) wrong.push(`${own[1]}: ${said.slice(0, 200)}`);
    const after = isWatched ? await looksAfter(council) : watched;
    if (!OF_ALL.includes(list) && after !== watched) wrong.push('the watch did otherwise for another child');
    return wrong;
  }

  afterAll(() => {
    console.info(`${tried} rows were changed by hand.`);
    expect(tried).toBeGreaterThan(1_300);
  });
});
