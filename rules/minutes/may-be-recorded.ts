import type { Meeting, Placement } from '../case-records.ts';
import type { WorkingCalendar } from '../days.ts';
import { londonTime } from '../london.ts';
import { canHappen } from '../meetings/meeting-state.ts';
import { missingBeforeClosing } from '../meetings/stability-meeting.ts';
import { isBlank } from '../meetings/written-reason.ts';
import { nextPlanningAgreed } from '../planning/agreement.ts';
import type { Profile } from '../profile.ts';
import { mayCloseSupport } from '../support/support-meeting.ts';
import type { MissingView } from '../views/meeting.ts';
import type { Instant, LocalDate } from '../vocabulary.ts';
import { missingBeforeRecordingDisruption } from './closing.ts';
import { dayToExplain } from './day-held.ts';
import type { WholeRecord } from './meeting-record.ts';
import { nextTooLate } from './next-review.ts';

/** When it is, and how days are counted. */
export interface Moment {
  readonly now: Instant;
  readonly today: LocalDate;
  readonly calendar: WorkingCalendar;
}

/** Why this record is not taken yet, as a sentence; undefined where it is. */
export function notToBeRecordedYet(
  meeting: Meeting,
  placement: Placement,
  said: WholeRecord,
  moment: Moment,
  procedure: Profile,
): string | undefined {
  const closed = notToBeHeldYet(meeting);
  if (closed !== undefined) return closed;
  if (said.heldOn > moment.today) return 'The meeting has not taken place yet.';
  if (isBlank(said.decisions)) return 'Write down what was decided.';
  if (said.actions.some(({ what, measure }) => isBlank(what) || isBlank(measure)))
    return 'Each action says what is done and how one will know that it is done.';
  if (said.nextOn !== undefined && said.nextOn <= said.heldOn) return 'The next meeting is after this one.';
  if (said.nextAt !== undefined && said.nextAt <= londonTime(moment.now))
    return 'The hour of the next meeting has passed. Choose one to come.';
  return asSentence(meeting, missingInRecord(meeting, placement, said, moment, procedure));
}

/** A meeting that was called off, or to which nobody was asked yet, has no record. */
export function notToBeHeldYet(meeting: Meeting): string | undefined {
  if (meeting.state === 'cancelled') return 'The meeting was called off. It has no record.';
  return canHappen(meeting, 'recorded')
    ? undefined
    : 'The invitations are not out yet. Send them first, so that everybody was asked.';
}

/** What the procedure wants in the record of this kind of meeting and is not in it. @source Torbay T-33 to T-39, T-70 to T-72; CF-33 */
export function missingInRecord(
  meeting: Meeting,
  placement: Placement,
  said: Omit<WholeRecord, 'heldOn'> & Partial<Pick<WholeRecord, 'heldOn'>>,
  { calendar }: Pick<Moment, 'calendar'>,
  procedure: Profile,
): readonly MissingView[] {
  const { heldOn } = said;
  return [
    ...missingForKind(meeting, placement, said, procedure),
    ...(heldOn === undefined ? [] : dayToExplain(meeting, heldOn, said.heldOnReason)),
    ...(heldOn === undefined ? [] : nextTooLate(meeting, { ...said, heldOn }, procedure, calendar)),
  ];
}

function missingForKind(
  meeting: Meeting,
  placement: Placement,
  said: Omit<WholeRecord, 'heldOn'> & Partial<Pick<WholeRecord, 'heldOn'>>,
  procedure: Profile,
): readonly MissingView[] {
  // Who says why there is none takes the day that was recorded back.
  const none = said.nextOn === undefined && !isBlank(said.noNextReason) ? { nextOn: undefined } : {};
  const recorded = { meeting: { ...meeting, ...said, ...none, ref: meeting.ref }, actions: said.actions };
  switch (meeting.kind) {
    case 'stability': {
      const facts = {
        ...recorded,
        childHasLeft: placement.endedOn !== undefined,
        endsPlacement: said.outcome === 'planned-ending',
        carersHeard: !isBlank(said.carersSay),
      };
      return missingBeforeClosing(facts, procedure);
    }
    case 'disruption':
      return missingBeforeRecordingDisruption(recorded, procedure);
    case 'planning':
    case 'support': {
      const agreed =
        meeting.kind === 'planning'
          ? nextPlanningAgreed(said, procedure)
          : mayCloseSupport({ record: said.record, nextOn: said.nextOn }, procedure);
      return agreed.is === 'asking'
        ? agreed.ask.map(({ ask, fact, because }) => ({
            what: ask,
            who: 'The chair',
            because,
            settledBy: fact === 'nextOn' ? 'next' : 'notes',
          }))
        : [];
    }
    default:
      return meeting.kind satisfies never;
  }
}

/** What a planning or a support meeting asks for is a sentence already. */
function asSentence({ kind }: Meeting, missing: readonly MissingView[]): string | undefined {
  if (missing.length === 0) return undefined;
  if (kind === 'planning' || kind === 'support') return missing.map(({ what }) => what).join(' ');
  return `Still missing: ${missing.map(({ what, because }) => `${what} (${because.join(', ')})`).join('; ')}.`;
}
