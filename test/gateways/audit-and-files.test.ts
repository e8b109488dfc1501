import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Mishap } from '../../sandbox/wire/failures.ts';
import { startCouncil, type TestCouncil } from './council.ts';

let council: TestCouncil;
beforeAll(async () => {
  council = await startCouncil();
});
afterEach(() => council.sandbox.control.mishaps());
afterAll(() => council.sandbox.stop());

const suffer = (where: string, what: Mishap, times = 1) => council.sandbox.control.mishaps({ where, what, times });

describe('A reference', () => {
  it('counts up within its year and series', async () => {
    expect(await council.records.nextRef('SM', 2026)).toBe('SM-2026-0001');
    expect(await council.records.nextRef('SM', 2026)).toBe('SM-2026-0002');
    expect(await council.records.nextRef('SM', 2027)).toBe('SM-2027-0001');
    expect(await council.records.nextRef('IN', 2026)).toBe('IN-2026-0001');
  });

  it('is never given twice, also when four replicas ask at once and answers are lost', async () => {
    await suffer('PATCH /v1.0/sites/*/lists/Settings/items/*', 'answer-lost', 3);
    const given = await Promise.all(Array.from({ length: 8 }, () => council.anotherReplica().nextRef('DM', 2026)));
    expect(new Set(given).size).toBe(8);
  });
});

describe('The audit of a case', () => {
  const line = (did: string) =>
    ({ at: '2026-12-01T09:30:00Z', actor: 'person:1', did, about: 'IN-2026-0001' }) as const;

  it('keeps each line once, in its order', async () => {
    const { records } = council;
    await records.audit('IN-2026-0001', 'one', line('reported'));
    await records.audit('IN-2026-0001', 'two', line('judged'));
    await records.audit('IN-2026-0001', 'one', line('reported'));
    expect((await records.auditOf('IN-2026-0001')).map(({ did }) => did)).toEqual(['reported', 'judged']);
    expect(await records.verifyAudit('IN-2026-0001')).toMatchObject({ whole: true, lines: 2 });
  });

  it('stays one chain when several replicas write at once and answers are lost', async () => {
    await suffer('POST /v1.0/sites/*/lists/Audit/items', 'answer-lost', 2);
    await Promise.all(
      ['a', 'b', 'c', 'd'].map((id) => council.anotherReplica().audit('IN-2026-0002', `entry-${id}`, line(id))),
    );
    expect((await council.records.auditOf('IN-2026-0002')).map(({ did }) => did).sort()).toEqual(['a', 'b', 'c', 'd']);
    expect(await council.records.verifyAudit('IN-2026-0002')).toMatchObject({ whole: true, lines: 4 });
  });

  it('shows a line that was changed by hand', async () => {
    const { graph, sites, records } = council;
    for (const did of ['one', 'two', 'three']) await records.audit('IN-2026-0003', `hand-${did}`, line(did));
    const list = `/sites/${sites.restricted}/lists/Audit/items`;
    const filter = encodeURIComponent("fields/Key eq 'audit:IN-2026-0003:2'");
    const [row] = (await graph.all('test', `${list}?$filter=${filter}`)) as readonly { readonly id: string }[];
    await graph.patch('test', `${list}/${row!.id}/fields`, { Did: 'nothing of the sort' });
    expect(await records.verifyAudit('IN-2026-0003')).toEqual({ whole: false, brokenAt: 2, how: 'changed' });
  });

  it('shows lines that were cut off at the end', async () => {
    const { adminGraph, sites, records } = council;
    for (const did of ['one', 'two']) await records.audit('IN-2026-0004', `cut-${did}`, line(did));
    const list = `/sites/${sites.restricted}/lists/Audit/items`;
    const filter = encodeURIComponent("fields/Key eq 'audit:IN-2026-0004:2'");
    const [row] = (await adminGraph.all('test', `${list}?$filter=${filter}`)) as readonly { readonly id: string }[];
    await adminGraph.delete('test', `${list}/${row!.id}`);
    expect(await records.verifyAudit('IN-2026-0004')).toEqual({ whole: false, brokenAt: 2, how: 'cut-off' });
  });
});

describe('A file on the restricted site', () => {
  it('is read again by the path that was answered', async () => {
    const path = await council.records.saveFile('minutes/SM-2026-0001.txt', new TextEncoder().encode('Minutes.'));
    expect(new TextDecoder().decode(await council.records.readFile(path))).toBe('Minutes.');
  });

  it('goes up in parts when it is larger than four megabytes', async () => {
    const bytes = new Uint8Array(9_000_001).map((_, at) => at % 251);
    const path = await council.records.saveFile('minutes/large.bin', bytes);
    expect(Buffer.compare(await council.records.readFile(path), bytes)).toBe(0);
  });

  it('is put once more after its answer was lost', async () => {
    await suffer('PUT /v1.0/drives/*', 'answer-lost');
    const path = await council.records.saveFile('minutes/lost.txt', new TextEncoder().encode('Kept.'));
    expect(new TextDecoder().decode(await council.records.readFile(path))).toBe('Kept.');
  });
});
