import { mkdtempSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildPages } from './build-pages.ts';
import { startCloud, type Cloud, type CloudOptions } from './cloud.ts';
import { controlClient, type Control } from './control-client.ts';
import { copyOf, PREPARED_AT } from './prepared.ts';
import { fillLists, productPlace, runProduct } from './product-run.ts';
import { runCommand, startProduct, type Product, type ProductPlace } from './product.ts';
import { botUrl, graphUrl, sandboxUrl } from './settings.ts';

export interface SandboxOptions {
  /** Of the page, the control API, Entra and the connector; any free one when it is not said. */
  readonly port?: number;
  /** A folder that stays; without it one is made and thrown away. */
  readonly data?: string;
  /** Whether the product runs in it, on filled lists. */
  readonly product?: boolean;
  /** Whether the lists are made and filled although no product runs. */
  readonly filled?: boolean;
  readonly profile?: string;
  /** Settings for the product, beside the usual ones. */
  readonly env?: Readonly<Record<string, string>>;
  /** Whether the tab and the page are built first, where they are out of date. */
  readonly pages?: boolean;
  /** What the clock shows at the start. */
  readonly now?: string;
  /** `empty`: nobody has anything in their diary but what the test puts there. */
  readonly diaries?: 'ordinary' | 'empty';
  /** `tenant`: as slow as a tenant, and as strict about resource units; a number of milliseconds: each call takes so long. */
  readonly latency?: 'none' | 'tenant' | `${number}`;
  /** Grants that nobody made, comma separated; `bot` takes from the bot's registration what an earlier release needed. */
  readonly missing?: string;
  readonly exchangeAfter?: string;
  /** A bundle to start instead of the sources. */
  readonly server?: string;
  /** `phone`: a typeahead never answers, and does not show what was filled in beforehand. */
  readonly client?: 'desktop' | 'phone';
  readonly council?: 'usual' | 'large';
  /** Placements that have ended, besides. */
  readonly history?: number;
  /** A file for every Graph call. */
  readonly record?: string;
}

export interface Replica {
  readonly url: string;
  /** Another one after it died and was started again; undefined in between. */
  readonly pid: number | undefined;
  stop(): Promise<void>;
}

export interface Sandbox {
  readonly url: string;
  /** With `/v1.0/…` behind it. */
  readonly graphUrl: string;
  readonly botUrl: string;
  readonly data: string;
  /** The product's environment, as docs/settings.md names it. */
  readonly env: Readonly<Record<string, string>>;
  /** File of the throw-away authority that signed Graph's certificate. */
  readonly authorityFile: string;
  readonly control: Control;
  /** Starts one more product on the same lists; Teams goes on speaking to the first. */
  startReplica(): Promise<Replica>;
  /** Runs one of the product's own commands to its end, in its environment and by its clock. */
  command(script: string, ...args: readonly string[]): Promise<boolean>;
  readonly stop: () => Promise<void>;
}

/** A sandbox of one's own, on free ports, in a folder of its own. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const data = options.data ?? mkdtempSync(join(tmpdir(), 'steady-sandbox-'));
  const prepared = beginIn(data, options);
  if (options.pages === true) await buildPages();
  const cloud = await startCloud(await cloudFor(options, data));
  const throwAway = (): void => {
    if (options.data === undefined) rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  };
  let product: Product | undefined;
  try {
    if (wantsLists(options) && !prepared) await fillLists(cloud, data);
    if (options.product === true) product = await runProduct(cloud, data, options.server);
  } catch (error) {
    await cloud.stop();
    throwAway();
    throw error;
  }
  const place = productPlace(cloud, data, options.server);
  const replicas: Product[] = [];
  return {
    url: sandboxUrl(cloud.addresses),
    graphUrl: `${graphUrl(cloud.addresses)}v1.0`,
    botUrl: botUrl(cloud.addresses),
    data,
    env: cloud.productEnvironment,
    authorityFile: cloud.productEnvironment['NODE_EXTRA_CA_CERTS'] ?? '',
    control: controlClient(sandboxUrl(cloud.addresses)),
    startReplica: () => startReplica(cloud, place, replicas),
    command: (script, ...args) => runCommand(place, script, args),
    stop: async () => {
      await Promise.all(replicas.map((replica) => replica.stop()));
      await product?.stop();
      await cloud.stop();
      throwAway();
    },
  };
}

const cloudFor = async (options: SandboxOptions, folder: string): Promise<CloudOptions> => ({
  port: options.port ?? 0,
  graphPort: options.port === undefined ? 0 : options.port + 1,
  botPort: await freePort(),
  folder,
  profile: options.profile,
  environment: options.env ?? {},
  diaries: options.diaries,
  latency: options.latency,
  missing: options.missing,
  exchangeAfter: options.exchangeAfter,
  client: options.client,
  council: options.council,
  history: options.history === undefined ? undefined : String(options.history),
  record: options.record ?? process.env['SANDBOX_RECORD'],
  ...(options.now === undefined ? {} : { now: new Date(options.now) }),
});

/** One more product beside the first, told the same time; it is among those that run before it answers. */
async function startReplica(cloud: Cloud, place: ProductPlace, running: Product[]): Promise<Replica> {
  const port = String(await freePort());
  const url = `http://localhost:${port}`;
  const environment = { ...cloud.productEnvironment, PORT: port, PUBLIC_URL: url };
  const logFile = join(dirname(place.logFile), `replica-${port}.log`);
  const replica = startProduct({ ...place, environment, logFile });
  running.push(replica);
  cloud.world.clock.onTurn((offset) => replica.turn(offset));
  await replica.healthy(60_000);
  return {
    url,
    get pid() {
      return replica.pid();
    },
    stop: () => replica.stop(),
  };
}

const wantsLists = ({ product, filled }: SandboxOptions): boolean => product === true || filled === true;

/** Whether the folder now has filled lists: a copy of the council that this run of the tests prepared, where there is one. */
function beginIn(data: string, options: SandboxOptions): boolean {
  mkdirSync(data, { recursive: true });
  const prepared = process.env['STEADY_PREPARED'];
  const usual = options.council !== 'large' && options.history === undefined;
  if (prepared === undefined || !usual || !wantsLists(options) || readdirSync(data).length > 0) return false;
  if (options.now !== undefined && new Date(options.now) < PREPARED_AT)
    throw new Error(`A test begins on ${PREPARED_AT.toISOString()} at the earliest: its lists were made that day.`);
  copyOf(prepared, data);
  return true;
}

/** A port that nobody had a moment ago. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}
