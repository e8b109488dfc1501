import { isInDiaries, SEEN_FACTS, seenInDiary } from '#rules';
import { STEADY } from '../actor.ts';
import { unlessDamaged } from '../alone.ts';
import { CALENDAR_LOOKED_AT, type Ports } from '../ports.ts';
import { defineMeetingCommand } from './define-meeting-command.ts';

/** What stands in the diaries about one meeting is compared with what is known, by the product itself. */
const noticeInDiary = defineMeetingCommand({
  name: 'notice-in-diary',
  act: 'follow-clock',
  alsoBy: ['steady'],
  facts: SEEN_FACTS,
  decide: seenInDiary,
});

/**
 * Looks what people answered in Outlook and what was moved or cancelled by hand; what changed is shown to the coordinator. Somebody may
 * have answered before the meeting knew its entry in the diaries: then it is looked at again from where the last look began.
 */
export async function noticeChanges(ports: Ports): Promise<void> {
  const token = await ports.records.settings.find(CALENDAR_LOOKED_AT);
  const { next, events } = await ports.calendar.changes(token?.row.value);
  const meetings = await Promise.all(events.map(({ eventId }) => ports.records.meetingOfEvent(eventId)));
  for (const [at, { eventId: _eventId, ...seen }] of events.entries()) {
    const meeting = meetings[at];
    if (meeting !== undefined && isInDiaries(meeting.row))
      await unlessDamaged(noticeInDiary(STEADY, { meeting: meeting.row.ref, ...seen }, ports));
  }
  if (meetings.includes(undefined) && (await isBeingHeld(ports))) return;
  if (token === undefined) await ports.records.settings.create({ key: CALENDAR_LOOKED_AT, value: next });
  else if (events.length > 0) await ports.records.settings.change(token, { value: next });
}

/** Whether some meeting is about to stand in the diaries, and may not know its entry yet. */
async function isBeingHeld({ records, now }: Ports): Promise<boolean> {
  const open = await records.openPlans(now());
  return open.some(({ row }) =>
    row.steps.some(({ do: does, id }) => does === 'hold-in-diaries' && row.done[id] === undefined),
  );
}
