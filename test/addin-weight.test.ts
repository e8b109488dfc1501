import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { buildAsShipped } from '../sandbox/build-pages.ts';

it(
  'a pane in Outlook comes with at most 100 KB over the wire, Microsoft’s sign-in with it',
  { timeout: 60_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'steady-addin-'));
    await buildAsShipped({
      configFile: fileURLToPath(new URL('../addin/vite.config.ts', import.meta.url)),
      build: { outDir: folder, emptyOutDir: true },
    });
    const files = (await readdir(folder, { recursive: true })).filter((file) => /\.(html|js|css)$/.test(file));
    const sizes = await Promise.all(files.map(async (file) => gzipSync(await readFile(join(folder, file))).length));
    await rm(folder, { recursive: true, force: true });
    expect(files.length).toBeGreaterThan(2);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(100_000);
  },
);
