import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideInvitees } from '../../bot/casework/meetings/arrange-meeting.ts';
import { showMeeting } from '../../bot/casework/meetings/show-meeting.ts';
import { untilAllMade } from '../../bot/casework/plans/changes-behind.ts';
import { tick } from '../../bot/casework/plans/look-after.ts';
import { memoryCouncil, type MemoryCouncil } from '../memory/council.ts';
import { direct, type Through } from '../memory/through.ts';
import { judged, reported, rowsOf, STABILITY } from '../memory/walk.ts';

/*
 * Whoever decides is answered before all rows are made, and before the plan says that they are. Somebody else’s process may make them
 * again at any moment; what was decided last stands all the same.
 */

const ORGANISER = 'Pip Persimmon';
const INVITED = 'Knows the child well.';
const LEFT_OUT = 'They asked not to come.';

type Decided = 'invite' | 'left-out';
type Turn = 'rows' | 'other-asks' | 'other-ticks' | 'all';

/** A meeting whose people were named and about whom nothing is decided yet. */
async function named() {
  const council = await memoryCouncil();
  await reported(council);
  await judged(council);
  await council.settles();
  return council;
}

const invitedOnes = (council: MemoryCouncil) =>
  rowsOf(council, 'Invitations')
    .filter(({ Part, PersonIs }) => PersonIs === 'circle' && Part !== 'parent')
    .slice(0, 3)
    .map(({ Key }) => String(Key));

async function decides(decision: Decided, keys: readonly string[], council: MemoryCouncil, at: MemoryCouncil) {
  const reason = decision === 'invite' ? INVITED : LEFT_OUT;
  const came = await decideInvitees(
    council.id(ORGANISER),
    { meeting: STABILITY, changes: keys.map((key) => ({ key, decision, reason })) },
    at.ports,
  );
  expect(came).not.toMatchObject({ is: 'refused' });
}

async function goesOn(turn: Turn, here: MemoryCouncil, other: MemoryCouncil) {
  if (turn === 'rows') await untilAllMade(here.ports);
  if (turn === 'other-asks') await showMeeting(other.id(ORGANISER), STABILITY, other.ports);
  if (turn === 'other-ticks') await tick(other.ports);
  if (turn === 'all') await here.settles();
}

const saidOf = (council: MemoryCouncil, keys: readonly string[]) =>
  rowsOf(council, 'Invitations')
    .filter(({ Key }) => keys.includes(String(Key)))
    .map(({ Decision, Reason }) => ({ Decision, Reason }));

describe('What was decided last', () => {
  it('stands, in whichever order two processes make what was decided before', async () => {
    const start = await named();
    const keys = invitedOnes(start);
    expect(keys).toHaveLength(3);
    const turns = fc.array(fc.constantFrom<Turn>('rows', 'other-asks', 'other-ticks', 'all'), { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(turns, turns, fc.boolean(), async (between, after, isElsewhere) => {
        const council = start.copy();
        const here = council.process('memory:here', direct);
        const other = council.process('memory:other', direct);
        await decides('left-out', keys, council, here);
        for (const turn of between) await goesOn(turn, here, other);
        await decides('invite', keys, council, isElsewhere ? other : here);
        for (const turn of after) await goesOn(turn, here, other);
        await other.settles();
        await here.settles();
        expect(saidOf(council, keys)).toEqual(keys.map(() => ({ Decision: 'invite', Reason: INVITED })));
      }),
      { numRuns: 60 },
    );
  });

  it('stands where others ask while it is being decided', async () => {
    const start = await named();
    const keys = invitedOnes(start);
    const turns = fc.array(fc.constantFrom<Turn>('rows', 'other-asks', 'other-ticks', 'all'), { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(turns, fc.scheduler(), fc.boolean(), async (beside, scheduler, isElsewhere) => {
        const council = start.copy();
        const waits: Through = (call, said, does) => scheduler.schedule(Promise.resolve(), call).then(() => does(said));
        const here = council.process('memory:here', waits);
        const other = council.process('memory:other', waits);
        const all = (async () => {
          await decides('left-out', keys, council, here);
          await Promise.all([
            decides('invite', keys, council, isElsewhere ? other : here),
            ...beside.map((turn) => goesOn(turn, here, other)),
          ]);
          await other.settles();
          await here.settles();
        })();
        await scheduler.waitFor(all);
        expect(saidOf(council, keys)).toEqual(keys.map(() => ({ Decision: 'invite', Reason: INVITED })));
      }),
      { numRuns: 60 },
    );
  });
});
