import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox, type Sandbox } from '../../../sandbox/testing.ts';
import { aMeeting, errorOf, send, type Answered, type Body } from '../microsoft.ts';
import { botToken } from './bot-double.ts';

describe('A mishap that was ordered', () => {
  let sandbox: Sandbox;
  let graph: (method: string, path: string, body?: unknown) => Promise<Answered>;
  const EVENTS = 'POST /v1.0/users/*/events';
  const organiser = () => encodeURIComponent(sandbox.env['ORGANISER_MAILBOX'] ?? '');
  const meet = (more: Body = {}) => graph('POST', `/users/${organiser()}/events`, aMeeting(more));
  const count = async () => (await sandbox.control.events()).length;

  beforeAll(async () => {
    sandbox = await startSandbox();
    const [token, authority] = [
      await botToken(sandbox, 'https://graph.microsoft.com/.default'),
      readFileSync(sandbox.authorityFile),
    ];
    graph = (method, path, body) =>
      send(method, `${sandbox.graphUrl}${path}`, body, { authorization: `Bearer ${token}` }, authority);
  });
  afterAll(() => sandbox.stop());

  it.each([
    ['throttled', 429, 'TooManyRequests'],
    ['unavailable', 503, 'ServiceUnavailable'],
    ['precondition-failed', 412, 'preconditionFailed'],
    ['conflict', 409, 'resourceModified'],
  ] as const)('%s: answers %i and does nothing', async (what, status, code) => {
    const before = await count();
    await sandbox.control.mishaps({ where: EVENTS, what, times: 1 });
    const answer = await meet();
    expect(answer.status).toBe(status);
    expect(errorOf(answer).code).toBe(code);
    expect(await count()).toBe(before);
    expect((await meet()).status).toBe(201);
  });

  it('throttled: says how long to wait', async () => {
    await sandbox.control.mishaps({ where: EVENTS, what: 'throttled', times: 1 });
    expect((await meet()).headers['retry-after']).toBe('1');
  });

  it('answer-lost: does it, and answers nothing', async () => {
    const before = await count();
    await sandbox.control.mishaps({ where: EVENTS, what: 'answer-lost', times: 1 });
    expect((await meet()).status).toBe(0);
    expect(await count()).toBe(before + 1);
  });

  it('gateway-timeout: does it, and answers 504', async () => {
    const before = await count();
    await sandbox.control.mishaps({ where: EVENTS, what: 'gateway-timeout', times: 1 });
    expect((await meet()).status).toBe(504);
    expect(await count()).toBe(before + 1);
  });

  it('reset: breaks the connection before anything is done', async () => {
    const before = await count();
    await sandbox.control.mishaps({ where: EVENTS, what: 'reset', times: 1 });
    expect((await meet()).status).toBe(0);
    expect(await count()).toBe(before);
  });

  it('no-teams: makes the event, with no meeting in it', async () => {
    await sandbox.control.mishaps({ where: EVENTS, what: 'no-teams', times: 1 });
    const { status, body } = await meet();
    expect(status).toBe(201);
    expect(body).toMatchObject({ isOnlineMeeting: false, onlineMeetingProvider: 'unknown', onlineMeeting: null });
  });

  it('schedule-error: answers 200, with an error in the place of each person', async () => {
    await sandbox.control.mishaps({
      where: 'POST /v1.0/users/*/calendar/getSchedule',
      what: 'schedule-error',
      times: 1,
    });
    const { status, body } = await graph('POST', `/users/${organiser()}/calendar/getSchedule`, {
      schedules: ['petra.plumtree@wrenford.example'],
      startTime: { dateTime: '2027-03-01T09:00:00', timeZone: 'UTC' },
      endTime: { dateTime: '2027-03-01T17:00:00', timeZone: 'UTC' },
    });
    expect(status).toBe(200);
    expect(body['value']).toMatchObject([{ error: { responseCode: 'ErrorServerBusy' } }]);
  });

  it('counts down, shows what is left, and goes away when the list is empty', async () => {
    await sandbox.control.mishaps({ where: EVENTS, what: 'unavailable', times: 3 });
    await meet();
    expect(await sandbox.control.mishapsLeft()).toEqual([{ where: EVENTS, what: 'unavailable', times: 2 }]);
    await sandbox.control.mishaps();
    expect((await meet()).status).toBe(201);
  });

  it('is refused when it has no such name', async () => {
    const order = fetch(`${sandbox.url}/control/mishaps`, {
      method: 'POST',
      body: JSON.stringify([{ where: EVENTS, what: 'earthquake' }]),
    });
    expect((await order).status).toBe(400);
  });

  it('invalid-delta-token: a link that ran out, in the other words that Graph has for it', async () => {
    const where = 'GET /v1.0/users/*/calendarView/delta';
    await sandbox.control.mishaps({ where, what: 'invalid-delta-token', times: 1 });
    const window = 'startDateTime=2027-01-01T00:00:00Z&endDateTime=2027-06-01T00:00:00Z';
    const answer = await graph('GET', `/users/${organiser()}/calendarView/delta?${window}`);
    expect(answer.status).toBe(400);
    expect(errorOf(answer).code).toBe('InvalidDeltaToken');
  });

  it('bounced: the letter is taken, and comes back to the mailbox', async () => {
    await sandbox.control.mishaps({ where: 'POST /v1.0/users/*/sendMail', what: 'bounced', times: 1 });
    const to = [{ emailAddress: { address: 'nobody@post.example' } }];
    const letter = { message: { subject: 'Meeting ref SM-2027-0001', toRecipients: to } };
    expect((await graph('POST', `/users/${organiser()}/sendMail`, letter)).status).toBe(202);
    expect(await sandbox.control.inbox()).toMatchObject([{ subject: 'Undeliverable: Meeting ref SM-2027-0001' }]);
  });
});
