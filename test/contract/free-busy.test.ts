import { describe, expect, it } from 'vitest';
import { aMeeting, errorOf, givenMicrosoft, valueOf, type Body } from './microsoft.ts';

describe('getSchedule', () => {
  const microsoft = givenMicrosoft();
  const { graph } = microsoft;
  const london = (dateTime: string) => ({ dateTime, timeZone: 'GMT Standard Time' });
  const ask = (more: Body = {}, prefer?: string) =>
    graph(
      'POST',
      `/users/${microsoft.organiser}/calendar/getSchedule`,
      {
        schedules: [microsoft.worker],
        startTime: london('2027-03-01T09:00:00'),
        endTime: london('2027-03-01T17:00:00'),
        availabilityViewInterval: 60,
        ...more,
      },
      prefer === undefined ? {} : { Prefer: prefer },
    );

  it('answers one figure an interval for each person, and their working hours', async () => {
    const answer = await ask();
    expect(answer.status).toBe(200);
    expect(valueOf(answer)[0]).toMatchObject({
      scheduleId: microsoft.worker,
      availabilityView: expect.stringMatching(/^[0-4]{8}$/) as string,
      workingHours: { daysOfWeek: expect.arrayContaining(['monday']) as string[] },
    });
  });

  it('answers with an error in the place of someone it cannot read, and 200 for the whole', async () => {
    const answer = await ask({ schedules: [microsoft.worker, 'nobody@nowhere.example'] });
    expect(answer.status).toBe(200);
    const [known, unknown] = valueOf(answer);
    expect(known?.['error']).toBeUndefined();
    expect(unknown).toMatchObject({
      scheduleId: 'nobody@nowhere.example',
      error: { responseCode: expect.any(String) as string },
    });
    expect(unknown?.['availabilityView'] ?? '').toBe('');
  });

  it('refuses more than 20 people', async () => {
    const schedules = Array.from({ length: 21 }, (_, index) => `person${index}@nowhere.example`);
    expect((await ask({ schedules })).status).toBe(400);
  });

  it('refuses a window of 62 days or more', async () => {
    expect((await ask({ endTime: london('2027-05-02T11:00:00') })).status).toBe(400);
    expect((await ask({ endTime: london('2027-05-01T09:00:00') })).status).toBe(200);
  });

  it('refuses an interval under 5 minutes', async () => {
    expect((await ask({ availabilityViewInterval: 4 })).status).toBe(400);
  });

  it('refuses an end before the start, and a time zone that it does not know', async () => {
    expect((await ask({ endTime: london('2027-02-28T09:00:00') })).status).toBe(400);
    const unknown = await ask({ startTime: { dateTime: '2027-03-01T09:00:00', timeZone: 'Wrenford Time' } });
    expect(unknown.status).toBe(400);
  });

  it('keeps the subject of a private meeting to itself, and shows the hour as taken', async () => {
    const attendees = [{ emailAddress: { address: microsoft.worker }, type: 'required' }];
    const start = { dateTime: '2027-03-02T19:00:00', timeZone: 'GMT Standard Time' };
    const end = { dateTime: '2027-03-02T20:00:00', timeZone: 'GMT Standard Time' };
    await graph('POST', `/users/${microsoft.organiser}/events`, aMeeting({ attendees, start, end }));
    const answer = await ask({ startTime: start, endTime: end }, 'outlook.timezone="GMT Standard Time"');
    const [schedule] = valueOf(answer);
    expect(schedule?.['availabilityView']).toMatch(/^[12]$/);
    expect(schedule?.['scheduleItems']).toEqual([
      expect.objectContaining({
        isPrivate: true,
        start: { dateTime: '2027-03-02T19:00:00.0000000', timeZone: 'GMT Standard Time' },
      }),
    ]);
    expect(JSON.stringify(schedule)).not.toContain('SM-2027-0001');
  });

  it('refuses to look from a mailbox outside the app’s scope', async () => {
    const answer = await graph('POST', `/users/${microsoft.worker}/calendar/getSchedule`, {
      schedules: [microsoft.worker],
      startTime: london('2027-03-01T09:00:00'),
      endTime: london('2027-03-01T17:00:00'),
    });
    expect(answer.status).toBe(403);
    expect(errorOf(answer).code).toBe('ErrorAccessDenied');
  });
});
