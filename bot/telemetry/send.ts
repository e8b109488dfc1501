import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  AggregationTemporality,
  MeterProvider,
  PeriodicExportingMetricReader,
  type PushMetricExporter,
} from '@opentelemetry/sdk-metrics';
import { BatchSpanProcessor, TracerProvider, type SpanExporter } from '@opentelemetry/sdk-trace';
import type { Log } from '../log.ts';
import { telemetryOver, type Telemetry } from './telemetry.ts';

/** Where figures and traces go, by the names that OpenTelemetry gives these settings. */
export interface TelemetrySettings {
  /** Without a slash at its end; `/v1/metrics` and `/v1/traces` are added. */
  readonly endpoint: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly everyMs: number;
  readonly traces: boolean;
  /** `delta`: each figure since the last time it was sent, as Application Insights counts; else since the process began. */
  readonly counts: 'cumulative' | 'delta';
}

export interface SentTelemetry extends Telemetry {
  /** Sends what was not sent yet, and ends. */
  stop(): Promise<void>;
}

/** What there is once in a process. In production this file stands beside the server’s and must not bring its own. */
export interface OfTheProcess {
  /** The number under which something is done. */
  readonly traceNow: () => string | undefined;
  /** A Fault’s reason; undefined for a mistake of ours. */
  readonly reasonOf: (thrown: unknown) => string | undefined;
}

interface Exporters {
  readonly metrics: PushMetricExporter;
  readonly traces: SpanExporter | undefined;
}

/** Sends over OTLP, as JSON over HTTP, to a collector of the council’s. What cannot be delivered is left out; nobody waits for it. */
export function telemetryTo(
  { endpoint, headers, everyMs, traces, counts }: TelemetrySettings,
  { log, ...own }: OfTheProcess & { readonly log: Log },
): SentTelemetry {
  const to = (signal: string) => ({ url: `${endpoint}/v1/${signal}`, headers, timeoutMillis: ANSWER_WITHIN_MS });
  const noting = notingOutages(log);
  return telemetryThrough(
    {
      metrics: noting(new OTLPMetricExporter({ ...to('metrics'), temporalityPreference: TEMPORALITY[counts] })),
      traces: traces ? noting(new OTLPTraceExporter(to('traces'))) : undefined,
    },
    everyMs,
    own,
  );
}

/** Says in the log when nothing can be delivered any more, and when it can again: once each, and nothing of what was said. */
function notingOutages(log: Log) {
  let away = false;
  const note = (delivered: boolean): void => {
    if (!delivered && !away)
      log.warn('The collector of figures and traces is out of reach; what is measured is left out.');
    if (delivered && away) log.info('The collector of figures and traces is back.');
    away = !delivered;
  };
  return <Exporter extends { export(items: never, done: (result: { readonly code: number }) => void): void }>(
    exporter: Exporter,
  ): Exporter => {
    const send = exporter.export.bind(exporter);
    return Object.assign(exporter, {
      export: (items: never, done: (result: { readonly code: number }) => void) =>
        send(items, (result) => {
          note(result.code === DELIVERED);
          done(result);
        }),
    });
  };
}

export function telemetryThrough(
  { metrics, traces }: Exporters,
  everyMs: number,
  { traceNow, reasonOf }: OfTheProcess,
): SentTelemetry {
  // Named by a number that ends with the process: the name of a machine is nobody’s business.
  const resource = resourceFromAttributes({ 'service.name': 'steady', 'service.instance.id': randomUUID() });
  const reader = new PeriodicExportingMetricReader({
    exporter: metrics,
    exportIntervalMillis: everyMs,
    exportTimeoutMillis: Math.min(everyMs, LONGEST_MS),
  });
  const meters = new MeterProvider({ resource, readers: [reader] });
  const tracers = new TracerProvider({
    resource,
    // A trace has the number under which the log tells of the same.
    idGenerator: { generateTraceId: () => traceNow() ?? hex(16), generateSpanId: () => hex(8) },
    spanProcessors: traces === undefined ? [] : [new BatchSpanProcessor({ exporter: traces })],
  });
  return {
    ...telemetryOver(meters, tracers, reasonOf),
    stop: async () => {
      const ended = Promise.allSettled([meters.shutdown(), tracers.shutdown()]);
      await Promise.race([ended, pause(STOPS_WITHIN_MS, undefined, { ref: false })]);
    },
  };
}

/** A stop waits no longer for a collector that does not answer. */
const STOPS_WITHIN_MS = 2_000;
const ANSWER_WITHIN_MS = 5_000;
/** As OpenTelemetry says it. */
const DELIVERED = 0;
const TEMPORALITY = { cumulative: AggregationTemporality.CUMULATIVE, delta: AggregationTemporality.DELTA };
const LONGEST_MS = 10_000;
const hex = (bytes: number): string => randomBytes(bytes).toString('hex');
