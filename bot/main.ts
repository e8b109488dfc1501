import { readConfig, SettingsFault, type Config } from './config.ts';
import { Fault, reasonOf } from './faults.ts';
import { logAt, type Log } from './log.ts';
import { saveWhatRuns } from './save-what-runs.ts';
import { makePorts } from './make-ports.ts';
import { openDoors } from './open-doors.ts';
import { SchemaFault } from './records/schema.ts';
import { startWork, type Work } from './start-work.ts';
import { traceNow } from './trace.ts';

/** A stop waits so long for what is under way; what is left then is resumed from its plan. */
const STOPS_WITHIN_MS = 10_000;

/** Starts Steady: reads the settings, makes the ports, opens the doors. Anything missing or dangerous ends it in a sentence. */
async function start(): Promise<void> {
  const config = readConfig(process.env);
  const log = logAt(config.logLevel);
  for (const setting of config.secretsHeld) {
    log.warn('A secret shows who we are. A certificate or a managed identity does it better: docs/settings.md.', {
      code: setting,
    });
  }
  /** There is some while we are ready. */
  let work: Work | undefined;
  // Loaded only where somebody listens: without it nothing of it is in memory.
  const telemetry =
    config.telemetry === undefined
      ? undefined
      : (await import('./telemetry/send.ts')).telemetryTo(config.telemetry, { log, traceNow, reasonOf });
  const { ports, teams, finish, check } = await makePorts(config, log, { telemetry });
  const server = openDoors(config, log, {
    ...teams,
    ports,
    isReady: () => work !== undefined,
    trouble: () => work?.trouble(),
  });
  await listen(server, config);
  if (config.scannerUrl === undefined)
    log.warn('No scanner is set (SCANNER_URL): files that people send in are checked by kind and content only.');
  log.info('Steady listens.', { port: config.port, profile: ports.procedure.name, replica: ports.council.replica });
  await unlessLater(async () => {
    await check();
    await saveWhatRuns(ports, log);
  }, log);
  const working = startWork(config, ports, log, telemetry?.queue);
  work = working;

  const stop = async (): Promise<void> => {
    work = undefined;
    log.info('Steady stops.');
    const closed = new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
    });
    // A connection that only waits for its next request would keep us open.
    const idle = setInterval(() => {
      server.server.closeIdleConnections();
    }, 50);
    const ended = Promise.all([closed, working.stop(), finish()]).then(() => telemetry?.stop());
    await Promise.race([ended, after(STOPS_WITHIN_MS)]);
    clearInterval(idle);
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
  watchForTheUnforeseen(log);
}

/** An outage of Microsoft 365 is waited for; anything else that is wrong with the sites ends the start. */
async function unlessLater(check: () => Promise<void>, log: Log): Promise<void> {
  for (;;) {
    try {
      await check();
      return;
    } catch (fault) {
      if (!(fault instanceof Fault) || fault.reason !== 'try-later') throw fault;
      log.fault('Microsoft 365 does not answer yet.', fault);
      await after((fault.waitSeconds ?? 5) * 1_000);
    }
  }
}

function listen(server: ReturnType<typeof openDoors>, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}

/** A failure that nobody awaited is ours. It is written down without its message, and the process starts anew. */
function watchForTheUnforeseen(log: Log): void {
  const end = (what: string) => (thrown: unknown) => {
    log.fault(what, thrown);
    process.exit(1);
  };
  process.once('uncaughtException', end('An exception was not caught.'));
  process.once('unhandledRejection', end('A rejection was not handled.'));
}

const after = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Says in a sentence why Steady does not start; settings, schema and Faults carry no secret and no name. */
function sayWhy(thrown: unknown): string {
  if (thrown instanceof SettingsFault || thrown instanceof SchemaFault) return thrown.message;
  if (thrown instanceof Error && 'code' in thrown && thrown.code === 'EADDRINUSE') {
    return 'Steady does not start: the port is in use. Stop what listens there, or set PORT to another.';
  }
  return `Steady does not start: ${thrown instanceof Error ? thrown.message : 'something failed.'}`;
}

await start().catch((thrown: unknown) => {
  console.error(sayWhy(thrown));
  process.exit(1);
});
