import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Builds the tab and the sandbox's page where they are missing, or older than what they are made of. */
export async function buildPages(): Promise<void> {
  for (const folder of ['tab', 'sandbox/page']) {
    const place = join(ROOT, folder);
    if (!existsSync(join(place, 'vite.config.ts')) || isFresh(place)) continue;
    console.log(`Building ${folder}, which takes a moment the first time.`);
    const { build } = await import('vite');
    await build({ configFile: join(place, 'vite.config.ts'), root: place, logLevel: 'error' });
  }
}

function isFresh(place: string): boolean {
  const built = join(place, 'dist', 'index.html');
  if (!existsSync(built)) return false;
  const when = statSync(built).mtimeMs;
  const sources = [place, ...(place.endsWith('tab') ? [join(ROOT, 'rules'), join(ROOT, 'bot', 'api')] : [])];
  return sources.every((source) => newestIn(source) < when);
}

function newestIn(folder: string): number {
  const times = readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== 'dist' && name !== 'node_modules')
    .map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? newestIn(path) : statSync(path).mtimeMs;
    });
  return Math.max(0, ...times);
}
