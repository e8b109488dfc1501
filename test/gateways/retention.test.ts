import { mkdtempSync, readFileSync, existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { momentAt, londonDay, type Episode, type Meeting, type Placement } from '#rules';
import { carryOutRetention, tellRetention } from '../../bot/commands/end-what-is-over.ts';
import type { Keeper } from '../../bot/commands/keeper.ts';
import { liftMark, tellMarks, writeMark } from '../../bot/commands/retention-marks.ts';
import { EVERY_LIST } from '../../bot/records/columns.ts';
import { filesOn } from '../../bot/records/files.ts';
import { LINE_OF } from '../../bot/records/retention-lines.ts';
import { stagedMeeting } from '../once/staged-meeting.ts';
import { startCouncil, type TestCouncil } from './council.ts';

/* Two children who grew old, one whose date of birth nobody knows, and one who lives with carers today. */

const OLD = 'C-0007';
const HELD = 'C-0008';
const UNKNOWN = 'C-0009';
const TODAYS = 'C-1042';
const placement = (childRef: string, changed: Partial<Placement> = {}): Placement => ({
  key: `placement:P-${childRef}`,
  childRef,
  initials: 'H.H.',
  bornOn: '1941-03-05',
  setting: 'foster-care',
  provider: 'in-house',
  match: 'none',
  permanencePlan: false,
  legalStatus: 'care-order',
  startedOn: '1950-01-01',
  endedOn: '1955-01-01',
  homeRef: 'H-1',
  team: 'north',
  socialWorkerId: 'worker-1',
  siblings: [],
  outOfArea: false,
  ...changed,
});
const episode = (ref: string, childRef: string, state: Episode['state']): Episode => ({
  key: `episode:${ref}`,
  ref,
  childRef,
  placement: `placement:P-${childRef}`,
  team: 'north',
  openedOn: '2026-11-23',
  state,
  managerId: 'worker-2',
  triggers: [],
  subjectIds: [],
  hold: 'none',
  decisions: 1,
  profile: 'blended-default',
  profileVersion: '1.0',
});
const meeting = (ref: string, about: string, childRef: string, state: Meeting['state']): Meeting => ({
  ...stagedMeeting(1),
  key: `meeting:${ref}`,
  ref,
  about,
  childRef,
  placement: `placement:P-${childRef}`,
  state,
});
const AT = '2026-11-23T09:00:00Z';

let council: TestCouncil;
let folder = '';
const said: string[] = [];
let keeper: Keeper;

/** Runs one command; what it said and what it ended with. */
async function runs(
  command: (with_: Keeper) => Promise<number>,
): Promise<{ readonly code: number; readonly said: string }> {
  said.length = 0;
  const code = await command(keeper);
  return { code, said: said.join('\n') };
}
/** So many days after everything was written. */
const later = (days: number) => momentAt(Date.now() + days * 86_400_000);
const markIn = (text: string): string => /--carry-out (\w+)/.exec(text)?.[1] ?? '';
const rowsNaming = async (text: string): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const { name, site } of EVERY_LIST) {
    const items = (await council.graph.all(
      'test',
      `/sites/${council.sites[site]}/lists/${name}/items?$expand=fields`,
    )) as readonly {
      readonly fields: object;
    }[];
    found.push(...items.filter(({ fields }) => JSON.stringify(fields).includes(text)).map(() => name));
  }
  return found;
};

async function filled({ records, graph, sites }: TestCouncil): Promise<void> {
  for (const [childRef, ref, state] of [
    [OLD, 'IN-2026-0007', 'closed'],
    [HELD, 'IN-2026-0008', 'closed'],
    [TODAYS, 'IN-2026-0042', 'meeting'],
  ] as const) {
    await records.episodes.create(episode(ref, childRef, state));
    await records.meetings.create(
      meeting(ref.replace('IN', 'SM'), ref, childRef, state === 'closed' ? 'closed' : 'sent'),
    );
    for (const did of ['reported', 'judged'])
      await records.audit(ref, did, { at: AT, actor: 'worker-1', did, about: ref });
    const about = ref.replace('IN', 'SM');
    await records.letters.create({
      key: `letter:${about}`,
      to: 'somebody',
      letter: 'invitation',
      about,
      state: 'sent',
      at: AT,
    });
    const card = { person: 'worker-1', card: 'meeting-invitation', activity: undefined, state: 'shown' } as const;
    await records.cards.create({ key: `card:${about}`, about, ...card });
    // As the first version wrote it: nothing but the episode says whose it is.
    await records.judgements.create({
      key: `judgement:${ref}`,
      episode: ref,
      by: 'worker-2',
      at: AT,
      on: '2026-11-23',
      outcome: 'support',
      bestInterests: 'yes',
      prompts: [],
      reason: 'As it stood.',
      support: '',
      paidSupport: false,
    });
    await records.settings.create({ key: `funding:${ref}`, value: '{"says":"agreed"}' });
    const path = await filesOn(graph, sites.restricted).keep(
      `minutes/${about}/staff-0.docx`,
      new TextEncoder().encode(`minutes of ${about}`),
    );
    await records.files.create({
      key: `file:${about}:1`,
      case: ref,
      childRef,
      placement: `placement:P-${childRef}`,
      meeting: about,
      questionnaire: 'q',
      place: 1,
      name: 'x.docx',
      path,
      state: 'here',
      sealed: false,
      at: AT,
      by: 'worker-1',
    });
  }
  await records.placements.create(placement(OLD));
  await records.placements.create(placement(HELD, { siblings: [OLD] }));
  await records.placements.create(placement(UNKNOWN, { bornOn: undefined }));
  await records.placements.create(
    placement(TODAYS, { bornOn: '2014-05-05', startedOn: '2024-01-01', endedOn: undefined }),
  );
  const steps = { changes: [], steps: [], done: {}, attempts: 1 } as const;
  await records.plans.create({ key: 'plan:old', about: 'nobody', state: 'done', ...steps });
  await records.plans.create({ key: 'plan:open', about: 'nobody', state: 'open', ...steps });
  await records.plans.create({ key: 'plan:of-today', about: 'x', case: 'IN-2026-0042', state: 'done', ...steps });
  await records.pending.create({
    key: 'pending:plan:old',
    command: 'report',
    author: 'worker-1',
    state: 'done',
    at: AT,
    said: '',
    words: {},
  });
  await records.nextRef('SM', 2026);
}

beforeAll(async () => {
  council = await startCouncil();
  folder = mkdtempSync(join(tmpdir(), 'steady-retention-'));
  await filled(council);
  const at = later(400);
  keeper = {
    graph: council.graph,
    sites: council.sites,
    records: council.anotherReplica(),
    at,
    today: londonDay(at),
    say: (line) => {
      said.push(line);
    },
  };
}, 120_000);
afterAll(async () => {
  await council.sandbox.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('The table of retention', () => {
  it('has a line for every list of both sites', () => {
    expect(EVERY_LIST.filter(({ name }) => !LINE_OF.has(name)).map(({ name }) => name)).toEqual([]);
    expect(LINE_OF.size).toBe(EVERY_LIST.length);
  });

  it('ends nothing of a list that has a child in it as the council’s own', () => {
    const withChild = EVERY_LIST.filter(({ columns }) => 'childRef' in columns).map(({ name }) => name);
    expect(withChild.filter((name) => LINE_OF.get(name)?.as !== 'childs-record')).toEqual([]);
    expect(withChild.length).toBeGreaterThan(30);
  });
});

describe('A hold, a death, an order', () => {
  it('is written down with why and under which reference, and named without its words', async () => {
    const hold = { askedUnder: 'IG-2027-3', why: 'An inquiry asks for Hazel.', on: undefined, until: undefined };
    expect((await runs((one) => writeMark(one, 'hold', HELD, hold))).code).toBe(0);
    const { said: told } = await runs(tellMarks);
    expect(told).toMatch(
      new RegExp(
        `^${HELD}  hold \\d{4}-\\d\\d-\\d\\d, asked under IG-2027-3  retention:[0-9a-f-]{36}\n1 written down\\.$`,
      ),
    );
    expect(told).not.toContain('Hazel');
  });

  it('is refused without a reference, without why, for a child whom nobody knows, or on a day to come', async () => {
    const hold = { askedUnder: 'IG-1', why: 'Why.', on: undefined, until: undefined };
    const refused = (what: 'hold' | 'died', child: string, changed: object) =>
      expect(runs((one) => writeMark(one, what, child, { ...hold, ...changed }))).rejects.toThrow(SyntaxError);
    await refused('hold', HELD, { askedUnder: undefined });
    await refused('hold', HELD, { why: ' ' });
    await refused('hold', 'C-9999', {});
    await refused('died', HELD, { on: undefined });
    await refused('died', HELD, { on: '2999-01-01' });
    expect(await council.records.retentionMarks.all()).toHaveLength(1);
  });
});

describe('The commands', () => {
  it('run with the product’s own settings, and one that does not know what is asked says so', async () => {
    const { sandbox } = council;
    const log = (): string => readFileSync(join(sandbox.data, 'product.log'), 'utf8');
    await sandbox.command('bot/commands/retention.ts');
    expect(log()).toContain('4 records of children. 1 are within their time.');
    await expect(sandbox.command('bot/commands/retention.ts', 'end', OLD)).rejects.toThrow('failed');
    expect(log()).toContain('Say what: npm run retention, or with -- hold, died, adopted, lift or marks.');
    const to = join(folder, 'gathered');
    await sandbox.command(
      'bot/commands/subject-access.ts',
      '--of',
      `child:${UNKNOWN}`,
      '--asked-under',
      'SAR-1',
      '--to',
      to,
    );
    expect(log()).toContain('Gathered: 1 rows, 0 places, 0 files.');
    await expect(sandbox.command('bot/commands/subject-access.ts', '--of', UNKNOWN)).rejects.toThrow('failed');
    expect(log()).toContain('Say of whom: --of child:REFERENCE');
  });
});

describe('A look at what is over', () => {
  it('says in numbers and references what would end, what is stopped and why, and changes nothing', async () => {
    const { code, said: told } = await runs(tellRetention);
    expect(code).toBe(0);
    expect(told).toContain('4 records of children. 1 are within their time.');
    expect(told).toContain(`1 stopped, a hold stands: ${HELD}.`);
    expect(told).toContain(`1 stopped, no date of birth in the register: ${UNKNOWN}.`);
    expect(told).toContain(
      `${OLD}: over since 2016-03-05 (Domain §12 (S61)): 2 Audit, 1 Cards, 1 Episodes, 1 Files, 1 Judgements, 1 Letters, 1 Meetings, 1 Placements, 1 Settings, 1 files.`,
    );
    // Those of the child of today stay: a case is open. What is not settled stays too.
    expect(told).toContain('Work that is done (Domain §12, 90 days): 2 Cards, 2 Letters, 1 Pending, 1 Plans.');
    expect(told.replaceAll(/[0-9a-f]{8,}/g, '')).not.toMatch(/H\.H\.|1941|worker-1|As it stood/);
    expect(await rowsNaming(OLD)).toContain('Placements');
  });

  it('ends nothing that somebody wrote in within a year', async () => {
    const now = { ...keeper, today: londonDay(later(0)) };
    const { said: told } = await runs(() => tellRetention(now));
    expect(told).toContain(`1 stopped, somebody wrote in it within a year: ${OLD}.`);
    expect(told).toContain('Nothing is over.');
  });

  it('is not carried out under another mark, without a reference, or over a certificate that is there', async () => {
    const mark = markIn((await runs(tellRetention)).said);
    expect(mark).toMatch(/^[0-9a-f]{12}$/);
    const file = join(folder, 'none.txt');
    await expect(runs((one) => carryOutRetention(one, '000000000000', 'IG-1', file))).rejects.toThrow(
      'Nothing was ended',
    );
    await expect(runs((one) => carryOutRetention(one, mark, undefined, file))).rejects.toThrow('--asked-under');
    await expect(runs((one) => carryOutRetention(one, mark, 'IG-1', folder))).rejects.toThrow('--certificate');
    expect(existsSync(file)).toBe(false);
    expect(await rowsNaming(OLD)).toContain('Placements');
  });
});

describe('Carried out', () => {
  it('cut off in the middle, there is no certificate, the audit is whole, and it goes on when it is run again', async () => {
    await council.sandbox.control.mishaps({
      where: 'DELETE /v1.0/sites/*/lists/Meetings/items/*',
      what: 'unavailable',
      times: 9,
    });
    const file = join(folder, 'cut.txt');
    const mark = markIn((await runs(tellRetention)).said);
    await expect(runs((one) => carryOutRetention(one, mark, 'IG-2027-4', file))).rejects.toMatchObject({
      name: 'Fault',
    });
    await council.sandbox.control.mishaps();
    expect(existsSync(file)).toBe(false);
    expect(await council.anotherReplica().verifyAudit('IN-2026-0007')).toMatchObject({ whole: true, lines: 2 });
    expect((await runs(tellRetention)).said).toContain(`${OLD}: over since`);
  });

  it('ends the record whole, its files too, and says so in a certificate that names nobody', async () => {
    const file = join(folder, 'certificate.txt');
    const mark = markIn((await runs(tellRetention)).said);
    const { code, said: told } = await runs((one) => carryOutRetention(one, mark, 'IG-2027-4', file));
    expect(told).toMatch(/^Ended: 1 records, \d+ rows\. Certificate RC-\d{4}-\d\d-\d\d-[0-9a-f]{8}: /);
    expect(code).toBe(0);

    const text = readFileSync(file, 'utf8');
    expect(text).toContain('asked under IG-2027-4');
    expect(text).toContain('rows: 1 Meetings, 1 Placements');
    // What the run that was cut off took away is in it too.
    expect(text).toMatch(
      /Begun before and cut off: begun RC-[\w-]+, asked under IG-2027-4: 1 records; 2 Audit, 2 Cards, 1 Episodes, 1 Files, 1 Judgements, 2 Letters, 1 Meetings, 1 Pending, 1 Placements, 1 Plans, 1 Settings; 1 files/,
    );
    // A mark is by chance, and may have any year in it.
    const withoutMarks = text.replaceAll(/[0-9a-f]{8,}/g, '');
    expect(withoutMarks).not.toMatch(/C-00|IN-2026|SM-2026|worker|H\.H\.|1941/);
    // Its sibling’s row still says that there was one: that is the sibling’s own record.
    expect(await rowsNaming(OLD)).toEqual(['Placements']);
    expect(await rowsNaming('SM-2026-0007')).toEqual([]);
    const drive = (await council.graph.get('test', `/sites/${council.sites.restricted}/drive`)) as {
      readonly id: string;
    };
    const look = (path: string) => council.graph.look('test', `/drives/${drive.id}/root:/${path}`);
    expect(await look('minutes/SM-2026-0007/staff-0.docx')).toBeUndefined();
    expect(await look('minutes/SM-2026-0008/staff-0.docx')).toBeDefined();
  });

  it('leaves whole what is held, what nobody knows the age of, and the child of today', async () => {
    const records = council.anotherReplica();
    expect(await records.placements.all()).toHaveLength(3);
    expect((await records.episodes.all()).map(({ row }) => row.ref).toSorted()).toEqual([
      'IN-2026-0008',
      'IN-2026-0042',
    ]);
    expect((await records.cards.all()).map(({ row }) => row.about)).toEqual(['SM-2026-0042']);
    expect((await records.plans.all()).map(({ row }) => row.key).toSorted()).toEqual(['plan:of-today', 'plan:open']);
    expect(await records.pending.all()).toEqual([]);
    expect((await records.settings.find('ref:SM:2026'))?.row.value).toBe('1');
    expect((await records.settings.find('funding:IN-2026-0008'))?.row.value).toContain('agreed');
    expect((await runs(tellRetention)).said).toContain('Nothing is over.');
  });

  it('leaves every audit whole: of the ended case, how many lines there were stands in the chain of retention', async () => {
    const records = council.anotherReplica();
    const cases = await records.auditedCases();
    expect(cases).toEqual(['IN-2026-0007', 'IN-2026-0008', 'IN-2026-0042', 'retention']);
    for (const of of cases) expect(await records.verifyAudit(of)).toMatchObject({ whole: true });
    expect(await records.verifyAudit('IN-2026-0007')).toMatchObject({ lines: 2 });
    expect(JSON.stringify(await records.verifyAudit('IN-2026-0007'))).toMatch(/"endedUnder":"RC-/);
    expect((await records.auditOf('retention')).map(({ did }) => did.replace(/RC-[\w-]+|[0-9a-f]{64}/g, '…'))).toEqual([
      'hold, asked under IG-2027-3',
      'subject access gathered, asked under SAR-1',
      expect.stringMatching(/^begun …, asked under IG-2027-4: 1 records; /),
      'ended with its record under …: 2 lines, the last …',
      'begun …, asked under IG-2027-4: 1 records; 1 Cards, 1 Letters, 1 Meetings, 1 Pending, 1 Placements, 1 Plans; 0 files',
      'certificate …, asked under IG-2027-4: 1 records, 6 rows; takes in …',
    ]);
  });

  it('somebody who deletes the lines of a case by hand and calls it ended is found out', async () => {
    const { graph, sites } = council;
    const items = `/sites/${sites.restricted}/lists`;
    const heads = (await graph.all('test', `${items}/AuditHeads/items?$expand=fields`)) as readonly {
      id: string;
      fields: { Key: string };
    }[];
    const head = heads.find(({ fields }) => fields.Key === 'head:IN-2026-0042');
    await graph.patch('test', `${items}/AuditHeads/items/${head?.id}/fields`, {
      SealedUnder: 'RC-2026-01-01-00000000',
    });
    const lines = (await graph.all('test', `${items}/Audit/items?$expand=fields`)) as readonly {
      id: string;
      fields: { CaseRef: string };
    }[];
    for (const { id, fields } of lines)
      if (fields.CaseRef === 'IN-2026-0042') await graph.delete('test', `${items}/Audit/items/${id}`);
    expect(await council.anotherReplica().verifyAudit('IN-2026-0042')).toMatchObject({
      whole: false,
      how: 'not-ended-by-us',
    });
  });

  it('a record whose audit is broken is not ended; once the hold is lifted and it is whole, it is', async () => {
    const [mark] = await council.anotherReplica().retentionMarks.all();
    await runs((one) => liftMark(one, mark?.row.key, 'IG-2027-5'));
    const { graph, sites } = council;
    const items = `/sites/${sites.restricted}/lists/Audit/items`;
    const lines = (await graph.all('test', `${items}?$expand=fields`)) as readonly {
      id: string;
      fields: { Key: string };
    }[];
    const first = lines.find(({ fields }) => fields.Key === 'audit:IN-2026-0008:1')?.id ?? '';
    await graph.patch('test', `${items}/${first}/fields`, { Did: 'something else' });
    const told = await runs(tellRetention);
    const broken = await runs((one) => carryOutRetention(one, markIn(told.said), 'IG-1', join(folder, 'broken.txt')));
    expect(broken).toEqual({
      code: 1,
      said: 'The audit of IN-2026-0008 is not whole: npm run audit -- verify IN-2026-0008. Nothing of this record was ended.',
    });
    expect(await rowsNaming('SM-2026-0008')).not.toEqual([]);
  });
});
