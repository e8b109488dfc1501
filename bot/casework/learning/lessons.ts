import {
  LESSON_CHANGED_FACTS,
  lessonChanged,
  lessonNoted,
  lessonPutOff,
  lessonsSeen,
  type LessonsView,
  type NoteLesson,
  type PutOffLesson,
  type SayLessonChanged,
} from '#rules';
import { defineCommand } from '../define-command.ts';
import { defineQuestion } from '../define-question.ts';
import { workerCalled } from '../find-case.ts';
import type { LoadedCase } from '../loaded-case.ts';
import type { Case } from '../may-they.ts';
import { aboutMeeting, meetingOf, withInvitations } from '../meetings/meeting-turn.ts';
import type { Ports } from '../ports.ts';

const of = ({ meeting }: { readonly meeting: string }) => aboutMeeting(meeting);

/** Whoever takes up something that the meeting learnt, beside who is invited. */
async function withOwners(loaded: LoadedCase, ports: Ports): Promise<Partial<Case>> {
  const { meeting } = loaded;
  if (meeting === undefined) return {};
  const lessons = await ports.records.lessons.where({ meeting: meeting.ref });
  return {
    ...(await withInvitations(loaded, ports)),
    seesToItIds: [...new Set(lessons.map(({ row }) => row.ownerId))],
  };
}

/** What a meeting learnt, who takes it up, and what was changed; who only took part sees what was changed. @source Torbay T-73 */
export const showLessons = defineQuestion({
  name: 'show-lessons',
  act: ['see-lessons', 'see-own-invitation'],
  about: aboutMeeting,
  more: withOwners,
  reads: 'meeting',
  answer: async (ref, turn): Promise<LessonsView> => {
    const { ports, may, actor } = turn;
    const { meeting } = await meetingOf(turn);
    const lessons = (await ports.records.lessons.where({ meeting: ref })).map(({ row }) => row);
    const owners = await Promise.all(
      [...new Set(lessons.map(({ ownerId }) => ownerId))].map(
        async (id) => [id, (await workerCalled(id, ports))?.name ?? 'Somebody who has left'] as const,
      ),
    );
    const names = new Map(owners);
    const looker = {
      id: actor.id,
      seesMeeting: may('see-meeting'),
      mayNote: may('note-lesson') && meeting.heldOn !== undefined,
      nameOf: (id: string) => names.get(id) ?? '',
    };
    return lessonsSeen(meeting, lessons, looker, ports.today());
  },
});

/** Chair or minute taker write down what the meeting learnt, and who takes it up. @source Warrington W-37, W-38 */
export const noteLesson = defineCommand({
  name: 'note-lesson',
  act: 'note-lesson',
  about: (said: NoteLesson) => of(said),
  facts: ['meeting', 'lessons'],
  under: 'meeting',
  decide: lessonNoted,
  answer: () => ({ is: 'changed' as const }),
});

/** Whoever takes it up says what was changed; that is told to those who took part. @source Torbay T-73 */
export const sayLessonChanged = defineCommand({
  name: 'say-lesson-changed',
  act: 'take-up-lesson',
  about: (said: SayLessonChanged) => of(said),
  more: withOwners,
  facts: LESSON_CHANGED_FACTS,
  under: 'meeting',
  decide: lessonChanged,
  answer: () => ({ is: 'changed' as const }),
});

/** Nothing is changed yet: it comes back on another day. @source Torbay T-73 */
export const putOffLesson = defineCommand({
  name: 'put-off-lesson',
  act: 'take-up-lesson',
  about: (said: PutOffLesson) => of(said),
  more: withOwners,
  facts: ['meeting', 'lessons'],
  under: 'meeting',
  decide: lessonPutOff,
  answer: () => ({ is: 'changed' as const }),
});
