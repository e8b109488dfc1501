import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVERY_LIST, LISTS } from '../../bot/records/columns.ts';
import { definitionsOf } from '../../bot/records/definitions.ts';
import { MOST_INDEXES } from '../../bot/records/kinds.ts';
import { checkSchema } from '../../bot/records/schema.ts';
import { makeLists } from '../../bot/records/make-lists.ts';
import { startCouncil, type TestCouncil } from './council.ts';

/** Names that SharePoint keeps for itself. */
const TAKEN = [
  'title',
  'id',
  'created',
  'modified',
  'author',
  'editor',
  'attachments',
  'order',
  'edit',
  'version',
  'name',
  'guid',
  'contenttype',
];

describe('Every list of the council', () => {
  it.each(EVERY_LIST.map((list) => [list.name, list] as const))('%s has one key, unique and indexed', (_name, list) => {
    const [key, ...others] = definitionsOf(list);
    expect(key).toMatchObject({ name: 'Key', indexed: true, enforceUniqueValues: true, required: true });
    expect(others.filter(({ enforceUniqueValues }) => enforceUniqueValues === true)).toEqual([]);
  });

  it.each(EVERY_LIST.map((list) => [list.name, list] as const))(
    '%s has no name that SharePoint keeps for itself',
    (_name, list) => {
      const names = definitionsOf(list).map(({ name }) => name.toLowerCase());
      expect(names.filter((name) => TAKEN.includes(name))).toEqual([]);
      expect(new Set(names).size).toBe(names.length);
    },
  );

  it.each(EVERY_LIST.map((list) => [list.name, list] as const))(
    '%s has no more indexes than a list can have',
    (_name, list) => {
      expect(definitionsOf(list).filter(({ indexed }) => indexed === true).length).toBeLessThanOrEqual(MOST_INDEXES);
    },
  );

  it('has no person, lookup or date-only column: an app cannot set them, or SharePoint shifts them by a day', () => {
    const kinds = new Set(EVERY_LIST.flatMap((list) => Object.values(list.columns).map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual(['choice', 'date-time', 'note', 'number', 'text', 'yes-no']);
  });

  it('keeps on the restricted site what families said and how they are reached', () => {
    const restricted = Object.values(LISTS)
      .filter(({ site }) => site === 'restricted')
      .map(({ name }) => name);
    expect(restricted).toEqual([
      'Circle',
      'Pending',
      'Invitations',
      'Questionnaires',
      'Answers',
      'ChairNotes',
      'Funding',
      'HoldTerms',
      'EndingAccounts',
      'SheetEntries',
      'Files',
      'FormChanges',
      'Minutes',
      'MinuteParagraphs',
      'MinuteVersions',
      'MinuteFindings',
      'MinuteDeliveries',
      'MinuteNotes',
      'Rooms',
      'RoomNotes',
      'Attendances',
      'ActionChanges',
      'Figures',
      'Releases',
      'Summaries',
      'DipSamples',
      'DipReadings',
      'Lessons',
      'EmergencyOpenings',
      'Refusals',
      'Reads',
    ]);
  });
});

describe('A council whose lists nobody has made', () => {
  let council: TestCouncil;
  beforeAll(async () => {
    council = await startCouncil({ made: false });
  });
  afterAll(() => council.sandbox.stop());

  it('is told which lists are missing and what to run', async () => {
    await expect(checkSchema(council.graph, council.sites)).rejects.toThrow(
      /The list Answers on the restricted site is missing\.[\s\S]*node infra\/provision\.ts/,
    );
  });

  it('cannot have them made by the product’s own identity', async () => {
    await expect(makeLists(council.graph, council.sites, council.log, () => undefined)).rejects.toMatchObject({
      reason: 'refused',
    });
  });

  it('has everything after the administrator’s command, and nothing to do when it is run again', async () => {
    const said: string[] = [];
    await makeLists(council.adminGraph, council.sites, council.log, () => undefined);
    await expect(checkSchema(council.graph, council.sites)).resolves.toBeUndefined();
    await makeLists(council.adminGraph, council.sites, council.log, (line) => said.push(line));
    expect(new Set(said.map((line) => line.split(': ')[1]))).toEqual(new Set(['nothing to do.', 'up to date.']));
  });

  it('is told by name which column, index and unique flag are gone, and gets them back', async () => {
    const { graph, adminGraph, sites } = council;
    const columns = `/sites/${sites.main}/lists/Meetings/columns`;
    const named = (await adminGraph.all('test', columns)) as readonly { readonly id: string; readonly name: string }[];
    const idOf = (name: string): string => named.find((column) => column.name === name)?.id ?? '';
    await adminGraph.delete('test', `${columns}/${idOf('Team')}`);
    await adminGraph.patch('test', `${columns}/${idOf('ChildRef')}`, { indexed: false });
    await adminGraph.patch('test', `${columns}/${idOf('Key')}`, { enforceUniqueValues: false });

    await expect(checkSchema(graph, sites)).rejects.toMatchObject({
      lacks: [
        'Column Key does not enforce unique values in list Meetings on the main site.',
        'Column ChildRef has no index in list Meetings on the main site.',
        'Column Team is missing in list Meetings on the main site.',
      ],
    });

    await makeLists(adminGraph, sites, council.log, () => undefined);
    await expect(checkSchema(graph, sites)).resolves.toBeUndefined();
  });

  it('has the bank holidays of the year, with Christmas Day', async () => {
    const days = await council.records.bankHolidays.where({ date: '2026-12-25' });
    expect(days.map(({ row }) => row.title)).toEqual(['Christmas Day']);
  });
});
