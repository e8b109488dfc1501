import { caseOfMeeting, dayOfTime, type Meeting } from '#rules';
import { defineQuestion } from '../define-question.ts';
import { keptFromIn } from '../desk/without-subjects.ts';

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
      today.map(({ row }) => inCase(row)),
      ports,
    );
    const theirs = today.filter(({ row }) => !isKept(actor.id, inCase(row)));
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
    const found = chats.find((one) => one.chat === chat);
    return found === undefined ? {} : { ref: found.ref };
  },
});

const inCase = (meeting: Meeting) => ({ childRef: meeting.childRef, case: caseOfMeeting(meeting) });
