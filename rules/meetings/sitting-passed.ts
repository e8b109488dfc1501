import { inCaseOfMeeting } from '../case-of.ts';
import type { Meeting } from '../case-records.ts';
import { newRow, type Change } from '../effects.ts';
import { londonTime } from '../london.ts';
import { obligationKey } from '../obligations/owed.ts';
import type { Instant, LocalDate } from '../vocabulary.ts';
import { momentWords } from '../words/dates.ts';
import type { LaterSitting } from './said-of-a-meeting.ts';

/**
 * What follows where the hour of a later sitting passed before Microsoft 365 took it into the diaries; undefined where its hour is to
 * come. Nobody is asked to an hour that has passed: whoever runs the meeting hears the people of that sitting in another way.
 *
 * @source CF-51 · E-12, E-13
 */
export function sittingPassed(
  { number, startsAt }: Pick<LaterSitting, 'number' | 'startsAt'>,
  meeting: Meeting,
  { now, today }: { readonly now: Instant; readonly today: LocalDate },
): readonly Change[] | undefined {
  if (startsAt > londonTime(now)) return undefined;
  const sitting = `sitting-${number}`;
  return [
    newRow('obligations', {
      key: obligationKey(meeting.ref, 'meeting.hear-sitting', sitting),
      kind: 'meeting.hear-sitting',
      about: meeting.ref,
      ...inCaseOfMeeting(meeting),
      team: meeting.team,
      ownerRole: 'childs-social-worker',
      ownerId: meeting.coordinatorId,
      startsOn: today,
      due: today,
      sum: `Today. Sitting ${number} was at ${momentWords(startsAt)}, and Microsoft 365 did not put it into the diaries before that. Find out whether it took place.`,
      force: 'ours',
      because: ['CF-51', 'E-12'],
      level: 0,
    }),
  ];
}
