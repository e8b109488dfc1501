import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One thing that is kept, in a file of its own. Say `changed()` after touching its value. */
export interface Part<T> {
  value: T;
  changed(): void;
}

/** Things that only ever come on: each is written down once, at once. */
export interface Journal<T> {
  readonly entries: readonly T[];
  add(entry: T): void;
}

export interface Store {
  readonly folder: string;
  part<T>(name: string, initial: () => T): Part<T>;
  journal<T>(name: string): Journal<T>;
  /** A number that grows with every change. */
  version(): number;
  onChange(listener: () => void): () => void;
  /** Everything is on disk when this is done; what changes after it is lost. */
  close(): Promise<void>;
}

/** Long enough to gather a burst of writes, short enough that a power cut costs next to nothing. */
const WRITE_AFTER_MS = 30;

/** Keeps the sandbox's state in a folder: a file a part, replaced whole, so that a cut leaves the old or the new. */
export function openStore(folder: string): Store {
  mkdirSync(folder, { recursive: true });
  const listeners = new Set<() => void>();
  let version = 0;
  let closed = false;
  const writes = lateWrites();

  const noticed = (): void => {
    version += 1;
    for (const listener of listeners) listener();
  };

  return {
    folder,
    part: <T>(name: string, initial: () => T): Part<T> => {
      const file = join(folder, `${name}.json`);
      const part: Part<T> = {
        value: existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : initial(),
        changed: () => {
          if (closed) return;
          writes.ask(file, () => part.value);
          noticed();
        },
      };
      return part;
    },
    journal: <T>(name: string): Journal<T> => {
      const file = join(folder, `${name}.jsonl`);
      const entries = existsSync(file) ? linesOf<T>(readFileSync(file, 'utf8')) : [];
      return {
        entries,
        add: (entry) => {
          if (closed) return;
          entries.push(entry);
          appendFileSync(file, `${JSON.stringify(entry)}\n`);
          noticed();
        },
      };
    },
    version: () => version,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      closed = true;
      await writes.finish();
    },
  };
}

interface LateWrites {
  /** Writes to the file, in a moment, what is read then. */
  ask(file: string, read: () => unknown): void;
  /** Writes what was asked for, at once. */
  finish(): Promise<void>;
}

/** Gathers what changes in a moment, and writes it one batch after another. */
function lateWrites(): LateWrites {
  const dirty = new Map<string, () => unknown>();
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();

  const writeBatch = (): void => {
    timer = undefined;
    const files = [...dirty].map(([file, read]) => [file, JSON.stringify(read())] as const);
    dirty.clear();
    writing = writing
      .then(async () => {
        for (const [file, text] of files) {
          await writeFile(`${file}.new`, text);
          await putInPlace(`${file}.new`, file);
        }
      })
      .catch((error: unknown) => {
        console.error('The sandbox could not keep its state.', error);
      });
  };

  return {
    ask: (file, read) => {
      dirty.set(file, read);
      timer ??= setTimeout(writeBatch, WRITE_AFTER_MS);
    },
    finish: async () => {
      clearTimeout(timer);
      writeBatch();
      await writing;
    },
  };
}

/** On Windows whoever reads the old file, a virus scanner too, is in the way for a moment. */
async function putInPlace(file: string, place: string, tries = 5): Promise<void> {
  try {
    await rename(file, place);
  } catch (error) {
    if (tries <= 1) throw error;
    await new Promise((resolve) => setTimeout(resolve, WRITE_AFTER_MS));
    await putInPlace(file, place, tries - 1);
  }
}

/** A last line that was cut off in the middle was never answered, and is left out. */
function linesOf<T>(text: string): T[] {
  const lines = text.split('\n');
  lines.pop();
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as T);
}
