import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyNote, noteAfter, type ItemInRoom, type WrittenToItem } from '#rules';
import { itemKey, notesOf, type ItemKey, type Notes, type Unsaved } from '../../tab/room/notes.ts';
import { unsavedIn } from '../../tab/room/unsaved.ts';

/* Chair and minute taker at two devices, with the rule by which the server merges between them; the network of either can be cut. */

const SUPPORT = itemKey(1, 'Support');

function aRoom() {
  let stands: ItemInRoom = { item: 'Support', written: emptyNote(), conflicts: [], takenOut: [] };
  return {
    now: () => stands,
    items: (): Readonly<Record<ItemKey, ItemInRoom>> => ({ [SUPPORT]: stands }),
    save: (before: WrittenToItem, written: WrittenToItem, settled: ItemInRoom['conflicts']): ItemInRoom => {
      const said = { meeting: 'SM-2026-0001', sitting: 1, item: 'Support', before, now: written, settled };
      const after = noteAfter({ ...stands.written, conflicts: stands.conflicts, takenOut: stands.takenOut }, said);
      stands = { ...stands, written: after.written, conflicts: after.conflicts, takenOut: after.takenOut };
      return stands;
    },
  };
}

function aDevice(room: ReturnType<typeof aRoom>, unsaved?: Unsaved) {
  const device = { online: true, kept: unsaved, saves: 0 };
  const notes = notesOf(room.items(), unsaved, {
    save: (_key, { before, now, settled }) => {
      if (!device.online) return Promise.reject(new Error('offline'));
      device.saves += 1;
      return Promise.resolve(room.save(before, now, settled));
    },
    keep: (left) => {
      device.kept = left;
      return Promise.resolve();
    },
  });
  return { device, notes };
}

const write = (notes: Notes, text: string) => {
  notes.write(SUPPORT, 'notes', text);
};
const text = (notes: Notes) => notes.state().items[SUPPORT]?.now.notes;

describe('E-69: what is typed in the room of a meeting', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is kept on the device at once, saved within ten seconds however long somebody types, and shown as saved only then', async () => {
    const room = aRoom();
    const { device, notes } = aDevice(room);
    for (let second = 0; second < 10; second += 1) {
      write(notes, `Nights are hard${'.'.repeat(second)}`);
      expect(device.kept?.[SUPPORT]?.now.notes).toBe(`Nights are hard${'.'.repeat(second)}`);
      if (second === 0) expect(notes.state().status.is).toBe('typing');
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(device.saves).toBeGreaterThan(0);
    await vi.advanceTimersByTimeAsync(2000);
    expect(notes.state().status.is).toBe('saved');
    expect(room.now().written.notes).toBe('Nights are hard.........');
    expect(device.kept).toBeUndefined();
  });

  it('five minutes without a network lose nothing: what both wrote meanwhile stands once it is back', async () => {
    const room = aRoom();
    const [taker, chair] = [aDevice(room), aDevice(room)];
    write(taker.notes, 'Nights are hard.');
    await taker.notes.flush();
    chair.notes.refresh(room.items());

    chair.device.online = false;
    write(chair.notes, 'Nights are hard, at weekends too.');
    await vi.advanceTimersByTimeAsync(150_000);
    expect(chair.notes.state().status.is).toBe('waiting');
    write(chair.notes, 'Nights are hard, at weekends too.\nThe clinic was named.');
    write(taker.notes, 'Nights are hard.\nSchool is fine.');
    await vi.advanceTimersByTimeAsync(150_000);
    expect(room.now().written.notes).toBe('Nights are hard.\nSchool is fine.');
    expect(chair.device.kept?.[SUPPORT]?.now.notes).toContain('The clinic was named.');

    chair.device.online = true;
    await vi.advanceTimersByTimeAsync(5000);
    expect(chair.notes.state().status.is).toBe('saved');
    const lines = room.now().written.notes.split('\n');
    expect(lines.toSorted()).toEqual(['Nights are hard, at weekends too.', 'School is fine.', 'The clinic was named.']);
    taker.notes.refresh(room.items());
    expect(text(taker.notes)).toBe(text(chair.notes));
  });

  it('what is typed while a save is on its way stays on top of what comes back', async () => {
    const room = aRoom();
    const { notes } = aDevice(room);
    write(notes, 'Respite');
    const saving = notes.flush();
    write(notes, 'Respite once a month');
    await saving;
    await notes.flush();
    expect(text(notes)).toBe('Respite once a month');
    expect(room.now().written.notes).toBe('Respite once a month');
  });

  it('a reload goes on where it was: what was kept stands on top of what another has written since', async () => {
    const room = aRoom();
    const before = aDevice(room);
    before.device.online = false;
    write(before.notes, 'Nights are hard.');
    await vi.advanceTimersByTimeAsync(3000);
    const other = aDevice(room);
    write(other.notes, 'School is fine.');
    await other.notes.flush();

    const after = aDevice(room, before.device.kept);
    expect(text(after.notes)?.split('\n').toSorted()).toEqual(['Nights are hard.', 'School is fine.']);
    await vi.advanceTimersByTimeAsync(100);
    expect(room.now().written.notes).toContain('Nights are hard.');
    expect(room.now().written.notes).toContain('School is fine.');
    expect(after.device.kept).toBeUndefined();
  });

  it('both changed the same words: both stand, the conflict is shown, and one of them settles it', async () => {
    const room = aRoom();
    const [taker, chair] = [aDevice(room), aDevice(room)];
    write(taker.notes, 'Respite once a month.');
    await taker.notes.flush();
    chair.notes.refresh(room.items());
    write(taker.notes, 'Respite twice a month.');
    write(chair.notes, 'Respite each week.');
    await taker.notes.flush();
    await chair.notes.flush();
    const item = chair.notes.state().items[SUPPORT];
    expect(item?.now.notes.split('\n').toSorted()).toEqual(['Respite each week.', 'Respite twice a month.']);
    expect(item?.conflicts).toMatchObject([{ one: 'Respite each week.', other: 'Respite twice a month.' }]);

    chair.notes.settle(SUPPORT, item!.conflicts[0]!, 'other');
    await chair.notes.flush();
    expect(room.now()).toMatchObject({ written: { notes: 'Respite twice a month.' }, conflicts: [] });
  });
});

describe('What a browser kept of the room', () => {
  const kept = { saved: emptyNote(), now: { ...emptyNote(), notes: 'Nights are hard' }, settled: [], done: false };
  const item = { ...kept, wasDone: false };

  it('is there again as it was, with what was settled', () => {
    const settled = [{ field: 'notes', one: 'one', other: 'other', before: '' }];
    const left = { [SUPPORT]: { ...item, settled } };
    expect(unsavedIn(JSON.parse(JSON.stringify(left)))).toEqual(left);
  });

  it.each([
    ['nothing', null],
    ['a list', [item]],
    ['an item without what was typed', { [SUPPORT]: { ...item, now: undefined } }],
    ['a field that is missing', { [SUPPORT]: { ...item, now: { notes: 'Nights are hard' } } }],
    ['a tick that is none', { [SUPPORT]: kept }],
    ['something settled that is no conflict', { [SUPPORT]: { ...item, settled: [{ field: 'nights' }] } }],
  ])('is left out where it is %s: a page of another version kept it otherwise', (_what, other) => {
    expect(unsavedIn(other)).toEqual({});
  });
});
