import { finishWith, roomKey, type SaidToFinish } from '#rules';
import type { NotYet } from '../define-command.ts';
import { defineDraft } from '../define-draft.ts';

export interface SaveFinish extends SaidToFinish {
  readonly meeting: string;
}

/** Keeps what is said of a meeting’s end while it is written up: both who write see it, and a reload loses nothing. @source Torbay T-33, T-35 */
export const saveFinish = defineDraft({
  name: 'save-finish',
  act: 'record-meeting',
  about: ({ meeting }: SaveFinish) => ({ is: 'meeting', ref: meeting }),
  keep: async ({ meeting, ...said }, { loaded, ports }): Promise<{ readonly is: 'saved' } | NotYet> => {
    const room = await ports.records.rooms.find(roomKey(meeting));
    if (room === undefined) return { is: 'refused', words: 'The notes were not opened yet.' };
    if (loaded.meeting?.heldOn !== undefined)
      return { is: 'refused', words: 'The meeting is closed. Change its record instead.' };
    await ports.records.rooms.change(room, { finish: finishWith(room.row.finish, said) });
    return { is: 'saved' };
  },
});
