import type { Meeting } from '../case-records.ts';
import type { WorkingCalendar } from '../days.ts';
import { decisionKey } from '../decision-key.ts';
import { decided, notYet, type Decision } from '../decision.ts';
import { changedRow, isSo, wordsApart, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { addMinutes, londonTime } from '../london.ts';
import type { OutsideChoice } from '../learning/reason-words.ts';
import type { Profile } from '../profile.ts';
import type { LocalTime } from '../vocabulary.ts';
import { refusedOneDay } from './apart.ts';
import { forEachChild } from './for-each-child.ts';
import { refusedLength } from './lengths.ts';
import { allowsOutside, isOutside, NO_REASON, refusedOutside } from './outside-window.ts';
import { insideAgain, toldOutside } from './told-outside.ts';

export interface ChooseTime {
  readonly meeting: string;
  readonly startsAt: LocalTime;
  readonly lengthMinutes?: number | undefined;
  readonly venue?: string | undefined;
  readonly online?: boolean | undefined;
  readonly outOfWindowReason?: string | undefined;
  /** The same as it is counted, where whoever chooses has said it. @source domain §9 */
  readonly outOfWindowBecause?: OutsideChoice | undefined;
}

export const TIME_FACTS = ['meeting', 'placement', 'invitations', 'sittings', 'circle', 'obligations'] as const;
type TimeFacts = Facts<(typeof TIME_FACTS)[number]>;

/** What was agreed before stays agreed: whoever saves the draft anew chooses nothing. */
const choosesOutside = ({ startsAt }: ChooseTime, meeting: Meeting): boolean =>
  startsAt !== meeting.startsAt && isOutside(meeting, startsAt);

/** Whoever arranges the meeting chooses; a day outside the window may be chosen by whoever may agree to it, too. */
export const mayChooseTime = (said: ChooseTime, { meeting, may }: TimeFacts): boolean =>
  may('arrange-meeting') || (choosesOutside(said, meeting) && may('agree-out-of-window'));

/** The invitations are not out: hour, place and people may still be chosen. */
export const isBeingArranged = ({ state }: Pick<Meeting, 'state'>): boolean =>
  state === 'arranging' || state === 'approved';

/**
 * Settles hour and place; nothing is sent. A day outside the window needs a reason and someone who may authorise it.
 *
 * @source Warrington W-71, W-72; Torbay T-45; domain §5.3
 */
export function chooseOwnTime(
  said: ChooseTime,
  facts: TimeFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): Decision<Effects | undefined> {
  const { meeting, may, now } = facts;
  const { startsAt, outOfWindowReason } = said;
  const outside = choosesOutside(said, meeting);
  if (!isBeingArranged(meeting))
    return notYet('The invitations are out. Move the meeting: then everyone who was asked is told.');
  if (startsAt <= londonTime(now)) return notYet('That time has passed. Choose a time to come.');
  const wrong =
    said.lengthMinutes === meeting.lengthMinutes
      ? undefined
      : refusedLength(meeting.kind, said.lengthMinutes, procedure);
  if (wrong !== undefined) return notYet(wrong, procedure.disruption.lengthMinutes.source);
  const whoAllows = allowsOutside(meeting, procedure);
  const refusal = outside
    ? refusedOutside(startsAt, outOfWindowReason, may('agree-out-of-window'), whoAllows)
    : undefined;
  if (refusal !== undefined) return notYet(refusal, 'Domain §5.3');
  const together = refusedOneDay({ ...facts, meeting: { ...meeting, startsAt } });
  if (together !== undefined) return notYet(together, 'E-13');
  const to = meetingAfter(said, facts, outside);
  if (isSo(meeting, to)) return decided(undefined, ['Domain §5.3']);
  const row = wordsApart(to, ['venue', 'outOfWindowReason']);
  const allowed = outside
    ? toldOutside({ ...meeting, ...to }, facts, procedure, calendar)
    : isOutside(meeting, startsAt)
      ? []
      : insideAgain(facts);
  return decided(
    {
      key: decisionKey(`${meeting.ref}/time-${startsAt}`, meeting, row.to, now),
      about: meeting.about,
      changes: [changedRow('meetings', meeting.key, row.to), ...allowed],
      steps: [],
      words: row.words,
      did: 'chose the time',
      didTo: meeting.ref,
      redraw: [{ about: meeting.ref, cards: ['draft-meeting'] }],
    },
    ['Domain §5.3'],
  );
}

/** The same for a meeting that is for brothers and sisters: each part has its hour, one after another, in each child’s own days. @source E-31 */
export const chooseTime = forEachChild(chooseOwnTime, {
  of: (said, { ref: meeting }, before) => ({ ...said, meeting, startsAt: addMinutes(said.startsAt, before) }),
  may: mayChooseTime,
});

/** A worker who objected is asked anew. */
function meetingAfter(
  { startsAt, lengthMinutes, venue, online, outOfWindowReason, outOfWindowBecause }: ChooseTime,
  { meeting, actor }: TimeFacts,
  outside: boolean,
): Partial<Meeting> {
  return {
    startsAt,
    ...(lengthMinutes === undefined ? {} : { lengthMinutes }),
    ...(venue === undefined ? {} : { venue }),
    ...(online === undefined ? {} : { online }),
    ...(outside ? { outOfWindowReason, outOfWindowBecause, outOfWindowBy: actor.id } : {}),
    ...(isOutside(meeting, startsAt) ? {} : NO_REASON),
    ...(meeting.workerSays === 'objects' ? { workerSays: 'not-asked' } : {}),
  };
}
