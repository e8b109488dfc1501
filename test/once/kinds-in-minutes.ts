import { inCaseOfMeeting, minuteDeliveryKey, minuteVersionKey, type Meeting } from '#rules';
import type { Ports } from '../../bot/casework/ports.ts';
import { cardsOf, onceId, type KindOfStep } from './looks.ts';
import { PEOPLE } from './staged-meeting.ts';

const RELEASED_AT = '2026-11-30T12:00:00Z';

/** One paragraph, approved by the chair and released by somebody else. */
async function released(meeting: Meeting, { records }: Ports): Promise<void> {
  const { ref } = meeting;
  await records.minuteBlocks.create({
    key: `minute:${ref}:agreed`,
    ...inCaseOfMeeting(meeting),
    meeting: ref,
    block: 'agreed',
    kind: 'decision',
    item: 'What was agreed',
    place: 1,
    sitting: 0,
    text: 'The school mornings are planned together.',
    forChild: false,
    revision: 1,
    by: PEOPLE.minuteTaker,
    at: RELEASED_AT,
  });
  await records.minuteVersions.create({
    key: minuteVersionKey(ref, 'full'),
    ...inCaseOfMeeting(meeting),
    meeting: ref,
    version: 'full',
    state: 'released',
    authorId: PEOPLE.minuteTaker,
    approvedBy: PEOPLE.teamManager,
    approvedAt: RELEASED_AT,
    approvedMark: 'as it was approved',
    releasedBy: PEOPLE.coordinator,
    releasedAt: RELEASED_AT,
    notes: 0,
  });
}

/** Steps that send minutes out. */
export const KINDS_IN_MINUTES: readonly KindOfStep[] = [
  {
    kind: 'make-minutes-file',
    what: 'one Word file, with its checksum beside the version',
    before: released,
    step: (meeting) => ({ do: 'make-minutes-file', id: onceId(meeting), meeting: meeting.ref, version: 'full' }),
    look: async ({ ref }, { ports }) => {
      const row = (await ports.records.minuteVersions.find(minuteVersionKey(ref, 'full')))?.row;
      const bytes = row?.file === undefined ? undefined : await ports.records.readFile(row.file);
      return { isTheFile: bytes !== undefined && ports.checksum(bytes) === row?.checksum };
    },
    found: { isTheFile: true },
  },
  {
    kind: 'deliver-minutes',
    what: 'one card for the worker, and the version says that it was shown',
    before: async (meeting, ports) => {
      await released(meeting, ports);
      await ports.records.minuteDeliveries.create({
        key: minuteDeliveryKey(meeting.ref, 'full', PEOPLE.socialWorker),
        ...inCaseOfMeeting(meeting),
        meeting: meeting.ref,
        version: 'full',
        person: PEOPLE.socialWorker,
        personIs: 'worker',
        name: 'Petra Plumtree',
        part: 'childs-social-worker',
        way: 'teams',
        state: 'to-send',
      });
    },
    step: (meeting) => ({
      do: 'deliver-minutes',
      id: onceId(meeting),
      meeting: meeting.ref,
      version: 'full',
      to: PEOPLE.socialWorker,
    }),
    look: async (meeting, looks) => ({
      cards: await cardsOf(meeting, PEOPLE.socialWorker, looks),
      state: (
        await looks.ports.records.minuteDeliveries.find(minuteDeliveryKey(meeting.ref, 'full', PEOPLE.socialWorker))
      )?.row.state,
    }),
    found: { cards: { copies: 1, forms: 1 }, state: 'shown' },
    // Teams cannot be asked whether a card arrived: it comes again, and both are the same card.
    otherwise: {
      'after messenger.show': { cards: { copies: 2, forms: 1 }, state: 'shown' },
      'before cards.change': { cards: { copies: 2, forms: 1 }, state: 'shown' },
    },
  },
];
