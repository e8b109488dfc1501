import type { OfCase } from '../of-case.ts';
import type { Instant, LocalDate } from '../vocabulary.ts';
import type { LearningTheme, MeetingFigures } from './figures.ts';
import type { Topic } from './topics.ts';

export const LESSON_STATES = ['taken-up', 'changed', 'nothing-changed'] as const;

/** One thing that a meeting learnt, who takes it up, and what was changed because of it. Restricted site. @source Warrington W-37, W-38; Torbay T-73 */
export interface Lesson extends OfCase {
  /** `lesson:`, the meeting’s reference and an id of its own: two who write at once both have theirs. */
  readonly key: string;
  readonly meeting: string;
  readonly kind: LearningTheme;
  readonly topic: Topic;
  /** What was learnt, for those who see the meeting. */
  readonly words: string;
  /** Who takes it up, and by when it comes back. */
  readonly ownerId: string;
  readonly due: LocalDate;
  readonly state: (typeof LESSON_STATES)[number];
  /** Why it comes back later than was agreed. */
  readonly notYet?: string | undefined;
  /** What was changed, or why nothing was; what was changed is told to those who took part, in these words. */
  readonly changed?: string | undefined;
  readonly changedOn?: LocalDate | undefined;
  readonly changedBy?: string | undefined;
  /** To how many it was told, and by which way. */
  readonly told?: string | undefined;
  readonly by: string;
  readonly at: Instant;
}

export const lessonKey = (meeting: string, id: string): string => `lesson:${meeting}:${id}`;

/** A meeting’s lessons in the order in which they were written. */
export const inOrder = (lessons: readonly Lesson[]): readonly Lesson[] =>
  lessons.toSorted((one, other) => one.at.localeCompare(other.at) || one.key.localeCompare(other.key));

/** What a meeting learnt as the year counts it; undefined until somebody has written something down. */
export const learntIn = (lessons: readonly Lesson[]): MeetingFigures['learning'] =>
  lessons.length === 0
    ? undefined
    : inOrder(lessons).map(({ kind, topic, state }) => ({ theme: kind, topic, changed: state === 'changed' }));
