import { describe, expect, it } from 'vitest';
import type { MeetingView, TwoRecorded } from '#rules';
import { memoryCouncil, type MemoryCouncil } from '../memory/council.ts';
import { direct } from '../memory/through.ts';
import { asked, rowsOf, STABILITY, stabilitySent } from '../memory/walk.ts';

const CHAIR = 'Tobias Tamarind';
const MINUTES = 'Minty Marjoram';

const held = async (): Promise<MemoryCouncil> => {
  const council = await memoryCouncil();
  await stabilitySent(council, { chair: CHAIR, minuteTaker: MINUTES });
  council.turnsTo('2026-11-26T17:00:00Z');
  return council;
};

const said = (more: object = {}) => ({
  heldOn: '2026-11-26',
  record: 'Nights were hard.\nThe dog was missed.',
  decisions: 'Respite once a month.',
  nextOn: '2026-12-17',
  outcome: 'watch',
  ...more,
});

const record = (council: MemoryCouncil, who: string, what: object) =>
  asked(council, who, 'POST', `/api/meetings/${STABILITY}/record`, what);

const meetingOf = async ({ ports }: MemoryCouncil) => (await ports.records.meetings.find(`meeting:${STABILITY}`))?.row;

/** The record as a page shows it, to be sent with what is written from it. */
async function seenBy(council: MemoryCouncil, who: string) {
  const view = (await asked(council, who, 'GET', `/api/meetings/${STABILITY}`)) as MeetingView;
  const { heldOn, record: text, decisions, nextOn, recorded } = view;
  return { heldOn, record: text, decisions, nextOn, ...recorded };
}

describe('domain §9, E-69: two who record a meeting at once lose no word', () => {
  it('both closed it from an empty page: what they said otherwise is shown to the second, field by field, and nothing is written over', async () => {
    const council = await held();
    expect(await record(council, CHAIR, said({ seen: {} }))).toEqual({ is: 'changed' });
    const came = (await record(
      council,
      MINUTES,
      said({ record: 'Mornings were hard.', outcome: 'steadier', nextOn: '2026-12-18', seen: {} }),
    )) as TwoRecorded;
    expect(came.is).toBe('two-wrote');
    expect(came.conflicts.map(({ title, theirs, yours }) => [title, theirs, yours])).toEqual([
      ['What it came to', 'Watch closely', 'Steadier'],
      ['Next meeting', 'Thursday 17 December 2026', 'Friday 18 December 2026'],
    ]);
    expect(came.merged.record).toBe('Mornings were hard.\nNights were hard.\nThe dog was missed.');
    expect(await meetingOf(council)).toMatchObject({ outcome: 'watch', nextOn: '2026-12-17' });
  });

  it('what each changed elsewhere is put together, and the second is told nothing', async () => {
    const council = await held();
    await record(council, CHAIR, said({ seen: {} }));
    const seen = await seenBy(council, MINUTES);
    await record(council, CHAIR, { ...said({ decisions: 'Respite twice a month.' }), seen });
    council.turnsTo('2026-11-26T17:02:00Z');
    expect(
      await record(council, MINUTES, { ...said({ record: 'Nights were very hard.\nThe dog was missed.' }), seen }),
    ).toEqual({ is: 'changed' });
    expect(await meetingOf(council)).toMatchObject({
      decisions: 'Respite twice a month.',
      record: 'Nights were very hard.\nThe dog was missed.',
    });
  });

  it('once a person has chosen, it is saved as they chose', async () => {
    const council = await held();
    await record(council, CHAIR, said({ seen: {} }));
    const seen = await seenBy(council, MINUTES);
    await record(council, CHAIR, { ...said({ decisions: 'Respite twice a month.' }), seen });
    council.turnsTo('2026-11-26T17:02:00Z');
    const mine = said({ decisions: 'Respite each weekend.' });
    const { theirs, conflicts } = (await record(council, MINUTES, { ...mine, seen })) as TwoRecorded;
    expect(conflicts).toMatchObject([{ field: 'decisions', theirs: 'Respite twice a month.' }]);
    expect(await meetingOf(council)).toMatchObject({ decisions: 'Respite twice a month.' });
    await record(council, MINUTES, { ...mine, seen: theirs });
    expect(await meetingOf(council)).toMatchObject({ decisions: 'Respite each weekend.' });
  });

  it('in the same second one is recorded and the other told; every action of both that is saved is owed', async () => {
    const council = await held();
    const other = council.process('beside', direct);
    const action = (what: string, who: string) => ({
      what,
      measure: 'It is in the file',
      ownerId: council.id(who),
      due: '2026-12-10',
      paid: false,
    });
    const [one, two] = await Promise.all([
      council.asks(council.id(CHAIR), 'POST', `/api/meetings/${STABILITY}/record`, {
        ...said({ actions: [action('Write the support plan', 'Petra Plumtree')] }),
        seen: {},
      }),
      other.asks(council.id(MINUTES), 'POST', `/api/meetings/${STABILITY}/record`, {
        ...said({ record: 'Mornings were hard.', actions: [action('Ring the school', 'Petra Plumtree')] }),
        seen: {},
      }),
    ]);
    await council.settles();
    await other.settles();
    expect([one.status, two.status]).toEqual([200, 200]);
    expect((await meetingOf(council))?.record).toContain('Nights were hard.');
    expect((await meetingOf(council))?.record).toContain('Mornings were hard.');
    const whats = rowsOf(council, 'Actions').map((row) => row['What']);
    expect(whats).toContain('Write the support plan');
    expect(whats).toContain('Ring the school');
  });
});
