/**
 * Makes what Steady needs on the council's two SharePoint sites. An administrator runs it once, and after each upgrade:
 *
 *   PROVISION_APP_ID=… PROVISION_APP_SECRET=… TENANT_ID=… SITE_ID=… RESTRICTED_SITE_ID=… node infra/provision.ts
 *
 * Where a new version moves rows, it takes a sealed copy of both sites first: BACKUP_TO=FOLDER BACKUP_WORDS=…, or `--copy-is-taken`.
 *
 * The product's own identity cannot make lists, and must not: see infra/permissions.md.
 */
import { SealFault } from '../bot/commands/sealed-folder.ts';
import { Fault } from '../bot/faults.ts';
import { logAt } from '../bot/log.ts';
import { graphOver } from '../bot/microsoft365/graph.ts';
import { ofACommand } from '../bot/microsoft365/patience.ts';
import { makeLists } from '../bot/records/make-lists.ts';
import { copyBefore } from './copy-before.ts';

const REQUIRED = ['PROVISION_APP_ID', 'PROVISION_APP_SECRET', 'TENANT_ID', 'SITE_ID', 'RESTRICTED_SITE_ID'];

const setting = (name: string): string => process.env[name]?.trim() ?? '';
const settingOr = (name: string, usual: string): string => (setting(name) === '' ? usual : setting(name));

/** Sentences about what is missing or dangerous; without any it can be run. */
function problems(): readonly string[] {
  const missing = REQUIRED.filter((name) => setting(name) === '').map((name) => `${name} is missing.`);
  const overHttp = ['AUTHORITY', 'GRAPH_URL']
    .filter((name) => setting(name) !== '' && !setting(name).startsWith('https://'))
    .map((name) => `${name} must be an https: address.`);
  const same = setting('SITE_ID') !== '' && setting('SITE_ID') === setting('RESTRICTED_SITE_ID');
  return [...missing, ...overHttp, ...(same ? ['SITE_ID and RESTRICTED_SITE_ID must be two sites.'] : [])];
}

async function provision(): Promise<number> {
  const wrong = problems();
  if (wrong.length > 0) {
    console.error(`Nothing was done. ${wrong.join(' ')} See infra/permissions.md.`);
    return 2;
  }
  const log = logAt('silent');
  const metadata = setting('AUTHORITY_METADATA');
  const identity = {
    appId: setting('PROVISION_APP_ID'),
    secret: setting('PROVISION_APP_SECRET'),
    authority: settingOr('AUTHORITY', `https://login.microsoftonline.com/${setting('TENANT_ID')}`),
    metadata: metadata === '' ? undefined : metadata,
    graphUrl: `${settingOr('GRAPH_URL', 'https://graph.microsoft.com').replace(/\/+$/, '')}/`,
  };
  const sites = { main: setting('SITE_ID'), restricted: setting('RESTRICTED_SITE_ID') };
  const say = (line: string): void => {
    console.log(line);
  };
  try {
    const graph = graphOver(identity, log, { patience: ofACommand(console.error) });
    const copyTo = {
      folder: setting('BACKUP_TO'),
      words: setting('BACKUP_WORDS'),
      isTakenElsewhere: process.argv.includes('--copy-is-taken'),
    };
    if (!(await copyBefore(graph, sites, copyTo, new Date(), say))) return 1;
    await makeLists(graph, sites, log, say);
    console.log('Done.');
    return 0;
  } catch (fault) {
    if (!(fault instanceof Fault) && !(fault instanceof SealFault)) throw fault;
    console.error(fault.message);
    console.error('What was made stays. Put it right and run this again: it goes on where it stopped.');
    return 1;
  }
}

process.exitCode = await provision();
