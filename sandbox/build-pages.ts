import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { InlineConfig } from 'vite';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Builds the tab and the sandbox's page where they are missing, or older than what they are made of. */
export async function buildPages(): Promise<void> {
  for (const folder of ['tab', 'addin', 'sandbox/page']) {
    const place = join(ROOT, folder);
    if (!existsSync(join(place, 'vite.config.ts')) || isFresh(place)) continue;
    console.log(`Building ${folder}, which takes a moment the first time.`);
    await buildAsShipped({ configFile: join(place, 'vite.config.ts'), root: place });
  }
}

/** As for a council, also where tests run: React and Fluent for developers are some times slower, and say where they were built. */
export async function buildAsShipped(config: InlineConfig): Promise<void> {
  const { build } = await import('vite');
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await build({ logLevel: 'error', ...config });
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}

function isFresh(place: string): boolean {
  const built = join(place, 'dist', 'index.html');
  if (!existsSync(built)) return false;
  const when = statSync(built).mtimeMs;
  const sources = [
    place,
    ...(/tab$|addin$/.test(place) ? [join(ROOT, 'rules'), join(ROOT, 'bot', 'api')] : []),
    // The panes are made of the tab’s parts.
    ...(place.endsWith('addin') ? [join(ROOT, 'tab')] : []),
  ];
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
