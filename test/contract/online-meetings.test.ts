import { describe, expect, it } from 'vitest';
import { aMeeting, errorOf, givenMicrosoft, valueOf } from './microsoft.ts';

describe('The online meeting behind an event', () => {
  const microsoft = givenMicrosoft();
  const { graph } = microsoft;
  const meetings = () => `/users/${microsoft.organiser}/onlineMeetings`;

  async function held(people: readonly string[] = []): Promise<{ readonly id: string; readonly joinUrl: string }> {
    const attendees = people.map((address) => ({ emailAddress: { address }, type: 'required' }));
    const made = await graph('POST', `/users/${microsoft.organiser}/events`, aMeeting({ attendees }));
    const { joinUrl } = made.body['onlineMeeting'] as { joinUrl: string };
    const found = await graph('GET', `${meetings()}?$filter=${encodeURIComponent(`JoinWebUrl eq '${joinUrl}'`)}`);
    return { id: String(valueOf(found)[0]?.['id']), joinUrl };
  }

  it('is found by its link, and names the thread of its chat', async () => {
    const { id, joinUrl } = await held();
    const { body } = await graph('GET', `${meetings()}/${encodeURIComponent(id)}`);
    expect(body).toMatchObject({
      joinWebUrl: joinUrl,
      chatInfo: { threadId: expect.stringMatching(/^19:meeting_/) as string },
    });
  });

  it('takes the options of a confidential meeting', async () => {
    const { id } = await held();
    const changed = await graph('PATCH', `${meetings()}/${encodeURIComponent(id)}`, {
      allowRecording: false,
      allowTranscription: false,
      lobbyBypassSettings: { scope: 'organizer' },
    });
    expect(changed.status).toBe(200);
    expect(changed.body).toMatchObject({ allowRecording: false, lobbyBypassSettings: { scope: 'organizer' } });
  });

  /**
   * https://learn.microsoft.com/graph/api/onlinemeeting-update: a change of the attendees needs the full list
   * https://learn.microsoft.com/graph/api/resources/meetingparticipantinfo: the role that an older client does not know
   */
  it('takes a co-organiser with the whole list of attendees, and shows the role to those who ask for new words', async () => {
    const { id } = await held([microsoft.worker, microsoft.manager]);
    const at = `${meetings()}/${encodeURIComponent(id)}`;
    const chair = { upn: microsoft.worker, role: 'coorganizer' };
    const half = await graph('PATCH', at, { participants: { attendees: [chair] } });
    expect(half.status).toBe(400);
    const whole = [chair, { upn: microsoft.manager, role: 'attendee' }];
    expect((await graph('PATCH', at, { participants: { attendees: whole } })).status).toBe(200);
    const roleOfChair = async (prefer: Record<string, string>) => {
      const { participants } = (await graph('GET', at, undefined, prefer)).body as {
        participants: { attendees: { upn: string; role: string }[] };
      };
      return participants.attendees.find(({ upn }) => upn === microsoft.worker)?.role;
    };
    expect(await roleOfChair({ Prefer: 'include-unknown-enum-members' })).toBe('coorganizer');
    expect(await roleOfChair({})).toBe('unknownFutureValue');
  });

  it('is looked for by its link only', async () => {
    expect((await graph('GET', meetings())).status).toBe(400);
  });

  it('is closed to an app without a policy for that mailbox', async () => {
    const answer = await graph('GET', `/users/${microsoft.worker}/onlineMeetings?$filter=JoinWebUrl eq 'x'`);
    expect(answer.status).toBe(403);
    expect(errorOf(answer).message).toMatch(/is not authorized to .* meeting on behalf of user/);
  });
});
