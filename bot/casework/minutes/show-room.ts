import { capturedFrom, finishSeen, roomSeen, type CapturedMeeting, type RoomView } from '#rules';
import { defineQuestion } from '../define-question.ts';
import { aboutMeeting, meetingOf, withInvitations } from '../meetings/meeting-turn.ts';
import { procedureOf } from '../procedure-of.ts';
import { loadRoom } from './load-room.ts';

/** The room: for chair and minute taker all of it, for whoever is invited their own part. */
export const showRoom = defineQuestion({
  name: 'show-room',
  act: ['record-meeting', 'see-room'],
  reads: 'room',
  about: aboutMeeting,
  more: withInvitations,
  answer: async (_ref, turn): Promise<RoomView> => {
    const { actor, may, ports } = turn;
    const { meeting, placement } = await meetingOf(turn);
    const looker = { id: actor.id, mayWrite: may('record-meeting'), seesMeeting: may('see-meeting') };
    const rows = await loadRoom(meeting, placement, ports);
    const room = roomSeen(rows, looker, ports.today());
    if (!looker.mayWrite || rows.room === undefined) return room;
    const moment = { now: ports.now(), today: ports.today(), calendar: await ports.workingDays() };
    return { ...room, finish: finishSeen(rows, placement, moment, await procedureOf(meeting, ports)) };
  },
});

/**
 * The key under which the browser keeps what is not saved yet: for this person, this meeting, and nowhere but in the page’s memory.
 * Whoever may no longer write gets none, and what lies in their browser stays unreadable.
 */
export const showRoomKey = defineQuestion({
  name: 'show-room-key',
  act: 'record-meeting',
  about: aboutMeeting,
  answer: (ref, { actor, ports }): { readonly key: string } => ({ key: ports.seal(`notes of ${ref} by ${actor.id}`) }),
});

/** What was captured in a meeting, for those who write it up and approve it. @source Torbay T-33, T-71; CF-46 */
export const showCaptured = defineQuestion({
  name: 'show-captured',
  act: ['record-meeting', 'approve-minutes'],
  reads: 'room',
  about: aboutMeeting,
  answer: async (_ref, turn): Promise<CapturedMeeting> => {
    const { meeting, placement } = await meetingOf(turn);
    return capturedFrom(await loadRoom(meeting, placement, turn.ports));
  },
});
