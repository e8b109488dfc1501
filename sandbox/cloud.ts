import { readAppPackage } from './app-package.ts';
import { certificatesIn, type Certificates } from './certificates.ts';
import { openClock } from './clock.ts';
import { connectorDoor } from './connector/door.ts';
import { announce, type BotLine } from './connector/teams-to-bot.ts';
import { controlDoor } from './control/door.ts';
import { watch, type Watch } from './control/settle.ts';
import { openCouncil } from './council.ts';
import { graphDoor } from './graph/door.ts';
import { libraryFromTemplate } from './graph/lists.ts';
import { openGrants } from './grants.ts';
import { signersIn } from './keys.ts';
import { largeStaff, sizeOf, type Size } from './large-council.ts';
import { paceOf } from './pace.ts';
import { plainDoor } from './plain-door.ts';
import { COUNCIL, botUrl, graphUrl, productEnvironment, serviceUrl, TEAMS_APP_ID, type Addresses } from './settings.ts';
import { openStore, type Store } from './store.ts';
import { openWorld, type World } from './world.ts';
import { openCalls } from './wire/calls.ts';
import { mishaps } from './wire/failures.ts';
import { listen, type Answerer } from './wire/http.ts';
import { latencyNamed } from './wire/latency.ts';

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

/** Microsoft 365, played on this machine: Entra, Graph, the Bot Connector, and a page to be people on. */
export async function startCloud(options: CloudOptions): Promise<Cloud> {
  if (process.env['STEADY_UNIT_TESTS'] !== undefined) throw new Error('A unit test starts no sandbox.');
  const store = openStore(options.folder);
  const certificates = await certificatesIn(options.folder);
  let environment: Record<string, string> = {};
  const { world, size } = worldFor(options, store, () => environment);
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
  const pace = paceOf(options.latency, world.strict);
  const doors = { world, mishaps: mishaps(), traffic: watching, calls: openCalls(), takes: pace.takes };
  const control = controlDoor({
    world,
    mishaps: doors.mishaps,
    calls: doors.calls,
    watch: watching,
    line,
    addresses: () => addresses,
    profile: options.profile ?? 'blended-default',
    productPid: () => pid(),
  });
  const connector = connectorDoor({ ...doors, url: line.serviceUrl });
  const plain = plainDoor({ world, folder: options.folder, addresses: () => addresses, connector, control });
  const graph = graphDoor({ ...doors, meter: pace.meter, url: () => graphUrl(addresses), record: options.record });
  const listening = await listenBoth(plain, graph, certificates, options);
  addresses = { ...addresses, ...listening.ports };
  environment = environmentFor(options, addresses, certificates.authorityFile, TEAMS_APP_ID);
  environment = environmentFor(options, addresses, certificates.authorityFile, world.app().id);
  world.onInstalled.push((id) => void announceTo(id, line));

  return {
    world,
    watch: watching,
    addresses,
    size,
    productEnvironment: environment,
    withoutWaiting: pace.withoutWaiting,
    productIs: (ask) => {
      pid = ask;
    },
    announceInstallations: async () => {
      for (const { id } of world.council.people) await announceTo(id, line);
    },
    stop: async () => {
      over = true;
      await listening.stop();
      await store.close();
    },
  };
}

/** The council with its directory, diaries and sites, as it was left or as it begins. */
function worldFor(options: CloudOptions, store: Store, environment: () => Readonly<Record<string, string>>) {
  const clock = openClock(store, options.now);
  const size = sizeOf(options.council, options.history);
  const world = openWorld({
    store,
    clock,
    council: openCouncil(size.large ? largeStaff() : []),
    signers: signersIn(options.folder),
    grants: openGrants({ missing: options.missing, exchangeAfter: options.exchangeAfter }, clock, store),
    app: () => readAppPackage(environment()),
    ordinaryDiaries: options.diaries !== 'empty',
    phones: options.client === 'phone',
    strict: latencyNamed(options.latency) === 'tenant',
  });
  // The restricted site was made bare; whoever wants a library there makes one.
  libraryFromTemplate(COUNCIL.sites.main, world);
  return { world, size };
}

/** Opens both ports, or neither. */
async function listenBoth(plain: Answerer, graph: Answerer, certificates: Certificates, options: CloudOptions) {
  const open = await listen(plain, options.port);
  const secure = await listen(graph, options.graphPort, certificates).catch(async (error: unknown) => {
    await open.stop();
    throw error;
  });
  return {
    ports: { port: open.port, graphPort: secure.port },
    stop: () => Promise.all([open.stop(), secure.stop()]),
  };
}

const environmentFor = (options: CloudOptions, addresses: Addresses, authorityFile: string, teamsAppId: string) =>
  productEnvironment({
    addresses,
    authorityFile,
    teamsAppId,
    profile: options.profile,
    ...(options.environment === undefined ? {} : { extra: options.environment }),
  });

/** Tells the bot that this person has the app, unless it knows. */
async function announceTo(id: string, line: BotLine): Promise<void> {
  const person = line.world.council.find(id);
  const part = line.world.chat(id);
  if (person === undefined || !part.value.installed || part.value.announced) return;
  part.value.announced = await announce(person, line);
  part.changed();
}
