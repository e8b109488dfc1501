import { heldTogetherView, isBeingArranged, shareOffers, togetherLines, type Meeting, type MeetingView } from '#rules';
import { askRule } from '../ask-rule.ts';
import type { Turn } from '../define-question.ts';

/** With whose meeting it is held or may be; what is asked of another child’s case is asked only of who arranges meetings. @source E-30, E-31 */
async function siblingsOf(meeting: Meeting, turn: Turn) {
  if (meeting.kind !== 'disruption') return { held: undefined, offers: [] };
  const held = await askRule(['meeting', 'placement'], turn, heldTogetherView);
  const offers =
    turn.may('arrange-meeting') && isBeingArranged(meeting)
      ? await askRule(['meeting', 'placement', 'siblingPlacements', 'siblingMeetings'], turn, shareOffers)
      : [];
  return { held, offers };
}

export async function childrenOf(meeting: Meeting, turn: Turn): Promise<Partial<MeetingView>> {
  const { held, offers } = await siblingsOf(meeting, turn);
  const days = held?.days;
  return {
    together: held,
    apartReason: meeting.apartReason,
    ...(offers.length === 0 ? {} : { mayShareWith: offers }),
    ...(held === undefined || days === undefined
      ? {}
      : { from: days.first, by: days.last, sum: [held.words, ...held.sums].join(' ') }),
  };
}

/** The same for the card of its draft. */
export async function togetherInChat(turn: Turn, meeting: Meeting): Promise<readonly string[] | undefined> {
  const { held, offers } = await siblingsOf(meeting, turn);
  const lines = togetherLines(held, offers);
  return lines.length === 0 ? undefined : lines;
}
