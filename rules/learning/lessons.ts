import { inCaseOfMeeting } from '../case-of.ts';
import { addDays } from '../days.ts';
import { decisionKey } from '../decision-key.ts';
import { decided, notYet, type Decision } from '../decision.ts';
import { changedRow, newRow, typed, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { isBlank } from '../meetings/written-reason.ts';
import { aboutMinutes, toldOf } from '../minutes/minutes-acts.ts';
import type { LocalDate } from '../vocabulary.ts';
import { shortDate } from '../words/dates.ts';
import type { LearningTheme } from './figures.ts';
import { counted, LEARNT_BECAUSE, owedFor, theirs, type OfMeeting } from './lesson-parts.ts';
import { lessonKey } from './lesson-record.ts';
import type { Topic } from './topics.ts';

export interface NoteLesson extends OfMeeting {
  readonly kind: LearningTheme;
  readonly topic: Topic;
  readonly words: string;
  readonly ownerId: string;
  /** By which day they say what was changed. */
  readonly due: LocalDate;
}

/** What nobody comes back to within a year has been forgotten. */
const LONGEST_DAYS = 366;

/**
 * Writes down one thing that a meeting learnt: what kind it is, who takes it up, and by when it comes back.
 *
 * @source Warrington W-37, W-38; Torbay T-73
 */
export function lessonNoted(
  { kind, topic, words, ownerId, due }: NoteLesson,
  facts: Facts<'meeting' | 'lessons'>,
): Decision<Effects | undefined> {
  const { meeting, lessons, today, now, actor, supply, subjectIds } = facts;
  if (meeting.heldOn === undefined)
    return notYet('What was learnt is written down once the meeting is held.', ...LEARNT_BECAUSE);
  if (isBlank(words)) return notYet('Say what was learnt.', ...LEARNT_BECAUSE);
  if (supply.worker(ownerId)?.active !== true || subjectIds.includes(ownerId))
    return notYet('Choose somebody who works here, to take it up.', ...LEARNT_BECAUSE);
  if (due <= today || due > addDays(today, LONGEST_DAYS))
    return notYet('Choose a day within a year on which it comes back.', ...LEARNT_BECAUSE);
  if (lessons.some((one) => one.kind === kind && one.topic === topic && one.words.trim() === words.trim()))
    return decided(undefined, LEARNT_BECAUSE);
  const row = { key: lessonKey(meeting.ref, supply.newId('lesson').slice(0, 12)), meeting: meeting.ref };
  const key = decisionKey(`${meeting.ref}/learnt`, lessons.length, [kind, topic, words], now);
  return decided(
    {
      key,
      ...aboutMinutes(meeting, `wrote down what was learnt (${kind})`),
      changes: [
        newRow('lessons', {
          ...row,
          ...inCaseOfMeeting(meeting),
          kind,
          topic,
          words: typed('words'),
          ownerId,
          due,
          state: 'taken-up',
          by: actor.id,
          at: now,
        }),
        newRow('obligations', {
          key: owedFor(row),
          kind: 'learning.change',
          about: meeting.ref,
          ...inCaseOfMeeting(meeting),
          team: meeting.team,
          ownerRole: supply.worker(ownerId)?.roles[0] ?? 'other-professional',
          ownerId,
          startsOn: today,
          due,
          sum: `${shortDate(due)}, as the meeting agreed.`,
          force: 'ours',
          because: LEARNT_BECAUSE,
          level: 0,
        }),
        counted(facts),
      ],
      steps: ownerId === actor.id ? [] : toldOf(key, ownerId, meeting.ref),
      words: { words },
    },
    LEARNT_BECAUSE,
  );
}

export interface PutOffLesson extends OfMeeting {
  readonly lesson: string;
  readonly until: LocalDate;
  readonly why: string;
}

/** Nothing is changed yet: it comes back on another day, and why is kept. @source Torbay T-73 */
export function lessonPutOff(
  { lesson, until, why }: PutOffLesson,
  facts: Facts<'meeting' | 'lessons'>,
): Decision<Effects | undefined> {
  const { meeting, today, now } = facts;
  const found = theirs(lesson, facts);
  if (found === undefined) return notYet('Whoever takes it up says when it comes back.', 'Torbay T-73');
  if (found.state !== 'taken-up' || found.due === until) return decided(undefined, LEARNT_BECAUSE);
  if (isBlank(why)) return notYet('Say why it comes back later.', 'Torbay T-73');
  if (until <= today || until > addDays(today, LONGEST_DAYS))
    return notYet('Choose a day within a year on which it comes back.', ...LEARNT_BECAUSE);
  return decided(
    {
      key: decisionKey(`${meeting.ref}/learnt-later`, found.due, [lesson, until], now),
      ...aboutMinutes(meeting, 'put off what was learnt'),
      changes: [
        changedRow('lessons', lesson, { due: until, notYet: typed('why') }),
        changedRow(
          'obligations',
          owedFor(found),
          { due: until, sum: `${shortDate(until)}, put off from ${shortDate(found.due)}.`, level: 0 },
          { doneAt: undefined },
        ),
      ],
      steps: [],
      words: { why },
    },
    LEARNT_BECAUSE,
  );
}
