import { z } from 'zod';
import { momentAt, type Instant, type LocalTime, isLocalTime } from '#rules';
import type { ChangedEvent, HeldMeeting, MeetingInDiary } from '../casework/ports.ts';
import { Fault } from '../faults.ts';
import { inLondon, LONDON, minutesLater } from './london.ts';
import { STEP_MARK, uuidOf } from './marks.ts';

const DATE_TIME = z.looseObject({ dateTime: z.string(), timeZone: z.string().nullish() });

/** Graph's event, as far as we look. */
export const EVENT = z.looseObject({
  id: z.string(),
  isCancelled: z.boolean().nullish(),
  isOnlineMeeting: z.boolean().nullish(),
  onlineMeeting: z.looseObject({ joinUrl: z.string().nullish() }).nullish(),
  start: DATE_TIME.nullish(),
  end: DATE_TIME.nullish(),
  attendees: z
    .array(
      z.looseObject({
        emailAddress: z.looseObject({ address: z.string().nullish() }).nullish(),
        status: z.looseObject({ response: z.string().nullish(), time: z.string().nullish() }).nullish(),
      }),
    )
    .nullish(),
});
export type Event = z.infer<typeof EVENT>;

export function eventIn(answer: unknown, step: string): Event {
  const read = EVENT.safeParse(answer);
  if (!read.success) throw new Fault('unclear', step);
  return read.data;
}

/**
 * The event as it goes out. The subject is the reference alone: lock screens and every delegate of every invitee show
 * it. Neither place nor purpose stands in it: a place may be a family's home. The tab shows both to those who may.
 */
export const eventFor = (
  step: string,
  generation: number,
  meeting: MeetingInDiary,
  linkTo: (ref: string) => string,
) => ({
  transactionId: uuidOf(generation === 1 ? step : `${step}#${generation}`),
  singleValueExtendedProperties: [{ id: STEP_MARK, value: step }],
  subject: meeting.ref,
  body: {
    contentType: 'html',
    content: [meeting.ref, ...(meeting.also ?? [])].map((ref) => lineOf(ref, linkTo(ref))).join(''),
  },
  sensitivity: 'private',
  showAs: 'busy',
  hideAttendees: meeting.hideAttendees,
  responseRequested: true,
  allowNewTimeProposals: false,
  ...timesOf(meeting.startsAt, meeting.lengthMinutes),
  attendees: attendeesFor(meeting.attendees),
  ...(meeting.online ? { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' } : {}),
});

/** Of several meetings that are one, each of those who come opens their own. */
const lineOf = (ref: string, link: string): string =>
  `<p>Meeting ${escaped(ref)}.</p><p><a href="${escaped(link)}">Open it in Teams</a> to see what it is for, where it is, who comes and what to prepare.</p>`;

export const timesOf = (startsAt: LocalTime, lengthMinutes: number) => ({
  start: inLondon(startsAt),
  end: inLondon(minutesLater(startsAt, lengthMinutes)),
});

export const attendeesFor = (attendees: MeetingInDiary['attendees']) =>
  attendees.map(({ mail, name }) => ({ emailAddress: { address: mail, name }, type: 'required' }));

/** When it starts by the clocks in London; undefined when Graph said it in another zone than it was asked for. */
export const startOfEvent = ({ start }: Event): LocalTime | undefined => wall(start);
export const endOfEvent = ({ end }: Event): LocalTime | undefined => wall(end);

export const heldMeeting = (event: Event): HeldMeeting => ({
  eventId: event.id,
  joinUrl: event.onlineMeeting?.joinUrl ?? undefined,
  startsAt: startOfEvent(event),
});

function wall(time: Event['start']): LocalTime | undefined {
  if (time === null || time === undefined || ![LONDON, 'Europe/London'].includes(time.timeZone ?? '')) return undefined;
  const toTheMinute = time.dateTime.slice(0, 16);
  return isLocalTime(toTheMinute) ? toTheMinute : undefined;
}

export const addressesIn = ({ attendees }: Event): readonly string[] =>
  (attendees ?? [])
    .map(({ emailAddress }) => (emailAddress?.address ?? '').toLowerCase())
    .filter((mail) => mail !== '');

const REPLY: Readonly<Record<string, ChangedEvent['replies'][number]['reply']>> = {
  accepted: 'accepted',
  tentativelyAccepted: 'tentative',
  declined: 'declined',
};

/** What each attendee answered; who was not heard answered nothing. */
export const repliesIn = ({ attendees }: Event): ChangedEvent['replies'] =>
  (attendees ?? []).flatMap(({ emailAddress, status }) => {
    const mail = emailAddress?.address;
    if (mail === null || mail === undefined) return [];
    return [{ mail, reply: REPLY[status?.response ?? ''] ?? 'none', at: momentOf(status?.time) }];
  });

/** Exchange writes the year 1 where nobody has answered. */
function momentOf(time: string | null | undefined): Instant | undefined {
  const at = Date.parse(time ?? '');
  return at > 0 ? momentAt(at) : undefined;
}

const ENTITY: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITY[sign] ?? sign);
