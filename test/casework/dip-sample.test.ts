import { beforeEach, describe, expect, it } from 'vitest';
import type { SettleView } from '#rules';
import { countFigures } from '../../bot/casework/learning/count-figures.ts';
import { memoryCouncil, type MemoryCouncil } from '../memory/council.ts';
import {
  drawn,
  DRAWS,
  meetingGiven,
  QUARTER,
  quarterHeld,
  read,
  sampleSeenBy,
  slots,
} from '../memory/sampled-quarter.ts';
import { direct } from '../memory/through.ts';
import { asked, DISRUPTION } from '../memory/walk.ts';
import { disruptionDrafted, disruptionReleased } from '../memory/walk-afterwards.ts';

let held: MemoryCouncil | undefined;
/** Twelve disruption meetings held in the quarter, and nothing drawn. */
const quarter = async (): Promise<MemoryCouncil> => {
  if (held === undefined) {
    held = await memoryCouncil();
    await quarterHeld(held);
  }
  return held.copy();
};

describe('Torbay T-78: the dip sample, from the draw to its report', () => {
  let council: MemoryCouncil;
  const statusOf = async (who: string, method: string, path: string, body: object = {}) =>
    (await council.asks(council.id(who), method, path, body)).status;

  beforeEach(async () => {
    council = await quarter();
  });

  it('of twelve meetings two are drawn, one of them to be read twice, with the seed and how it was drawn', async () => {
    await drawn(council);
    const view = await sampleSeenBy(council, DRAWS);
    expect(view).toMatchObject({ ...QUARTER, state: 'open', drawnFrom: 12, toSettle: [] });
    expect(view.meetings).toHaveLength(2);
    expect((await slots(council)).map(({ part }) => part).sort()).toEqual(['first', 'first', 'second']);
    expect(view.seed).toMatch(/^[0-9a-f]{32}$/);
    expect(view.method).toContain('10 in 100 are drawn, and 2 at least');
  });

  it('drawn once more, now and a year later, the same come; a meeting put right since is said', async () => {
    await drawn(council);
    const again = () => asked(council, DRAWS, 'POST', '/api/dip-sample/draw-again', QUARTER);
    const same = {
      same: true,
      says: [
        'Drawn again from what was written down: the same 2 meetings.',
        'Drawn again from the records as they are today: the same 2 meetings.',
      ],
    };
    expect(await again()).toEqual(same);
    council.turnsTo('2027-10-05T09:00:00Z');
    expect(await again()).toEqual(same);
    const [first] = await slots(council);
    const saved = await council.ports.records.meetings.find(`meeting:${first?.meeting ?? ''}`);
    if (saved === undefined) throw new Error('not there');
    await council.ports.records.meetings.change(saved, { heldOn: '2026-10-02' });
    expect(await again()).toEqual({
      same: false,
      says: [
        'Drawn again from what was written down: the same 2 meetings.',
        'From the records as they are today other meetings come: a meeting was recorded, moved to another day or corrected since.',
      ],
    });
  });

  it('a second press draws nothing new; a new drawing says why, and the first is kept beside it', async () => {
    await drawn(council);
    const first = await sampleSeenBy(council, DRAWS);
    expect(await statusOf(DRAWS, 'POST', '/api/dip-sample/draw', QUARTER)).toBe(422);
    await drawn(council, 'A meeting was recorded late.');
    const second = await sampleSeenBy(council, DRAWS);
    expect(second.seed).not.toBe(first.seed);
    expect(second.earlier).toMatchObject([{ seed: first.seed, why: 'A meeting was recorded late.' }]);
    expect((await slots(council)).map(({ part }) => part).sort()).toEqual(['first', 'first', 'second']);
    expect(await council.ports.records.dipReadings.all()).toHaveLength(6);
  });

  it('nothing is drawn from a period that still runs, nor from days that are no quarter', async () => {
    const runs = { from: '2026-10-01', to: '2026-12-31' };
    expect(await statusOf(DRAWS, 'POST', '/api/dip-sample/draw', runs)).toBe(422);
    expect(await statusOf(DRAWS, 'POST', '/api/dip-sample/draw', { ...QUARTER, to: '2026-09-29' })).toBe(422);
    expect(await council.ports.records.dipSamples.all()).toEqual([]);
  });

  it('CF-41: nobody is given a meeting in whose case they had a part: neither its chair, nor who was asked to come', async () => {
    const { records } = council.ports;
    for (const { row } of await records.meetings.all())
      await records.invitations.create({
        key: `invitation:${row.ref}:hazel`,
        meeting: row.ref,
        childRef: row.childRef,
        person: council.id('Hazel Honeydew'),
        personIs: 'worker',
        name: 'Hazel Honeydew',
        part: 'head-of-service',
        way: 'teams',
        decision: 'invite',
        because: [],
        sitting: 1,
        reply: 'none',
        delivery: 'sent',
      });
    await drawn(council);
    const readers = await slots(council);
    const chairOf = async (meeting: string) => (await records.meetings.find(`meeting:${meeting}`))?.row.chairId;
    for (const { meeting, reader, who } of readers) {
      expect(reader).not.toBe(await chairOf(meeting));
      expect(who).not.toBe('Hazel Honeydew');
    }
    const [first] = readers;
    const name = (reader: string) =>
      statusOf(DRAWS, 'PUT', `/api/dip-sample/readers/${first?.meeting ?? ''}`, { part: 'first', reader });
    expect(await name(council.id('Hazel Honeydew'))).toBe(422);
    expect(await name(council.id('Petra Plumtree'))).toBe(422);
  });

  it('where everybody who could read had a part, it says so, and whoever draws names somebody', async () => {
    const { records } = council.ports;
    for (const name of [
      'Sorrel Sandalwood',
      'Hazel Honeydew',
      'Magnus Mulberry',
      'Cornelius Clementine',
      'Cressida Currant',
      DRAWS,
    ])
      await records.reports.create({
        key: `report-${name}`,
        episode: 'IN-2026-0700',
        childRef: 'C-1042',
        placement: 'placement:P-1042',
        reporterId: council.id(name),
        voice: 'carer',
        triggers: [],
        whatHappened: 'Invented.',
        immediateDanger: false,
        subjectIds: [],
        reportedAt: '2026-06-01T09:00:00Z',
        reportedOn: '2026-06-01',
      });
    await records.episodes.create({
      key: 'episode:700',
      ref: 'IN-2026-0700',
      childRef: 'C-1042',
      placement: 'placement:P-1042',
      team: 'Children looked after',
      openedOn: '2026-06-01',
      state: 'closed',
      managerId: council.id('Tobias Tamarind'),
      triggers: [],
      subjectIds: [],
      hold: 'none',
      decisions: 1,
      profile: 'blended-default',
      profileVersion: council.ports.procedure.version,
    });
    await drawn(council);
    const { toSettle } = await sampleSeenBy(council, DRAWS);
    expect(toSettle).toHaveLength(3);
    expect(toSettle[0]).toMatch(
      /^DM-2026-7\d\d: everybody who could read it had a part in the case. Name somebody who had none.$/,
    );
  });

  it('a reader opens what they read and nothing else; the second does not see the first, nor the first the second', async () => {
    await drawn(council);
    const all = await slots(council);
    const second = all.find(({ part }) => part === 'second');
    const first = all.find(({ part, meeting }) => part === 'first' && meeting === second?.meeting);
    const other = all.find(({ meeting }) => meeting !== second?.meeting);
    if (second === undefined || first === undefined || other === undefined) throw new Error('not drawn');
    await read(council, first.who, first.meeting, { grade: 'inadequate', evidence: 'Planted evidence of the first' });
    const path = `/api/dip-sample/readings/${second.meeting}`;
    const seen = JSON.stringify(await asked(council, second.who, 'GET', path));
    expect(seen).not.toContain('Planted');
    expect(seen).not.toContain('"grade"');
    for (const who of [DRAWS, 'Hazel Honeydew', 'Petra Plumtree', 'Tobias Tamarind'])
      expect(JSON.stringify((await council.asks(council.id(who), 'GET', '/api/dip-sample')).body)).not.toMatch(
        /Planted|nadequate/,
      );
    if (other.who !== second.who)
      expect(await statusOf(second.who, 'GET', `/api/dip-sample/readings/${other.meeting}`)).toBe(403);
    expect(await statusOf('Petra Plumtree', 'GET', path)).toBe(403);
    expect(await statusOf('Tobias Tamarind', 'PUT', path, { revision: 0, answers: [], why: '' })).toBe(403);
    await read(council, second.who, second.meeting, {
      grade: 'inadequate',
      evidence: 'Planted evidence of the second',
    });
    expect(
      JSON.stringify(await asked(council, first.who, 'GET', `/api/dip-sample/readings/${first.meeting}`)),
    ).not.toContain('of the second');
  });

  it('of a quarter long past it is owed as many days after it was drawn: nobody is late with what they did not have', async () => {
    const later = council.copy();
    later.turnsTo('2027-03-01T09:00:00Z');
    await drawn(later);
    const owed = (await later.ports.records.obligations.all())
      .map(({ row }) => row)
      .filter(({ kind }) => kind === 'dip-sample.read');
    expect(owed.length).toBeGreaterThan(0);
    for (const { startsOn, due, sum } of owed)
      expect({ startsOn, due, sum }).toEqual({
        startsOn: '2027-03-01',
        due: '2027-03-31',
        sum: expect.stringContaining('Mon 1 Mar') as unknown,
      });
  });

  it('whoever was given a meeting owes it by the day of the sample, on their desk; handed in it is done, drawn anew it is owed by nobody', async () => {
    await drawn(council);
    const owed = async () =>
      (await council.ports.records.obligations.all())
        .map(({ row }) => row)
        .filter(({ kind }) => kind === 'dip-sample.read')
        .map(({ about, ownerId, due, doneAt, override }) => ({
          about,
          ownerId,
          due,
          done: doneAt !== undefined,
          override,
        }));
    const all = await slots(council);
    expect((await owed()).map(({ ownerId }) => ownerId).sort()).toEqual(all.map(({ reader }) => reader).sort());
    expect((await owed())[0]).toMatchObject({ about: 'quarter-2026-09-30', due: '2026-10-30', done: false });
    const [first] = all;
    if (first === undefined) throw new Error('not drawn');
    await read(council, first.who, first.meeting, { grade: 'good' });
    expect((await owed()).filter(({ done }) => done).map(({ ownerId }) => ownerId)).toEqual([first.reader]);
    const desk = JSON.stringify(await asked(council, all[1]?.who ?? '', 'GET', '/api/desk'));
    expect(desk).toContain('Read a meeting that the dip sample gave you');
    expect(desk).toContain('"dip-sample"');
    await drawn(council, 'A meeting was recorded late.');
    expect((await owed()).map(({ done, override }) => (done ? 'done' : (override ?? 'owed'))).sort()).toEqual([
      'done',
      'not-required',
      'not-required',
      'owed',
      'owed',
      'owed',
    ]);
  });

  it('what is read are the minutes as they were released and what Steady knows: no form, no name of the family, nothing of the report', async () => {
    const other = (await memoryCouncil()).copy();
    await disruptionReleased(other);
    await meetingGiven(other, DISRUPTION, 'Cressida Currant');
    const page = JSON.stringify(
      await asked(other, 'Cressida Currant', 'GET', `/api/dip-sample/readings/${DISRUPTION}`),
    );
    expect(page).toContain('CANARY-MINUTE');
    expect(page).toContain('As they were released to those who work with the child.');
    expect(page).not.toMatch(/CANARY-(REPORT|ANSWER|CHILD|CHAIR-REASON|INVITEE|SENT-BACK|FINDING|RAISED|PANEL)/);
    expect((await other.asks(other.id('Cressida Currant'), 'GET', `/api/meetings/${DISRUPTION}`)).status).toBe(403);
    expect((await other.asks(other.id('Cressida Currant'), 'GET', `/api/minutes/${DISRUPTION}`)).status).toBe(403);
    const drafted = (await memoryCouncil()).copy();
    await disruptionDrafted(drafted);
    await meetingGiven(drafted, DISRUPTION, 'Cressida Currant');
    const draft = await asked(drafted, 'Cressida Currant', 'GET', `/api/dip-sample/readings/${DISRUPTION}`);
    expect(draft).toMatchObject({ minutes: [], minutesWords: 'No minutes of this meeting were released.' });
  });

  it('a reading counts with each question answered, and stands once it is handed in', async () => {
    await drawn(council);
    const [first] = await slots(council);
    if (first === undefined) throw new Error('not drawn');
    const path = `/api/dip-sample/readings/${first.meeting}`;
    expect(await statusOf(first.who, 'POST', `${path}/hand-in`, { revision: 0 })).toBe(422);
    await read(council, first.who, first.meeting, { grade: 'good' });
    expect(await statusOf(first.who, 'PUT', path, { revision: 1, answers: [], why: 'Other.' })).toBe(422);
    expect((await slots(council))[0]).toMatchObject({ state: 'handed-in', grade: 'good', revision: 1 });
  });

  it('written on two devices, the later one is told and nothing is written over', async () => {
    await drawn(council);
    const [first] = await slots(council);
    if (first === undefined) throw new Error('not drawn');
    const keep = (why: string) =>
      statusOf(first.who, 'PUT', `/api/dip-sample/readings/${first.meeting}`, { revision: 0, answers: [], why });
    expect([await keep('On the phone.'), await keep('On the desk.')]).toEqual([200, 409]);
    expect((await slots(council))[0]?.why).toBe('On the phone.');
  });

  it('two who draw at the same moment draw one sample; two who hand in at the same moment have both handed in', async () => {
    const other = council.process('memory:other', direct);
    const draw = (replica: MemoryCouncil, who: string) =>
      replica.asks(council.id(who), 'POST', '/api/dip-sample/draw', QUARTER);
    await Promise.all([draw(council, DRAWS), draw(other, 'Sorrel Sandalwood')]);
    await council.settles();
    await other.settles();
    const { records } = council.ports;
    expect(await records.dipSamples.all()).toHaveLength(1);
    const all = await slots(council);
    expect(all).toHaveLength(3);
    const twice = all.filter(({ meeting }) => meeting === all.find(({ part }) => part === 'second')?.meeting);
    await Promise.all(
      twice.map(({ who, meeting }, at) => read(at === 0 ? council : other, who, meeting, { grade: 'good' })),
    );
    const after = (await slots(council)).filter(({ meeting }) => meeting === twice[0]?.meeting);
    expect(after.map(({ state, grade }) => [state, grade])).toEqual([
      ['handed-in', 'good'],
      ['handed-in', 'good'],
    ]);
  });

  /** Both readings of the meeting that is read twice are handed in, and differ; the other meeting is read. */
  const readDiffering = async () => {
    await drawn(council);
    const all = await slots(council);
    const second = all.find(({ part }) => part === 'second');
    if (second === undefined) throw new Error('not drawn');
    for (const { who, meeting, part } of all) {
      const isTwice = meeting === second.meeting;
      await read(council, who, meeting, {
        grade: isTwice && part === 'second' ? 'inadequate' : 'good',
        no: isTwice ? ['filed'] : [],
      });
    }
    return second.meeting;
  };
  const FREE = [
    'Sorrel Sandalwood',
    'Hazel Honeydew',
    'Magnus Mulberry',
    'Cornelius Clementine',
    'Cressida Currant',
    DRAWS,
  ];
  /** Who may settle it: named by the procedure, no reader of it, and without a part in the case. */
  const settlerOf = async (meeting: string): Promise<string> => {
    for (const who of FREE) if ((await statusOf(who, 'GET', `/api/dip-sample/settle/${meeting}`)) === 200) return who;
    throw new Error('nobody may settle it');
  };

  it('two readings that differ are settled by a third person, who had no part in the case and read neither', async () => {
    const meeting = await readDiffering();
    const path = `/api/dip-sample/settle/${meeting}`;
    const readers = (await slots(council)).filter((row) => row.meeting === meeting).map(({ who }) => who);
    const chair = (await council.ports.records.meetings.find(`meeting:${meeting}`))?.row.chairId;
    for (const who of readers) expect(await statusOf(who, 'GET', path)).toBe(403);
    expect((await council.asks(chair ?? '', 'GET', path)).status).toBe(403);
    const third = await settlerOf(meeting);
    const view = (await asked(council, third, 'GET', path)) as SettleView;
    expect(view.differ).toEqual(['The grade: good and inadequate.']);
    const owed = async () =>
      (await council.ports.records.obligations.where({ about: 'quarter-2026-09-30' }))
        .map(({ row }) => row)
        .filter(({ kind }) => kind === 'dip-sample.settle');
    const [settling] = await owed();
    expect([settling?.ownerRole, settling?.due, settling?.doneAt]).toEqual([
      'principal-social-worker',
      '2026-10-30',
      undefined,
    ]);
    expect((await council.asks(settling?.ownerId ?? '', 'GET', path)).status).toBe(200);
    expect(await statusOf(third, 'POST', path, { grade: 'good', why: ' ' })).toBe(422);
    await asked(council, third, 'POST', path, { grade: 'inadequate', why: 'It was never filed.' });
    expect((await owed()).map(({ doneAt }) => doneAt === undefined)).toEqual([false]);
    const after = (await slots(council)).filter((row) => row.meeting === meeting);
    expect(after.map(({ part, grade }) => [part, grade])).toEqual([
      ['first', 'good'],
      ['second', 'inadequate'],
      ['settled', 'inadequate'],
    ]);
  });

  it('the report is finished once all is read and settled: findings are owed with a day, the year counts the grades, T-78 is done', async () => {
    const meeting = await readDiffering();
    const finish = (given: readonly object[]) =>
      council.asks(council.id(DRAWS), 'POST', '/api/dip-sample/finish', { ...QUARTER, says: 'Filing is late.', given });
    expect((await finish([])).status).toBe(422);
    await asked(council, await settlerOf(meeting), 'POST', `/api/dip-sample/settle/${meeting}`, {
      grade: 'inadequate',
      why: 'It was never filed.',
    });
    const { findings } = await sampleSeenBy(council, DRAWS);
    expect(findings).toMatchObject([
      {
        meeting,
        words: 'The record is not filed in the case management system',
        whose: 'head of service',
      },
    ]);
    expect((await finish([])).status).toBe(422);
    expect((await finish([{ meeting, question: 'filed', due: '2026-10-01' }])).status).toBe(422);
    await asked(council, DRAWS, 'POST', '/api/dip-sample/finish', {
      ...QUARTER,
      says: 'Filing is late.',
      given: [{ meeting, question: 'filed', due: '2026-10-30' }],
    });
    const owed = (await council.ports.records.obligations.all()).map(({ row }) => row);
    expect(owed.find(({ kind }) => kind === 'dip-sample.filed')).toMatchObject({
      about: meeting,
      ownerRole: 'head-of-service',
      ownerId: council.id('Hazel Honeydew'),
      due: '2026-10-30',
      because: ['Torbay T-78', 'Torbay T-76', 'CF-39'],
    });
    expect(owed.find(({ kind }) => kind === 'dip-sample.look')).toMatchObject({
      about: 'quarter-2026-09-30',
      doneBy: council.id(DRAWS),
      note: 'The report of the sample is finished.',
    });
    const { report } = await sampleSeenBy(council, DRAWS);
    expect(report).toMatchObject({
      says: 'Filing is late.',
      agreement:
        'The two readers agreed on 0 of 1 (0%; the numbers allow 0% to 79%). Beyond chance that is a kappa of 0.00. With so few it moves easily.',
      actions: [
        {
          words: 'Put right what the dip sample found: the record is not filed in the case management system',
          whose: 'Hazel Honeydew',
          dueWords: 'By Fri 30 Oct 2026',
        },
      ],
    });
    expect(report?.grades).toEqual([
      { words: 'outstanding', count: 0 },
      { words: 'good', count: 1 },
      { words: 'requires improvement', count: 0 },
      { words: 'inadequate', count: 1 },
    ]);
    const grades = async () =>
      (await council.ports.records.figures.all()).flatMap(({ row }) => row.dipSample ?? []).sort();
    expect(await grades()).toEqual(['good', 'inadequate']);
    council.turnsTo('2026-11-20T09:00:00Z');
    await countFigures(council.ports);
    expect(await grades()).toEqual(['good', 'inadequate']);
  });

  it('finished, the sample is open to nobody who read it, and is never drawn anew', async () => {
    const meeting = await readDiffering();
    await asked(council, await settlerOf(meeting), 'POST', `/api/dip-sample/settle/${meeting}`, {
      grade: 'good',
      why: 'It was filed late.',
    });
    await asked(council, DRAWS, 'POST', '/api/dip-sample/finish', {
      ...QUARTER,
      says: 'Filing is late.',
      given: [{ meeting, question: 'filed', due: '2026-10-30' }],
    });
    for (const { who, meeting: own } of await slots(council))
      expect(await statusOf(who, 'GET', `/api/dip-sample/readings/${own}`)).toBe(403);
    expect(await statusOf(DRAWS, 'POST', '/api/dip-sample/draw', { ...QUARTER, why: 'Once more.' })).toBe(422);
  });

  it('what leaves as a table has no meeting, no reader, no word of a reading and no number below six', async () => {
    const meeting = await readDiffering();
    await asked(council, await settlerOf(meeting), 'POST', `/api/dip-sample/settle/${meeting}`, {
      grade: 'good',
      why: 'Planted why.',
    });
    expect(await statusOf(DRAWS, 'POST', '/api/dip-sample/export', { ...QUARTER, format: 'csv' })).toBe(403);
    await asked(council, DRAWS, 'POST', '/api/dip-sample/finish', {
      ...QUARTER,
      says: '=Filing is late.',
      given: [{ meeting, question: 'filed', due: '2026-10-30' }],
    });
    const { base64, name } = (await asked(council, DRAWS, 'POST', '/api/dip-sample/export', {
      ...QUARTER,
      format: 'csv',
    })) as {
      readonly base64: string;
      readonly name: string;
    };
    const csv = Buffer.from(base64, 'base64').toString('utf8');
    expect(name).toBe('steady-dip-sample-2026-07-01-2026-09-30.csv');
    expect(csv).toContain('Is the record filed in the case management system?,c,c,c,');
    expect(csv).toContain("'=Filing is late.");
    expect(csv).toContain('Too few were read twice to show.');
    expect(csv).not.toMatch(/DM-2026|Planted|Minutes, item 3|C-1042|,12,/);
    for (const { row } of await council.ports.records.workers.all()) expect(csv).not.toContain(row.name);
    const lines = await council.ports.records.auditOf('dip-sample-2026-07-01-2026-09-30');
    expect(lines.map(({ did }) => did)).toEqual([
      'drew 2 of 12 meetings for the dip sample',
      'finished the report of the dip sample',
      'exported the report of the dip sample as csv',
    ]);
  });
});
