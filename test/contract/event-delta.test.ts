import { describe, expect, it } from 'vitest';
import { aMeeting, givenMicrosoft, valueOf, type Body } from './microsoft.ts';

describe('What changed in the organiser’s calendar', () => {
  const microsoft = givenMicrosoft();
  const { graph } = microsoft;
  const events = () => `/users/${microsoft.organiser}/events`;
  const WINDOW = 'startDateTime=2027-03-01T00:00:00Z&endDateTime=2027-04-01T00:00:00Z';

  /** Follows the links to the end: all that changed, and the link for the next time. */
  async function follow(path: string): Promise<{ readonly changes: readonly Body[]; readonly deltaLink: string }> {
    const changes: Body[] = [];
    let link = path;
    for (;;) {
      const answer = await graph('GET', link, undefined, { Prefer: 'odata.maxpagesize=50' });
      expect(answer.status).toBe(200);
      changes.push(...valueOf(answer));
      const { '@odata.nextLink': next, '@odata.deltaLink': deltaLink } = answer.body;
      if (typeof deltaLink === 'string') return { changes, deltaLink };
      link = String(next);
    }
  }

  it('needs a window', async () => {
    expect((await graph('GET', `/users/${microsoft.organiser}/calendarView/delta`)).status).toBe(400);
  });

  it('shows all at first, then only what changed, then what went', async () => {
    const made = await graph('POST', events(), aMeeting());
    const first = await follow(`/users/${microsoft.organiser}/calendarView/delta?${WINDOW}`);
    expect(first.changes.map(({ id }) => id)).toContain(made.body['id']);

    const quiet = await follow(first.deltaLink);
    expect(quiet.changes).toEqual([]);

    await graph('PATCH', `${events()}/${String(made.body['id'])}`, { location: { displayName: 'Room 2' } });
    const changed = await follow(quiet.deltaLink);
    expect(changed.changes).toMatchObject([{ id: made.body['id'], location: { displayName: 'Room 2' } }]);

    await graph('DELETE', `${events()}/${String(made.body['id'])}`);
    const gone = await follow(changed.deltaLink);
    expect(gone.changes).toMatchObject([{ id: made.body['id'], '@removed': { reason: 'deleted' } }]);
  });

  it('answers 410 to a token that it does not know any more', async () => {
    const answer = await graph('GET', `/users/${microsoft.organiser}/calendarView/delta?$deltatoken=bm90LWEtdG9rZW4`);
    expect(answer.status).toBe(410);
  });
});
