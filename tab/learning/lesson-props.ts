import type { LessonsView } from '#rules/views';
import type { ChangedLesson, LaterLesson, NotedLesson } from '../api/lessons.ts';
import type { FoundPerson } from '../api/steady.ts';

/** What a meeting learnt, and what can be done with it. */
export interface LessonsProps {
  readonly view: LessonsView;
  readonly people: (text: string) => Promise<readonly FoundPerson[]>;
  readonly onNote: (noted: NotedLesson) => Promise<void>;
  readonly onChanged: (changed: ChangedLesson) => Promise<void>;
  readonly onLater: (later: LaterLesson) => Promise<void>;
}
