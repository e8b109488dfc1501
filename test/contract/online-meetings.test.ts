import { describe, expect, it } from 'vitest';
import { aMeeting, errorOf, givenMicrosoft, valueOf } from './microsoft.ts';

describe('The online meeting behind an event', () => {
  const microsoft = givenMicrosoft();
  const { graph } = microsoft;
  const meetings = () => `/users/${microsoft.organiser}/onlineMeetings`;

  async function held(): Promise<{ readonly id: string; readonly joinUrl: string }> {
    const made = await graph('POST', `/users/${microsoft.organiser}/events`, aMeeting());
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

  it('takes the options of a confidential meeting, and a co-organiser', async () => {
    const { id } = await held();
    const changed = await graph('PATCH', `${meetings()}/${encodeURIComponent(id)}`, {
      allowRecording: false,
      allowTranscription: false,
      lobbyBypassSettings: { scope: 'organizer' },
      participants: { attendees: [{ upn: microsoft.worker, role: 'coorganizer' }] },
    });
    expect(changed.status).toBe(200);
    expect(changed.body).toMatchObject({ allowRecording: false, lobbyBypassSettings: { scope: 'organizer' } });
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
