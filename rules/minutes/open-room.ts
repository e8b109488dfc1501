import { inCaseOfMeeting } from '../case-of.ts';
import { asking, decided, type Decision } from '../decision.ts';
import { changedRow, newRow, type Change, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import type { Citation } from '../vocabulary.ts';
import { roomKey } from './room-records.ts';

export interface OpenRoom {
  readonly meeting: string;
}

const BECAUSE: readonly Citation[] = ['Torbay T-33, T-70', 'E-69'];

/**
 * The notes of a meeting are opened, or opened again after they were closed. Nothing is written in them before, and the audit says
 * when and by whom.
 *
 * @source Torbay T-33, T-70; E-69
 */
export function roomOpened(
  _said: OpenRoom,
  { meeting, room, actor, now }: Facts<'meeting' | 'room'>,
): Decision<Effects | undefined> {
  if (room !== undefined && room.closedAt === undefined) return decided(undefined, BECAUSE);
  if (meeting.state === 'cancelled')
    return asking({ fact: 'more', ask: 'The meeting was called off. It has no notes.', because: BECAUSE });
  const key = roomKey(meeting.ref);
  const change: Change =
    room === undefined
      ? newRow('rooms', { key, ...inCaseOfMeeting(meeting), meeting: meeting.ref, openedAt: now, openedBy: actor.id })
      : changedRow('rooms', key, { closedAt: undefined, closedBy: undefined, hash: undefined });
  return decided(noted(meeting, `opened-${now}`, change, 'opened the notes'), BECAUSE);
}

/** The notes are closed: the audit holds a hash of everything that was captured, so that a later change shows. @source E-69 */
export function roomClosed(
  _said: OpenRoom,
  { meeting, room, roomHash, actor, now }: Facts<'meeting' | 'room' | 'roomHash'>,
): Decision<Effects | undefined> {
  if (room === undefined) return asking({ fact: 'more', ask: 'The notes were not opened yet.', because: BECAUSE });
  if (room.closedAt !== undefined) return decided(undefined, BECAUSE);
  const change = changedRow('rooms', room.key, { closedAt: now, closedBy: actor.id, hash: roomHash });
  return decided(noted(meeting, `closed-${now}`, change, `closed the notes, sha256 ${roomHash}`), BECAUSE);
}

const noted = ({ ref, about }: Facts<'meeting'>['meeting'], what: string, change: Change, did: string): Effects => ({
  key: `${ref}/notes-${what}`,
  about,
  changes: [change],
  steps: [],
  did,
  didTo: ref,
  redraw: [],
});
