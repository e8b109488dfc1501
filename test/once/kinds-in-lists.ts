import type { Meeting, Move, Obligation } from '#rules';
import { movesOf } from '../../bot/casework/meetings/moves.ts';
import { deliveryOf, onceId, rowsAbout, type KindOfStep } from './looks.ts';
import { invitationOf, PEOPLE, SECOND_CARER, STARTS_AT } from './staged-meeting.ts';

const owed = ({ ref, childRef, team }: Meeting, kind: string): Omit<Obligation, 'level'> => ({
  key: `owed:${ref}:${kind}`,
  kind,
  about: ref,
  childRef,
  team,
  ownerRole: 'childs-social-worker',
  ownerId: PEOPLE.socialWorker,
  startsOn: '2026-11-23',
  due: '2026-11-27',
  sum: 'Before the meeting, as soon as you can.',
  force: 'procedure',
  because: ['Torbay T-24'],
});

const MOVE: Move = {
  from: STARTS_AT,
  to: '2026-11-30T14:00',
  lengthMinutes: 90,
  reason: 'The school cannot come on Friday.',
  by: PEOPLE.coordinator,
  on: '2026-11-24',
  parts: [],
};

/** Steps that only write into the council's lists. */
export const KINDS_IN_LISTS: readonly KindOfStep[] = [
  {
    kind: 'owe',
    what: 'one row on one desk',
    step: (meeting) => ({ do: 'owe', id: onceId(meeting), obligation: owed(meeting, 'meeting.invite-child') }),
    look: async (meeting, looks) => (await rowsAbout(meeting, looks)).map(({ kind, level }) => ({ kind, level })),
    found: [{ kind: 'meeting.invite-child', level: 0 }],
  },
  {
    kind: 'settle-debt',
    what: 'done once, by the one who did it',
    before: async (meeting, { records }) =>
      void (await records.obligations.create({ ...owed(meeting, 'stability.book'), level: 0 })),
    step: (meeting) => ({
      do: 'settle-debt',
      id: onceId(meeting),
      obligation: owed(meeting, 'stability.book').key,
      by: PEOPLE.coordinator,
      note: meeting.ref,
    }),
    look: async (meeting, looks) =>
      (await rowsAbout(meeting, looks)).map(({ doneBy, doneAt, note }) => ({
        doneBy,
        done: doneAt !== undefined,
        noted: note === meeting.ref,
      })),
    found: [{ doneBy: PEOPLE.coordinator, done: true, noted: true }],
  },
  {
    kind: 'open-meeting',
    what: 'one meeting',
    step: (meeting) => ({
      do: 'open-meeting',
      id: onceId(meeting),
      meeting: { ...meeting, key: `${meeting.key}-opened`, ref: `${meeting.ref}-opened` },
    }),
    look: async ({ about }, { ports }) =>
      (await ports.records.meetings.where({ about })).filter(({ row }) => row.ref.endsWith('-opened')).length,
    found: 1,
  },
  {
    kind: 'move-meeting',
    what: 'the meeting at its new time, kept once with its reason, and everyone asked anew',
    before: async ({ ref }, { records }) => {
      const carer = (await records.invitations.where({ meeting: ref })).find(({ row }) => row.person === SECOND_CARER);
      if (carer !== undefined) await records.invitations.change(carer, { reply: 'accepted' });
    },
    step: (meeting) => ({ do: 'move-meeting', id: onceId(meeting), meeting: meeting.ref, move: MOVE }),
    look: async ({ key, ref }, { ports }) => {
      const row = (await ports.records.meetings.find(key))?.row;
      const replies = (await ports.records.invitations.where({ meeting: ref })).map(({ row: { reply } }) => reply);
      return {
        starts: row?.startsAt,
        length: row?.lengthMinutes,
        moves: (await movesOf(ref, ports)).map(({ from, reason }) => `${from}: ${reason}`),
        answered: replies.filter((reply) => reply !== 'none').length,
      };
    },
    found: {
      starts: '2026-11-30T14:00',
      length: 90,
      moves: [`${STARTS_AT}: The school cannot come on Friday.`],
      answered: 0,
    },
  },
  {
    kind: 'propose-invitees',
    what: 'each person once',
    step: (meeting) => ({ do: 'propose-invitees', id: onceId(meeting), meeting: meeting.ref }),
    look: async ({ ref }, { ports }) => {
      const rows = (await ports.records.invitations.where({ meeting: ref })).map(
        ({ row }) => `${row.name}, ${row.part}`,
      );
      return {
        twice: rows.length - new Set(rows).size,
        carers: rows.filter((row) => row.endsWith('foster-carer')).sort(),
        child: rows.filter((row) => row.endsWith(', child')).length,
      };
    },
    found: { twice: 0, carers: ['Hazel Household, foster-carer', 'Linden Household, foster-carer'], child: 1 },
  },
  {
    kind: 'count-days-anew',
    what: 'what had no day has one',
    before: async (meeting, { records }) => {
      const { due: _none, ...undated } = owed(meeting, 'stability.minutes');
      await records.obligations.create({ ...undated, level: 0 });
    },
    step: (meeting) => ({ do: 'count-days-anew', id: onceId(meeting), meeting: meeting.ref }),
    look: async (meeting, looks) => (await rowsAbout(meeting, looks)).map(({ kind }) => kind),
    found: ['stability.minutes'],
  },
  {
    kind: 'mark-invitation',
    what: 'the coordinator sees that a worker asks them',
    step: (meeting) => ({
      do: 'mark-invitation',
      id: onceId(meeting),
      invitation: invitationOf(meeting, SECOND_CARER),
      delivery: 'task',
    }),
    look: (meeting, looks) => deliveryOf(meeting, SECOND_CARER, looks),
    found: 'task',
  },
];
