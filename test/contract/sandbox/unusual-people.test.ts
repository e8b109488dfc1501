import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Body, valueOf } from '../microsoft.ts';
import { listenForTeams, type Listener } from './bot-double.ts';
import { graphOf, type Ask } from './graph-of.ts';

/** People of whom the directory says other things than one would think. Added to the council, and nobody else changed. */
describe('People as a directory really has them', () => {
  let teams: Listener;
  let graph: Ask;
  beforeAll(async () => {
    teams = await listenForTeams();
    graph = await graphOf(teams.sandbox);
  });
  afterAll(() => teams.stop());
  const person = (name: string) => teams.sandbox.control.person(name);

  /** https://learn.microsoft.com/graph/api/user-get: by id or by user principal name */
  it('sign in with a name that is not their mail: Graph finds them by it, and not by an address', async () => {
    const found = await graph('GET', '/users/ddamson1@staff.wrenford.example');
    expect(found.body).toMatchObject({ mail: 'dill.damson@wrenford.example', displayName: 'Dill Damson' });
    expect((await graph('GET', '/users/dill.damson@wrenford.example')).status).toBe(404);
    expect((await graph('GET', '/users/d.damson@wrenford.example')).status).toBe(404);
  });

  /** https://learn.microsoft.com/graph/api/resources/user: proxyAddresses */
  it('have further addresses, by which they can be looked for', async () => {
    const filter = encodeURIComponent("proxyAddresses/any(a:a eq 'smtp:d.damson@wrenford.example')");
    const found = valueOf(await graph('GET', `/users?$filter=${filter}&$select=mail,proxyAddresses`));
    expect(found).toEqual([
      {
        mail: 'dill.damson@wrenford.example',
        proxyAddresses: [
          'SMTP:dill.damson@wrenford.example',
          'smtp:d.damson@wrenford.example',
          'smtp:dill.plum@wrenford.example',
        ],
      },
    ]);
  });

  it('stand in the directory, and in Teams, in the directory’s own way', async () => {
    const { id } = await person('Hyssop Hazelnut');
    const name = "HAZELNUT, Hyssop (Children's Services)";
    expect((await graph('GET', `/users/${id}`)).body).toMatchObject({ displayName: name });
    teams.heard.length = 0;
    await teams.sandbox.control.say(id, 'help');
    expect(teams.heard[0]?.activity['from']).toMatchObject({ name, aadObjectId: id });
  });

  it('answer from an X.500 name, and stay the same attendee when they are invited again', async () => {
    const organiser = encodeURIComponent(teams.sandbox.env['ORGANISER_MAILBOX'] ?? '');
    const attendees = [{ emailAddress: { address: 'hyssop.hazelnut@wrenford.example' }, type: 'required' }];
    const times = { dateTime: '2027-03-02T09:30:00', timeZone: 'GMT Standard Time' };
    const made = await graph('POST', `/users/${organiser}/events`, {
      subject: 'A',
      start: times,
      end: times,
      attendees,
    });
    const path = `/users/${organiser}/events/${encodeURIComponent(String(made.body['id']))}`;
    await teams.sandbox.control.reply((await person('Hyssop Hazelnut')).id, String(made.body['id']), 'accepted');
    const answered = async () =>
      ((await graph('GET', path)).body['attendees'] as Body[]).map(({ emailAddress, status }) => [
        String((emailAddress as Body)['address']).slice(0, 16),
        (status as Body)['response'],
      ]);
    expect(await answered()).toEqual([['/O=EXCHANGELABS/', 'accepted']]);
    expect((await graph('PATCH', path, { attendees })).status).toBe(200);
    expect(await answered()).toEqual([['/O=EXCHANGELABS/', 'accepted']]);
  });

  it('have a mailbox in another time zone', async () => {
    const organiser = encodeURIComponent(teams.sandbox.env['ORGANISER_MAILBOX'] ?? '');
    const day = (at: string) => ({ dateTime: `2027-03-02T${at}:00`, timeZone: 'GMT Standard Time' });
    const asked = { schedules: ['lovage.lemon@wrenford.example'], startTime: day('08:00'), endTime: day('18:00') };
    const [schedule] = valueOf(await graph('POST', `/users/${organiser}/calendar/getSchedule`, asked));
    expect(schedule?.['workingHours']).toMatchObject({ timeZone: { name: 'W. Europe Standard Time' } });
  });

  it('have an account that was shut: it is still in the directory, and gets no token', async () => {
    const { id } = await person('Verbena Vine');
    expect((await graph('GET', `/users/${id}?$select=accountEnabled`)).body).toMatchObject({ accountEnabled: false });
    await expect(teams.sandbox.control.token(id)).rejects.toThrow('AADSTS50057');
  });

  it('are named by nobody when Teams tells of an installation or of members', async () => {
    teams.heard.length = 0;
    const { id } = await person('Petra Plumtree');
    await teams.sandbox.control.install(id);
    const told = teams.heard.filter(({ activity }) => String(activity['type']).endsWith('Update'));
    expect(told.map(({ activity }) => activity['type'])).toEqual(['conversationUpdate', 'installationUpdate']);
    for (const { activity } of told)
      expect(activity['from']).toEqual({ id: expect.any(String) as string, aadObjectId: id });
  });
});
