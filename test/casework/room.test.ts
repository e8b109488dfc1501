import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyNote, type SaveNote } from '#rules';
import {
  closeRoom,
  openRoom,
  saveAttendance,
  saveBestInterests,
  saveRoomNote,
} from '../../bot/casework/minutes/keep-room.ts';
import { showCaptured, showRoom, showRoomKey } from '../../bot/casework/minutes/show-room.ts';
import type { Ports } from '../../bot/casework/ports.ts';
import { openFixture, type Fixture } from '../once/fixture.ts';
import { CARER, PEOPLE, stage, stagedMeeting } from '../once/staged-meeting.ts';

/* The room of a stability meeting: its chair and its minute taker write at once, each from their own replica. */

const MEETING = stagedMeeting(870, 'sent');
const SUBJECT = PEOPLE.minuteTaker;
const HELD_FOR = stagedMeeting(871, 'sent');
const CHAIR = PEOPLE.teamManager;
const TAKER = PEOPLE.minuteTaker;

const write = (notes: string, changed: Partial<SaveNote> = {}): SaveNote => ({
  meeting: MEETING.ref,
  sitting: 1,
  item: 'Other matters',
  before: emptyNote(),
  now: { ...emptyNote(), notes },
  settled: [],
  ...changed,
});

describe('The room of a meeting', () => {
  let fixture: Fixture;
  let chairs: Ports;
  let takers: Ports;

  beforeAll(async () => {
    fixture = await openFixture();
    [chairs, takers] = [await fixture.replica(), await fixture.replica()];
    await stage(MEETING, chairs);
    await stage({ ...HELD_FOR, childRef: 'C-1077', placement: 'placement:P-1077' }, chairs);
  }, 60_000);
  afterAll(() => fixture.close());

  it('is written in once its notes are opened, and the audit says by whom', async () => {
    expect(await saveRoomNote(TAKER, write('Too early'), takers)).toMatchObject({ is: 'refused' });
    expect(await openRoom(TAKER, { meeting: MEETING.ref }, takers)).toEqual({ is: 'opened' });
    expect(await openRoom(CHAIR, { meeting: MEETING.ref }, chairs)).toEqual({ is: 'opened' });
    expect(await saveRoomNote(TAKER, write('Nights are hard.'), takers)).toMatchObject({
      is: 'saved',
      item: { written: { notes: 'Nights are hard.' }, conflicts: [] },
    });
    expect((await showRoom(CHAIR, MEETING.ref, chairs)).state).toBe('open');
  });

  it('chair and minute taker write to one item at the same moment: no word of either is lost', async () => {
    const before = { ...emptyNote(), notes: 'Nights are hard.' };
    const both = await Promise.all([
      saveRoomNote(
        TAKER,
        write('', { before, now: { ...before, notes: 'Nights are hard.\nSchool is fine.' } }),
        takers,
      ),
      saveRoomNote(
        CHAIR,
        write('', { before, now: { ...before, notes: 'Nights are hard, at weekends too.' } }),
        chairs,
      ),
    ]);
    expect(both.map(({ is }) => is)).toEqual(['saved', 'saved']);
    const item = (await showRoom(TAKER, MEETING.ref, await fixture.replica())).parts[0]?.items.at(-1);
    expect(item?.written.notes).toBe('Nights are hard, at weekends too.\nSchool is fine.');
    expect(item?.conflicts).toEqual([]);
  });

  it('both change the same paragraph: both ways stand and are told, until somebody settles it', async () => {
    const before = { ...emptyNote(), decisions: 'Respite once a month.' };
    await saveRoomNote(TAKER, write('', { item: 'Support', now: before }), takers);
    const saved = await Promise.all([
      saveRoomNote(
        TAKER,
        write('', { item: 'Support', before, now: { ...before, decisions: 'Respite twice a month.' } }),
        takers,
      ),
      saveRoomNote(
        CHAIR,
        write('', { item: 'Support', before, now: { ...before, decisions: 'Respite each week.' } }),
        chairs,
      ),
    ]);
    const row = (await chairs.records.roomNotes.where({ meeting: MEETING.ref })).find(
      ({ row: one }) => one.item === 'Support',
    )?.row;
    expect(row?.decisions.split('\n').toSorted()).toEqual(['Respite each week.', 'Respite twice a month.']);
    expect(row?.conflicts).toHaveLength(1);
    expect(saved.filter((one) => one.is === 'saved' && one.item.conflicts.length === 1)).toHaveLength(1);

    const stands = { ...before, decisions: row?.decisions ?? '' };
    const settled = write('', {
      item: 'Support',
      before: stands,
      now: { ...stands, decisions: 'Respite twice a month.' },
      settled: row?.conflicts ?? [],
    });
    expect(await saveRoomNote(CHAIR, settled, chairs)).toMatchObject({
      item: { written: { decisions: 'Respite twice a month.' }, conflicts: [] },
    });
  });

  it('who came is said of those who were asked; said by two at once, the second sees the first', async () => {
    const carer = { meeting: MEETING.ref, sitting: 1, person: CARER } as const;
    const first = await saveAttendance(TAKER, { ...carer, how: 'part', partOf: 'the first hour' }, takers);
    expect(first).toMatchObject({ is: 'saved' });
    expect(await saveAttendance(CHAIR, { ...carer, how: 'apologies' }, chairs)).toMatchObject({
      is: 'said-meanwhile',
      stands: { how: 'part', partOf: 'the first hour' },
    });
    await expect(
      saveAttendance(
        CHAIR,
        { meeting: MEETING.ref, sitting: 1, person: 'circle:C-1077-carer-1', how: 'attended' },
        chairs,
      ),
    ).rejects.toMatchObject({ reason: 'rejected' });
    await saveAttendance(
      TAKER,
      { meeting: MEETING.ref, sitting: 1, person: 'child', childPart: 'absent-via-medium', through: 'a drawing' },
      takers,
    );
    expect((await showCaptured(CHAIR, MEETING.ref, chairs)).child).toMatchObject({ part: 'absent-via-medium' });
  });

  it('only those who write it up see all of it; whoever is invited sees their own part and not who came', async () => {
    const own = await showRoom(PEOPLE.supervising, MEETING.ref, chairs);
    expect(own).toMatchObject({ mayWrite: false, missing: [], parts: [{ number: 1, people: [] }] });
    expect(own.quorum).toBeUndefined();
    for (const who of [PEOPLE.coordinator, PEOPLE.socialWorker]) {
      await expect(showRoom(who, MEETING.ref, chairs)).rejects.toMatchObject({ reason: 'not-yours' });
      await expect(saveRoomNote(who, write('x'), chairs)).rejects.toMatchObject({ reason: 'not-yours' });
    }
    await expect(saveRoomNote(PEOPLE.supervising, write('x'), chairs)).rejects.toMatchObject({ reason: 'not-yours' });
    await expect(showRoomKey(PEOPLE.supervising, MEETING.ref, chairs)).rejects.toMatchObject({ reason: 'not-yours' });
  });

  it('the key of what is not saved yet is of one person and one meeting', async () => {
    const [taker, again, chair] = await Promise.all([
      showRoomKey(TAKER, MEETING.ref, takers),
      showRoomKey(TAKER, MEETING.ref, chairs),
      showRoomKey(CHAIR, MEETING.ref, chairs),
    ]);
    expect(taker.key).toMatch(/^[0-9a-f]{64}$/);
    expect(again).toEqual(taker);
    expect(chair.key).not.toBe(taker.key);
  });

  it('E-02: a subject of an allegation neither writes nor sees', async () => {
    const placement = (await chairs.records.placements.find('placement:P-1077'))?.row;
    await chairs.records.episodes.create({
      key: 'episode:room',
      ref: 'IN-2026-0871',
      childRef: 'C-1077',
      placement: 'placement:P-1077',
      team: placement?.team ?? '',
      openedOn: '2026-11-20',
      state: 'meeting',
      managerId: CHAIR,
      triggers: ['allegation'],
      subjectIds: [SUBJECT],
      hold: 'lifted',
      decisions: 1,
      profile: 'blended-default',
      profileVersion: '1.0',
    });
    const replica = await fixture.replica();
    for (const ask of [
      () => showRoom(SUBJECT, HELD_FOR.ref, replica),
      () => showRoomKey(SUBJECT, HELD_FOR.ref, replica),
      () => openRoom(SUBJECT, { meeting: HELD_FOR.ref }, replica),
    ])
      await expect(ask()).rejects.toMatchObject({ reason: 'not-yours' });
  });

  it('closed, it takes nothing more; the audit has a hash, and another word makes another hash', async () => {
    await saveBestInterests(CHAIR, { meeting: MEETING.ref, bestInterests: 'yes', why: 'With help at night.' }, chairs);
    await closeRoom(CHAIR, { meeting: MEETING.ref }, chairs);
    expect(await saveRoomNote(TAKER, write('late'), takers)).toMatchObject({ is: 'refused' });
    const first = (await chairs.records.rooms.find(`room:${MEETING.ref}`))?.row;
    expect(first?.hash).toMatch(/^[0-9a-f]{64}$/);
    fixture.later(1);
    await openRoom(CHAIR, { meeting: MEETING.ref }, chairs);
    await saveRoomNote(CHAIR, write('', { item: 'Late', now: { ...emptyNote(), notes: 'One word more.' } }), chairs);
    await closeRoom(CHAIR, { meeting: MEETING.ref }, chairs);
    const second = (await (await fixture.replica()).records.rooms.find(`room:${MEETING.ref}`))?.row;
    expect(second?.hash).not.toBe(first?.hash);
    expect(second?.bestInterests).toBe('yes');
  });

  it('no plan and no pending row holds a word of the notes', async () => {
    const { plans, pending } = chairs.records;
    const kept = JSON.stringify([await plans.all(), await pending.all()]);
    for (const words of ['Nights', 'Respite', 'the first hour', 'With help at night'])
      expect(kept).not.toContain(words);
  });
});
