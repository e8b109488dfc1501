import { AsyncLocalStorage } from 'node:async_hooks';
import {
  ROOT_CONTEXT,
  SpanStatusCode,
  trace,
  type MeterProvider,
  type Span,
  type TracerProvider,
} from '@opentelemetry/api';
import type { Measures } from '../casework/measures.ts';
import type { GraphFigures } from '../microsoft365/figures.ts';
import { AGES, ATTRIBUTES, FIGURES, LEVELS, wordsThatMay, type FigureName, type Said } from './vocabulary.ts';

/** Where each part of the product says its figures. */
export interface Telemetry {
  readonly measures: Measures;
  readonly graph: GraphFigures;
  readonly queue: {
    readonly waiting: (wakeUps: number) => void;
    readonly givenUp: (sort: string) => void;
  };
}

/** What was seen so long ago is said no more: another replica may look by now. */
const FRESH_MS = 900_000;
/** Tried so often, a plan is what the doctor calls stuck. */
const OFTEN = 5;
/** From a fast answer to the longest that is waited for. */
const BOUNDARIES = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15, 30, 60];

/** Words of ours that no door has. */
const OWN_ACTS = ['tick', 'plan', 'owed', 'look'];

export function telemetryOver(
  meters: MeterProvider,
  tracers: TracerProvider,
  reasonOf: (thrown: unknown) => string | undefined,
  now = () => performance.now(),
): Telemetry {
  const acts = new Set<string>(OWN_ACTS);
  const words = wordsThatMay(acts);
  const say = { ...instrumentsOf(meters, words, now), begin: spansOf(tracers, words), clock: now, reasonOf };
  return {
    measures: {
      allow: (some) => {
        for (const act of some) acts.add(act);
      },
      turn: (door, act, run, cameTo = () => 'done') => timed(say, 'steady.turn.duration', { door, act }, run, cameTo),
      look: (act, run) => {
        acts.add(act);
        return timed(say, 'steady.look.duration', { act }, run, () => 'done');
      },
      openPlans: (plans, moment) => sayPlans(say, plans, moment),
      overdue: (levels) => sayOverdue(say, levels),
    },
    graph: {
      trip: async (method, place, send) => {
        const came = ({ ok }: Response): string => (ok ? 'done' : 'other');
        return timed(say, 'steady.graph.trip.duration', { method, place }, send, came, 'try-later');
      },
      answered: (method, place, came, units) => {
        say.count('steady.graph.questions', 1, { method, place, came });
        if (units > 0) say.count('steady.graph.units', units, { method });
      },
      throttled: (place) => say.count('steady.graph.throttled', 1, { place }),
      waited: (place, seconds) => say.count('steady.graph.waited', seconds, { place }),
    },
    queue: {
      waiting: (wakeUps) => say.now('steady.queue.waiting', [[wakeUps, {}]]),
      givenUp: (sort) => say.count('steady.queue.given_up', 1, { sort }),
    },
  };
}

type Say = ReturnType<typeof instrumentsOf> & {
  readonly begin: ReturnType<typeof spansOf>;
  readonly clock: () => number;
  readonly reasonOf: (thrown: unknown) => string | undefined;
};

/** Does something as a span, and says how long it took and what came of it. */
async function timed<Came>(
  say: Say,
  name: FigureName,
  said: Said,
  run: () => Promise<Came>,
  cameTo: (came: Came) => string,
  broke = 'mistake',
): Promise<Came> {
  const from = say.clock();
  const span = say.begin(said);
  let word = broke;
  try {
    const came = await span.within(run);
    word = cameTo(came);
    return came;
  } catch (thrown) {
    word = say.reasonOf(thrown) ?? broke;
    throw thrown;
  } finally {
    say.seconds(name, (say.clock() - from) / 1000, { ...said, came: word });
    span.end(word);
  }
}

function sayPlans(say: Say, plans: Parameters<Measures['openPlans']>[0], moment: string): void {
  const ages = plans.map(({ act }) => ageOf(act?.at, moment));
  say.now(
    'steady.plans.open',
    ATTRIBUTES.age.map((age) => [ages.filter((one) => one === age).length, { age }]),
  );
  say.now('steady.plans.tried_often', [[plans.filter(({ attempts }) => attempts >= OFTEN).length, {}]]);
}

function sayOverdue(say: Say, levels: readonly number[]): void {
  const capped = levels.map((level) => String(Math.min(level, LEVELS.length - 1)));
  say.now(
    'steady.obligations.overdue',
    LEVELS.map((level) => [capped.filter((one) => one === level).length, { level }]),
  );
}

function ageOf(at: string | undefined, moment: string): string {
  if (at === undefined) return 'not-said';
  const seconds = (Date.parse(moment) - Date.parse(at)) / 1000;
  return AGES.find(([, under]) => seconds < under)?.[0] ?? 'not-said';
}

type Words = (said: Said) => Record<string, string>;
type Seen = readonly (readonly [value: number, said: Said])[];

/** One instrument for each figure of the list, and no other. */
function instrumentsOf(meters: MeterProvider, words: Words, now: () => number) {
  const meter = meters.getMeter('steady');
  const named = (kind: 'seconds' | 'count' | 'now') =>
    Object.entries(FIGURES).filter(([, figure]) => figure.kind === kind);
  const options = ({ unit, means }: { readonly unit: string; readonly means: string }) => ({
    unit,
    description: means,
  });
  const histograms = new Map(
    named('seconds').map(([name, figure]) => [
      name,
      meter.createHistogram(name, { ...options(figure), advice: { explicitBucketBoundaries: BOUNDARIES } }),
    ]),
  );
  const counters = new Map(named('count').map(([name, figure]) => [name, meter.createCounter(name, options(figure))]));
  const seen = new Map<string, { readonly at: number; readonly values: Seen }>();
  for (const [name, figure] of named('now')) {
    meter.createObservableGauge(name, options(figure)).addCallback((result) => {
      const last = seen.get(name);
      if (last === undefined || now() - last.at > FRESH_MS) return;
      for (const [value, said] of last.values) result.observe(value, words(said));
    });
  }
  return {
    seconds: (name: FigureName, seconds: number, said: Said) => histograms.get(name)?.record(seconds, words(said)),
    count: (name: FigureName, amount: number, said: Said) => counters.get(name)?.add(amount, words(said)),
    now: (name: FigureName, values: Seen) => seen.set(name, { at: now(), values }),
  };
}

/** Spans whose name and attributes are words of the list; what happens within one stands under it. */
function spansOf(tracers: TracerProvider, words: Words) {
  const tracer = tracers.getTracer('steady');
  const around = new AsyncLocalStorage<Span>();
  return (said: Said) => {
    const attributes = words(said);
    const parent = around.getStore();
    const name = [attributes['door'], attributes['act'], attributes['method'], attributes['place']];
    const span = tracer.startSpan(
      name.filter((word) => word !== undefined).join(' '),
      { attributes },
      parent === undefined ? ROOT_CONTEXT : trace.setSpan(ROOT_CONTEXT, parent),
    );
    return {
      within: <Came>(run: () => Came): Came => around.run(span, run),
      end: (came: string) => {
        span.setAttributes(words({ came }));
        // Without a message: Microsoft's carry names, ours may one day.
        if (came === 'mistake' || came === 'failed') span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      },
    };
  };
}
