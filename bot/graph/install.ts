import { Fault } from '../faults.ts';
import type { Graph } from '../microsoft365/graph.ts';

/** What the manifest asks of each person: Teams takes the installation only with consent to exactly that. */
export const CONSENTED = [{ permissionValue: 'TeamsActivity.Send.User', permissionType: 'application' }] as const;

/** Which app it is, in the catalogue of this Graph. */
export interface OwnApp {
  readonly graphUrl: string;
  readonly catalogId: string;
}

/** Installs the app for someone, so that the bot may write to them first. Installed already is installed. */
export const installOver = (graph: Graph, app: OwnApp) => {
  const install = installAt(graph, app);
  return (step: string, person: string): Promise<void> =>
    install(step, `/users/${encodeURIComponent(person)}/teamwork/installedApps`);
};

/**
 * Installs the app in a chat; in the chat of a meeting its page stands beside the meeting.
 *
 * @source https://learn.microsoft.com/graph/api/chat-post-installedapps
 */
export const installInChatOver = (graph: Graph, app: OwnApp) => {
  const install = installAt(graph, app);
  return (step: string, chat: string): Promise<void> =>
    install(step, `/chats/${encodeURIComponent(chat)}/installedApps`);
};

const installAt =
  (graph: Graph, { graphUrl, catalogId }: OwnApp) =>
  async (step: string, to: string): Promise<void> => {
    const body = {
      'teamsApp@odata.bind': `${graphUrl}v1.0/appCatalogs/teamsApps/${catalogId}`,
      consentedPermissionSet: { resourceSpecificPermissions: CONSENTED },
    };
    await graph.post(step, to, body).catch((fault: unknown) => {
      if (!(fault instanceof Fault)) throw fault;
      if (fault.reason === 'changed-meanwhile') return;
      throw fault.reason === 'unclear' ? new Fault('try-later', step, fault.waitSeconds) : fault;
    });
  };
