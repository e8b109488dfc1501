import { rankChairs, type Instant, type Meeting } from '#rules';
import { placementAt } from '../find-case.ts';
import { saveSetting } from '../plans/save-setting.ts';
import { chairQuestion } from './show-chairs.ts';
import type { Ports } from '../ports.ts';

/** Why it is this chair, where the procedure prefers another: who wrote it, and when. @source CF-11; Torbay T-32 */
export interface WrittenReason {
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
}

/** Kept for the whole series: the next meeting about the same has the same chair for the same reason. */
const reasonKey = ({ about }: Pick<Meeting, 'about'>, chairId: string): string => `chair-reason:${about}:${chairId}`;

export const saveChairReason = (
  meeting: Pick<Meeting, 'about'>,
  chairId: string,
  written: WrittenReason,
  ports: Ports,
): Promise<void> => saveSetting(reasonKey(meeting, chairId), written, ports);

export async function chairReasonFor(
  meeting: Pick<Meeting, 'about'>,
  chairId: string,
  { records }: Ports,
): Promise<WrittenReason | undefined> {
  const saved = await records.settings.find(reasonKey(meeting, chairId));
  return saved === undefined ? undefined : (JSON.parse(saved.row.value) as WrittenReason);
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
