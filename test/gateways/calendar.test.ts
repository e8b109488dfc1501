import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Calendar, MeetingInDiary } from '../../bot/casework/ports.ts';
import { calendarOver } from '../../bot/graph/calendar.ts';
import type { Mishap } from '../../sandbox/wire/failures.ts';
import type { SeenPerson } from '../../sandbox/control-client.ts';
import { startCouncil, type TestCouncil } from './council.ts';

let council: TestCouncil;
let calendar: Calendar;
let chair: SeenPerson;
let worker: SeenPerson;

beforeAll(async () => {
  council = await startCouncil();
  calendar = calendarOver(council.graph, {
    organiser: council.config.organiserMailbox,
    installInChat: undefined,
    linkTo: (ref) =>
      `https://teams.microsoft.com/l/entity/app/desk?context=${encodeURIComponent(`{"subEntityId":"meeting/${ref}"}`)}`,
  });
  chair = await council.sandbox.control.person('Cornelius Clementine');
  worker = await council.sandbox.control.person('Petra Plumtree');
});
afterEach(() => council.sandbox.control.mishaps());
afterAll(() => council.sandbox.stop());

const suffer = (where: string, what: Mishap, times = 1) => council.sandbox.control.mishaps({ where, what, times });
const EVENTS = '/v1.0/users/*/events';

const meeting = (ref: string, more: Partial<MeetingInDiary> = {}): MeetingInDiary => ({
  ref,
  startsAt: '2026-12-03T09:30',
  lengthMinutes: 90,
  online: true,
  venue: 'Teal Room, 1 Invented Street',
  attendees: [chair, worker].map(({ id, mail, name }) => ({ id, mail, name })),
  hideAttendees: true,
  ...more,
});

const eventsCalled = async (ref: string) =>
  (await council.sandbox.control.events()).filter(({ subject }) => subject === ref);

describe('A meeting in the diary', () => {
  it('shows its reference and nothing of the case: no place, no name, no purpose', async () => {
    await calendar.hold('IN-2026-0001/1/hold', meeting('SM-2026-0001'));
    const [event] = await eventsCalled('SM-2026-0001');
    expect(event).toMatchObject({
      subject: 'SM-2026-0001',
      sensitivity: 'private',
      hideAttendees: true,
      responseRequested: true,
      allowNewTimeProposals: false,
      isOnlineMeeting: true,
    });
    expect(JSON.stringify(event)).not.toMatch(/Teal Room|Invented Street|disruption|stability/i);
    expect(JSON.stringify(event)).toContain('meeting%2FSM-2026-0001');
  });

  it('is at half past nine by the clocks in London, in summer as in winter', async () => {
    await calendar.hold('winter', meeting('SM-2026-0010', { startsAt: '2026-12-03T09:30' }));
    await calendar.hold('summer', meeting('SM-2027-0011', { startsAt: '2027-06-03T09:30' }));
    const startOf = async (ref: string) => {
      const [event] = await eventsCalled(ref);
      const { dateTime, timeZone } = event?.['start'] as { dateTime: string; timeZone: string };
      return `${dateTime.slice(0, 16)} ${timeZone}`;
    };
    expect(['2026-12-03T09:30 GMT Standard Time', '2026-12-03T09:30 UTC']).toContain(await startOf('SM-2026-0010'));
    expect(['2027-06-03T09:30 GMT Standard Time', '2027-06-03T08:30 UTC']).toContain(await startOf('SM-2027-0011'));
  });

  it('held twice for the same step is one meeting, at the hour that was said first', async () => {
    const first = await calendar.hold('twice', meeting('SM-2026-0002'));
    const second = await calendar.hold('twice', meeting('SM-2026-0002', { startsAt: '2026-12-04T14:00' }));
    expect(second).toEqual(first);
    expect(await eventsCalled('SM-2026-0002')).toHaveLength(1);
  });

  it.each(['answer-lost', 'gateway-timeout', 'throttled'] as const)(
    'is one meeting after %s, found by our mark',
    async (what) => {
      await suffer(`POST ${EVENTS}`, what);
      const held = await calendar.hold(`after-${what}`, meeting(`SM-after-${what}`));
      expect(held.joinUrl).toMatch(/^https:\/\/teams\.microsoft\.com\//);
      expect(await eventsCalled(`SM-after-${what}`)).toHaveLength(1);
    },
  );

  it.each(['reset', 'unavailable', 'conflict', 'precondition-failed'] as const)(
    'is left to the next tick after %s, and is then one meeting',
    async (what) => {
      await suffer(`POST ${EVENTS}`, what);
      await expect(calendar.hold(`tick-${what}`, meeting(`SM-tick-${what}`))).rejects.toMatchObject({
        reason: 'try-later',
      });
      await calendar.hold(`tick-${what}`, meeting(`SM-tick-${what}`));
      expect(await eventsCalled(`SM-tick-${what}`)).toHaveLength(1);
    },
  );

  it('is taken out again when the mailbox has no Teams, and is made when it has', async () => {
    await suffer(`POST ${EVENTS}`, 'no-teams');
    await expect(calendar.hold('no-teams', meeting('SM-2026-0003'))).rejects.toMatchObject({
      reason: 'cannot-meet-online',
    });
    expect(await eventsCalled('SM-2026-0003')).toEqual([]);

    const held = await calendar.hold('no-teams', meeting('SM-2026-0003'));
    expect(held.joinUrl).toMatch(/^https:/);
    expect(await eventsCalled('SM-2026-0003')).toHaveLength(1);
  });

  it('needs no Teams when it is not online', async () => {
    const held = await calendar.hold('room', meeting('SM-2026-0004', { online: false }));
    expect(held.joinUrl).toBeUndefined();
    expect(await eventsCalled('SM-2026-0004')).toHaveLength(1);
  });
});

describe('Changing a meeting', () => {
  const addresses = async (ref: string) => {
    const [event] = await eventsCalled(ref);
    return (event?.['attendees'] as { emailAddress: { address: string } }[])
      .map(({ emailAddress }) => emailAddress.address)
      .sort();
  };

  it.each(['nothing', 'answer-lost', 'gateway-timeout'] as const)('replaces who is invited, after %s', async (what) => {
    const ref = `SM-invite-${what}`;
    const { eventId } = await calendar.hold(ref, meeting(ref));
    if (what !== 'nothing') await suffer(`PATCH ${EVENTS}/*`, what);
    const minuteTaker = await council.sandbox.control.person('Minty Marjoram');
    await calendar.invite(`${ref}/1`, eventId, [chair, minuteTaker]);
    expect(await addresses(ref)).toEqual(['cornelius.clementine@wrenford.example', 'minty.marjoram@wrenford.example']);
  });

  it('keeps the answers of those who stay', async () => {
    const { eventId } = await calendar.hold('stay', meeting('SM-2026-0020'));
    await council.sandbox.control.reply(worker.id, eventId, 'accepted');
    await calendar.invite('stay/1', eventId, [worker]);
    const [event] = await eventsCalled('SM-2026-0020');
    expect(event?.['attendees']).toMatchObject([{ status: { response: 'accepted' } }]);
  });

  it.each(['reset', 'unavailable', 'conflict', 'precondition-failed'] as const)(
    'leaves a move to the next tick after %s',
    async (what) => {
      const ref = `SM-move-${what}`;
      const { eventId } = await calendar.hold(ref, meeting(ref));
      await suffer(`PATCH ${EVENTS}/*`, what);
      await expect(calendar.move(`${ref}/1`, eventId, '2026-12-04T14:00', 60)).rejects.toMatchObject({
        reason: 'try-later',
      });
      await calendar.move(`${ref}/1`, eventId, '2026-12-04T14:00', 60);
      const [event] = await eventsCalled(ref);
      expect((event?.['start'] as { dateTime: string }).dateTime.slice(0, 16)).toBe('2026-12-04T14:00');
    },
  );

  it('asks nobody anew when the hour is the same', async () => {
    const { eventId } = await calendar.hold('same', meeting('SM-2026-0021'));
    await council.sandbox.control.reply(worker.id, eventId, 'accepted');
    await calendar.move('same/1', eventId, '2026-12-03T09:30', 90);
    const [event] = await eventsCalled('SM-2026-0021');
    expect(JSON.stringify(event?.['attendees'])).toContain('accepted');
  });

  it.each(['nothing', 'answer-lost', 'gateway-timeout'] as const)('cancels once, after %s', async (what) => {
    const ref = `SM-cancel-${what}`;
    const { eventId } = await calendar.hold(ref, meeting(ref));
    if (what !== 'nothing') await suffer(`POST ${EVENTS}/*/cancel`, what);
    await calendar.cancel(`${ref}/1`, eventId, `Meeting ${ref} will not take place.`);
    await calendar.cancel(`${ref}/1`, eventId, `Meeting ${ref} will not take place.`);
    expect(await eventsCalled(ref)).toEqual([]);
  });
});

describe('The options of a meeting', () => {
  it('make the chair co-organiser, everyone else wait in the lobby, and record nothing', async () => {
    const { joinUrl } = await calendar.hold('options', meeting('SM-2026-0030'));
    await calendar.setOptions('options/1', joinUrl ?? '', chair.id);
    const organiser = (await council.graph.get('test', `/users/${council.config.organiserMailbox}?$select=id`)) as {
      id: string;
    };
    const filter = encodeURIComponent(`JoinWebUrl eq '${joinUrl}'`);
    const [online] = await council.graph.all('test', `/users/${organiser.id}/onlineMeetings?$filter=${filter}`, {
      Prefer: 'include-unknown-enum-members',
    });
    expect(online).toMatchObject({
      lobbyBypassSettings: { scope: 'organizer', isDialInBypassEnabled: false },
      allowRecording: false,
      allowTranscription: false,
      recordAutomatically: false,
      // Whoever is invited stays in the list: half of one is refused.
      participants: {
        attendees: [
          { identity: { user: { id: chair.id } }, role: 'coorganizer' },
          { identity: { user: { id: worker.id } }, role: 'attendee' },
        ],
      },
    });
  });

  it('are of the meeting whose chat is known by its link; no chat is known of another link', async () => {
    const { joinUrl } = await calendar.hold('chat', meeting('SM-2026-0033'));
    expect(await calendar.chatOf(joinUrl ?? '')).toMatch(/^19:meeting_.+@thread\.v2$/);
    expect(await calendar.chatOf('https://teams.microsoft.com/meet/000?p=none')).toBeUndefined();
  });

  it('are set again at the next tick after their answer was lost', async () => {
    const { joinUrl } = await calendar.hold('options-lost', meeting('SM-2026-0031'));
    await suffer('PATCH /v1.0/users/*/onlineMeetings/*', 'answer-lost');
    await expect(calendar.setOptions('options-lost/1', joinUrl ?? '', chair.id)).rejects.toMatchObject({
      reason: 'try-later',
    });
    await expect(calendar.setOptions('options-lost/1', joinUrl ?? '', chair.id)).resolves.toBeUndefined();
  });
});

describe('The options of a meeting that Teams does not know yet', () => {
  it('are left to the next tick, and the next chair is the only co-organiser', async () => {
    const { joinUrl } = await calendar.hold('options-early', meeting('SM-2026-0032'));
    await suffer('GET /v1.0/users/*/onlineMeetings', 'not-yet');
    const set = (person: string) => calendar.setOptions('options-early/1', joinUrl ?? '', person);
    await expect(set(chair.id)).rejects.toMatchObject({ reason: 'try-later' });
    await set(chair.id);
    await set(worker.id);
    const { id: organiser } = (await council.graph.get(
      'test',
      `/users/${council.config.organiserMailbox}?$select=id`,
    )) as { readonly id: string };
    const filter = encodeURIComponent(`JoinWebUrl eq '${joinUrl ?? ''}'`);
    const [online] = await council.graph.all('test', `/users/${organiser}/onlineMeetings?$filter=${filter}`, {
      Prefer: 'include-unknown-enum-members',
    });
    const { attendees } = (
      online as { participants: { attendees: { identity: { user: { id: string } }; role: string }[] } }
    ).participants;
    expect(attendees.map(({ identity, role }) => [identity.user.id, role])).toEqual([
      [worker.id, 'coorganizer'],
      [chair.id, 'attendee'],
    ]);
  });
});

describe('What changed since the last look', () => {
  /** Of an answer it is told when it was given; of silence, nothing. */
  const WHEN = expect.stringMatching(/^20\d\d-\d\d-\d\dT/) as string;

  it('tells replies, moves and cancellations, each once', async () => {
    const { next: start } = await calendar.changes(undefined);
    const { eventId } = await calendar.hold('changes', meeting('SM-2026-0040'));
    const gone = await calendar.hold('changes-gone', meeting('SM-2026-0041'));
    const first = await calendar.changes(start);
    expect(first.events.map((event) => event.eventId).sort()).toEqual([eventId, gone.eventId].sort());

    await council.sandbox.control.reply(worker.id, eventId, 'declined');
    await calendar.cancel('changes-gone/1', gone.eventId, 'Not needed.');
    const second = await calendar.changes(first.next);
    expect(second.events).toContainEqual({
      eventId,
      cancelled: false,
      startsAt: '2026-12-03T09:30',
      replies: [
        { mail: 'cornelius.clementine@wrenford.example', reply: 'none' },
        { mail: 'petra.plumtree@wrenford.example', reply: 'declined', at: WHEN },
      ],
    });
    expect(second.events).toContainEqual({ eventId: gone.eventId, cancelled: true, replies: [] });
    expect((await calendar.changes(second.next)).events).toEqual([]);
  });

  it('is an answer under every address of whoever gave it, also one that came from an X.500 name', async () => {
    const unusual = async (name: string, mail: string) => ({ ...(await council.sandbox.control.person(name)), mail });
    const invited = [
      await unusual('Dill Damson', 'd.damson@wrenford.example'),
      await unusual('Hyssop Hazelnut', 'hyssop.hazelnut@wrenford.example'),
    ];
    const { next } = await calendar.changes(undefined);
    const { eventId } = await calendar.hold('changes-unusual', { ...meeting('SM-2026-0042'), attendees: invited });
    await council.sandbox.control.reply(invited[0]?.id ?? '', eventId, 'accepted');
    await council.sandbox.control.reply(invited[1]?.id ?? '', eventId, 'declined');
    const [event] = (await calendar.changes(next)).events;
    expect(event?.replies).toEqual(
      expect.arrayContaining([
        { mail: 'd.damson@wrenford.example', reply: 'accepted', at: WHEN },
        { mail: 'dill.damson@wrenford.example', reply: 'accepted', at: WHEN },
        { mail: 'hyssop.hazelnut@wrenford.example', reply: 'declined', at: WHEN },
      ]),
    );
    expect(event?.replies.some(({ reply }) => reply === 'none')).toBe(false);
  });

  it('is read from the start in either of the words that Graph has for it', async () => {
    const { next } = await calendar.changes(undefined);
    await suffer('GET /v1.0/users/*/calendarView/delta', 'invalid-delta-token');
    expect((await calendar.changes(next)).events.length).toBeGreaterThan(3);
  });

  it('is read from the start when the link of the last look has run out', async () => {
    const { next } = await calendar.changes(undefined);
    const spoilt = next.replace(/(deltatoken=).*/, `$1${Buffer.from('{"since":99999}').toString('base64url')}`);
    expect((await calendar.changes(spoilt)).events.length).toBeGreaterThan(3);
  });
});
