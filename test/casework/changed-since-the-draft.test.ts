import { describe, expect, it } from 'vitest';
import type { MinutesView } from '#rules';
import { memoryCouncil, type MemoryCouncil } from '../memory/council.ts';
import { asked, DISRUPTION, STABILITY, stabilitySent } from '../memory/walk.ts';
import { disruptionReleased } from '../memory/walk-afterwards.ts';

const CHAIR = 'Beatrix Bilberry';
const MINUTES = 'Minty Marjoram';

const minutesOf = async (council: MemoryCouncil, meeting: string, who = MINUTES) =>
  (await asked(council, who, 'GET', `/api/minutes/${meeting}`)) as MinutesView;

/** A stability meeting that is recorded and of which the minutes are begun; then the clock goes on by an hour. */
async function begun(): Promise<MemoryCouncil> {
  const council = await memoryCouncil();
  await stabilitySent(council);
  council.turnsTo('2026-11-26T17:00:00Z');
  await asked(council, CHAIR, 'POST', `/api/meetings/${STABILITY}/record`, {
    heldOn: '2026-11-26',
    record: 'Nights were hard.',
    decisions: 'Respite once a month.',
    nextOn: '2026-12-17',
    outcome: 'watch',
  });
  await asked(council, MINUTES, 'POST', `/api/minutes/${STABILITY}/begin`);
  council.turnsTo('2026-11-26T18:00:00Z');
  return council;
}

const corrected = (council: MemoryCouncil, meeting: string, what: object, who = CHAIR) =>
  asked(council, who, 'POST', `/api/meetings/${meeting}/record`, what);

const settle = (council: MemoryCouncil, who: string, captured: string, does: 'take-over' | 'leave', of = STABILITY) =>
  asked(council, who, 'POST', `/api/minutes/${of}/since`, { captured, does });

describe('domain §9, E-69: what is corrected in the record shows in minutes that are begun', () => {
  it('nothing shows while nothing was corrected', async () => {
    expect((await minutesOf(await begun(), STABILITY)).changedSince).toEqual([]);
  });

  it('an outcome that was corrected stands beside the draft, and one press takes it over', async () => {
    const council = await begun();
    await corrected(council, STABILITY, { heldOn: '2026-11-26', outcome: 'steadier' });
    const [change] = (await minutesOf(council, STABILITY)).changedSince ?? [];
    expect(change).toMatchObject({
      is: 'changed',
      item: 'Outcome: steadier, watch, another stability meeting, an earlier case review, or a planned ending',
      now: 'The meeting came to: Steadier.',
      written: 'The meeting came to: Watch closely.',
    });
    await settle(council, MINUTES, change?.captured ?? '', 'take-over');
    const after = await minutesOf(council, STABILITY);
    expect(after.changedSince).toEqual([]);
    expect(after.paragraphs.filter(({ kind }) => kind === 'outcome').map(({ text }) => text)).toEqual([
      'The meeting came to: Steadier.',
    ]);
  });

  it('what the minute taker wrote further stays below what is taken over; left, it is not asked about again', async () => {
    const council = await begun();
    const decided = (await minutesOf(council, STABILITY)).paragraphs.find(
      ({ text }) => text === 'Respite once a month.',
    );
    await asked(council, MINUTES, 'PUT', `/api/minutes/${STABILITY}/paragraph`, {
      block: decided?.block,
      before: decided?.text,
      text: 'Respite once a month, from Friday.',
      forChild: false,
      sitting: 1,
    });
    await corrected(council, STABILITY, {
      heldOn: '2026-11-26',
      decisions: 'Respite twice a month.',
      outcome: 'steadier',
      seen: { heldOn: '2026-11-26', decisions: 'Respite once a month.', outcome: 'watch' },
    });
    const changes = (await minutesOf(council, STABILITY)).changedSince ?? [];
    expect(changes.map(({ now }) => now)).toEqual(['The meeting came to: Steadier.', 'Respite twice a month.']);
    await settle(council, MINUTES, changes[0]?.captured ?? '', 'leave');
    await settle(council, CHAIR, changes[1]?.captured ?? '', 'take-over');
    const after = await minutesOf(council, STABILITY);
    expect(after.changedSince).toEqual([]);
    const texts = after.paragraphs.map(({ text }) => text);
    expect(texts).toContain('Respite twice a month.\nRespite once a month, from Friday.');
    expect(texts).toContain('The meeting came to: Watch closely.');
  });

  it('an action that was agreed since is new; it comes under the actions', async () => {
    const council = await begun();
    await corrected(council, STABILITY, {
      heldOn: '2026-11-26',
      actions: [
        {
          what: 'Write the support plan',
          measure: 'It is in the file',
          ownerId: council.id('Petra Plumtree'),
          due: '2026-12-10',
        },
      ],
    });
    const [change] = (await minutesOf(council, STABILITY)).changedSince ?? [];
    expect(change).toMatchObject({ is: 'new', item: 'Actions' });
    await settle(council, MINUTES, change?.captured ?? '', 'take-over');
    const after = await minutesOf(council, STABILITY);
    expect(after.changedSince).toEqual([]);
    expect(after.paragraphs.filter(({ item }) => item === 'Actions').map(({ text }) => text)).toEqual([
      expect.stringContaining('Write the support plan'),
    ]);
  });

  it('of minutes that are out it becomes a correction by a note, and what was released stays', async () => {
    const council = await memoryCouncil();
    await disruptionReleased(council);
    const chair = 'Cornelius Clementine';
    const before = await minutesOf(council, DISRUPTION, chair);
    await corrected(
      council,
      DISRUPTION,
      {
        heldOn: before.heldOn,
        actions: [
          {
            what: 'Write the support plan',
            measure: 'It is in the file',
            ownerId: council.id('Petra Plumtree'),
            due: '2027-02-10',
          },
        ],
      },
      chair,
    );
    const change = (await minutesOf(council, DISRUPTION, chair)).changedSince?.find(({ is }) => is === 'new');
    await settle(council, chair, change?.captured ?? '', 'take-over', DISRUPTION);
    const after = await minutesOf(council, DISRUPTION, chair);
    expect(after.changedSince?.map(({ captured }) => captured)).not.toContain(change?.captured);
    expect(after.notes.find(({ kind }) => kind === 'correction')).toMatchObject({
      words: expect.stringContaining('Write the support plan') as unknown,
      askedBy: 'The record of the meeting',
    });
    expect(after.paragraphs.filter(({ text }) => text !== '').map(({ text }) => text)).toEqual(
      before.paragraphs.filter(({ text }) => text !== '').map(({ text }) => text),
    );
    expect(after.versions.find(({ version }) => version === 'full')?.state).toBe('corrected');
  });
});
