import { actionKey, inCaseOfMeeting, nextActionNumber, refusalsOf, roomKey, type Action, type LocalDate } from '#rules';
import { Fault } from '../../faults.ts';
import type { NotYet } from '../define-command.ts';
import { defineDraft } from '../define-draft.ts';
import { workerCalled } from '../find-case.ts';
import type { Ports } from '../ports.ts';

export interface DraftAction {
  readonly meeting: string;
  readonly what: string;
  readonly measure: string;
  readonly ownerId: string;
  readonly due: LocalDate;
  readonly paid: boolean;
  /** The part of the meeting to which it belongs; without it, it is everybody’s. */
  readonly sitting?: number | undefined;
}

const CLOSED: NotYet = { is: 'refused', words: 'The notes are closed. Open them again to write in them.' };

const isOpen = async (ref: string, { records }: Ports): Promise<boolean> => {
  const room = await records.rooms.find(roomKey(ref));
  return room !== undefined && room.row.closedAt === undefined;
};

/** An action as it is agreed in the room: nobody owes it before the meeting is recorded. @source Torbay T-72, T-73; CF-34 */
export const draftAction = defineDraft({
  name: 'draft-action',
  act: 'record-meeting',
  about: ({ meeting }: DraftAction) => ({ is: 'meeting', ref: meeting }),
  keep: async (
    said,
    { loaded: { meeting }, ports },
  ): Promise<{ readonly is: 'saved'; readonly key: string } | NotYet> => {
    if (meeting === undefined) throw new Fault('not-yours', 'draft-action');
    const { records, today } = ports;
    const [open, owner, there] = await Promise.all([
      isOpen(said.meeting, ports),
      workerCalled(said.ownerId, ports),
      records.actions.where({ meeting: said.meeting }),
    ]);
    if (!open) return CLOSED;
    const funding = said.paid ? 'asked' : 'none';
    const active = owner?.active === true ? owner : undefined;
    const refusals = refusalsOf(
      { ...said, owner: active?.name ?? '', ownerId: active?.id, funding },
      meeting.heldOn ?? today(),
    );
    if (refusals.length > 0) return { is: 'refused', words: refusals.map(({ say }) => say).join(' ') };
    const { what, measure, ownerId, due, sitting } = said;
    const row: Action = {
      key: actionKey(said.meeting, nextActionNumber(there.map(({ row: one }) => one))),
      meeting: said.meeting,
      ...inCaseOfMeeting(meeting),
      what,
      measure,
      ownerId,
      due,
      funding,
      state: 'draft',
      sitting,
    };
    // Two who add one at the same moment: whoever was later takes the next number.
    if ((await records.actions.create(row)).existed) throw new Fault('changed-meanwhile', row.key);
    return { is: 'saved', key: row.key };
  },
});

/** A draft is taken back, while the meeting lasts. What was recorded is done, moved or handed over instead. */
export const takeBackDraftAction = defineDraft({
  name: 'take-back-draft-action',
  act: 'record-meeting',
  about: ({ meeting }: { readonly meeting: string; readonly key: string }) => ({ is: 'meeting', ref: meeting }),
  keep: async ({ meeting, key }, { ports }): Promise<{ readonly is: 'saved' } | NotYet> => {
    if (!(await isOpen(meeting, ports))) return CLOSED;
    const saved = await ports.records.actions.find(key);
    if (saved?.row.meeting !== meeting || saved.row.state !== 'draft')
      throw new Fault('rejected', 'take-back-draft-action');
    await ports.records.actions.change(saved, { state: 'taken-back' });
    return { is: 'saved' };
  },
});
