import { Fault } from '../faults.ts';
import type { Graph } from '../microsoft365/graph.ts';

/** What the manifest asks of each person: Teams takes the installation only with consent to exactly that. */
export const CONSENTED = [{ permissionValue: 'TeamsActivity.Send.User', permissionType: 'application' }] as const;

/** Installs the app for someone, so that the bot may write to them first. Installed already is installed. */
export const installOver =
  (graph: Graph, { graphUrl, catalogId }: { readonly graphUrl: string; readonly catalogId: string }) =>
  async (step: string, person: string): Promise<void> => {
    const app = `${graphUrl}v1.0/appCatalogs/teamsApps/${catalogId}`;
    const to = `/users/${encodeURIComponent(person)}/teamwork/installedApps`;
    const body = {
      'teamsApp@odata.bind': app,
      consentedPermissionSet: { resourceSpecificPermissions: CONSENTED },
    };
    await graph.post(step, to, body).catch((fault: unknown) => {
      if (!(fault instanceof Fault)) throw fault;
      if (fault.reason === 'changed-meanwhile') return;
      throw fault.reason === 'unclear' ? new Fault('try-later', step, fault.waitSeconds) : fault;
    });
  };
