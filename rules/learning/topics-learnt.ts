import { civil } from '../day-number.ts';
import { addDays } from '../days.ts';
import type { LocalDate } from '../vocabulary.ts';
import type { Figures } from './figures.ts';
import { addMonths } from './months.ts';
import { FEWEST_PUBLISHED } from './release.ts';
import { TOPIC_WORDS, TOPICS, type Topic } from './topics.ts';

/** The last day of the last quarter that is past: what others learnt changes with quarters, so that no single meeting shows. */
export function quarterEnded(today: LocalDate): LocalDate {
  const month = Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3 + 1;
  return addDays(civil(Number(today.slice(0, 4)), month, 1), -1);
}

/**
 * What six meetings or more learnt something of in the eight quarters that ended last; by topic alone, without a word or a number.
 *
 * @source Warrington W-37, W-38; law §9.4
 */
export function topicsLearnt(rows: readonly Figures[], until: LocalDate): readonly Topic[] {
  const from = addMonths(addDays(until, 1), -24);
  const meetings = rows.filter(({ on }) => on >= from && on <= until);
  return TOPICS.filter(
    (topic) =>
      TOPIC_WORDS[topic].ask !== undefined &&
      meetings.filter(({ meeting }) => meeting?.learning?.some((point) => point.topic === topic) === true).length >=
        FEWEST_PUBLISHED,
  );
}

/** The questions that a planning meeting asks itself because of them. */
export const questionsOfTopics = (topics: string): readonly string[] =>
  TOPICS.flatMap((topic) => (topics.split(' ').includes(topic) ? (TOPIC_WORDS[topic].ask ?? []) : []));
