import { rows, type Loaders } from '../fact-loader.ts';
import type { LoadedCase } from '../loaded-case.ts';
import type { Ports } from '../ports.ts';
import { movesOf } from './moves.ts';
import { chairReasonFor, exceptionsIn, interestsIn, sittingsOf } from './said-of-a-meeting.ts';
import { unclearLetters } from './unclear-letters.ts';

/** What is known of meetings. */
export const MEETING_FACTS = {
  invitations: async ({ meeting }, { records }) =>
    meeting === undefined ? [] : rows(await records.invitations.where({ meeting: meeting.ref })),
  sittings: ({ meeting }, ports) => (meeting === undefined ? [] : sittingsOf(meeting.ref, ports)),
  moves: ({ meeting }, ports) => (meeting === undefined ? [] : movesOf(meeting.ref, ports)),
  interests: ({ meeting }, ports) => (meeting === undefined ? [] : interestsIn(meeting.ref, ports)),
  exceptions: ({ meeting }, ports) => {
    if (meeting === undefined) return [];
    // Whoever looks at the chair asks why it is this one: in the same question.
    if (meeting.chairId !== undefined) chairReasonFor(meeting.about, meeting.chairId, ports).catch(() => undefined);
    return exceptionsIn(meeting.ref, ports);
  },
  caseMeetings: async ({ ref }, { records }) =>
    ref === undefined ? [] : rows(await records.meetings.where({ about: ref })),
  placementMeetings: async ({ placement }, { records }) =>
    placement === undefined ? [] : rows(await records.meetings.where({ placement: placement.key })),
  childMeetings: async ({ childRef }, { records }) =>
    childRef === undefined ? [] : rows(await records.meetings.where({ childRef })),
  unclearLetters: ({ meeting }, ports) => (meeting === undefined ? [] : unclearLetters(meeting.ref, ports)),
  sentMeetings: (loaded, ports) => loadSentMeetings(loaded, ports),
  siblingMeetings: async ({ placement }, { records }) =>
    (await Promise.all((placement?.siblings ?? []).map((childRef) => records.meetings.where({ childRef })))).flatMap(
      rows,
    ),
} satisfies Partial<Loaders>;

async function loadSentMeetings({ childRef }: LoadedCase, { records, today }: Ports) {
  if (childRef === undefined) return [];
  const meetings = rows(await records.meetings.where({ childRef })).filter(
    ({ state, startsAt }) => state === 'sent' && (startsAt ?? '').slice(0, 10) >= today(),
  );
  return Promise.all(
    meetings.map(async (meeting) => {
      const of = { meeting: meeting.ref };
      const [invitations, questionnaires] = await Promise.all([
        records.invitations.where(of),
        records.questionnaires.where(of),
      ]);
      return { meeting, invitations: rows(invitations), questionnaires: rows(questionnaires) };
    }),
  );
}
