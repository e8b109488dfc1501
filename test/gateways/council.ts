import { readFileSync } from 'node:fs';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { readConfig, type Config } from '../../bot/config.ts';
import { graphIdentity } from '../../bot/identities.ts';
import { logAt, type Log } from '../../bot/log.ts';
import { graphOver, type Graph } from '../../bot/microsoft365/graph.ts';
import { recordsOver, type CouncilRecords, type Sites } from '../../bot/records/records.ts';
import { makeLists } from '../../bot/records/make-lists.ts';
import { PROVISION_APP } from '../../sandbox/settings.ts';
import { startSandbox, type Sandbox } from '../../sandbox/testing.ts';

/** A council without a product: the sandbox, and the gateways that speak to it. */
export interface TestCouncil {
  readonly sandbox: Sandbox;
  readonly config: Config;
  readonly graph: Graph;
  /** The administrator's, who may make lists. */
  readonly adminGraph: Graph;
  readonly sites: Sites;
  readonly records: CouncilRecords;
  /** Every line of the log, as it was written. */
  readonly logged: readonly string[];
  readonly log: Log;
  /** Another replica: the same lists, nothing remembered. */
  anotherReplica(): CouncilRecords;
}

/**
 * Starts a sandbox; `made` is false for a council whose lists nobody has made yet. A `filled` one begins with the registers of the council
 * that this run of the tests prepared.
 */
export async function startCouncil({ made = true, filled = false } = {}): Promise<TestCouncil> {
  const sandbox = await startSandbox({ filled });
  setDefaultCACertificates([...getCACertificates('default'), readFileSync(sandbox.authorityFile, 'utf8')]);
  const config = readConfig(sandbox.env);
  const logged: string[] = [];
  const log = logAt('debug', { write: (line) => logged.push(line) });
  const graph = graphOver(graphIdentity(config), log);
  const adminGraph = graphOver(
    { ...graphIdentity(config), appId: PROVISION_APP.appId, secret: PROVISION_APP.secret },
    log,
  );
  const sites = { main: config.siteId, restricted: config.restrictedSiteId };
  if (made && !filled) await makeLists(adminGraph, sites, log, () => undefined);
  return {
    sandbox,
    config,
    graph,
    adminGraph,
    sites,
    records: recordsOver(graph, sites, log),
    logged,
    log,
    anotherReplica: () => recordsOver(graph, sites, log),
  };
}
