import type { Action, Meeting } from '../case-records.ts';
import { isBlank } from '../meetings/written-reason.ts';
import type { Profile } from '../profile.ts';
import type { MissingView } from '../views/meeting.ts';
import type { Citation } from '../vocabulary.ts';

/** The chair writes and shares it on the page of the answers, also where hardly anybody wrote. */
const OVERVIEW = 'the overview of what people wrote';

export interface DisruptionMeetingToRecord {
  readonly meeting: Pick<Meeting, 'heldOn' | 'record' | 'overview' | 'returnBy'>;
  readonly actions: readonly Pick<Action, 'what' | 'measure' | 'ownerId' | 'due'>[];
}

/**
 * What is still missing before a disruption meeting is recorded as held: its day, its minutes, who does what by when, and, where people
 * were asked to write, the overview that the chair shares with the meeting.
 *
 * @source Torbay T-70 to T-72; Warrington W-95, W-96; domain §13: never closed without minutes
 */
export function missingBeforeRecordingDisruption(
  { meeting, actions }: DisruptionMeetingToRecord,
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

/** An action has an owner, something by which it is measured, and a day. @source Torbay T-72 */
const isVague = ({ what, measure, ownerId }: Pick<Action, 'what' | 'measure' | 'ownerId' | 'due'>): boolean =>
  isBlank(what) || isBlank(measure) || ownerId === '';
