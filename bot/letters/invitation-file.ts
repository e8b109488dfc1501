import { createHash } from 'node:crypto';
import ical, { ICalCalendarMethod, ICalEventBusyStatus, ICalEventClass } from 'ical-generator';
import type { Letter, LocalDate, LocalTime, SayPublic } from '#rules';

const LONDON = 'Europe/London';

/** Clocks go forward on the last Sunday of March at 1.00 and back on the last Sunday of October at 2.00 (Summer Time Act 1972). */
const LONDON_CLOCKS = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/London',
  'BEGIN:DAYLIGHT',
  'TZNAME:BST',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0100',
  'DTSTART:19810329T010000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZNAME:GMT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0000',
  'DTSTART:19961027T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');

/** The same for one person in each of their letters; a key in the register holds the child’s reference, and that stays here. */
const markOf = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 24);

/**
 * The meeting for a person's own calendar. It is published, not requested: nobody else stands on it, and no calendar program
 * sends an answer behind the person's back. A later letter carries the same id, so that the meeting moves and does not double.
 *
 * @source E-12, E-13, E-63
 */
export function invitationFile(letter: Letter, today: LocalDate, say: SayPublic): string | undefined {
  if (letter.letter !== 'invitation' && letter.letter !== 'meeting-changed') return undefined;
  const start = clockTime(letter.startsAt);
  const end = new Date(start);
  end.setMinutes(end.getMinutes() + letter.lengthMinutes);

  const calendar = ical({
    prodId: { company: 'Steady', product: 'Steady', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    timezone: { name: LONDON, generator: () => LONDON_CLOCKS },
  });
  calendar.createEvent({
    id: `${letter.ref}.${markOf(letter.to.key)}@steady`,
    sequence: letter.letter === 'invitation' ? 0 : letter.change,
    stamp: new Date(`${today}T00:00:00Z`),
    start,
    end,
    timezone: LONDON,
    summary: say('letter.subject', { ref: letter.ref }),
    description: [
      say('calendar.reply', { url: letter.replyUrl }),
      ...(letter.joinUrl === undefined ? [] : [say('calendar.join', { url: letter.joinUrl })]),
      say('calendar.ring', { worker: letter.worker }),
    ].join('\n'),
    location: letter.venue ?? (letter.joinUrl === undefined ? null : say('calendar.online')),
    class: ICalEventClass.PRIVATE,
    busystatus: ICalEventBusyStatus.BUSY,
  });
  return calendar.toString();
}

/** Parts of the clock as they stand; the library writes local parts beside the zone's name, so the machine's zone cancels out. */
function clockTime(time: LocalTime): Date {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = time.split(/[-T:]/).map(Number);
  return new Date(year, month - 1, day, hour, minute);
}
