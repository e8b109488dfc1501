import type { Action, Meeting } from '../case-records.ts';
import { isBlank } from '../meetings/written-reason.ts';
import type { Profile } from '../profile.ts';
import type { MissingView } from '../views/meeting.ts';
import type { Citation } from '../vocabulary.ts';

export interface DisruptionMeetingToClose {
  readonly meeting: Pick<Meeting, 'heldOn' | 'record' | 'overview' | 'returnBy'>;
  readonly actions: readonly Pick<Action, 'what' | 'measure' | 'ownerId' | 'due'>[];
  readonly minutesApproved: boolean;
  readonly filed: boolean;
  readonly sentToPanel: boolean;
  /** Who tells the child what was decided. */
  readonly childToldBy?: string | undefined;
}

/** The chair writes and shares it on the page of the answers, also where hardly anybody wrote. */
const OVERVIEW = 'the overview of what people wrote';

interface Recorded extends Pick<DisruptionMeetingToClose, 'actions'> {
  readonly meeting: Pick<Meeting, 'heldOn' | 'record' | 'overview' | 'returnBy'>;
}

/**
 * What is still missing before a disruption meeting is recorded as held: its day, its minutes, who does what by when, and, where people
 * were asked to write, the overview that the chair shares with the meeting.
 *
 * @source Torbay T-70 to T-72; Warrington W-95, W-96; domain §13: never closed without minutes
 */
export function missingBeforeRecordingDisruption(
  { meeting, actions }: Recorded,
  { disruption }: Pick<Profile, 'disruption'>,
): readonly MissingView[] {
  const missing: MissingView[] = [];
  const want = (isMissing: boolean, of: Omit<MissingView, 'because'>, ...because: readonly Citation[]) => {
    if (isMissing) missing.push({ ...of, because });
  };
  const taker = 'The minute taker';
  want(
    meeting.heldOn === undefined,
    { what: 'the day on which it was held', who: taker, settledBy: 'day' },
    'Torbay T-70',
  );
  want(
    isBlank(meeting.record),
    { what: 'the minutes', who: taker, settledBy: 'notes' },
    disruption.minutes.within.source,
  );
  want(actions.some(isVague), { what: 'owner, measure and day of each action', who: 'The chair' }, 'Torbay T-72');
  want(
    meeting.returnBy !== undefined && isBlank(meeting.overview),
    { what: OVERVIEW, who: 'The chair' },
    disruption.overview.before.source,
  );
  return missing;
}

/**
 * What is still missing before a disruption meeting is closed. It is never closed without minutes.
 *
 * @source Torbay T-71 to T-76; Warrington W-95; CF-14, CF-37, CF-39; domain §13
 */
export function missingBeforeClosingDisruption(
  { meeting, actions, minutesApproved, filed, sentToPanel, childToldBy }: DisruptionMeetingToClose,
  { disruption }: Pick<Profile, 'disruption'>,
): readonly MissingView[] {
  const missing = [...missingBeforeRecordingDisruption({ meeting, actions }, { disruption })];
  const want = (isMissing: boolean, what: string, who: string, ...because: readonly Citation[]) => {
    if (isMissing) missing.push({ what, who, because });
  };
  want(
    meeting.returnBy === undefined && isBlank(meeting.overview),
    OVERVIEW,
    'The chair',
    disruption.overview.before.source,
  );
  want(!minutesApproved, 'the chair’s approval of the minutes', 'The chair', disruption.minutes.approvedWithin.source);
  want(!sentToPanel, 'minutes and action plan sent on', 'The chair', disruption.report.within.source);
  want(!filed, 'the record filed in the case system', 'The child’s social worker', disruption.filedWithin.source);
  want(isBlank(childToldBy), 'who tells the child what was decided', 'The chair', disruption.childLetter.within.source);
  return missing;
}

/** An action has an owner, something by which it is measured, and a day. @source Torbay T-72 */
const isVague = ({ what, measure, ownerId }: Pick<Action, 'what' | 'measure' | 'ownerId' | 'due'>): boolean =>
  isBlank(what) || isBlank(measure) || ownerId === '';
