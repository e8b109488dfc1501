import { dayOfTime, inCaseOfMeeting, type Meeting } from '#rules';
import { defineQuestion } from '../define-question.ts';
import { keptFromIn } from '../desk/without-subjects.ts';
import { whatMay } from '../may-they.ts';
import type { Ports } from '../ports.ts';

/**
 * Which meeting a Teams chat belongs to: one of today’s, known by the chat that Microsoft 365 says is its own, and never guessed.
 * The answer is its reference alone; whoever goes there is asked who they are as everywhere. Whom an allegation names gets none.
 */
export const meetingOfChat = defineQuestion({
  name: 'meeting-of-chat',
  act: 'see-own-desk',
  about: (_chat: string) => ({ is: 'nothing' }),
  answer: async (chat, { actor, ports }): Promise<{ readonly ref?: string }> => {
    const sent = await ports.records.meetings.where({}, { state: ['sent', 'held'] });
    const today = sent.filter(({ row }) => row.startsAt !== undefined && dayOfTime(row.startsAt) === ports.today());
    const isKept = await keptFromIn(
      today.map(({ row }) => inCaseOfMeeting(row)),
      ports,
    );
    const theirs = today.filter(({ row }) => !isKept(actor.id, inCaseOfMeeting(row)));
    const links = await Promise.all(
      theirs.map(async ({ row: { ref, joinUrl } }) => [
        { ref, joinUrl },
        ...(await ports.records.sittings.where({ meeting: ref })).map(({ row }) => ({ ref, joinUrl: row.joinUrl })),
      ]),
    );
    const chats = await Promise.all(
      links.flat().map(async ({ ref, joinUrl }) => ({
        ref,
        chat: joinUrl === undefined ? undefined : await ports.calendar.chatOf(joinUrl),
      })),
    );
    const found = new Set(chats.filter((one) => one.chat === chat).map(({ ref }) => ref));
    const [first, ...others] = theirs.flatMap(({ row }) => (found.has(row.ref) ? [row] : []));
    if (first === undefined || others.length === 0) return first === undefined ? {} : { ref: first.ref };
    return { ref: await partOf([first, ...others], actor.id, ports) };
  },
});

/** Of several children’s meetings in one entry, the one that this person has a part in: the first, where it is none or each. */
async function partOf(
  [first, ...others]: readonly [Meeting, ...Meeting[]],
  who: string,
  ports: Ports,
): Promise<string> {
  for (const meeting of [first, ...others]) if (await hasPart(meeting, who, ports)) return meeting.ref;
  return first.ref;
}

async function hasPart(meeting: Meeting, who: string, ports: Ports): Promise<boolean> {
  const [placement, invitations] = await Promise.all([
    ports.records.placements.find(meeting.placement),
    ports.records.invitations.where({ meeting: meeting.ref }),
  ]);
  const { may } = await whatMay(
    who,
    { meeting, placement: placement?.row, invitations: invitations.map(({ row }) => row) },
    ports,
  );
  return may('see-meeting') || may('see-own-invitation');
}
