import { minutesKey, roomKey } from '#rules';
import { own, rows, type Loaders } from '../fact-loader.ts';
import { changesOfAction } from './changes-of-action.ts';
import { hashOfRoom, loadRoom } from './load-room.ts';

/** What is known of a meeting’s room, its minutes and its actions. */
export const MINUTES_FACTS = {
  actions: async ({ meeting }, { records }) =>
    meeting === undefined ? [] : rows(await records.actions.where({ meeting: meeting.ref })),
  actionChanges: async ({ action }, ports) => (action === undefined ? [] : changesOfAction(action.key, ports)),
  room: async ({ meeting }, { records }) =>
    meeting === undefined ? undefined : (await records.rooms.find(roomKey(meeting.ref)))?.row,
  roomRows: (loaded, ports) =>
    loadRoom(own(({ meeting }) => meeting, 'room')(loaded), own(({ placement }) => placement, 'room')(loaded), ports),
  roomHash: async ({ meeting, placement }, ports) =>
    meeting === undefined || placement === undefined
      ? ''
      : hashOfRoom(await loadRoom(meeting, placement, ports), ports),
  minutes: async ({ meeting }, { records }) =>
    meeting === undefined ? undefined : (await records.minutes.find(minutesKey(meeting.ref)))?.row,
  minuteBlocks: async ({ meeting }, { records }) =>
    meeting === undefined
      ? []
      : rows(await records.minuteBlocks.where({ meeting: meeting.ref })).toSorted(
          (one, other) => one.place - other.place,
        ),
  minuteVersions: async ({ meeting }, { records }) =>
    meeting === undefined ? [] : rows(await records.minuteVersions.where({ meeting: meeting.ref })),
  leakDecisions: async ({ meeting }, { records }) =>
    meeting === undefined ? [] : rows(await records.leakDecisions.where({ meeting: meeting.ref })),
  minuteDeliveries: async ({ meeting }, { records }) =>
    meeting === undefined ? [] : rows(await records.minuteDeliveries.where({ meeting: meeting.ref })),
  minuteNotes: async ({ meeting }, { records }) =>
    meeting === undefined
      ? []
      : rows(await records.minuteNotes.where({ meeting: meeting.ref })).toSorted(
          (one, other) => one.place - other.place,
        ),
} satisfies Partial<Loaders>;
