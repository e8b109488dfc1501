import { longDate, meetingName, planningPapers, placeOf, type Meeting, type MeetingView, type PaperView } from '#rules';
import { procedureOf } from '../procedure-of.ts';
import type { Ports } from '../ports.ts';

type Papers = MeetingView['papers'];

/** What somebody who is invited may be asked to bring; how far each paper is, is for those who see the whole meeting. */
export async function papersToAskFor(meeting: Meeting, ports: Ports): Promise<Papers> {
  const line = (what: string, who: string, because: string): PaperView => ({
    what,
    who,
    state: 'Ask for it',
    because: [because],
  });
  switch (meeting.kind) {
    case 'planning':
      return planningPapers(await procedureOf(meeting, ports)).map((paper) => ({ ...paper, state: 'Ask for it' }));
    case 'disruption':
      return [
        line('Chronology', 'The child’s social worker', 'Bracknell, domain §13'),
        line('Carers’ account', 'Carers with their supervising social worker', 'Torbay T-64, T-66'),
        line('The child’s own words', 'The child with an advocate or their worker', 'Torbay T-67'),
        line('The last two reviews', 'The child’s social worker', 'Domain §2.4'),
      ];
    case 'support':
    case 'stability':
      return [line('What was tried so far', 'The child’s social worker', 'Torbay T-13')];
    default:
      return meeting.kind satisfies never;
  }
}

/**
 * Records of this placement's earlier meetings, newest first; and the support meeting from which this one came. What they decided
 * is here with its words, so that nobody has to look for it.
 *
 * @source Warrington W-64 · CF-26
 */
export async function earlierRecords(meeting: Meeting, { records }: Ports): Promise<Papers> {
  const others = (await records.meetings.where({ placement: meeting.placement })).map(({ row }) => row);
  return others
    .filter(
      ({ ref, heldOn, decisions, state, kind }) =>
        ref !== meeting.ref &&
        ((heldOn !== undefined && (decisions ?? '') !== '') || (kind === 'support' && state === 'cancelled')),
    )
    .filter(({ heldOn }) => meeting.heldOn === undefined || (heldOn ?? '') <= meeting.heldOn)
    .sort((one, other) => (other.heldOn ?? other.from).localeCompare(one.heldOn ?? one.from))
    .map(recordOf);
}

function recordOf({ ref, kind, heldOn, decisions, asked }: Meeting): PaperView {
  const held = heldOn !== undefined;
  return {
    what: held
      ? `What the ${meetingName(kind)} ${ref} of ${longDate(heldOn)} decided`
      : `What the ${meetingName(kind)} ${ref} was asked for; it was called off`,
    who: 'Here, in its own words',
    state: 'ready',
    because: kind === 'support' ? ['CF-26', 'Warrington W-45'] : ['Warrington W-64'],
    words: held ? decisions : asked,
    place: placeOf(ref),
  };
}
