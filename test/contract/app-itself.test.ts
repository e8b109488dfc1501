import { describe, expect, it } from 'vitest';
import { aList, aMeeting, errorOf, givenMicrosoft, valueOf } from './microsoft.ts';

/**
 * https://learn.microsoft.com/graph/api/userteamwork-sendactivitynotification
 * https://learn.microsoft.com/graph/api/userteamwork-post-installedapps
 */
describe('The registration that the manifest names', () => {
  const microsoft = givenMicrosoft();
  const { graph } = microsoft;
  const line = (more: object = {}) => ({
    topic: {
      source: 'text',
      value: 'SM-2027-0001',
      webUrl: `https://teams.microsoft.com/l/entity/${microsoft.env['TEAMS_CATALOG_ID'] ?? ''}/desk`,
    },
    activityType: 'somethingWaits',
    previewText: { content: 'Something waits for you' },
    templateParameters: [{ name: 'reference', value: 'SM-2027-0001' }],
    ...more,
  });
  const feed = () => `/users/${microsoft.worker}/teamwork/sendActivityNotification`;
  const apps = () => `/users/${microsoft.worker}/teamwork/installedApps`;
  const app = () => ({
    'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${microsoft.env['TEAMS_CATALOG_ID'] ?? ''}`,
    consentedPermissionSet: {
      resourceSpecificPermissions: [{ permissionValue: 'TeamsActivity.Send.User', permissionType: 'application' }],
    },
  });

  it('is the only one that may write to the app’s activity feed', async () => {
    expect((await graph('POST', feed(), line())).status).toBe(204);
    const other = await graph('POST', feed(), line(), {}, 'bot');
    expect(other.status).toBe(403);
    expect(errorOf(other).code).toBe('Forbidden');
  });

  it('has to fill in every word of the template, and a type that the manifest declares', async () => {
    expect((await graph('POST', feed(), line({ templateParameters: [] }))).status).toBe(400);
    const misspelt = line({ templateParameters: [{ name: 'referense', value: 'SM-2027-0001' }] });
    expect((await graph('POST', feed(), misspelt)).status).toBe(400);
    expect((await graph('POST', feed(), line({ activityType: 'nobodyDeclaredThis' }))).status).toBe(400);
  });

  it('is the only one that may install the app; where it is there already, the answer is a conflict', async () => {
    const other = await graph('POST', apps(), app(), {}, 'bot');
    expect(other.status).toBe(403);
    expect((await graph('POST', apps(), app())).status).toBe(409);
  });

  it('has to consent to what the manifest asks of each person, no more and no less', async () => {
    const { consentedPermissionSet: _left, ...without } = app();
    expect((await graph('POST', apps(), without)).status).toBe(400);
    const more = {
      ...app(),
      consentedPermissionSet: {
        resourceSpecificPermissions: [
          { permissionValue: 'TeamsActivity.Send.User', permissionType: 'application' },
          { permissionValue: 'TeamsAppInstallation.Read.User', permissionType: 'application' },
        ],
      },
    };
    expect((await graph('POST', apps(), more)).status).toBe(400);
  });

  /** https://learn.microsoft.com/graph/api/chat-post-installedapps: in the chat of an online meeting, “effectively” in the meeting */
  it('is the only one that may put the app into the chat of a meeting, once, and only with what the manifest asks for', async () => {
    const made = await graph('POST', `/users/${microsoft.organiser}/events`, aMeeting());
    const { joinUrl } = made.body['onlineMeeting'] as { joinUrl: string };
    const found = await graph(
      'GET',
      `/users/${microsoft.organiser}/onlineMeetings?$filter=${encodeURIComponent(`JoinWebUrl eq '${joinUrl}'`)}`,
    );
    const { threadId } = valueOf(found)[0]?.['chatInfo'] as { threadId: string };
    const chat = `/chats/${encodeURIComponent(threadId)}/installedApps`;
    expect((await graph('POST', chat, app(), {}, 'bot')).status).toBe(403);
    expect((await graph('POST', chat, { 'teamsApp@odata.bind': app()['teamsApp@odata.bind'] })).status).toBe(400);
    expect((await graph('POST', chat, app())).status).toBe(201);
    expect((await graph('POST', chat, app())).status).toBe(409);
    const nowhere = `/chats/${encodeURIComponent('19:meeting_nobody@thread.v2')}/installedApps`;
    expect((await graph('POST', nowhere, app())).status).toBe(404);
  });

  it('is the one that Graph knows: the bot’s own may read nobody, no list, no diary and no meeting', async () => {
    const list = await aList(microsoft);
    const refused = async (path: string) => {
      expect((await graph('GET', path, undefined, {}, 'bot')).status).toBe(403);
      expect((await graph('GET', path)).status).toBe(200);
    };
    await refused(`/users/${microsoft.worker}`);
    await refused(`${list}/items`);
    await refused(`/users/${microsoft.organiser}/events`);
    await refused(
      `/users/${microsoft.organiser}/onlineMeetings?$filter=JoinWebUrl eq 'https://teams.microsoft.com/l/none'`,
    );
  });
});
