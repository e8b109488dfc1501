import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Request, Response } from 'restify';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
};
const WORTH_SQUEEZING = ['.html', '.js', '.css', '.svg', '.json'];
/** Vite puts a hash of the contents into these names, so that they never change. */
const NEVER_CHANGES = /^\/assets\//;
const squeeze = promisify(gzip);

interface Saved {
  readonly bytes: Buffer;
  readonly squeezed: Buffer | undefined;
  readonly madeAt: number;
}

/**
 * Serves a built page from its folder, under a path; what is no file of it is its one page, which finds its own way. `fill` changes
 * that page before it goes out.
 */
export function tabFilesIn(
  folder: string,
  under = '/tab',
  fill: (page: string) => string = (page) => page,
): (request: Request, response: Response) => Promise<void> {
  const saved = new Map<string, Saved>();

  async function load(path: string): Promise<Saved | undefined> {
    const file = join(folder, normalize(path));
    if (!file.startsWith(folder + sep)) return undefined;
    const found = await stat(file).catch(() => undefined);
    if (found?.isFile() !== true) return undefined;
    const before = saved.get(file);
    if (before?.madeAt === found.mtimeMs) return before;
    const read = await readFile(file);
    const bytes = extname(file) === '.html' ? Buffer.from(fill(read.toString('utf8'))) : read;
    const squeezed = WORTH_SQUEEZING.includes(extname(file)) ? await squeeze(bytes) : undefined;
    const loaded = { bytes, squeezed, madeAt: found.mtimeMs };
    saved.set(file, loaded);
    return loaded;
  }

  return async (request, response) => {
    const asked = decoded(request.path().slice(under.length)) ?? '/';
    const exact = asked.endsWith('/') ? undefined : await load(asked);
    // A script of an older build is gone, not the page.
    const page = exact === undefined && !NEVER_CHANGES.test(asked) ? await load('/index.html') : undefined;
    const found = exact ?? page;
    if (found === undefined) {
      response.sendRaw(404, NEVER_CHANGES.test(asked) ? 'Not there.' : 'This page has not been built.', {
        'Content-Type': 'text/plain; charset=utf-8',
      });
      return;
    }
    const takesGzip = found.squeezed !== undefined && /\bgzip\b/.test(request.header('accept-encoding', ''));
    const bytes = takesGzip ? found.squeezed : found.bytes;
    response.writeHead(200, {
      'Content-Type': (exact === undefined ? TYPES['.html'] : TYPES[extname(asked)]) ?? 'application/octet-stream',
      'Cache-Control':
        exact !== undefined && NEVER_CHANGES.test(asked) ? 'public, max-age=31536000, immutable' : 'no-store',
      'Content-Length': bytes.length,
      Vary: 'Accept-Encoding',
      ...(takesGzip ? { 'Content-Encoding': 'gzip' } : {}),
    });
    response.end(bytes);
  };
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
