import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildServer } from '../../infra/build-server.ts';
import { stagesOf } from '../../infra/container/steps.ts';
import { lockedFor } from '../../infra/slim-lock.ts';
import { ALL_ROUTES } from '../../bot/api/all-routes.ts';
import { LOOKS } from '../../bot/casework/plans/look-after.ts';
import { VERBS } from '../../bot/teams/all-verbs.ts';
import { openCouncil, type Council } from '../e2e/council.ts';
import { startCollector, strangersIn, type Collector } from '../telemetry/collector.ts';

/* What runs in production is one file made of the sources. Here it is made, started against the sandbox, and used. */

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

describe('The bundle that runs in production', () => {
  let council: Council;
  let collector: Collector;

  beforeAll(async () => {
    await buildServer();
    collector = await startCollector();
    council = await openCouncil('bundle', {
      server: 'dist/server/main.mjs',
      now: '2026-11-23T09:00:00Z',
      diaries: 'empty',
      env: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_METRIC_EXPORT_INTERVAL: '1000' },
    });
  }, 180_000);
  afterAll(async () => {
    await council?.sandbox.stop();
    await collector?.stop();
  });

  it('is what the sandbox started, and it answers that it is well', async () => {
    const { pid } = (await (await fetch(`${council.sandbox.url}/control/product`)).json()) as { readonly pid: number };
    expect(readFileSync(`/proc/${pid}/cmdline`, 'utf8')).toContain('dist/server/main.mjs');
    for (const path of ['/livez', '/readyz', '/healthz']) {
      expect((await fetch(`${council.sandbox.botUrl}${path}`)).status).toBe(200);
    }
  });

  it('takes a report in chat and sends it to the team manager for judgement', async () => {
    await council.says('Petra Plumtree', 'report instability');
    const receipt = await council.presses('Petra Plumtree', 'Report instability', 'Send report', {
      child: 'placement:P-1042',
      voice: 'carer',
      triggers: 'carer-struggling',
      whatHappened: 'An invented row at teatime.',
      immediateDanger: 'no',
    });
    expect(receipt.words).toContain('IN-2026-0001');
    await council.settles();
    expect((await council.card('Tobias Tamarind', 'For your judgement: IN-2026-0001')).heading).toBe(
      'For your judgement: IN-2026-0001',
    );
  });

  it('answers the tab’s API for the person who asks', async () => {
    expect((await council.asks('Petra Plumtree', 'GET', '/api/desk')).status).toBe(200);
    expect((await fetch(`${council.sandbox.botUrl}/api/desk`)).status).toBe(401);
  });

  it(
    'told the collector of all that in closed words: no name, no reference, no address',
    { timeout: 60_000 },
    async () => {
      const told = () => collector.came.map(({ path, body }) => [path, JSON.parse(body) as unknown] as const);
      await expect
        .poll(() => JSON.stringify(told()), { timeout: 30_000 })
        .toMatch(/v1\/traces.*report-instability|report-instability.*v1\/traces/s);
      const all = JSON.stringify(told());
      for (const figure of ['steady.turn.duration', 'steady.graph.units', 'steady.plans.open', 'steady.look.duration'])
        expect(all).toContain(figure);
      const acts = new Set([
        ...VERBS.map(({ verb }) => verb),
        ...ALL_ROUTES.map(({ method, path }) => `${method} ${path}`),
        ...Object.keys(LOOKS),
        ...['message', 'tick', 'plan', 'search-children', 'search-workers'],
      ]);
      expect(strangersIn(told(), new Set([...acts, '/v1/metrics', '/v1/traces']))).toEqual([]);
      const trace = /"trace":"([0-9a-f]{32})"/.exec(readFileSync(`${council.sandbox.data}/product.log`, 'utf8'))?.[1];
      expect([trace, all]).toEqual([expect.any(String), expect.stringContaining(trace ?? 'none')]);
      expect(all).not.toMatch(/Plumtree|Tobias|IN-2026|P-1042|teatime/);
    },
  );

  it('has OpenTelemetry in a file of its own, so that nobody who does not use it has it in memory', () => {
    const sourcesOf = (file: string) =>
      (readJson(`dist/server/${file}.map`) as { readonly sources: readonly string[] }).sources.filter((one) =>
        one.includes('@opentelemetry'),
      );
    expect([sourcesOf('main.mjs').length, sourcesOf('telemetry.mjs').length > 20]).toEqual([0, true]);
    expect(readFileSync('dist/server/main.mjs', 'utf8')).toContain('import("./telemetry.mjs")');
    // What there is once in a process comes from the server, not along with it.
    const { sources } = readJson('dist/server/telemetry.mjs.map') as { readonly sources: readonly string[] };
    expect(sources.filter((one) => /bot\/(trace|faults|log)\.ts$/.test(one))).toEqual([]);
  });

  it.each(['main.mjs', 'commands/doctor.mjs'])('on a Node that is too old %s says so, and does nothing', (file) => {
    const older = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.19.0' } });`;
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(older)}`, `dist/server/${file}`],
      { encoding: 'utf8' },
    );
    expect({ status, stdout, stderr }).toEqual({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^Steady needs Node 22\.18 or newer; this is Node 20\.19\.0\./) as unknown,
    });
  });

  it('has a source map, so that a fault’s line is a line of the sources', () => {
    const { sources } = readJson('dist/server/main.mjs.map') as { readonly sources: readonly string[] };
    expect(sources.some((source) => source.endsWith('bot/casework/plans/carry-out.ts'))).toBe(true);
  });

  it('says whose code is in it, each with version and licence', () => {
    const packages = readJson('dist/server/packages.json') as readonly {
      readonly name: string;
      readonly licence: string;
    }[];
    expect(packages.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['botbuilder', 'restify', 'zod', '@azure/msal-node']),
    );
    // Their licence, MIT, stands in an older field or in the readme alone.
    expect(packages.filter(({ licence }) => licence === 'not said').map(({ name }) => name)).toEqual([
      'busboy',
      'escape-regexp-component',
      'streamsearch',
    ]);
  });
});

describe('What is installed beside the bundle', () => {
  const lock = {
    packages: {
      'node_modules/paper': { version: '1.0.0', dependencies: { ink: '1' } },
      'node_modules/paper/node_modules/ink': { version: '1.5.0', dependencies: { water: '*' } },
      'node_modules/ink': { version: '2.0.0' },
      'node_modules/water': { version: '9.0.0' },
      'node_modules/unused': { version: '1.0.0' },
    },
  };

  it('is what the package needs, the copy beside it before the one further up, and nothing else', () => {
    expect(Object.keys(lockedFor(['paper'], lock))).toEqual([
      'node_modules/paper',
      'node_modules/paper/node_modules/ink',
      'node_modules/water',
    ]);
  });

  it('is refused when the lock file does not know it', () => {
    expect(() => lockedFor(['stone'], lock)).toThrow('The lock file does not know stone.');
  });

  it('is pinned to the versions and checksums of the whole, and is under 40 packages', () => {
    const whole = (readJson('package-lock.json') as { readonly packages: Record<string, unknown> }).packages;
    const slim = (readJson('dist/server/package-lock.json') as { readonly packages: Record<string, unknown> }).packages;
    const { '': itself, ...installed } = slim;
    expect(Object.keys((itself as { readonly dependencies: object }).dependencies)).toEqual(['pdfkit', 'pdfmake']);
    expect(Object.keys(installed).length).toBeLessThan(40);
    for (const [place, locked] of Object.entries(installed)) expect(locked).toEqual(whole[place]);
  });
});

/* No engine is at hand where this runs. What the image is built from is put into an empty folder, and built there. */
describe('The stage of the image that builds', () => {
  let place = '';
  beforeAll(() => {
    place = mkdtempSync(join(tmpdir(), 'steady-image-'));
  });
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  it('has everything that building reads, and nothing stands beside it', () => {
    const [build] = stagesOf(readFileSync('Containerfile', 'utf8'));
    const copies = build?.steps.flatMap((step) => (step.does === 'copy' ? [step] : [])) ?? [];
    for (const { what, to } of copies)
      for (const one of what)
        cpSync(one, join(place, to.endsWith('/') ? join(to, basename(one)) : to), {
          recursive: true,
          filter: (path) => !/(^|\/)(node_modules|dist)(\/|$)/.test(path),
        });
    symlinkSync(resolve('node_modules'), join(place, 'node_modules'), 'dir');

    const commands = build?.steps.flatMap((step) => (step.does === 'run' ? [step.command] : [])) ?? [];
    expect(commands.at(-1)).toBe('npm run build');
    const built = spawnSync('npm', ['run', 'build'], {
      cwd: place,
      encoding: 'utf8',
      env: { ...process.env, PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}` },
    });
    expect(`${built.stdout}${built.stderr}`).toContain('Server: ');
    for (const file of ['server/main.mjs', 'server/package-lock.json', 'tab/dist/index.html', 'addin/dist/index.html'])
      expect(existsSync(join(place, 'dist', file)), file).toBe(true);
  }, 180_000);
});
