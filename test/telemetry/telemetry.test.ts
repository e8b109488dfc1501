import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { AggregationTemporality, InMemoryMetricExporter } from '@opentelemetry/sdk-metrics';
import { InMemorySpanExporter } from '@opentelemetry/sdk-trace';
import { describe, expect, it } from 'vitest';
import { answerRoute } from '../../bot/api/answer-route.ts';
import { allowanceOf } from '../../bot/api/allowance.ts';
import { REASONS } from '../../bot/api/contract/trouble.ts';
import type { Route } from '../../bot/api/route.ts';
import { tick } from '../../bot/casework/plans/look-after.ts';
import type { SavedPlan } from '../../bot/casework/ports.ts';
import { sourcesOnDisk } from '../../bot/commands/reach/program.ts';
import { readConfig } from '../../bot/config.ts';
import { Fault, reasonOf, WORDS } from '../../bot/faults.ts';
import { logAt } from '../../bot/log.ts';
import { placeOf, unitsOf } from '../../bot/microsoft365/figures.ts';
import { VERBS } from '../../bot/teams/all-verbs.ts';
import { pressOver } from '../../bot/teams/press.ts';
import { telemetryThrough, telemetryTo, type SentTelemetry } from '../../bot/telemetry/send.ts';
import { ATTRIBUTES, FIGURES } from '../../bot/telemetry/vocabulary.ts';
import { traceNow, underNumber } from '../../bot/trace.ts';
import { memoryCouncil } from '../memory/council.ts';
import { startCollector, strangersIn } from './collector.ts';

/* What whoever watches over the machine is told, held against what nobody may be told. */

const HOUR_MS = 3_600_000;
const OWN = { traceNow, reasonOf };
const inMemory = () => {
  const metrics = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  const spans = new InMemorySpanExporter();
  // What stops keeps nothing: the spans are taken out before.
  const kept: { name: string; traceId: string; parent: string | undefined; attributes: unknown; status: unknown }[] =
    [];
  const traces = {
    export: (some: Parameters<InMemorySpanExporter['export']>[0], done: (result: { code: number }) => void) => {
      for (const { name, spanContext, parentSpanContext, attributes, status } of some)
        kept.push({
          name,
          traceId: spanContext.call(some[0]).traceId,
          parent: parentSpanContext?.spanId,
          attributes,
          status,
        });
      spans.export(some, done);
    },
    shutdown: () => Promise.resolve(),
    forceFlush: () => Promise.resolve(),
  };
  const telemetry = telemetryThrough({ metrics, traces }, HOUR_MS, OWN);
  return {
    telemetry,
    spans: kept,
    ended: async () => {
      await telemetry.stop();
      return pointsOf(metrics);
    },
  };
};

interface Point {
  readonly name: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly value: unknown;
}
const pointsOf = (exporter: InMemoryMetricExporter): readonly Point[] =>
  (exporter.getMetrics().at(-1)?.scopeMetrics ?? [])
    .flatMap(({ metrics }) => metrics)
    .flatMap(({ descriptor, dataPoints }) =>
      dataPoints.map(({ attributes, value }) => ({ name: descriptor.name, attributes, value: countOf(value) })),
    );
const countOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'count' in value ? value.count : value;

const planted = ['Hazel Household', 'IN-2026-0007', 'C-1042', 'hazel@home.example', 'an invented row at teatime'];

describe('What is told', () => {
  it('counts a press by its verb, a look by its name, and says of each what came of it', async () => {
    const { telemetry, ended } = inMemory();
    const { measures } = telemetry;
    measures.allow(['report']);
    await measures.turn('chat', 'report', () => Promise.resolve());
    await measures.turn(
      'chat',
      'report',
      () => Promise.resolve('held'),
      (word) => word,
    );
    await expect(measures.turn('chat', 'report', () => Promise.reject(new Fault('try-later', 'x')))).rejects.toThrow();
    await expect(measures.look('digests', () => Promise.reject(new TypeError('Hazel')))).rejects.toThrow();
    const points = await ended();
    expect(points.map(({ name, attributes, value }) => [name, Object.values(attributes).join(' '), value])).toEqual([
      ['steady.turn.duration', 'chat report done', 1],
      ['steady.turn.duration', 'chat report held', 1],
      ['steady.turn.duration', 'chat report try-later', 1],
      ['steady.look.duration', 'digests mistake', 1],
    ]);
  });

  it('counts plans by how long ago somebody did what they carry out, those tried often, and what is overdue by its level', async () => {
    const { telemetry, ended } = inMemory();
    const plan = (at: string | undefined, attempts = 0) =>
      ({ act: at === undefined ? undefined : { at }, attempts }) as SavedPlan;
    telemetry.measures.openPlans(
      [plan('2026-11-23T08:59:30Z'), plan('2026-11-23T08:55:00Z', 5), plan('2026-11-20T09:00:00Z', 9), plan(undefined)],
      '2026-11-23T09:00:00Z',
    );
    telemetry.measures.overdue([0, 0, 2, 7]);
    const points = await ended();
    const told = (name: string) =>
      Object.fromEntries(
        points
          .filter((point) => point.name === name)
          .map(({ attributes, value }) => [Object.values(attributes).join(' '), value]),
      );
    expect(told('steady.plans.open')).toEqual({
      'under-a-minute': 1,
      'under-ten-minutes': 1,
      'under-an-hour': 0,
      'under-a-day': 0,
      'over-a-day': 1,
      'not-said': 1,
    });
    expect(told('steady.plans.tried_often')).toEqual({ '': 2 });
    expect(told('steady.obligations.overdue')).toEqual({ '0': 2, '1': 0, '2': 1, '3': 0, '4': 1 });
  });

  it('counts what Microsoft 365 was asked, what SharePoint charges for it, and how long we were told to wait', async () => {
    const { telemetry, ended } = inMemory();
    telemetry.graph.answered('GET', 'sharepoint', 'done', 2);
    telemetry.graph.answered('POST', 'exchange', 'try-later', 0);
    telemetry.graph.throttled('exchange');
    telemetry.graph.waited('exchange', 2.5);
    telemetry.queue.waiting(12);
    telemetry.queue.givenUp('look');
    const points = await ended();
    expect(points.map(({ name, attributes, value }) => [name, Object.values(attributes).join(' '), value])).toEqual([
      ['steady.graph.questions', 'GET sharepoint done', 1],
      ['steady.graph.questions', 'POST exchange try-later', 1],
      ['steady.graph.units', 'GET', 2],
      ['steady.graph.throttled', 'exchange', 1],
      ['steady.graph.waited', 'exchange', 2.5],
      ['steady.queue.given_up', 'look', 1],
      ['steady.queue.waiting', '', 12],
    ]);
  });

  it.each([
    ['GET', '/sites/s/lists/l/items/7', 'sharepoint', 1],
    ['GET', '/sites/s/lists/l/items?$filter=fields/Key eq %27a%27', 'sharepoint', 2],
    ['PATCH', '/sites/s/lists/l/items/7/fields', 'sharepoint', 2],
    ['GET', '/sites/s/lists/l/items/delta?token=abc', 'sharepoint', 1],
    ['GET', '/sites/s/lists/l/items/delta', 'sharepoint', 2],
    ['GET', '/sites/s/permissions', 'sharepoint', 5],
    ['POST', '/$batch', 'batch', 0],
    ['POST', '/users/u/events', 'exchange', 0],
    ['POST', '/users/u/teamwork/sendActivityNotification', 'teams', 0],
    ['GET', '/users/hazel@home.example', 'directory', 0],
  ] as const)('%s %s is %s’s, and %i units', (method, path, place, units) => {
    expect([placeOf(path), unitsOf({ method, path })]).toEqual([place, units]);
  });
});

describe('What nobody is told', () => {
  it('is a name, a reference, an address or a word that somebody typed, wherever a mistake of ours would put it', async () => {
    const { telemetry, spans, ended } = inMemory();
    const { measures, graph, queue } = telemetry;
    for (const word of planted) {
      await measures.turn(
        word as 'chat',
        word,
        () => Promise.resolve(),
        () => word,
      );
      await expect(measures.turn('chat', word, () => Promise.reject(new Error(word)))).rejects.toThrow();
      await expect(measures.turn('chat', word, () => Promise.reject(new Fault('refused', word)))).rejects.toThrow();
      graph.answered(word as 'GET', word as 'teams', word, 1);
      queue.givenUp(word);
      await graph.trip('GET', word as 'teams', () => Promise.resolve(new Response(null, { status: 500 })));
    }
    const told = JSON.stringify([await ended(), spans]);
    for (const word of planted) expect(told).not.toContain(word);
    expect(told).toContain('other');
  });

  it('nor anything else of a real report, from its card to the manager’s, and of the clock that looks after it', async () => {
    const { telemetry, spans, ended } = inMemory();
    const council = await memoryCouncil();
    const allowed = new Set<string>();
    const measures = {
      ...telemetry.measures,
      allow: (acts: readonly string[]) => {
        for (const act of acts) allowed.add(act);
        telemetry.measures.allow(acts);
      },
    };
    const ports = { ...council.ports, measures };
    const press = pressOver(VERBS, ports, logAt('silent'));
    const petra = { id: council.id('Petra Plumtree'), name: 'Petra Plumtree' };
    const form = {
      formId: 'f'.repeat(32),
      child: 'placement:P-1042',
      voice: 'carer',
      triggers: 'carer-struggling',
      whatHappened: planted[4],
      immediateDanger: 'no',
    };
    const pressed = await press(petra, 'report-instability', form);
    expect(pressed.is).toBe('answered');
    await council.settles();
    await tick(ports);
    const points = await ended();
    expect(points.filter(({ name }) => name === 'steady.look.duration').length).toBeGreaterThan(10);
    expect(points.find(({ name }) => name === 'steady.turn.duration')?.attributes).toEqual({
      door: 'chat',
      act: 'report-instability',
      came: 'done',
    });
    const looks = points
      .filter(({ name }) => name === 'steady.look.duration')
      .map(({ attributes }) => attributes['act']);
    expect(strangersIn([points, spans], new Set([...allowed, ...looks.map(String)]))).toEqual([]);
  });

  it('each figure has the attributes that its line names, each attribute words of a closed list, and no figure is without meaning', () => {
    for (const { by, means, unit } of Object.values(FIGURES)) {
      expect(by.filter((name) => name !== 'act' && !(name in ATTRIBUTES))).toEqual([]);
      expect(means.length).toBeGreaterThan(20);
      expect(unit).not.toBe('');
    }
    const words = Object.values(ATTRIBUTES).flat();
    expect(words.filter((word) => !/^[A-Za-z0-9-]{1,30}$/.test(word))).toEqual([]);
  });

  it('stands on docs/telemetry.md with its unit and what it says, and the words beside it', () => {
    const page = readFileSync('docs/telemetry.md', 'utf8').replace(/ +/g, ' ');
    for (const [name, { unit, by, means }] of Object.entries(FIGURES))
      expect(page).toContain(`| \`${name}\` | ${unit} | ${by.join(', ')} | ${means} |`.replace(/ +/g, ' '));
    for (const [name, words] of Object.entries(ATTRIBUTES))
      expect(page).toContain(`| \`${name}\` | ${words.join(', ')} |`);
    expect([...page.matchAll(/^\| `(steady\.[a-z_.]+)`/gm)].map(([, name]) => name)).toEqual(Object.keys(FIGURES));
  });

  it('every reason of the API and of a Fault is a word that may be told', () => {
    const came: readonly string[] = ATTRIBUTES.came;
    expect([...REASONS, ...Object.keys(WORDS)].filter((reason) => !came.includes(reason))).toEqual([]);
  });
});

describe('The reference that a person quotes', () => {
  it('is the beginning of the number under which the log and the trace tell of the same', async () => {
    const { telemetry, spans, ended } = inMemory();
    const lines: string[] = [];
    const log = logAt('debug', { write: (line) => lines.push(line) });
    const council = await memoryCouncil();
    const route: Route = {
      method: 'GET',
      path: '/api/desk',
      endpoint: {},
      run: () => {
        log.warn('Microsoft 365 did not do it', { status: 503 });
        return Promise.reject(new Fault('try-later', 'desk'));
      },
    };
    const handle = answerRoute(route, {
      ports: { ...council.ports, measures: telemetry.measures },
      check: () => Promise.resolve({ is: 'known', id: council.id('Petra Plumtree'), name: 'Petra' }),
      allowance: allowanceOf(9, 9),
      log,
    });
    let said: unknown;
    const response = { header: () => undefined, send: (_status: number, body: unknown) => (said = body) };
    const request = { header: () => 'Bearer a.b.c', params: {}, url: '/api/desk', body: undefined };
    await handle(request as never, response as never);
    const { ref } = (said as { readonly error: { readonly ref: string } }).error;
    await ended();
    expect(ref).toMatch(/^[0-9a-f]{8}$/);
    const numbers = lines.map((line) => (JSON.parse(line) as { readonly trace: string }).trace);
    expect(numbers).toHaveLength(2);
    expect(new Set([...numbers, ...spans.map(({ traceId }) => traceId)]).size).toBe(1);
    expect(numbers[0]?.startsWith(ref)).toBe(true);
  });

  it('what goes on behind the answer has the same number, and another request another', async () => {
    const lines: string[] = [];
    const log = logAt('info', { write: (line) => lines.push(line) });
    await underNumber(async () => {
      log.info('The answer.');
      await pause(1);
      setImmediate(() => log.info('What is behind it.'));
    });
    underNumber(() => log.info('Another.'));
    await pause(20);
    const [answer, another, behind] = lines.map((line) => (JSON.parse(line) as { readonly trace: string }).trace);
    expect(behind).toBe(answer);
    expect(another).not.toBe(answer);
  });
});

describe('A collector', () => {
  const settings = { headers: { 'x-key': 'invented' }, everyMs: HOUR_MS, traces: true, counts: 'delta' } as const;
  const somethingIn = async ({ measures }: SentTelemetry) => {
    measures.allow(['report']);
    await measures.turn('chat', 'report', () => Promise.resolve());
  };

  it('gets figures and traces over OTLP when the process stops, with nothing of the machine in them', async () => {
    const collector = await startCollector();
    const telemetry = telemetryTo({ ...settings, endpoint: collector.url }, { ...OWN, log: logAt('silent') });
    await somethingIn(telemetry);
    await telemetry.stop();
    await collector.stop();
    expect(collector.came.map(({ path }) => path).sort()).toEqual(['/v1/metrics', '/v1/traces']);
    expect(collector.came.map(({ headers }) => headers['x-key'])).toEqual(['invented', 'invented']);
    const bodies = collector.came.map(({ body }) => JSON.parse(body) as unknown);
    expect(strangersIn(bodies, new Set(['report']))).toEqual([]);
    expect(JSON.stringify(bodies)).toContain('steady.turn.duration');
  });

  it('gets no traces where they are switched off', async () => {
    const collector = await startCollector();
    const telemetry = telemetryTo(
      { ...settings, endpoint: collector.url, traces: false },
      { ...OWN, log: logAt('silent') },
    );
    await somethingIn(telemetry);
    await telemetry.stop();
    await collector.stop();
    expect(collector.came.map(({ path }) => path)).toEqual(['/v1/metrics']);
  });

  it('that refuses is said to in the log, once, without what was measured', async () => {
    const collector = await startCollector(400);
    const lines: string[] = [];
    const log = logAt('info', { write: (line) => lines.push(line) });
    const telemetry = telemetryTo({ ...settings, endpoint: collector.url }, { ...OWN, log });
    await somethingIn(telemetry);
    await telemetry.stop();
    await collector.stop();
    expect(lines.map((line) => (JSON.parse(line) as { readonly msg: string }).msg)).toEqual([
      'The collector of figures and traces is out of reach; what is measured is left out.',
    ]);
  });

  it('that is not there keeps nobody from their work', async () => {
    const telemetry = telemetryTo({ ...settings, endpoint: 'http://127.0.0.1:9' }, { ...OWN, log: logAt('silent') });
    await somethingIn(telemetry);
    await telemetry.stop();
  });
});

describe('Without a setting', () => {
  it('nothing of it is loaded: what the server begins with imports no part of OpenTelemetry', () => {
    const sources = sourcesOnDisk(['bot']);
    const reached = new Set<string>();
    const follow = (file: string): void => {
      if (reached.has(file)) return;
      reached.add(file);
      const imports = (sources[file] ?? '').matchAll(/^(?:import|export) (?!type )[^;]*?from '(\.[^']+)';/gm);
      for (const [, to = ''] of imports) follow(new URL(to, `file:///${file}`).pathname.slice(1));
    };
    follow('bot/main.ts');
    expect(reached.size).toBeGreaterThan(200);
    expect(reached.has('bot/teams/press.ts')).toBe(true);
    const loaded = [...reached].filter((file) => /^import (?!type )[^;]*'@opentelemetry/m.test(sources[file] ?? ''));
    expect(loaded).toEqual([]);
    expect(readFileSync('bot/main.ts', 'utf8')).toContain("import('./telemetry/send.ts')");
  });

  it('nobody is told anything; the settings are OpenTelemetry’s own, and a plain address elsewhere is refused', () => {
    const told = (given: Record<string, string>): string => {
      try {
        readConfig(given);
      } catch (fault) {
        return String(fault);
      }
      return '';
    };
    expect(told({})).not.toContain('OTEL');
    expect(told({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector.example:4318' })).toContain(
      'OTEL_EXPORTER_OTLP_ENDPOINT',
    );
    expect(told({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318' })).not.toContain('OTEL');
    expect(told({ OTEL_EXPORTER_OTLP_HEADERS: 'nonsense' })).toContain('OTEL_EXPORTER_OTLP_HEADERS');
    expect(told({ OTEL_METRIC_EXPORT_INTERVAL: '5' })).toContain('OTEL_METRIC_EXPORT_INTERVAL');
  });
});
