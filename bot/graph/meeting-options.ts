import { z } from 'zod';
import type { Calendar } from '../casework/ports.ts';
import { Fault } from '../faults.ts';
import { inShape } from '../microsoft365/answer.ts';
import type { Graph } from '../microsoft365/graph.ts';

const MEETING = z.looseObject({
  id: z.string(),
  chatInfo: z.looseObject({ threadId: z.string().nullish() }).nullish(),
  participants: z
    .looseObject({
      attendees: z
        .array(
          z.looseObject({
            identity: z.looseObject({ user: z.looseObject({ id: z.string() }).nullish() }).nullish(),
            upn: z.string().nullish(),
            role: z.string().nullish(),
          }),
        )
        .nullish(),
    })
    .nullish(),
});
const FOUND = z.looseObject({ value: z.array(MEETING) });
type Attendee = NonNullable<NonNullable<z.infer<typeof MEETING>['participants']>['attendees']>[number];
/** Without it Graph hides who is co-organiser. */
const ALL_ROLES = { Prefer: 'include-unknown-enum-members' };
const USER = z.looseObject({ id: z.string() });

/**
 * The chair may run the meeting and let people in; everyone else waits in the lobby; nothing is recorded.
 *
 * @source rulings, meeting options · E-62
 */
const OPTIONS = {
  lobbyBypassSettings: { scope: 'organizer', isDialInBypassEnabled: false },
  allowedLobbyAdmitters: 'organizerAndCoOrganizers',
  allowRecording: false,
  allowTranscription: false,
  recordAutomatically: false,
} as const;

/** The online meetings of the organiser, found by their join link: the calendar event does not say the id. */
export function onlineMeetingsOf(
  graph: Graph,
  organiser: string,
  installInChat: ((step: string, chat: string) => Promise<void>) | undefined,
): Pick<Calendar, 'setOptions' | 'chatOf' | 'addToChat'> {
  let organiserId: string | undefined;
  const find = async (step: string, joinUrl: string) => {
    // The application access policy is granted to an object id; here an address does not do.
    organiserId ??= inShape(step, USER, await graph.get(step, `/users/${organiser}?$select=id`)).id;
    const meetings = `/users/${organiserId}/onlineMeetings`;
    const filter = encodeURIComponent(`JoinWebUrl eq '${joinUrl.replaceAll("'", "''")}'`);
    const found = await graph.get(step, `${meetings}?$filter=${filter}`, ALL_ROLES);
    return { meetings, meeting: FOUND.safeParse(found).data?.value[0] };
  };
  const addToChat = async (step: string, joinUrl: string, install: NonNullable<typeof installInChat>) => {
    const chat = (await find(step, joinUrl)).meeting?.chatInfo?.threadId;
    if (typeof chat !== 'string') throw new Fault('try-later', step);
    await install(step, chat);
  };
  return {
    addToChat: installInChat && ((step, joinUrl) => addToChat(step, joinUrl, installInChat)),
    chatOf: async (joinUrl) => (await find('chat-of-meeting', joinUrl)).meeting?.chatInfo?.threadId ?? undefined,
    setOptions: async (step, joinUrl, chairId) => {
      const { meetings, meeting } = await find(step, joinUrl);
      if (meeting === undefined) throw new Fault('try-later', step);
      await optionsSet(graph, step, `${meetings}/${encodeURIComponent(meeting.id)}`, meeting, chairId);
    },
  };
}

async function optionsSet(
  graph: Graph,
  step: string,
  at: string,
  { participants }: z.infer<typeof MEETING>,
  chairId: string,
): Promise<void> {
  const set = (to: object): Promise<unknown> =>
    graph.patch(step, at, to).catch((fault: unknown) => {
      // Set twice is set once.
      if (fault instanceof Fault && ['unclear', 'changed-meanwhile'].includes(fault.reason)) {
        throw new Fault('try-later', step, fault.waitSeconds);
      }
      throw fault;
    });
  await set(OPTIONS);
  await set({ participants: { attendees: withChair(participants?.attendees ?? [], chairId) } });
}

/** Everyone who is in the meeting already, since half a list is refused; the chair, and nobody else, as co-organiser. */
function withChair(attendees: readonly Attendee[], chairId: string) {
  const others = attendees.filter(({ identity }) => identity?.user?.id !== chairId);
  return [
    { identity: { user: { id: chairId } }, role: 'coorganizer' },
    ...others.map(({ identity, upn, role }) => ({
      ...(identity?.user?.id === undefined ? {} : { identity: { user: { id: identity.user.id } } }),
      ...(typeof upn === 'string' ? { upn } : {}),
      role: role === 'presenter' ? role : 'attendee',
    })),
  ];
}
