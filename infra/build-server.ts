/**
 * Makes what runs in production: `dist/server/main.mjs`, one file with a source map, and the commands beside it.
 *
 *   node infra/build-server.ts
 *
 * Beside it stands `telemetry.mjs`, which is loaded only where somebody listens: OpenTelemetry takes memory of its own.
 *
 * Everything is in the file but two packages that read files of their own; `dist/server/package-lock.json` names these alone,
 * so that `npm ci` there installs some twenty packages.
 */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown, type OutputChunk } from 'rolldown';
import { slimPackage, type Lock } from './slim-lock.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUT = join(ROOT, 'dist', 'server');
/** They read fonts and metrics from their own folders. */
const BESIDE = ['pdfkit', 'pdfmake'];
/** What IT runs on the server, by the name it has there. */
const COMMANDS = {
  provision: 'infra/provision.ts',
  backup: 'bot/commands/backup.ts',
  restore: 'bot/commands/restore.ts',
  retention: 'bot/commands/retention.ts',
  'subject-access': 'bot/commands/subject-access.ts',
  access: 'bot/commands/access.ts',
  audit: 'bot/commands/audit.ts',
  doctor: 'bot/commands/doctor.ts',
  import: 'bot/commands/import.ts',
  profile: 'bot/commands/profile.ts',
  bank: 'bot/commands/bank.ts',
  'bank-holidays': 'bot/commands/bank-holidays.ts',
  'is-alive': 'infra/container/is-alive.ts',
};

/** The part of the server that is a file of its own: as its source is named, and as it is called beside it. */
const APART = { source: './telemetry/send.ts', file: './telemetry.mjs' };

const isBeside = (id: string): boolean => BESIDE.some((name) => id === name || id.startsWith(`${name}/`));
const isNodes = (id: string): boolean => id.startsWith('node:') || builtinModules.includes(id);

/** Each says first of all that Node is too old, instead of failing later, one look at a time. */
const needsNode = `{\n${await readFile(join(ROOT, 'needs-node.mjs'), 'utf8')}}`;

async function bundle(
  input: string | Readonly<Record<string, string>>,
  folder: string,
): Promise<readonly OutputChunk[]> {
  const made = await rolldown({
    input: typeof input === 'string' ? input : { ...input },
    cwd: ROOT,
    platform: 'node',
    external: (id) => isBeside(id) || id === APART.file,
    plugins: [{ name: 'apart', resolveId: (id) => (id === APART.source ? { id: APART.file, external: true } : null) }],
    // What botbuilder’s own dependencies do badly cannot be mended here; what matters is asked below.
    logLevel: 'silent',
  });
  const { output } = await made.write({
    dir: folder,
    format: 'esm',
    sourcemap: true,
    entryFileNames: '[name].mjs',
    chunkFileNames: 'shared-[hash].mjs',
    ...(typeof input === 'string' ? { codeSplitting: false } : {}),
    banner: ({ isEntry }) => (isEntry ? needsNode : ''),
  });
  await made.close();
  const chunks = output.filter((one): one is OutputChunk => one.type === 'chunk');
  const own = chunks.map(({ fileName }) => fileName);
  const lost = chunks
    .flatMap(({ imports, dynamicImports }) => [...imports, ...dynamicImports])
    .filter((id) => id !== APART.file && !isBeside(id) && !isNodes(id) && !own.includes(basename(id)));
  if (lost.length > 0) throw new Error(`These packages were not found: ${[...new Set(lost)].join(', ')}`);
  return chunks;
}

/** Whose code is in the bundle: a scanner sees no `node_modules` there, so that the list has to say it. */
function packagesIn(chunks: readonly OutputChunk[], { packages }: Lock) {
  const places = chunks
    .flatMap(({ moduleIds }) => moduleIds)
    .flatMap((id) => /^.*?(node_modules\/.*)$/.exec(id.replaceAll('\\', '/'))?.[1] ?? [])
    .map((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? path);
  return [...new Set(places)].sort().flatMap((place) => {
    const found = packages[place];
    const name = place.replace(/^.*node_modules\//, '');
    return found === undefined ? [] : [{ name, version: found.version, licence: found.license ?? 'not said' }];
  });
}

export async function buildServer(): Promise<void> {
  await rm(OUT, { recursive: true, force: true });
  await mkdir(OUT, { recursive: true });
  const lock = JSON.parse(await readFile(join(ROOT, 'package-lock.json'), 'utf8')) as Lock;
  const server = await bundle('bot/main.ts', OUT);
  const telemetry = await bundle({ telemetry: 'bot/telemetry/send.ts' }, OUT);
  const commands = await bundle(COMMANDS, join(OUT, 'commands'));
  const slim = slimPackage(BESIDE, lock);
  const files = {
    'package.json': slim.manifest,
    'package-lock.json': slim.lock,
    'packages.json': packagesIn([...server, ...telemetry, ...commands], lock),
  };
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(OUT, name), `${JSON.stringify(content, null, 2)}\n`);
  }
  // The server looks for the pages where its sources have them: one folder up.
  for (const page of ['tab', 'addin']) {
    await rm(join(ROOT, 'dist', page), { recursive: true, force: true });
    await cp(join(ROOT, page, 'dist'), join(ROOT, 'dist', page, 'dist'), { recursive: true }).catch(() => {
      console.log(`${page} has not been built: npm run build does it.`);
    });
  }
  console.log(`Server: ${join('dist', 'server', 'main.mjs')}`);
}

if (import.meta.main) await buildServer();
