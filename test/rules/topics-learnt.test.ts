import { describe, expect, it } from 'vitest';
import { quarterEnded, questionsOfTopics, topicsLearnt, type Figures, type LocalDate, type Topic } from '#rules';
import { meetingWith, stabilityWith, times } from './invented-year.ts';

const learnt = (many: number, topic: Topic, on: LocalDate = '2026-05-11'): readonly Figures[] =>
  times(
    many,
    stabilityWith({ on, meeting: meetingWith({ learning: [{ theme: 'practice', topic, changed: false }] }) }),
    topic,
  );

describe('Warrington W-37: what others learnt is asked at a planning meeting', () => {
  it.each([
    ['2026-11-23', '2026-09-30'],
    ['2026-10-01', '2026-09-30'],
    ['2026-03-31', '2025-12-31'],
  ] as const)('on %s of meetings until %s', (today, until) => {
    expect(quarterEnded(today)).toBe(until);
  });

  it('of what six meetings learnt something, of what five did not', () => {
    expect(topicsLearnt([...learnt(6, 'nights'), ...learnt(5, 'school')], '2026-09-30')).toEqual(['nights']);
  });

  it('a meeting that is two years past, or of the quarter that runs, counts for nothing', () => {
    const rows = [...learnt(5, 'nights'), ...learnt(3, 'nights', '2024-09-30'), ...learnt(3, 'nights', '2026-10-01')];
    expect(topicsLearnt(rows, '2026-09-30')).toEqual([]);
  });

  it('is a question of ours, and no word that anybody wrote', () => {
    expect(questionsOfTopics('nights school')).toEqual([
      'Who answers at night, at weekends and in the holidays?',
      'Is there a school place on the first day, and who brings the child?',
    ]);
    expect(questionsOfTopics('none')).toEqual([]);
  });
});
