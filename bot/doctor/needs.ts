import { fileURLToPath } from 'node:url';
import type { Config } from '../config.ts';
import { channelIdentity, graphIdentity, queueTokens } from '../identities.ts';
import type { Log } from '../log.ts';
import { graphOver } from '../microsoft365/graph.ts';
import { tokensFor } from '../microsoft365/tokens.ts';
import { storageQueueAt } from '../queue/storage-queue.ts';
import { recordsOver } from '../records/records.ts';
import type { Needs, Reached } from './check.ts';

const ANSWERS_WITHIN_MS = 10_000;
const TAB_FOLDER = fileURLToPath(new URL('../../tab/dist', import.meta.url));
const ADDIN_FOLDER = fileURLToPath(new URL('../../addin/dist', import.meta.url));

/** The product's own identities and gateways: what it may do is what is looked at. */
export function needsOf(config: Config, log: Log, tabFolder = TAB_FOLDER, addinFolder = ADDIN_FOLDER): Needs {
  const graph = graphOver(graphIdentity(config), log);
  const sites = { main: config.siteId, restricted: config.restrictedSiteId };
  const graphTokens = tokensFor(graphIdentity(config));
  const botTokens = tokensFor(channelIdentity(config));
  return {
    config,
    graph,
    sites,
    records: recordsOver(graph, sites, log),
    queue: config.queueUrl === undefined ? undefined : storageQueueAt(config.queueUrl, queueTokens(config)),
    graphToken: () => graphTokens('doctor/graph'),
    botToken: () => botTokens('doctor/bot'),
    reach,
    now: () => new Date(),
    tabFolder,
    addinFolder,
  };
}

async function reach(url: string, init: RequestInit = {}): Promise<Reached | undefined> {
  const answer = await fetch(url, {
    ...init,
    redirect: 'manual',
    signal: AbortSignal.timeout(ANSWERS_WITHIN_MS),
  }).catch(() => undefined);
  if (answer === undefined) return undefined;
  const text = await answer.text().catch(() => '');
  return { status: answer.status, date: answer.headers.get('date') ?? undefined, body: jsonIn(text) };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
