import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importInto } from '../../bot/commands/import-register.ts';
import type { RegisterName } from '../../bot/commands/registers.ts';
import { startCouncil, type TestCouncil } from './council.ts';

let council: TestCouncil;
beforeAll(async () => {
  council = await startCouncil();
});
afterAll(() => council.sandbox.stop());

const fileOf = (name: RegisterName): Buffer =>
  readFileSync(new URL(`../../sandbox/council/${name}.csv`, import.meta.url));
const importText = (name: RegisterName, text: string) => importInto(name, Buffer.from(text), council.records);
const HEAD = 'Entra id,Name,Mail,Roles,Team,Manager,Active';
const PETRA = '00625687-c1a2-509f-b634-c93a4663722d';

describe('The registers of the invented council', () => {
  it('are imported whole, and are as before when they are imported again', async () => {
    expect(await importInto('people', fileOf('people'), council.records)).toEqual({ added: 23, changed: 0, same: 0 });
    expect(await importInto('people', fileOf('people'), council.records)).toEqual({ added: 0, changed: 0, same: 23 });
    expect(await importInto('placements', fileOf('placements'), council.records)).toEqual({
      added: 12,
      changed: 0,
      same: 0,
    });
    expect(await importInto('circle', fileOf('circle'), council.records)).toMatchObject({ changed: 0, same: 0 });
    expect(await importInto('circle', fileOf('circle'), council.records)).toMatchObject({ added: 0, changed: 0 });
  });

  it('name people of the directory only', async () => {
    const ids = new Set((await council.sandbox.control.people()).map(({ id }) => id));
    const placements = (await council.records.placements.all()).map(({ row }) => row);
    const named = placements.flatMap((one) =>
      [
        one.socialWorkerId,
        one.teamManagerId,
        one.supervisingSocialWorkerId,
        one.fosteringManagerId,
        one.independentReviewingOfficerId,
      ].filter((id) => id !== undefined),
    );
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
    const workers = (await council.records.workers.all()).map(({ row }) => row.id);
    expect(workers.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('hold every kind of home that the procedures tell apart', async () => {
    const settings = new Set(
      (await council.records.placements.all()).map(({ row }) => `${row.setting} ${row.provider} ${row.match}`),
    );
    expect([...settings]).toEqual(
      expect.arrayContaining([
        'foster-care in-house panel-agreed',
        'foster-care in-house plan-to-match',
        'foster-care in-house none',
        'foster-care agency none',
        'childrens-home agency none',
        'supported-accommodation agency none',
        'adoption-before-order in-house panel-agreed',
        'connected-persons in-house none',
        'residential-school other-authority none',
      ]),
    );
  });

  it('are searched by reference and by initials', async () => {
    expect((await council.records.findPlacements('C-104', 20)).map(({ childRef }) => childRef)).toEqual([
      'C-1042',
      'C-1043',
      'C-1044',
      'C-1045',
      'C-1046',
      'C-1047',
      'C-1048',
      'C-1049',
    ]);
    expect((await council.records.findPlacements('oc', 20)).map(({ childRef }) => childRef)).toEqual(['C-1049']);
    expect(await council.records.findPlacements('C-', 3)).toHaveLength(3);
    expect(await council.records.findPlacements("x' or 1 eq 1", 3)).toEqual([]);
  });
});

describe('A file with mistakes', () => {
  it('is told line by line, and nothing of it is imported', async () => {
    const result = await importText(
      'people',
      `${HEAD}\n${PETRA},Petra Plumtree,petra,childs-social-worker;juggler,Team,,perhaps\nnobody,,x@y.example,,Team,,yes\n9ad6b34b-a1cc-5572-80ba-372c2c7a252b,New Person,new@wrenford.example,team-manager,Team,,yes\n`,
    );
    expect('wrong' in result && result.wrong).toEqual([
      'Line 2, Mail: must be a mail address.',
      expect.stringMatching(/^Line 2, Roles: must be one of childs-social-worker, team-manager, /),
      'Line 2, Active: must be yes or no.',
      'Line 3, Entra id: must be an Entra object id.',
      'Line 3, Name: must not be empty.',
      'Line 3, Roles: must name at least one role.',
    ]);
    expect(await council.records.workers.find('person:9ad6b34b-a1cc-5572-80ba-372c2c7a252b')).toBeUndefined();
  });

  it.each([
    ['', 'The file is empty.'],
    ['Name,Mail\n', 'Line 1: the heading “Entra id” is missing.'],
    [`${HEAD},Shoe size\n`, 'Line 1: the heading “Shoe size” is not known.'],
    [`${HEAD}\n${PETRA},Petra\n`, 'Line 2: has 2 values; the headings are 7.'],
    [`${HEAD}\n"${PETRA},Petra\n`, 'the quotation marks do not fit together.'],
  ])('is refused as a whole: %j', async (text, sentence) => {
    const result = await importText('people', text);
    expect('wrong' in result && result.wrong.join(' ')).toContain(sentence);
  });

  it('may not name the same row twice', async () => {
    const line = `${PETRA},Petra Plumtree,p@wrenford.example,childs-social-worker,Team,,yes`;
    expect(await importText('people', `${HEAD}\n${line}\n${line}\n`)).toEqual({
      wrong: ['Line 3, Entra id: stands in an earlier line too.'],
    });
  });

  it('may not hold a day that the calendar has not', async () => {
    const lines = fileOf('placements').toString().split('\n');
    const wrong = [lines[0], lines[1]?.replace('2023-05-02', '2023-02-30')].join('\n');
    expect(await importText('placements', wrong)).toEqual({
      wrong: ['Line 2, Started: must be a date such as 2026-11-21.'],
    });
  });

  it('may not reach someone by mail without an address', async () => {
    const lines = fileOf('circle').toString().split('\n');
    const wrong = [lines[0], lines[1]?.replace('hazel.household@home.example', '')].join('\n');
    expect(await importText('circle', wrong)).toEqual({ wrong: ['Line 2, Mail: is needed when the way is mail.'] });
  });
});

describe('A file that says something new', () => {
  it('E-13: a court order comes from the register, and a file that says nothing of it ends nothing', async () => {
    const [head, ...lines] = fileOf('circle').toString().trimEnd().split('\n');
    const father = lines.find((line) => line.startsWith('C-1042-father')) ?? '';
    const withOrder = (order: string) =>
      importText('circle', `${head},Must not meet,Why apart,Apart until\n${father},${order}`);
    expect(await withOrder('C-1042-mother,,')).toEqual({
      wrong: ['Line 2, Why apart: is needed where somebody must not be met.'],
    });
    expect(await withOrder('C-1042-mother,Order of 3 August,2027-08-03')).toMatchObject({ changed: 1 });
    expect(await withOrder(',,')).toMatchObject({ same: 1 });
    expect(await importText('circle', `${head}\n${father}`)).toMatchObject({ same: 1 });
    expect((await council.records.circle.find('circle:C-1042-father'))?.row).toMatchObject({
      mustNotMeet: ['circle:C-1042-mother'],
      apartGround: 'court-order',
      apartWhy: 'Order of 3 August',
      apartUntil: '2027-08-03',
    });
  });

  it('changes what differs and leaves the rest', async () => {
    const moved = fileOf('people')
      .toString()
      .replace(/(Petra Plumtree.*),yes/, '$1,no')
      .replace(/^﻿?/, '\uFEFF');
    expect(await importText('people', moved)).toEqual({ added: 0, changed: 1, same: 22 });
    expect((await council.records.workers.find(`person:${PETRA}`))?.row.active).toBe(false);
  });
});
