/**
 * Carries the Containerfile out without an engine: each stage in a folder of its own, each step as a user without rights, and then
 * starts what would be started, with invented settings and nothing it may write.
 *
 *   npm ci && node infra/container/by-hand.ts
 *
 * It installs the packages anew and takes some minutes. Only steps that trim the base image are left out, and named.
 */
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { stagesOf, type Stage } from './steps.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const NOBODY = 65_534;
const MOST_MEGABYTES = 250;
const MOST_PACKAGES = 250;
const asNobody = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

const place = mkdtempSync(join(tmpdir(), 'steady-container-'));
chmodSync(place, 0o755);
const home = join(place, 'home');
mkdirSync(home);
give(home);
/** A registry behind a proxy of the house needs the house’s own authority. */
const authority = process.env['NODE_EXTRA_CA_CERTS'];
const environment = {
  ...(authority === undefined ? {} : { NODE_EXTRA_CA_CERTS: authority }),
  HOME: home,
  PATH: `${dirname(process.execPath)}:/usr/local/bin:/usr/bin:/bin`,
  CI: 'true',
};

/** Ours goes to the user without rights, so that the next step can write beside it. */
function give(path: string): void {
  if (asNobody.uid === undefined) return;
  chownSync(path, NOBODY, NOBODY);
  if (lstatSync(path).isDirectory()) for (const name of readdirSync(path)) give(join(path, name));
}

function carryOut(stage: Stage): { readonly folder: string; readonly values: Record<string, string> } {
  let folder = join(place, stage.name);
  let values: Record<string, string> = {};
  for (const step of stage.steps) {
    if (step.does === 'workdir') {
      folder = join(place, stage.name, step.folder);
      mkdirSync(folder, { recursive: true });
      give(join(place, stage.name));
    }
    if (step.does === 'env') values = { ...values, ...step.values };
    if (step.does === 'copy') {
      const from = step.from === undefined ? ROOT : join(place, step.from);
      const isMany = step.what.length > 1 || step.to.endsWith('/');
      for (const one of step.what) {
        const to = join(folder, step.to, isMany ? (one.split('/').at(-1) ?? '') : '');
        const isRubbish = (path: string): boolean =>
          step.from === undefined && /\/(node_modules|dist)(\/|$)/.test(path);
        cpSync(join(from, one), to, { recursive: true, filter: (path) => !isRubbish(path) });
        give(join(folder, step.to));
      }
    }
    if (step.does === 'run') {
      if (/\/usr\/|\/opt\//.test(step.command)) {
        console.log(`${stage.name}: left out, it is about the base image: ${step.command}`);
        continue;
      }
      console.log(`${stage.name}: ${step.command}`);
      const ran = spawnSync('sh', ['-c', step.command], {
        cwd: folder,
        env: environment,
        stdio: 'inherit',
        ...asNobody,
      });
      if (ran.status !== 0) throw new Error(`This step failed: ${step.command}`);
    }
  }
  return { folder, values };
}

/** Files, bytes and packages of a folder. */
function weigh(folder: string): { bytes: number; packages: number } {
  let [bytes, packages] = [0, 0];
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const found = lstatSync(join(folder, path));
    if (found.isFile()) bytes += found.size;
    if (/(^|\/)node_modules\/(@[^/]+\/)?[^/@.][^/]*\/package\.json$/.test(path)) packages += 1;
  }
  return { bytes, packages };
}

async function start(stage: Stage, folder: string, values: Record<string, string>): Promise<void> {
  const id = (last: number): string => `aaaaaaaa-0000-4000-8000-00000000000${last}`;
  const port = String(await freePort());
  const settings = {
    PUBLIC_URL: 'https://steady.invented-council.example',
    TENANT_ID: id(1),
    BOT_APP_ID: id(2),
    BOT_APP_SECRET: 'invented',
    API_APP_SECRET: 'invented',
    API_APP_ID: id(3),
    TEAMS_APP_ID: id(4),
    TEAMS_CATALOG_ID: id(5),
    ORGANISER_MAILBOX: 'meetings@invented-council.example',
    SITE_ID: `invented.sharepoint.example,${id(6)},${id(7)}`,
    RESTRICTED_SITE_ID: `invented.sharepoint.example,${id(8)},${id(9)}`,
    COUNCIL_NAME: 'Invented Council',
    EMERGENCY_NUMBERS: 'Police=999',
  };
  const command = (does: 'start' | 'healthcheck'): readonly string[] =>
    stage.steps.flatMap((step) => (step.does === does ? step.command : [])).slice(1);
  const env = { PATH: environment.PATH, ...values, ...settings, HOST: '127.0.0.1', PORT: port };
  const running = spawn(process.execPath, command('start'), { cwd: folder, env, stdio: 'inherit', ...asNobody });
  try {
    for (let look = 0; look < 50; look += 1) {
      await pause(200);
      const { status } = spawnSync(process.execPath, command('healthcheck'), { cwd: folder, env, ...asNobody });
      if (status !== 0) continue;
      const ready = await fetch(`http://127.0.0.1:${port}/readyz`);
      const tab = await fetch(`http://127.0.0.1:${port}/tab/`);
      console.log(
        `Alive. /readyz ${ready.status} (503 is right: there is no Microsoft 365 here), /tab/ ${tab.status}.`,
      );
      if (ready.status !== 503 || tab.status !== 200) throw new Error('It does not answer as it has to.');
      return;
    }
    throw new Error('It was not alive within ten seconds.');
  } finally {
    running.kill('SIGKILL');
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

try {
  let last: ReturnType<typeof carryOut> | undefined;
  const stages = stagesOf(readFileSync(join(ROOT, 'Containerfile'), 'utf8'));
  for (const stage of stages) last = carryOut(stage);
  const shipped = stages.at(-1);
  if (last === undefined || shipped === undefined) throw new Error('The Containerfile has no stage.');
  const { bytes, packages } = weigh(last.folder);
  console.log(`Shipped: ${(bytes / 1e6).toFixed(0)} MB, ${packages} packages beside the bundle.`);
  if (bytes > MOST_MEGABYTES * 1e6 || packages > MOST_PACKAGES) throw new Error('That is more than we want to ship.');
  spawnSync('chmod', ['-R', 'a-w', last.folder]);
  await start(shipped, last.folder, last.values);
  console.log('Done.');
} finally {
  rmSync(place, { recursive: true, force: true });
}
