import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { londonDay, momentAt, type Asker, type CirclePerson, type Placement } from '#rules';
import { eraseWhatMayGo } from '../../bot/commands/erase.ts';
import { handOver } from '../../bot/commands/hand-over.ts';
import type { Keeper } from '../../bot/commands/keeper.ts';
import { filesOn } from '../../bot/records/files.ts';
import { startCouncil, type TestCouncil } from './council.ts';

/* A child of today, their mother and their carer, two workers, and another child in the same home. */

const CHILD = 'C-1042';
const AT = '2026-11-23T09:00:00Z';
const IN_CASE = { case: 'IN-2026-0042', childRef: CHILD, placement: 'placement:P-1042' };
const placement = (childRef: string, changed: Partial<Placement>): Placement => ({
  key: `placement:P-${childRef}`,
  childRef,
  initials: 'B.B.',
  bornOn: '2014-05-05',
  setting: 'foster-care',
  provider: 'in-house',
  match: 'none',
  permanencePlan: false,
  legalStatus: 'care-order',
  startedOn: '2024-01-01',
  homeRef: 'H-1',
  team: 'north',
  socialWorkerId: 'worker-1',
  siblings: [],
  outOfArea: false,
  ...changed,
});
const person = (key: string, name: string, changed: Partial<CirclePerson>): CirclePerson => ({
  key,
  childRef: CHILD,
  name,
  part: 'parent',
  parentalResponsibility: true,
  side: 'birth-family',
  way: 'mail',
  mail: `${key.slice(7)}@home.example`,
  largePrint: false,
  ...changed,
});

let council: TestCouncil;
let folder = '';
let keeper: Keeper;
const told: string[] = [];
const gathered = async (asker: Asker, name: string, isWhole = false) => {
  told.length = 0;
  const to = join(folder, name);
  const code = await handOver(keeper, asker, { askedUnder: 'SAR-12', folder: to, isWhole });
  const read = (file: string): string => readFileSync(join(to, file), 'utf8');
  return { code, said: told.join('\n'), to, read };
};

async function filled({ records, graph, sites }: TestCouncil): Promise<void> {
  for (const [id, name, active] of [
    ['worker-1', 'Wendy Worker', true],
    ['worker-9', 'Liam Left', false],
  ] as const) {
    await records.workers.create({
      key: `worker:${id}`,
      id,
      name,
      mail: `${id}@council.example`,
      roles: [],
      team: 'north',
      active,
    });
    const where = { person: id, conversation: 'a', serviceUrl: 'https://x.example', member: 'm' };
    await records.conversations.create({ key: `conversation:${id}`, ...where });
  }
  await records.placements.create(placement(CHILD, {}));
  await records.placements.create(placement('C-2000', { initials: 'Q.Z.' }));
  await records.circle.create(person('circle:mabel', 'Mabel Maple', {}));
  await records.circle.create(
    person('circle:hazel', 'Hazel Household', { part: 'foster-carer', side: 'carers', parentalResponsibility: false }),
  );
  await records.reports.create({
    key: 'report:1',
    episode: 'IN-2026-0042',
    childRef: CHILD,
    placement: IN_CASE.placement,
    reporterId: 'worker-9',
    voice: 'carer',
    triggers: ['carer-struggling'],
    whatHappened: 'Hazel Household says that she cannot sleep. She is afraid for C-2000.',
    immediateDanger: false,
    subjectIds: [],
    reportedAt: AT,
    reportedOn: '2026-11-23',
  });
  const form = {
    meeting: 'SM-2026-0042',
    childRef: CHILD,
    instrument: 'x',
    instrumentVersion: '1',
    due: '2026-11-26',
    state: 'returned',
  } as const;
  const rest = { way: 'mail', ratherTalk: false, toChair: false, wrongTries: 0, remindedLevel: 0 } as const;
  for (const [id, of, role] of [
    ['form-mabel', 'circle:mabel', 'parent'],
    ['form-hazel', 'circle:hazel', 'foster-carer'],
  ] as const) {
    await records.questionnaires.create({
      key: `questionnaire:${id}`,
      id,
      person: of,
      personIs: 'circle',
      role,
      ...form,
      ...rest,
    });
    const cells = { Q1: { value: `What ${of} thinks.`, at: AT, by: of } } as const;
    await records.answers.create({
      key: `answer:${id}`,
      ...IN_CASE,
      questionnaire: id,
      section: 'a',
      answers: { is: 'cells', cells },
      savedAt: AT,
      savedBy: of,
      amendment: 0,
    });
  }
  const path = await filesOn(graph, sites.restricted).keep(
    'questionnaires/form-mabel/photo.png',
    new TextEncoder().encode('a photo'),
  );
  await records.files.create({
    key: 'file:form-mabel:1',
    ...IN_CASE,
    meeting: 'SM-2026-0042',
    questionnaire: 'form-mabel',
    place: 1,
    name: 'photo.png',
    path,
    state: 'here',
    sealed: false,
    at: AT,
    by: 'circle:mabel',
  });
  await records.audit('IN-2026-0042', 'reported', {
    at: AT,
    actor: 'worker-9',
    did: 'reported',
    about: 'IN-2026-0042',
  });
  // Nothing in it says the child but its case.
  await records.plans.create({
    key: 'plan:1',
    about: 'IN-2026-0042',
    state: 'done',
    changes: [],
    steps: [],
    done: {},
    attempts: 1,
  });
}

beforeAll(async () => {
  council = await startCouncil();
  folder = mkdtempSync(join(tmpdir(), 'steady-access-'));
  await filled(council);
  const at = momentAt(Date.now());
  const { graph, sites } = council;
  keeper = {
    graph,
    sites,
    records: council.anotherReplica(),
    at,
    today: londonDay(at),
    say: (line) => void told.push(line),
  };
}, 120_000);
afterAll(async () => {
  await council.sandbox.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('A child asks what is held about them', () => {
  it('everything of theirs is gathered, rows that name only the case too, and nothing of another child', async () => {
    const { code, said, read } = await gathered({ is: 'child', id: CHILD }, 'child');
    expect(code).toBe(0);
    expect(said).toMatch(/^Gathered: 11 rows, 0 places, 1 files\.\n/);
    const page = read('record.html');
    for (const key of [
      'placement:P-C-1042',
      'circle:mabel',
      'report:1',
      'answer:form-hazel',
      'audit:IN-2026-0042:1',
      'plan:1',
      'file:form-mabel:1',
    ])
      expect(page).toContain(key);
    expect(page).not.toContain('placement:P-C-2000');
    expect(read('files/questionnaires/form-mabel/photo.png')).toBe('a photo');
  });

  it('others are marked where they are named, and what they answered is not simply given', async () => {
    const { read } = await gathered({ is: 'child', id: CHILD }, 'marked');
    expect(read('record.html')).toContain(
      '<mark title="somebody else">Hazel Household</mark> says that she cannot sleep.',
    );
    expect(read('record.html')).toContain('afraid for <mark title="somebody else">C-2000</mark>.');
    const index = read('index.csv');
    expect(index).toContain('"list","key","before it is given","checksum","what was done","by","on","why"');
    expect(index).toContain('"Answers","answer:form-hazel","Another person’s: not without their agreement"');
    expect(index).toContain('"Reports","report:1","Read first: others may be in it"');
    expect(index).toContain('"Audit","audit:IN-2026-0042:1"');
  });

  it('says counts alone on the screen', async () => {
    const { said } = await gathered({ is: 'child', id: CHILD }, 'counts');
    expect(said).not.toMatch(/Hazel|Mabel|C-1042|report:1|sleep/);
  });

  it('goes into no folder that has something in it', async () => {
    await expect(gathered({ is: 'child', id: CHILD }, 'child')).rejects.toThrow(
      'There is something in that folder already',
    );
  });
});

describe('Somebody around the child asks', () => {
  it('gets what is theirs and where they are named, and not what others said', async () => {
    const { said, read } = await gathered({ is: 'circle', id: 'circle:hazel' }, 'hazel');
    expect(said).toMatch(/^Gathered: 4 rows, 0 places, 0 files\.\n/);
    const page = read('record.html');
    expect(page).toContain('What circle:hazel thinks.');
    expect(page).toContain('Hazel Household says that she cannot sleep.');
    expect(page).not.toMatch(/Mabel|circle:mabel/);
  });

  it('nobody of that key: nothing is written and nothing is said of it in the audit', async () => {
    const before = (await council.anotherReplica().auditOf('retention')).length;
    expect(await gathered({ is: 'circle', id: 'circle:nobody' }, 'nobody')).toMatchObject({
      code: 1,
      said: 'Nothing is held under that reference.',
    });
    expect(existsSync(join(folder, 'nobody'))).toBe(false);
    expect((await council.anotherReplica().auditOf('retention')).length).toBe(before);
  });
});

describe('A worker asks', () => {
  it('gets what is about them, and of children’s records where they stand and not what it says', async () => {
    const { said, read } = await gathered({ is: 'worker', id: 'worker-9' }, 'worker');
    expect(said).toMatch(/^Gathered: 2 rows, 2 places, 0 files\.\n/);
    const page = read('record.html');
    expect(page).toContain('Liam Left');
    expect(page).toContain('Reports: report:1 (reporterId)');
    expect(page).not.toMatch(/sleep|Hazel|Wendy/);
  });
});

describe('A child’s whole record for the council’s case system', () => {
  it('is one file with every cell, the files beside it, and an index with their checksums', async () => {
    const { read } = await gathered({ is: 'child', id: CHILD }, 'whole', true);
    const { rows, files } = JSON.parse(read('record.json')) as {
      readonly rows: readonly { readonly key: string; readonly cells: Readonly<Record<string, string>> }[];
      readonly files: readonly { readonly path: string; readonly sha256: string }[];
    };
    expect(rows.length).toBeGreaterThanOrEqual(11);
    expect(rows.find(({ key }) => key === 'report:1')?.cells['whatHappened']).toContain('afraid for C-2000');
    expect(files.map(({ path }) => path)).toEqual(['questionnaires/form-mabel/photo.png']);
    expect(read('index.csv')).toContain(files[0]?.sha256);
    await expect(gathered({ is: 'worker', id: 'worker-9' }, 'w2', true)).rejects.toThrow('--whole is a child’s record');
  });
});

describe('Erasure', () => {
  const asked = async (asker: Asker) => {
    told.length = 0;
    const code = await eraseWhatMayGo({ ...keeper, records: council.anotherReplica() }, asker, 'SAR-13');
    return { code, said: told.join('\n') };
  };

  it('ends nothing of a child’s record, and says until when the law keeps it', async () => {
    const { said } = await asked({ is: 'child', id: CHILD });
    expect(said).toMatch(
      /^Ended: nothing \(UK GDPR Article 17\(3\)\(b\); Domain §12 \(S61\): the record is kept by law\)\.\n\d+ rows are kept until 2089-05-05/,
    );
  });

  it('ends nothing of how a mother is reached while the child is placed; afterwards it does, and what she said stays', async () => {
    expect((await asked({ is: 'circle', id: 'circle:mabel' })).said).toContain('Ended: nothing');
    const { placements } = council.records;
    const [row] = await placements.where({ childRef: CHILD });
    if (row !== undefined) await placements.change(row, { endedOn: '2026-11-29' });
    expect((await asked({ is: 'circle', id: 'circle:mabel' })).said).toContain('Ended: how-they-are-reached');
    const records = council.anotherReplica();
    const mother = (await records.circle.find('circle:mabel'))?.row;
    expect([mother?.way, mother?.mail, mother?.name]).toEqual(['none', undefined, 'Mabel Maple']);
    expect(await records.answers.where({ questionnaire: 'form-mabel' })).toHaveLength(1);
  });

  it('ends a worker’s chat once they have left', async () => {
    expect((await asked({ is: 'worker', id: 'worker-1' })).said).toContain('Ended: nothing');
    expect((await asked({ is: 'worker', id: 'worker-9' })).said).toContain('Ended: where-their-chat-is');
    expect((await council.anotherReplica().conversations.all()).map(({ row }) => row.person)).toEqual(['worker-1']);
  });

  it('each left a line in the audit: in the child’s own cases, and without anybody’s reference where it stays for ever', async () => {
    const records = council.anotherReplica();
    const own = (await records.auditOf('IN-2026-0042')).map(({ did }) => did);
    expect(own).toContain('subject access gathered, asked under SAR-12');
    expect(own).toContain('whole record gathered, asked under SAR-12');
    expect(own).toContain('erasure asked under SAR-13: ended nothing');
    const lines = await records.auditOf('retention');
    expect(lines.length).toBe(11);
    expect(JSON.stringify(lines)).not.toMatch(/C-1042|circle:|IN-2026|worker-/);
    for (const of of await records.auditedCases()) expect(await records.verifyAudit(of)).toMatchObject({ whole: true });
  });
});
