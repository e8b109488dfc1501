import { readFileSync } from 'node:fs';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { vi } from 'vitest';
import type { Ports } from '../../bot/casework/ports.ts';
import { readConfig } from '../../bot/config.ts';
import { logAt } from '../../bot/log.ts';
import { makePorts } from '../../bot/make-ports.ts';
import { graphOver } from '../../bot/microsoft365/graph.ts';
import { makeLists } from '../../bot/records/make-lists.ts';
import { conversationOf, teamsIdOf } from '../../sandbox/council.ts';
import { PROVISION_APP } from '../../sandbox/settings.ts';
import { startSandbox, type Sandbox } from '../../sandbox/testing.ts';

/**
 * A council with its registers and no product running: each test brings its own replicas, in this one process. They speak to the
 * sandbox through the product's own gateways; only what a replica does by itself soon after is left to the test.
 */
export interface Fixture {
  readonly sandbox: Sandbox;
  /** One more replica, with nothing remembered. */
  replica(): Promise<Ports>;
  /** What an administrator runs before each new version; answers what it said. */
  provision(): Promise<readonly string[]>;
  /** What the product looks at before it starts. */
  check(): Promise<void>;
  /** Time passes for everyone; without it no minute goes by. */
  later(minutes: number): void;
  close(): Promise<void>;
}

const START = '2026-11-23T09:00:00Z';

export async function openFixture(): Promise<Fixture> {
  // Nothing but the clock on the wall stands still: pauses and timeouts go on as they are.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(START) });
  const sandbox = await startSandbox({ filled: true, profile: 'blended-default', diaries: 'empty' });
  setDefaultCACertificates([...getCACertificates('default'), readFileSync(sandbox.authorityFile, 'utf8')]);
  const config = readConfig({ ...sandbox.env, IN_MEETING_CHATS: 'yes' });
  const log = logAt('silent');
  const { authority, authorityMetadata: metadata, graphUrl } = config;
  const admin = graphOver(
    { appId: PROVISION_APP.appId, secret: PROVISION_APP.secret, authority, metadata, graphUrl },
    log,
  );
  const provision = async (): Promise<readonly string[]> => {
    const said: string[] = [];
    await makeLists(admin, { main: config.siteId, restricted: config.restrictedSiteId }, log, (line) =>
      said.push(line),
    );
    return said;
  };

  let replicas = 0;
  const replica = async (): Promise<Ports> => {
    replicas += 1;
    const { ports, teams } = await makePorts({ ...config, port: config.port + replicas }, log);
    // Someone has written to the bot before, so it knows where Teams is.
    await teams.chats.remember({ serviceUrl: `${sandbox.url}/`, from: {}, conversation: {} } as Parameters<
      typeof teams.chats.remember
    >[0]);
    return { ...ports, carryOutInBackground: () => undefined, inBackground: () => undefined };
  };
  const { records } = await replica();
  for (const person of await sandbox.control.people()) {
    const place = { conversation: conversationOf(person), serviceUrl: `${sandbox.url}/`, member: teamsIdOf(person) };
    await records.conversations.create({ key: `conversation:${person.id}`, person: person.id, ...place });
  }
  return {
    sandbox,
    replica,
    provision,
    check: async () => (await makePorts(config, log)).check(),
    later: (minutes) => {
      vi.setSystemTime(Date.now() + minutes * 60_000);
    },
    close: async () => {
      await sandbox.stop();
      vi.useRealTimers();
    },
  };
}
