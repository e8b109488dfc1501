import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { memoryCouncil, type MemoryCouncil } from '../memory/council.ts';
import { drawn, DRAWS, quarterHeld, QUARTER, read, sampleSeenBy, slots } from '../memory/sampled-quarter.ts';
import { asked } from '../memory/walk.ts';

const NEXT = { from: '2026-10-01', to: '2026-12-31' } as const;
const WEAK = { grade: 'requires-improvement', no: ['filed'] } as const;

describe('Law §9.3: a weak record is read again in the next quarter', () => {
  let council: MemoryCouncil;
  let weak: string;
  let readers: readonly string[];
  const finished = (words: string) => ({
    ...QUARTER,
    says: 'Filing is late.',
    given: [{ meeting: weak, question: 'filed', due: '2026-10-30', words }],
  });

  beforeAll(async () => {
    council = await memoryCouncil();
    await quarterHeld(council);
    await drawn(council);
    const all = await slots(council);
    weak = all.find(({ meeting }) => all.filter((one) => one.meeting === meeting).length === 1)?.meeting ?? '';
    readers = all.filter(({ meeting }) => meeting === weak).map(({ who }) => who);
    for (const { who, meeting } of all) await read(council, who, meeting, meeting === weak ? WEAK : { grade: 'good' });
  });

  it.each([
    'Ring 01632 960999 before you file it',
    'Write to juniper@mail.example.com',
    'It is in the house at 14 Hazelwood Road',
    'The child born on 14 March 2013 has another file',
  ])('what is typed to a finding names nobody and no place: %s is refused', async (words) => {
    const copy = council.copy();
    const { status } = await copy.asks(copy.id(DRAWS), 'POST', '/api/dip-sample/finish', finished(words));
    expect(status).toBe(422);
  });

  it('what is typed to a finding stands with what is owed, before its day', async () => {
    await asked(council, DRAWS, 'POST', '/api/dip-sample/finish', finished('The record waits in the shared folder.'));
    const owed = (await council.ports.records.obligations.all()).map(({ row }) => row);
    expect(owed.find(({ kind }) => kind === 'dip-sample.filed')?.sum).toBe(
      'The record waits in the shared folder. Fri 30 Oct, as the report of the dip sample says.',
    );
  });

  it('it comes in the next drawing beside what is drawn, to somebody who did not read it, who is not told that it was weak', async () => {
    council.turnsTo('2027-01-11T09:00:00Z');
    await asked(council, DRAWS, 'POST', '/api/dip-sample/draw', NEXT);
    const given = (await council.ports.records.dipReadings.where({ meeting: weak }))
      .map(({ row }) => row)
      .filter(({ sample }) => sample === 'dip-sample:2026-10-01:2026-12-31:1');
    expect(given).toHaveLength(1);
    const reader = await council.ports.records.workers.find(`person:${given[0]?.reader ?? ''}`);
    expect(readers).not.toContain(reader?.row.name);
    const oversees = await sampleSeenBy(council, DRAWS);
    expect(oversees.meetings.find(({ meeting }) => meeting === weak)?.stateWords).toBe('Read again. Not read yet');
    const seen = JSON.stringify(
      await asked(council, reader?.row.name ?? '', 'GET', `/api/dip-sample/readings/${weak}`),
    );
    expect(seen).not.toMatch(/read again|requires|found weak/i);
    const lines = await council.ports.records.auditOf('dip-sample-2026-10-01-2026-12-31');
    expect(lines.map(({ did }) => did)).toEqual(['drew 0 of 0 meetings for the dip sample, and 1 to be read again']);
  });

  it('drawn once more the same come: what is read again is not of the lot', async () => {
    expect(await asked(council, DRAWS, 'POST', '/api/dip-sample/draw-again', NEXT)).toMatchObject({ same: true });
  });

  it('its new grade stands in the report and in no number; the year keeps the grade for which it was drawn', async () => {
    const given = (await slots(council)).find(({ meeting, state }) => meeting === weak && state === 'to-read');
    await read(council, given?.who ?? '', weak, { grade: 'good' });
    await asked(council, DRAWS, 'POST', '/api/dip-sample/finish', { ...NEXT, says: 'It is filed now.', given: [] });
    const { report } = await sampleSeenBy(council, DRAWS);
    expect(report?.again).toEqual([{ meeting: weak, words: 'Read again: now good' }]);
    expect(report?.grades.reduce((sum, { count }) => sum + count, 0)).toBe(0);
    const grades = (await council.ports.records.figures.all()).flatMap(({ row: one }) => one.dipSample ?? []);
    expect(grades.sort()).toEqual(['good', 'requires-improvement']);
  });

  it('the report leaves as Word too: what it says, how it was drawn, and neither a meeting nor a small number', async () => {
    const { base64, name } = (await asked(council, 'Hazel Honeydew', 'POST', '/api/dip-sample/export', {
      ...QUARTER,
      format: 'word',
    })) as { readonly base64: string; readonly name: string };
    expect(name).toBe('steady-dip-sample-2026-07-01-2026-09-30.docx');
    const text = new TextDecoder().decode(unzipSync(Buffer.from(base64, 'base64'))['word/document.xml']);
    expect(text).toContain('Filing is late.');
    expect(text).toContain('10 in 100 are drawn, and 2 at least');
    expect(text).toContain('Is the record filed in the case management system?');
    expect(text).toContain('not shown');
    expect(text).toContain('Too few were read twice to show.');
    expect(text).not.toMatch(/DM-2026|Minutes, item 3|C-1042/);
    for (const { row } of await council.ports.records.workers.all()) expect(text).not.toContain(row.name);
    const lines = await council.ports.records.auditOf('dip-sample-2026-07-01-2026-09-30');
    expect(lines.at(-1)).toMatchObject({
      actor: council.id('Hazel Honeydew'),
      did: 'exported the report of the dip sample as word',
    });
  });
});
