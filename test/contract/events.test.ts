import { describe, expect, it } from 'vitest';
import { aMeeting, errorOf, givenMicrosoft, MARK, valueOf, type Body } from './microsoft.ts';

describe('A meeting in the organiser’s calendar', () => {
  const microsoft = givenMicrosoft();
  const { graph } = microsoft;
  const events = () => `/users/${microsoft.organiser}/events`;
  const create = (more: Body = {}) => graph('POST', events(), aMeeting(more));
  const markedBy = (mark: string) =>
    encodeURIComponent(`singleValueExtendedProperties/any(p: p/id eq '${MARK}' and p/value eq '${mark}')`);

  it('is made with a link in the form without the chat’s thread', async () => {
    const { status, body } = await create();
    expect(status).toBe(201);
    expect(body).toMatchObject({ isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness', isOrganizer: true });
    expect(body['onlineMeeting']).toMatchObject({
      joinUrl: expect.stringMatching(/^https:\/\/teams\.microsoft\.com\//) as string,
    });
  });

  it('refuses a second event under the same transaction id, and makes none', async () => {
    const meeting = aMeeting();
    await graph('POST', events(), meeting);
    const again = await graph('POST', events(), meeting);
    expect([400, 409]).toContain(again.status);
    expect(errorOf(again).code).toBe('ErrorDuplicateTransactionId');
    expect(valueOf(await graph('GET', `${events()}?$filter=${markedBy(meeting.transactionId)}`))).toHaveLength(1);
  });

  it('is found by our own property, which is shown only to who expands it', async () => {
    const meeting = aMeeting();
    const made = await graph('POST', events(), meeting);
    const expand = encodeURIComponent(`singleValueExtendedProperties($filter=id eq '${MARK}')`);
    const [plain] = valueOf(await graph('GET', `${events()}?$filter=${markedBy(meeting.transactionId)}&$select=id`));
    const [shown] = valueOf(
      await graph('GET', `${events()}?$filter=${markedBy(meeting.transactionId)}&$select=id&$expand=${expand}`),
    );
    expect(plain?.['id']).toBe(made.body['id']);
    expect(plain?.['singleValueExtendedProperties']).toBeUndefined();
    expect(shown?.['singleValueExtendedProperties']).toEqual([{ id: MARK, value: meeting.transactionId }]);
  });

  it('answers in UTC, or in the zone that was preferred, summer time and all', async () => {
    const summer = {
      start: { dateTime: '2027-06-01T09:30:00', timeZone: 'GMT Standard Time' },
      end: { dateTime: '2027-06-01T10:30:00', timeZone: 'GMT Standard Time' },
    };
    const { body } = await create(summer);
    expect(body['start']).toEqual({ dateTime: '2027-06-01T08:30:00.0000000', timeZone: 'UTC' });
    const local = await graph('GET', `${events()}/${String(body['id'])}`, undefined, {
      Prefer: 'outlook.timezone="Europe/London"',
    });
    expect(local.body['start']).toEqual({ dateTime: '2027-06-01T09:30:00.0000000', timeZone: 'Europe/London' });
  });

  it('takes a full list of attendees in a change, and keeps the answer of who stays', async () => {
    const attendee = (address: string) => ({ emailAddress: { address, name: address }, type: 'required' });
    const { body } = await create({ attendees: [attendee(microsoft.worker)] });
    const path = `${events()}/${String(body['id'])}`;
    const both = await graph('PATCH', path, { attendees: [attendee(microsoft.worker), attendee(microsoft.manager)] });
    expect(both.status).toBe(200);
    expect(both.body['attendees']).toHaveLength(2);
    const one = await graph('PATCH', path, { attendees: [attendee(microsoft.manager)] });
    expect(one.body['attendees']).toMatchObject([
      { emailAddress: { address: microsoft.manager }, status: { response: 'none' } },
    ]);
  });

  it('stops being online when a new body leaves out the meeting’s part', async () => {
    const { body } = await create();
    const changed = await graph('PATCH', `${events()}/${String(body['id'])}`, {
      body: { contentType: 'html', content: '<p>New</p>' },
    });
    expect(changed.body['isOnlineMeeting']).toBe(false);
  });

  it('cannot be made offline by asking', async () => {
    const { body } = await create();
    expect((await graph('PATCH', `${events()}/${String(body['id'])}`, { isOnlineMeeting: false })).status).toBe(400);
  });

  it('is gone after it is cancelled, and after it is deleted', async () => {
    const [first, second] = [await create(), await create()];
    const path = (event: Body) => `${events()}/${String(event['id'])}`;
    expect((await graph('POST', `${path(first.body)}/cancel`, { comment: 'Another day' })).status).toBe(202);
    expect((await graph('DELETE', path(second.body))).status).toBe(204);
    for (const { body } of [first, second]) expect((await graph('GET', path(body))).status).toBe(404);
  });

  it('refuses over 500 attendees, an end before the start, and a property that it does not know', async () => {
    const attendees = Array.from({ length: 501 }, (_, index) => ({
      emailAddress: { address: `p${index}@nowhere.example` },
    }));
    expect((await create({ attendees })).status).toBe(400);
    expect((await create({ end: { dateTime: '2027-03-02T08:00:00', timeZone: 'GMT Standard Time' } })).status).toBe(
      400,
    );
    expect((await create({ sensitivty: 'private' })).status).toBe(400);
  });

  it('refuses a mailbox outside the app’s scope', async () => {
    const answer = await graph('POST', `/users/${microsoft.worker}/events`, aMeeting());
    expect(answer.status).toBe(403);
    expect(errorOf(answer).code).toBe('ErrorAccessDenied');
  });

  it('shows ten events at a time, and the way to the next', async () => {
    for (let number = 0; number < 11; number += 1) await create();
    const first = await graph('GET', `${events()}?$select=id`);
    expect(valueOf(first)).toHaveLength(10);
    const second = await graph('GET', String(first.body['@odata.nextLink']));
    expect(valueOf(second).length).toBeGreaterThan(0);
    expect(valueOf(first).map(({ id }) => id)).not.toContain(valueOf(second)[0]?.['id']);
  });

  it('is at most four calls at once: of twelve in a batch, some are told to wait', async () => {
    const requests = Array.from({ length: 12 }, (_, index) => ({
      id: String(index),
      method: 'GET',
      url: `${events()}?$top=1`,
    }));
    const { body } = await graph('POST', '/$batch', { requests });
    const refused = (body['responses'] as { status: number; headers: Body }[]).filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(JSON.stringify(refused[0]?.headers).toLowerCase()).toMatch(/"retry-after":"\d+"/);
  });
});
