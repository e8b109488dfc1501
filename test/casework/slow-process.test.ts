import { describe, expect, it } from 'vitest';
import { carryOut } from '../../bot/casework/plans/carry-out.ts';
import { tick, unlessFault } from '../../bot/casework/plans/look-after.ts';
import { memoryCouncil } from '../memory/council.ts';
import { asked, CHILD, EPISODE, reported, rowsOf, stabilityArranged, STABILITY } from '../memory/walk.ts';
import type { Through } from '../memory/through.ts';

describe('A process that was thought dead comes back', () => {
  it('what another did to the end meanwhile stands: the meeting stays in the diaries, and everybody is asked once', async () => {
    const council = await memoryCouncil();
    await stabilityArranged(council);
    await asked(council, 'Pip Persimmon', 'POST', `/api/meetings/${STABILITY}/ask-worker`);
    await council.asks(council.id('Petra Plumtree'), 'POST', `/api/meetings/${STABILITY}/draft-answer`, { says: 'go' });
    const plan = rowsOf(council, 'Plans').find(
      ({ State, Steps }) => State === 'open' && String(Steps).includes('hold-in-diaries'),
    );
    let isFirst = true;
    /** It stops for two minutes after the entry was made, and the other has done all of it by then. */
    const slow: Through = async (call, said, does) => {
      const came = await does(said);
      if (call === 'calendar.hold' && isFirst) {
        isFirst = false;
        council.turnsTo('2026-11-23T09:04:00Z');
        await council.settles();
      }
      return came;
    };
    council.turnsTo('2026-11-23T09:02:00Z');
    const back = council.process('memory:slow', slow);
    await unlessFault(() => carryOut(String(plan?.['Key']), back.ports));
    await back.settles();
    expect(isFirst).toBe(false);
    expect([...council.store.events.values()].map(({ state }) => state)).toEqual(['held']);
    const meeting = (await council.ports.records.meetings.find(`meeting:${STABILITY}`))?.row;
    expect(meeting?.state).toBe('sent');
    expect(new Set(council.store.letters.map((one) => JSON.stringify(one))).size).toBe(council.store.letters.length);
    expect(council.store.letters.length).toBeGreaterThan(0);
  });

  it('a report that it writes down late does not take back where that report was put meanwhile', async () => {
    const council = await memoryCouncil();
    await reported(council);
    let isFirst = true;
    /** It stops before the row is there; the other writes it, and its author puts it with the open one. */
    const slow: Through = async (call, said, does) => {
      if (call === 'Reports.create' && isFirst) {
        isFirst = false;
        council.turnsTo('2026-11-23T09:04:00Z');
        await tick(council.ports);
        await council.settles();
        await council.presses(council.id('Quentin Quince'), 'merge-report', { formId: 'form-report-2', how: 'join' });
        await council.settles();
      }
      return does(said);
    };
    const back = council.process('memory:slow', slow);
    await back.presses(back.id('Quentin Quince'), 'report-instability', {
      formId: 'form-report-2',
      child: CHILD,
      voice: 'carer',
      triggers: 'carer-struggling',
      whatHappened: 'Words.',
      immediateDanger: 'no',
    });
    await back.settles();
    expect(isFirst).toBe(false);
    expect(rowsOf(council, 'Reports').map((row) => row['Episode'])).toEqual([EPISODE, EPISODE]);
  });
});
