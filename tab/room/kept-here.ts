import type { Unsaved } from './notes.ts';
import { unsavedIn } from './unsaved.ts';

/*
 * What is typed and not saved yet, on the disk of this machine: encrypted by a key that the server gives to this person for this
 * meeting and that stays in the page's memory. Erased once everything is saved. Without the key it cannot be read.
 */

const DATABASE = 'steady-unsaved';
const STORE = 'notes';
/** So long an initialisation vector is for AES-GCM. */
const VECTOR_BYTES = 12;

interface Kept {
  readonly vector: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
}

export interface KeptHere {
  readonly read: () => Promise<Unsaved | undefined>;
  readonly keep: (unsaved: Unsaved | undefined) => Promise<void>;
}

/** `key`: 64 hexadecimal digits. Two people at one machine have a place of their own each. */
export async function keptHere(meeting: string, key: string): Promise<KeptHere> {
  const secret = await crypto.subtle.importKey('raw', bytesOf(key), 'AES-GCM', false, ['encrypt', 'decrypt']);
  const mark = new Uint8Array(await crypto.subtle.digest('SHA-256', bytesOf(key)));
  const place = `${meeting}/${[...mark.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  const database = await opened();
  let last: Promise<unknown> = Promise.resolve();
  /** One write after the other: the newest stands. */
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const done = last.then(work, work);
    last = done.catch(() => undefined);
    return done;
  };
  return {
    read: async () => {
      // Nothing but this file writes there.
      const kept = await asked(store(database, 'readonly').get(place) as IDBRequest<Kept | undefined>);
      if (kept === undefined) return undefined;
      const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: kept.vector }, secret, kept.bytes);
      return unsavedIn(JSON.parse(new TextDecoder().decode(plain)) as unknown);
    },
    keep: (unsaved) =>
      inTurn(async () => {
        if (unsaved === undefined) {
          await asked(store(database, 'readwrite').delete(place));
          return;
        }
        const vector = crypto.getRandomValues(new Uint8Array(VECTOR_BYTES));
        const text = new TextEncoder().encode(JSON.stringify(unsaved));
        const bytes = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: vector }, secret, text);
        await asked(store(database, 'readwrite').put({ vector, bytes } satisfies Kept, place));
      }),
  };
}

/** Where the browser keeps nothing, what is typed lives in this page's memory alone. */
export const keptNowhere: KeptHere = { read: () => Promise.resolve(undefined), keep: () => Promise.resolve() };

const store = (database: IDBDatabase, mode: IDBTransactionMode): IDBObjectStore =>
  database.transaction(STORE, mode).objectStore(STORE);

function opened(): Promise<IDBDatabase> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(STORE);
  };
  return asked(opening);
}

const asked = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('The browser could not keep it.'));
    };
  });

const bytesOf = (hex: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array((hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16)));
