import type { WorkingCalendar } from '../days.ts';
import { decided, held, notYet, type Decision } from '../decision.ts';
import { changedRow, typed, type Change, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { isBlank } from '../meetings/written-reason.ts';
import { knownCaseOf } from '../minutes/known-case-of.ts';
import { findLeaks } from '../minutes/leak-guard.ts';
import { aboutMinutes } from '../minutes/minutes-acts.ts';
import { settled } from '../obligations/owed.ts';
import type { Profile } from '../profile.ts';
import { overviewFaults } from '../questionnaires/overview.ts';
import { counted, LEARNT_BECAUSE, owedFor, theirs, type OfMeeting } from './lesson-parts.ts';
import { lessonKey, type Lesson } from './lesson-record.ts';
import { leaksInSummary } from './summary-record.ts';
import { toldBack } from './told-back.ts';

export interface SayLessonChanged extends OfMeeting {
  readonly lesson: string;
  readonly says: 'changed' | 'nothing-changed';
  /** What was changed, or why nothing was. */
  readonly words: string;
}

export const LESSON_CHANGED_FACTS = [
  'meeting',
  'placement',
  'lessons',
  'invitations',
  'questionnaires',
  'circle',
  'hold',
  'forms',
  'siblingPlacements',
  'homePlacements',
] as const;
type ChangedFacts = Facts<(typeof LESSON_CHANGED_FACTS)[number]>;

/**
 * Whoever takes it up says what was changed; that goes back to those who took part, so it names nobody and no place. Nothing leaves
 * while a hold stands.
 *
 * @source Torbay T-73: necessary changes made; E-01; domain §12
 */
export function lessonChanged(
  { lesson, says, words }: SayLessonChanged,
  facts: ChangedFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): Decision<Effects | undefined> {
  const found = theirs(lesson, facts);
  if (found === undefined) return notYet('Whoever takes it up says what was changed.', 'Torbay T-73');
  if (found.state !== 'taken-up') return decided(undefined, LEARNT_BECAUSE);
  if (says === 'changed' && facts.hold.stops) return held('E-01', procedure.hold.liftedBy.source);
  const refused = whyNotSaid({ says, words }, facts);
  if (refused !== undefined) return notYet(refused, 'Torbay T-73', 'domain §12');
  const { meeting } = facts;
  const key = `${meeting.ref}/learnt-${says}/${lesson.slice(lessonKey(meeting.ref, '').length)}`;
  const told = says === 'changed' ? toldBack(key, facts, procedure, calendar) : NOBODY_TOLD;
  return decided(
    {
      key,
      ...aboutMinutes(meeting, DID[says]),
      changes: [...saidOf(found, says, told.words, facts), ...told.changes],
      steps: told.steps,
      words: { changed: words },
    },
    LEARNT_BECAUSE,
  );
}

const NOBODY_TOLD = { steps: [], changes: [], words: undefined } as const;

const DID = {
  changed: 'said what was changed because of what was learnt',
  'nothing-changed': 'said why nothing is changed because of what was learnt',
} as const satisfies Record<SayLessonChanged['says'], string>;

function saidOf(
  lesson: Lesson,
  says: SayLessonChanged['says'],
  told: string | undefined,
  facts: ChangedFacts,
): readonly Change[] {
  const { actor, now, today } = facts;
  const done = says === 'changed' ? 'changed' : 'nothing is changed';
  return [
    changedRow('lessons', lesson.key, {
      state: says,
      changed: typed('changed'),
      changedOn: today,
      changedBy: actor.id,
      told,
    }),
    settled(owedFor(lesson), { id: actor.id, at: now }, done),
    counted(facts),
  ];
}

function whyNotSaid(
  { says, words }: Pick<SayLessonChanged, 'says' | 'words'>,
  facts: ChangedFacts,
): string | undefined {
  if (isBlank(words)) return says === 'changed' ? 'Say what was changed.' : 'Say why nothing is changed.';
  const named = says === 'changed' ? whoIsIn(words, facts) : [];
  return named.length === 0
    ? undefined
    : `It goes back to everybody who took part: write it without ${named.map((one) => `“${one}”`).join(', ')}.`;
}

/** Words by which somebody could be known: names of this case, numbers, places, a child by age. */
function whoIsIn(words: string, facts: ChangedFacts): readonly string[] {
  const leaks = findLeaks(words, { is: 'other', people: [] }, knownCaseOf(facts)).map(({ matched }) => matched);
  const names = [...facts.circle, ...facts.invitations]
    .map(({ name }) => name)
    .filter((name) => overviewFaults(words, [], [name]).length > 0);
  return [...new Set([...leaks, ...leaksInSummary([words]), ...names])];
}
