import type { Meeting, Questionnaire } from '../case-records.ts';
import type { LocalDate } from '../vocabulary.ts';

/** A form can be changed until its meeting begins; the sentence says why it no longer can. @source domain §8, design rules */
export function closedBecause(
  { state }: Pick<Questionnaire, 'state'>,
  meeting: Pick<Meeting, 'state' | 'heldOn' | 'startsAt'>,
  today: LocalDate,
): string | undefined {
  if (meeting.state === 'cancelled')
    return 'The meeting will not take place. You do not need to do anything. Thank you.';
  if (state === 'withdrawn') return 'This form was taken back. You do not need to do anything.';
  if (meeting.heldOn !== undefined || TAKEN_PLACE.includes(meeting.state)) {
    return 'The meeting has taken place. To add something, talk to your worker.';
  }
  // The day of the meeting still counts: a chair reads what comes in that morning.
  if (meeting.startsAt !== undefined && meeting.startsAt.slice(0, 10) < today)
    return 'The day of the meeting has passed. To add something, talk to your worker.';
  return undefined;
}

/** Whether somebody still waits for this form. */
export const isWaitedFor = ({ state }: Pick<Questionnaire, 'state'>): boolean =>
  state === 'to-send' || state === 'sent' || state === 'started';

const TAKEN_PLACE: readonly Meeting['state'][] = ['held', 'minuted', 'closed'];
