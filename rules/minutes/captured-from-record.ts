import type { Action, Meeting } from '../case-records.ts';
import type { Profile } from '../profile.ts';
import type { CapturedAction, CapturedMeeting } from './captured.ts';
import { quorumOf } from './attendance.ts';

/** Where what was written down as one text goes, until it is put under its items. */
export const DISCUSSED = 'What was discussed';
export const DECIDED = 'What was decided';

/** The agenda that the procedure gives this kind of meeting. */
export const agendaTitles = ({ kind }: Pick<Meeting, 'kind'>, procedure: Profile): readonly string[] =>
  procedure[kind].agenda.map(({ is }) => is);

/**
 * What is known of a meeting that was recorded as one text: what was discussed, decided and agreed. Who came is not known from
 * it; the minute taker writes that down.
 *
 * @source Torbay T-34, T-70
 */
export function capturedFromRecord(
  meeting: Meeting,
  actions: readonly Action[],
  nameOf: (id: string) => string,
  procedure: Profile,
): CapturedMeeting {
  const { record = '', decisions = '', nextOn, noNextReason } = meeting;
  const lines = [
    { key: 'discussed', item: DISCUSSED, kind: 'note', text: record, sitting: 1 },
    { key: 'decided', item: DECIDED, kind: 'decision', text: decisions, sitting: 1 },
  ] as const;
  return {
    agenda: [...agendaTitles(meeting, procedure), DISCUSSED, DECIDED],
    captured: lines.filter(({ text }) => text.trim() !== ''),
    actions: actions.map((action, index) => asCaptured(action, index + 1, nameOf)),
    people: [],
    child: {},
    quorum: quorumOf([], {}, meeting.chairId ?? ''),
    nextOn,
    noNextReason,
  };
}

const asCaptured = (
  { what, measure, ownerId, due, funding }: Action,
  number: number,
  nameOf: (id: string) => string,
): CapturedAction => ({
  key: `action-${number}`,
  what,
  measure,
  owner: nameOf(ownerId),
  due,
  funding,
  sitting: 'all',
});
