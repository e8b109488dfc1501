import type { LearningTheme } from '../learning/figures.ts';
import type { Lesson } from '../learning/lesson-record.ts';
import type { Topic } from '../learning/topics.ts';
import type { Citation, LocalDate } from '../vocabulary.ts';

/** One thing that was learnt, as the person looking may see it. */
export interface LessonView {
  readonly key: string;
  readonly kindWords: string;
  readonly topicWords: string;
  /** For those who see the meeting; whoever only took part sees what was changed. */
  readonly words?: string | undefined;
  readonly owner?: string | undefined;
  readonly due?: LocalDate | undefined;
  readonly state: Lesson['state'];
  readonly stateWords: string;
  readonly changed?: string | undefined;
  readonly notYet?: string | undefined;
  readonly told?: string | undefined;
  /** Whether the person looking says what was changed. */
  readonly mayChange: boolean;
}

/** What a meeting learnt, who takes it up, and what was changed. */
export interface LessonsView {
  readonly ref: string;
  readonly title: string;
  readonly today: LocalDate;
  readonly lessons: readonly LessonView[];
  readonly kinds: readonly { readonly kind: LearningTheme; readonly words: string }[];
  readonly topics: readonly { readonly topic: Topic; readonly words: string }[];
  readonly mayNote: boolean;
  /** What may be said to whom: stands beside the form. */
  readonly toldWords: string;
  readonly because: readonly Citation[];
}
