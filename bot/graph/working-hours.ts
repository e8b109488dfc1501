import { z } from 'zod';
import type { Diary } from '../casework/ports.ts';

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
/** Names under which a mailbox may say London, where standard time is UTC and summer time an hour ahead. */
const LONDON_NAMES = ['gmt standard time', 'europe/london', 'europe/belfast', 'gb'];

const HOURS = z.looseObject({
  daysOfWeek: z.array(z.string()),
  startTime: z.string().regex(/^\d{2}:\d{2}/),
  endTime: z.string().regex(/^\d{2}:\d{2}/),
  timeZone: z.looseObject({
    name: z.string().nullish(),
    /** Minutes to add to local standard time for UTC; only a customTimeZone has it. */
    bias: z.number().nullish(),
    daylightOffset: z.looseObject({ daylightBias: z.number().nullish() }).nullish(),
  }),
});

/** Someone's working hours by the clocks in London; undefined when they cannot be told. `days`: 1 is Monday. */
export function workingHoursIn(answer: unknown): Diary['workingHours'] {
  const read = HOURS.safeParse(answer);
  if (!read.success) return undefined;
  const { daysOfWeek, startTime, endTime, timeZone } = read.data;
  const minutes = minutesFromLondon(timeZone);
  const from = moved(startTime, minutes);
  const to = moved(endTime, minutes);
  if (minutes === undefined || from === undefined || to === undefined || from >= to) return undefined;
  const days = daysOfWeek.map((day) => DAYS.indexOf(day.toLowerCase()) + 1).filter((day) => day > 0);
  return { from, to, days };
}

/** Minutes to add for London's clocks. A zone of the mailbox's own making keeps London's summer time, or is not known. */
function minutesFromLondon({ name, bias, daylightOffset }: z.infer<typeof HOURS>['timeZone']): number | undefined {
  if (typeof bias === 'number') return daylightOffset?.daylightBias === -60 ? bias : undefined;
  return LONDON_NAMES.includes((name ?? '').toLowerCase()) ? 0 : undefined;
}

function moved(time: string, minutes = 0): string | undefined {
  const at = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) + minutes;
  if (at < 0 || at > 24 * 60) return undefined;
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
}
