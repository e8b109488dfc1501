import type { Change } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { obligationKey } from '../obligations/owed.ts';
import type { Citation } from '../vocabulary.ts';
import { figuresCountedAnew } from './figures-to-count.ts';
import { lessonKey, type Lesson } from './lesson-record.ts';

/* What every act on something that was learnt has in common. */

export interface OfMeeting {
  readonly meeting: string;
}

export const LEARNT_BECAUSE: readonly Citation[] = ['Warrington W-37, W-38', 'Torbay T-73'];

/** The end of its key tells what is owed for it from what is owed for another. */
export const owedFor = ({ key, meeting }: Pick<Lesson, 'key' | 'meeting'>): string =>
  obligationKey(meeting, 'learning.change', key.slice(lessonKey(meeting, '').length));

/** A disruption meeting counts with its ending. */
export const counted = ({ meeting: { kind, ref, about }, today }: Facts<'meeting'>): Change =>
  figuresCountedAnew(kind === 'disruption' ? about : ref, today);

export const theirs = (
  key: string,
  { lessons, actor, may }: Pick<Facts<'lessons'>, 'lessons' | 'actor' | 'may'>,
): Lesson | undefined => lessons.find((one) => one.key === key && (one.ownerId === actor.id || may('note-lesson')));
