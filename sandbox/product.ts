import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PRELOAD = new URL('./clock-preload.mjs', import.meta.url).href;

/** A product that dies is back within a second. */
const BACK_AFTER_MS = 250;
/** One that dies so often before its first answer will not come up by itself. */
const DEATHS_AT_START = 4;
const TOLD_WITHIN_MS = 2_000;
const STOPS_WITHIN_MS = 5_000;
const LOOK_EVERY_MS = 100;

export interface ProductPlace {
  readonly environment: Readonly<Record<string, string>>;
  /** Milliseconds ahead of the machine's clock. */
  readonly clockOffset: () => number;
  /** Where everything that the product prints is kept. */
  readonly logFile: string;
  /** Another server than the sources: the bundle that runs in production. */
  readonly server?: string | undefined;
}

export interface Product {
  pid(): number | undefined;
  /** Passes the clock on; done when the product has it. */
  turn(offset: number): Promise<void>;
  /** Waits until it answers; refuses, with the end of its log, when it does not in time. */
  healthy(withinMs: number): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the product as it is in production, but for a clock that can be turned, and keeps it running. */
export function startProduct(place: ProductPlace): Product {
  let child: ChildProcess | undefined;
  let stopping = false;
  let again: NodeJS.Timeout | undefined;
  let deaths = 0;

  const start = (): void => {
    child = launch(place, place.server ?? 'bot/main.ts', [], place.environment);
    child.once('exit', () => {
      child = undefined;
      deaths += 1;
      if (!stopping) again = setTimeout(start, BACK_AFTER_MS);
    });
  };
  start();

  const url = `http://localhost:${place.environment['PORT'] ?? ''}/healthz`;
  return {
    pid: () => child?.pid,
    turn: (offset) => tell(child, offset),
    healthy: async (withinMs) => {
      const until = Date.now() + withinMs;
      while (Date.now() < until && deaths < DEATHS_AT_START) {
        const answer = await fetch(url, { signal: AbortSignal.timeout(1000) }).catch(() => undefined);
        if (answer?.ok === true) {
          deaths = -Infinity;
          return;
        }
        await pause(LOOK_EVERY_MS);
      }
      throw new Error(
        `The product does not answer at ${url}. The end of its log, ${place.logFile}:\n${endOf(place.logFile)}`,
      );
    },
    stop: async () => {
      stopping = true;
      clearTimeout(again);
      const running = child;
      if (running === undefined) return;
      const gone = new Promise<void>((resolve) => running.once('exit', () => resolve()));
      running.kill('SIGTERM');
      const late = setTimeout(() => running.kill('SIGKILL'), STOPS_WITHIN_MS);
      await gone;
      clearTimeout(late);
    },
  };
}

/** Runs one of the product's own commands to its end; false when there is no such command yet. */
export async function runCommand(
  place: ProductPlace,
  script: string,
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  if (!existsSync(join(ROOT, script))) return false;
  const child = launch(place, script, args, { ...place.environment, ...more });
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  if (code !== 0)
    throw new Error(
      `${script} ${args.join(' ')} failed. The end of its log, ${place.logFile}:\n${endOf(place.logFile)}`,
    );
  return true;
}

/** What the machine itself has to say; the settings of another program must not leak into the product. */
const MACHINE = [
  ...['PATH', 'HOME', 'LANG', 'LC_ALL', 'TZ', 'TMPDIR', 'NODE_V8_COVERAGE', 'NODE_COMPILE_CACHE'],
  // Windows opens no socket without its root, and keeps a person's folders elsewhere.
  ...['SYSTEMROOT', 'WINDIR', 'TEMP', 'TMP', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA'],
];

function launch(
  { clockOffset, logFile }: ProductPlace,
  script: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): ChildProcess {
  const machine = Object.fromEntries(
    MACHINE.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
  const log = openSync(logFile, 'a');
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--import', PRELOAD, script, ...args],
    {
      cwd: ROOT,
      env: { ...machine, ...environment, SANDBOX_CLOCK_OFFSET: String(clockOffset()) },
      stdio: ['ignore', log, log, 'ipc'],
    },
  );
  closeSync(log);
  return child;
}

function tell(child: ChildProcess | undefined, offset: number): Promise<void> {
  // One that is starting reads the offset from its environment.
  if (child?.connected !== true) return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      child.off('message', heard);
      child.off('exit', done);
      clearTimeout(late);
      resolve();
    };
    const heard = (message: unknown): void => {
      if ((message as { clockOffset?: unknown }).clockOffset === offset) done();
    };
    const late = setTimeout(done, TOLD_WITHIN_MS);
    child.on('message', heard);
    child.once('exit', done);
    child.send({ clockOffset: offset }, (error) => {
      if (error !== null) done();
    });
  });
}

const endOf = (file: string): string =>
  existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(-25).join('\n') : '(empty)';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
