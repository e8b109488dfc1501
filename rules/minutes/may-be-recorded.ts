import type { Meeting, Placement } from '../case-records.ts';
import { canHappen } from '../meetings/meeting-state.ts';
import { missingBeforeClosing } from '../meetings/stability-meeting.ts';
import { isBlank } from '../meetings/written-reason.ts';
import { nextPlanningAgreed } from '../planning/agreement.ts';
import type { Profile } from '../profile.ts';
import { mayCloseSupport } from '../support/support-meeting.ts';
import type { MissingView } from '../views/meeting.ts';
import type { LocalDate } from '../vocabulary.ts';
import { missingBeforeRecordingDisruption } from './closing.ts';
import type { RecordMeeting } from './meeting-record.ts';

/** Why this record is not taken yet, as a sentence; undefined where it is. */
export function notToBeRecordedYet(
  meeting: Meeting,
  placement: Placement,
  said: RecordMeeting,
  today: LocalDate,
  procedure: Profile,
): string | undefined {
  if (meeting.state === 'cancelled') return 'The meeting was called off. It has no record.';
  if (!canHappen(meeting, 'recorded'))
    return 'The invitations are not out yet. Send them first, so that everybody was asked.';
  if (said.heldOn > today) return 'The meeting has not taken place yet.';
  if (isBlank(said.decisions)) return 'Write down what was decided.';
  if (said.actions.some(({ what, measure }) => isBlank(what) || isBlank(measure)))
    return 'Each action says what is done and how one will know that it is done.';
  if (said.nextOn !== undefined && said.nextOn <= said.heldOn) return 'The next meeting is after this one.';
  return missingFor(meeting, placement, said, procedure);
}

/** What the procedure wants in the record of this kind of meeting, as a sentence. */
function missingFor(
  meeting: Meeting,
  placement: Placement,
  said: RecordMeeting,
  procedure: Profile,
): string | undefined {
  const recorded = { meeting: { ...meeting, ...said, ref: meeting.ref }, actions: said.actions };
  switch (meeting.kind) {
    case 'stability': {
      const facts = {
        ...recorded,
        childHasLeft: placement.endedOn !== undefined,
        endsPlacement: said.outcome === 'planned-ending',
        carersHeard: !isBlank(said.carersSay),
      };
      return stillMissing(missingBeforeClosing(facts, procedure));
    }
    case 'disruption':
      return stillMissing(missingBeforeRecordingDisruption(recorded, procedure));
    case 'planning':
    case 'support': {
      const agreed =
        meeting.kind === 'planning' ? nextPlanningAgreed(said, procedure) : mayCloseSupport(said, procedure);
      return agreed.is === 'asking' ? agreed.ask.map(({ ask }) => ask).join(' ') : undefined;
    }
    default:
      return meeting.kind satisfies never;
  }
}

const stillMissing = (missing: readonly MissingView[]): string | undefined =>
  missing.length === 0
    ? undefined
    : `Still missing: ${missing.map(({ what, because }) => `${what} (${because.join(', ')})`).join('; ')}.`;
