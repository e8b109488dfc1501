import { dayOfTime, heldOnWords, nextReviewBy, type Meeting, type Profile, type RecordedBeside } from '#rules';
import type { Turn } from '../define-question.ts';

/** The day on which it was held, as the record has it; by when the next one of a series is; what whoever changes it begins from. */
export async function daysOfRecord(meeting: Meeting, procedure: Profile, { ports, may }: Turn) {
  const { kind, heldOn, startsAt } = meeting;
  const from = heldOn ?? (startsAt === undefined ? undefined : dayOfTime(startsAt));
  const isSeries = kind === 'stability' && from !== undefined;
  return {
    heldOn,
    heldOnWords: heldOn === undefined ? undefined : heldOnWords(meeting, heldOn).join(' '),
    recorded: heldOn !== undefined && may('record-meeting') ? besideShown(meeting) : undefined,
    nextBy: isSeries ? nextReviewBy(from, procedure, await ports.workingDays()).day : undefined,
  };
}

const besideShown = ({ outcome, heldOnReason, nextReason, noNextReason }: Meeting): RecordedBeside => ({
  outcome,
  heldOnReason,
  nextReason,
  noNextReason,
});
