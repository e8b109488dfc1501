import { describe, expect, it } from 'vitest';
import { memoryCouncil, type MemoryCouncil } from '../memory/council.ts';
import { CHILD, pressed, rowsOf } from '../memory/walk.ts';

/* A home has one planning meeting under way: who asks for another learns which, and a form sent twice is one. */

const planning = (formId: string) => ({
  formId,
  child: CHILD,
  day: '2026-12-07',
  urgent: 'no',
  school: 'no',
  words: `asked by ${formId}`,
});
const FIRST = '11111111-1111-4111-8111-111111111111';
const SECOND = '22222222-2222-4222-8222-222222222222';
const meetings = (council: MemoryCouncil) =>
  rowsOf(council, 'Meetings').map(({ Ref, State }) => `${String(Ref)} ${String(State)}`);

describe('A planning meeting that is asked for', () => {
  it('again, for the same home: the first stays the only one', async () => {
    const council = await memoryCouncil();
    await pressed(council, 'Petra Plumtree', 'start-planning', planning(FIRST));
    const again = await council.presses(council.id('Petra Plumtree'), 'start-planning', planning(SECOND));
    await council.settles();
    expect(JSON.stringify(again)).toContain('PM-2026-0001 is the planning meeting for this placement');
    expect(JSON.stringify(again)).toContain(`asked by ${SECOND}`);
    expect(meetings(council)).toEqual(['PM-2026-0001 arranging']);
  });

  it('by the same form, sent twice: it is the first', async () => {
    const council = await memoryCouncil();
    await pressed(council, 'Petra Plumtree', 'start-planning', planning(FIRST));
    const again = await council.presses(council.id('Petra Plumtree'), 'start-planning', planning(FIRST));
    expect(JSON.stringify(again)).toContain('"card":"start-receipt"');
    expect(meetings(council)).toEqual(['PM-2026-0001 arranging']);
  });

  it('by two at one moment: one of them is told of the other’s', async () => {
    const council = await memoryCouncil();
    const other = council.process('memory:other', (_call, said, does) => does(said));
    const came = await Promise.all([
      council.presses(council.id('Petra Plumtree'), 'start-planning', planning(FIRST)),
      other.presses(other.id('Petra Plumtree'), 'start-planning', planning(SECOND)),
    ]);
    await council.settles();
    await other.settles();
    expect(meetings(council)).toHaveLength(1);
    const told = came.map((one) => JSON.stringify(one));
    expect(told.filter((words) => words.includes('"card":"start-receipt"'))).toHaveLength(1);
    expect(told.filter((words) => words.includes('is the planning meeting for this placement'))).toHaveLength(1);
  });
});
