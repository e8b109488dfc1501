import type { Meeting } from '../case-records.ts';
import type { LessonsView, LessonView } from '../views/lessons.ts';
import type { LocalDate } from '../vocabulary.ts';
import { shortDateWithYear } from '../words/dates.ts';
import { capital } from '../words/people.ts';
import { meetingName } from '../words/procedure.ts';
import { categoryWords } from './category-words.ts';
import { LEARNING_THEMES } from './figures.ts';
import { inOrder, type Lesson } from './lesson-record.ts';
import { TOPIC_WORDS, TOPICS } from './topics.ts';

/** Who looks at what a meeting learnt. */
export interface LessonsLooker {
  readonly id: string;
  /** Sees the meeting, and with it what was learnt; else only what was changed. */
  readonly seesMeeting: boolean;
  readonly mayNote: boolean;
  readonly nameOf: (id: string) => string;
}

/** What a meeting learnt, as one person sees it. @source Torbay T-73; domain §12 */
export const lessonsSeen = (
  { ref, kind }: Pick<Meeting, 'ref' | 'kind'>,
  lessons: readonly Lesson[],
  looker: LessonsLooker,
  today: LocalDate,
): LessonsView => ({
  ref,
  title: capital(meetingName(kind)),
  today,
  lessons: inOrder(lessons).flatMap((one) => lessonSeen(one, looker)),
  kinds: LEARNING_THEMES.map((theme) => ({ kind: theme, words: capital(categoryWords(theme)) })),
  topics: TOPICS.map((topic) => ({ topic, words: capital(TOPIC_WORDS[topic].words) })),
  mayNote: looker.mayNote,
  toldWords:
    'What was changed goes back to everybody who took part, in these words: name nobody and no place. What was learnt stays with those who see the meeting.',
  because: ['Warrington W-37, W-38', 'Torbay T-73'],
});

function lessonSeen(one: Lesson, { id, seesMeeting, mayNote, nameOf }: LessonsLooker): readonly LessonView[] {
  const isTheirs = one.ownerId === id;
  if (!seesMeeting && !isTheirs && one.state !== 'changed') return [];
  const common = {
    key: one.key,
    kindWords: capital(categoryWords(one.kind)),
    topicWords: capital(TOPIC_WORDS[one.topic].words),
    state: one.state,
    stateWords: stateWords(one),
    changed: one.changed,
    mayChange: one.state === 'taken-up' && (isTheirs || mayNote),
  };
  if (!seesMeeting && !isTheirs) return [common];
  const { words, due, notYet, told } = one;
  return [{ ...common, words, owner: nameOf(one.ownerId), due, notYet, told }];
}

const stateWords = ({ state, due, changedOn }: Lesson): string => {
  if (state === 'taken-up') return `Comes back on ${shortDateWithYear(due)}`;
  const on = changedOn === undefined ? '' : ` on ${shortDateWithYear(changedOn)}`;
  return state === 'changed' ? `Changed${on}` : `Nothing is changed${on}`;
};
