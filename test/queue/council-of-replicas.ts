import { readFileSync } from 'node:fs';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import type { Ports } from '../../bot/casework/ports.ts';
import { readConfig } from '../../bot/config.ts';
import { logAt } from '../../bot/log.ts';
import { makePorts } from '../../bot/make-ports.ts';
import { startSandbox, type Replica, type Sandbox, type SandboxOptions } from '../../sandbox/testing.ts';
import { startAzurite, type Azurite } from './azurite.ts';

/** A council whose replicas are processes of their own, with one queue between them. */
export interface CouncilOfReplicas {
  readonly sandbox: Sandbox;
  readonly azurite: Azurite;
  /** The lists, as one more replica sees them that does nothing by itself. */
  readonly ports: Ports;
  /** One more process. */
  starts(): Promise<Replica>;
  stop(): Promise<void>;
}

/** No process runs yet. */
export async function councilOfReplicas(options: SandboxOptions = {}): Promise<CouncilOfReplicas> {
  const azurite = await startAzurite();
  const sandbox = await startSandbox({
    filled: true,
    profile: 'blended-default',
    now: '2026-11-23T09:00:00Z',
    diaries: 'empty',
    ...options,
    env: { QUEUE_URL: azurite.url(), TIMER_SECONDS: '0.25', ...options.env },
  });
  setDefaultCACertificates([...getCACertificates('default'), readFileSync(sandbox.authorityFile, 'utf8')]);
  const { ports } = await makePorts(readConfig(sandbox.env), logAt('silent'));
  return {
    sandbox,
    azurite,
    ports: { ...ports, carryOutInBackground: () => undefined, inBackground: () => undefined },
    starts: () => sandbox.startReplica(),
    stop: async () => {
      await sandbox.stop();
      await azurite.stop();
    },
  };
}
