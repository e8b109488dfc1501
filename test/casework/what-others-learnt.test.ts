import { beforeEach, describe, expect, it } from 'vitest';
import { rowOfFigures, type LocalDate, type MeetingView, type Topic } from '#rules';
import { noteTopics } from '../../bot/casework/learning/what-others-learnt.ts';
import { memoryCouncil, type MemoryCouncil } from '../memory/council.ts';
import { asked, CHILD, rowsOf } from '../memory/walk.ts';
import { meetingWith, stabilityWith, times } from '../rules/invented-year.ts';

/* Warrington W-37, W-38: what many meetings learnt is asked at the next planning meeting. Monday 23 November 2026. */

const NIGHTS = 'Who answers at night, at weekends and in the holidays?';

let council: MemoryCouncil;
beforeEach(async () => {
  council = (await memoryCouncil()).copy();
});

/** So many meetings learnt something of this. */
async function learnt(many: number, topic: Topic, on: LocalDate = '2026-05-11'): Promise<void> {
  const meeting = meetingWith({ learning: [{ theme: 'practice', topic, changed: false }] });
  for (const figures of times(many, stabilityWith({ on, meeting }), `${topic}-${on}-`))
    await council.ports.records.figures.create(rowOfFigures(figures, '2026-06-01'));
}

const noted = () => rowsOf(council, 'Settings').filter((row) => String(row['Key']).startsWith('topics-learnt-'));

/** The page of a planning meeting, as its coordinator sees it. */
async function planningPage(): Promise<MeetingView> {
  const came = await council.presses(council.id('Petra Plumtree'), 'start-planning', {
    formId: 'form-planning-1',
    child: CHILD,
    day: '2026-12-07',
    urgent: 'no',
    school: 'no',
    words: 'A home for good.',
  });
  if (came.is !== 'answered') throw new Error(JSON.stringify(came));
  await council.settles();
  const ref = String(rowsOf(council, 'Meetings').find((row) => row['Kind'] === 'planning')?.['Ref']);
  return (await asked(council, 'Petra Plumtree', 'GET', `/api/meetings/${ref}`)) as MeetingView;
}

describe('What others learnt, at a planning meeting', () => {
  it('of what six meetings learnt something is asked in our words; of what five did is not', async () => {
    await learnt(6, 'nights');
    await learnt(5, 'school');
    await noteTopics(council.ports);
    expect((await planningPage()).othersLearnt).toEqual([NIGHTS]);
  });

  it('is noted once a quarter by topic alone: no number, no meeting and no day of one', async () => {
    await learnt(6, 'nights');
    await noteTopics(council.ports);
    await learnt(6, 'school');
    await noteTopics(council.ports);
    expect(noted()).toMatchObject([{ Key: 'topics-learnt-2026-09-30', Value: 'nights' }]);
    expect(JSON.stringify(noted())).not.toMatch(/SM-|2026-05-11|Heron/);
    council.turnsTo('2027-01-04T09:00:00Z');
    await noteTopics(council.ports);
    expect(noted().map((row) => row['Value'])).toEqual(['nights', 'nights school']);
  });

  it('where nothing was learnt by many, that is noted too and nothing is asked', async () => {
    await learnt(5, 'nights');
    await noteTopics(council.ports);
    expect(noted()).toMatchObject([{ Value: 'none' }]);
    expect((await planningPage()).othersLearnt).toEqual([]);
  });

  it('while the list is not whole nothing is noted, so that no topic is left out for a quarter', async () => {
    await learnt(6, 'nights');
    const { kept } = council.ports;
    const reading = {
      ...kept,
      figures: { ...kept.figures, look: () => Promise.resolve({ isWhole: false, known: 3 }) },
    };
    await noteTopics({ ...council.ports, kept: reading });
    expect(noted()).toEqual([]);
    await noteTopics(council.ports);
    expect(noted()).toHaveLength(1);
  });
});
