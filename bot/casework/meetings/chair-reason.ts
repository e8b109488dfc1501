import { rankChairs, type Instant, type Meeting } from '#rules';
import { placementAt } from '../find-case.ts';
import { addChairNote, chairNotes } from './chair-notes.ts';
import { chairQuestion } from './show-chairs.ts';
import type { Ports } from '../ports.ts';

/** Why it is this chair, where the procedure prefers another: who wrote it, and when. @source CF-11; Torbay T-32 */
export interface WrittenReason {
  readonly reason: string;
  readonly by: string;
  readonly at?: Instant | undefined;
}

/** Kept for the whole series: the next meeting about the same has the same chair for the same reason. */
const reasonsAre = ({ about }: Pick<Meeting, 'about'>, chairId: string): string => `${about}:${chairId}`;

export const saveChairReason = (
  meeting: Meeting,
  chairId: string,
  { reason, by }: Pick<WrittenReason, 'reason' | 'by'>,
  ports: Ports,
): Promise<void> =>
  addChairNote(
    'reason',
    reasonsAre(meeting, chairId),
    meeting,
    { person: chairId, words: reason, by, byRoles: [] },
    ports,
  );

export async function chairReasonFor(
  meeting: Pick<Meeting, 'about'>,
  chairId: string,
  ports: Ports,
): Promise<WrittenReason | undefined> {
  const last = (await chairNotes('reason', reasonsAre(meeting, chairId), ports)).at(-1);
  return last === undefined ? undefined : { reason: last.words, by: last.by, at: last.at };
}

/** Whether the chair who is named needs a written reason as things are today, and the reason that was written. */
export async function chairReasonOf(
  meeting: Meeting,
  ports: Ports,
): Promise<{ readonly needed: boolean; readonly written: string | undefined }> {
  const { kind, chairId } = meeting;
  if (kind !== 'stability' || chairId === undefined) return { needed: false, written: undefined };
  const { row: placement } = await placementAt(meeting.placement, ports);
  const question = await chairQuestion(meeting, placement, ports);
  const chair = rankChairs({ ...question, candidates: question.candidates.filter(({ id }) => id === chairId) })[0];
  const written = await chairReasonFor(meeting, chairId, ports);
  return { needed: chair?.needsReason === true, written: written?.reason };
}
