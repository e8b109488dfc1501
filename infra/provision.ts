/**
 * Makes what Steady needs on the council's two SharePoint sites. An administrator runs it once, and after each upgrade:
 *
 *   PROVISION_APP_ID=… PROVISION_APP_SECRET=… TENANT_ID=… SITE_ID=… RESTRICTED_SITE_ID=… node infra/provision.ts
 *
 * The product's own identity cannot make lists, and must not: see infra/permissions.md.
 */
import { z } from 'zod';
import { Fault } from '../bot/faults.ts';
import { logAt } from '../bot/log.ts';
import { graphOver } from '../bot/microsoft365/graph.ts';
import { makeLists } from './make-lists.ts';

const SETTINGS = z.object({
  PROVISION_APP_ID: z.string().min(1),
  PROVISION_APP_SECRET: z.string().min(1),
  TENANT_ID: z.string().min(1),
  SITE_ID: z.string().min(1),
  RESTRICTED_SITE_ID: z.string().min(1),
  AUTHORITY: z.url({ protocol: /^https$/ }).optional(),
  AUTHORITY_METADATA: z.string().optional(),
  GRAPH_URL: z.url({ protocol: /^https$/ }).default('https://graph.microsoft.com/'),
});

async function provision(): Promise<number> {
  const read = SETTINGS.safeParse(process.env);
  if (!read.success) {
    const names = [...new Set(read.error.issues.map(({ path }) => String(path[0])))];
    console.error(`Nothing was done. Missing or wrong: ${names.join(', ')}. See infra/permissions.md.`);
    return 2;
  }
  const settings = read.data;
  if (settings.SITE_ID === settings.RESTRICTED_SITE_ID) {
    console.error('Nothing was done. SITE_ID and RESTRICTED_SITE_ID must be two sites.');
    return 2;
  }
  const log = logAt('silent');
  const identity = {
    appId: settings.PROVISION_APP_ID,
    secret: settings.PROVISION_APP_SECRET,
    authority: settings.AUTHORITY ?? `https://login.microsoftonline.com/${settings.TENANT_ID}`,
    metadata: settings.AUTHORITY_METADATA,
    graphUrl: `${settings.GRAPH_URL.replace(/\/+$/, '')}/`,
  };
  try {
    const sites = { main: settings.SITE_ID, restricted: settings.RESTRICTED_SITE_ID };
    await makeLists(graphOver(identity, log), sites, log, (line) => console.log(line));
    console.log('Done.');
    return 0;
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    console.error(fault.message);
    console.error('What was made stays. Put it right and run this again: it goes on where it stopped.');
    return 1;
  }
}

process.exitCode = await provision();
