import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readAppPackage } from './app-package.ts';
import { certificatesIn } from './certificates.ts';
import { openClock } from './clock.ts';
import { connectorDoor } from './connector/door.ts';
import { announce, type BotLine } from './connector/teams-to-bot.ts';
import { controlDoor } from './control/door.ts';
import { watch, type Watch } from './control/settle.ts';
import { openCouncil } from './council.ts';
import { answerEntra } from './entra/endpoints.ts';
import { graphDoor } from './graph/door.ts';
import { libraryFromTemplate } from './graph/lists.ts';
import { unitMeter } from './graph/resource-units.ts';
import { openGrants } from './grants.ts';
import { signersIn } from './keys.ts';
import { largeStaff, sizeOf, type Size } from './large-council.ts';
import {
  COUNCIL,
  botUrl,
  graphUrl,
  productEnvironment,
  sandboxUrl,
  serviceUrl,
  TEAMS_APP_ID,
  type Addresses,
} from './settings.ts';
import { openStore } from './store.ts';
import { openWorld, type World } from './world.ts';
import { openCalls } from './wire/calls.ts';
import { mishaps } from './wire/failures.ts';
import { listen, type Call, type Reply } from './wire/http.ts';
import { latencyNamed, latencyOf } from './wire/latency.ts';
import { staticFile } from './wire/static-files.ts';

export interface CloudOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly graphPort: number;
  readonly botPort: number;
  readonly folder: string;
  readonly profile: string | undefined;
  /** Settings that the product gets beside the usual ones. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly now?: Date;
  readonly record?: string | undefined;
  /** `empty`: nobody has anything in their diary but what is put there. */
  readonly diaries?: string | undefined;
  /** `tenant`: answers as slowly as a tenant, and throttles by resource units as SharePoint does. */
  readonly latency?: string | undefined;
  /** Grants that nobody made, comma separated: `SANDBOX_MISSING`. */
  readonly missing?: string | undefined;
  /** How long after the first start Exchange lets anybody in, such as PT2H. */
  readonly exchangeAfter?: string | undefined;
  /** `phone`: a typeahead never answers, and does not show what was filled in beforehand. */
  readonly client?: string | undefined;
  /** `large`: 1,000 staff and 2,000 placements. */
  readonly council?: string | undefined;
  /** How many placements that have ended there are besides. */
  readonly history?: string | undefined;
}

export interface Cloud {
  readonly world: World;
  readonly watch: Watch;
  readonly addresses: Addresses;
  readonly size: Size;
  /** The environment in which the product takes this for its cloud. */
  readonly productEnvironment: Record<string, string>;
  /** While this is done nothing is slow and nothing is counted: the first filling of a large council is no rehearsal. */
  withoutWaiting(work: () => Promise<void>): Promise<void>;
  /** Says whose pid is the product's, once there is one. */
  productIs(pid: () => number | undefined): void;
  /** Tells the bot about everyone who has the app and of whom it has not heard. */
  announceInstallations(): Promise<void>;
  stop(): Promise<void>;
}

const PAGE = fileURLToPath(new URL('./page/dist', import.meta.url));

/** Microsoft 365, played on this machine: Entra, Graph, the Bot Connector, and a page to be people on. */
export async function startCloud(options: CloudOptions): Promise<Cloud> {
  if (process.env['STEADY_UNIT_TESTS'] !== undefined) throw new Error('A unit test starts no sandbox.');
  const store = openStore(options.folder);
  const certificates = await certificatesIn(options.folder);
  const signers = signersIn(options.folder);
  const clock = openClock(store, options.now);
  const size = sizeOf(options.council, options.history);
  const grants = openGrants({ missing: options.missing, exchangeAfter: options.exchangeAfter }, clock, store);
  let environment: Record<string, string> = {};
  const world = openWorld({
    store,
    clock,
    council: openCouncil(size.large ? largeStaff() : []),
    signers,
    grants,
    app: () => readAppPackage(environment),
    ordinaryDiaries: options.diaries !== 'empty',
    phones: options.client === 'phone',
    strict: latencyNamed(options.latency) === 'tenant',
  });
  // The restricted site was made bare; whoever wants a library there makes one.
  libraryFromTemplate(COUNCIL.sites.main, world);
  const ordered = mishaps();
  const watching = watch(() => Number(environment['TIMER_SECONDS'] ?? '1'));
  let addresses: Addresses = { port: options.port, graphPort: options.graphPort, botPort: options.botPort };
  let pid: () => number | undefined = () => undefined;
  let over = false;
  const line: BotLine = {
    world,
    serviceUrl: () => serviceUrl(addresses),
    botUrl: () => botUrl(addresses),
    isOver: () => over,
  };

  const calls = openCalls();
  let isFilling = false;
  const usual = latencyOf(latencyNamed(options.latency));
  const takes: typeof usual = (work) => (isFilling ? 0 : usual(work));
  const counted = unitMeter();
  const doors = { world, mishaps: ordered, traffic: watching, calls, takes };
  const connector = connectorDoor({ ...doors, url: () => serviceUrl(addresses) });
  const control = controlDoor({
    world,
    mishaps: ordered,
    calls,
    watch: watching,
    line,
    addresses: () => addresses,
    profile: options.profile ?? 'blended-default',
    productPid: () => pid(),
  });
  const plain = async (call: Call): Promise<Reply> => {
    if (call.path.startsWith('/control/')) return control(call);
    const entra = await answerEntra(call, {
      signers,
      clock,
      grants,
      registrations: join(options.folder, 'registrations'),
      tokenEndpoint: () => `${sandboxUrl(addresses)}/${COUNCIL.tenantId}/oauth2/v2.0/token`,
      url: () => sandboxUrl(addresses),
    });
    if (entra !== undefined) return entra;
    if (/^\/(v3\/conversations|v1\/meetings)(\/|$)/.test(call.path)) return connector(call);
    const page = call.method === 'GET' ? staticFile(PAGE, call.path) : undefined;
    return page ?? { status: 404, body: { error: `Nothing answers ${call.path}.` } };
  };

  const open = await listen(plain, options.port);
  const graph = graphDoor({
    ...doors,
    meter: (...asked) => (world.strict && !isFilling ? counted(...asked) : {}),
    url: () => graphUrl(addresses),
    record: options.record,
  });
  const secure = await listen(graph, options.graphPort, certificates).catch(async (error: unknown) => {
    await open.stop();
    throw error;
  });
  addresses = { ...addresses, port: open.port, graphPort: secure.port };
  const make = (teamsAppId: string): Record<string, string> =>
    productEnvironment({
      addresses,
      authorityFile: certificates.authorityFile,
      teamsAppId,
      profile: options.profile,
      ...(options.environment === undefined ? {} : { extra: options.environment }),
    });
  environment = make(TEAMS_APP_ID);
  environment = make(world.app().id);

  const tell = async (id: string): Promise<void> => {
    const person = world.council.find(id);
    const part = world.chat(id);
    if (person === undefined || !part.value.installed || part.value.announced) return;
    part.value.announced = await announce(person, line);
    part.changed();
  };
  world.onInstalled.push((id) => void tell(id));

  return {
    world,
    watch: watching,
    addresses,
    size,
    productEnvironment: environment,
    withoutWaiting: async (work) => {
      isFilling = true;
      try {
        await work();
      } finally {
        isFilling = false;
      }
    },
    productIs: (ask) => {
      pid = ask;
    },
    announceInstallations: async () => {
      for (const { id } of world.council.people) await tell(id);
    },
    stop: async () => {
      over = true;
      await Promise.all([open.stop(), secure.stop()]);
      await store.close();
    },
  };
}
