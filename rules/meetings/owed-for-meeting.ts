import { inCaseOfMeeting } from '../case-of.ts';
import type { Meeting, Obligation } from '../case-records.ts';
import { changedRow, newRow, type Change } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { obligationKey, obligationsOwed, placementFacts } from '../obligations/owed.ts';
import type { Moment } from '../obligations/rule.ts';
import { fallsToChair, obligationsStartedBy } from '../obligations/started-by.ts';
import type { Profile } from '../profile.ts';
import type { WorkingCalendar } from '../days.ts';
import type { LocalDate } from '../vocabulary.ts';
import { dayOfTime } from '../written-times.ts';

export const dayOfMeeting = ({ startsAt }: Pick<Meeting, 'startsAt'>): LocalDate | undefined =>
  startsAt && dayOfTime(startsAt);

/** What a moment of this meeting starts, from today; each once for the meeting. */
export function owedFromMoment(
  moment: Moment,
  meeting: Meeting,
  { placement, supply, today }: Facts<'placement'>,
  procedure: Profile,
  calendar: WorkingCalendar,
): readonly Change[] {
  const from = { day: today, ...placementFacts(placement), meetingOn: dayOfMeeting(meeting) };
  const drafts = obligationsStartedBy(moment, from, procedure, calendar);
  return obligationsOwed(drafts, { about: meeting.ref, placement, meeting }, supply);
}

/** One thing that somebody owes for this meeting, and that no line of the catalogue starts. */
export function owedByOne(
  meeting: Meeting,
  tag: string,
  owed: Pick<Obligation, 'kind' | 'ownerRole' | 'ownerId' | 'startsOn' | 'due' | 'sum' | 'force' | 'because'>,
): { readonly key: string; readonly change: Change } {
  const { ref: about, team } = meeting;
  const key = obligationKey(about, owed.kind, tag);
  return { key, change: newRow('obligations', { ...owed, ...inCaseOfMeeting(meeting), key, about, team, level: 0 }) };
}

/** Whatever this meeting asks of its chair and is still open is now this person's. @source domain §11 E-54 */
export const handedToChair = (
  { ref }: Pick<Meeting, 'ref'>,
  chairId: string,
  obligations: readonly Obligation[],
  procedure: Profile,
): readonly Change[] =>
  obligations
    .filter(
      ({ about, doneAt, ownerId, kind }) =>
        about === ref && doneAt === undefined && ownerId !== chairId && fallsToChair(kind, procedure),
    )
    .map(({ key }) => changedRow('obligations', key, { ownerId: chairId }, { doneAt: undefined }));
