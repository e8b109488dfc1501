import { z } from 'zod';
import type { Calendar } from '../casework/ports.ts';
import { Fault } from '../faults.ts';
import { inShape } from '../microsoft365/answer.ts';
import type { Graph } from '../microsoft365/graph.ts';

const FOUND = z.looseObject({ value: z.array(z.looseObject({ id: z.string() })) });
const USER = z.looseObject({ id: z.string() });

/**
 * The chair may run the meeting and let people in; everyone else waits in the lobby; nothing is recorded.
 *
 * @source rulings, meeting options · E-62
 */
const optionsFor = (chairId: string) => ({
  participants: { attendees: [{ identity: { user: { id: chairId } }, role: 'coorganizer' }] },
  lobbyBypassSettings: { scope: 'organizer', isDialInBypassEnabled: false },
  allowedLobbyAdmitters: 'organizerAndCoOrganizers',
  allowRecording: false,
  allowTranscription: false,
  recordAutomatically: false,
});

/** Finds the online meeting by its join link, as the calendar event does not say its id, and sets its options. */
export function optionsOf(graph: Graph, organiser: string): Calendar['setOptions'] {
  let organiserId: string | undefined;
  return async (step, joinUrl, chairId) => {
    // The application access policy is granted to an object id; here an address does not do.
    organiserId ??= inShape(step, USER, await graph.get(step, `/users/${organiser}?$select=id`)).id;
    const meetings = `/users/${organiserId}/onlineMeetings`;
    const filter = encodeURIComponent(`JoinWebUrl eq '${joinUrl.replaceAll("'", "''")}'`);
    const [meeting] = FOUND.safeParse(await graph.get(step, `${meetings}?$filter=${filter}`)).data?.value ?? [];
    if (meeting === undefined) throw new Fault('try-later', step);
    await graph
      .patch(step, `${meetings}/${encodeURIComponent(meeting.id)}`, optionsFor(chairId))
      .catch((fault: unknown) => {
        // Set twice is set once.
        if (fault instanceof Fault && ['unclear', 'changed-meanwhile'].includes(fault.reason)) {
          throw new Fault('try-later', step, fault.waitSeconds);
        }
        throw fault;
      });
  };
}
