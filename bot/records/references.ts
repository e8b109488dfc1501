import type { Records, Saved, Setting, Table } from '../casework/ports.ts';
import { Fault } from '../faults.ts';

/** How often another replica may take the numbers before the plan's next tick has to try. */
const TRIES = 12;

interface Counter {
  /** The counter's row as it was last seen; nobody else wrote it where its version still fits. */
  seen: Saved<Setting> | undefined;
  /** A look that was asked for a moment ago; nobody answered from it yet. */
  looked: Promise<Saved<Setting> | undefined> | undefined;
  readonly waiting: { readonly give: (number: number) => void; readonly fail: (fault: unknown) => void }[];
  isTaking: boolean;
  /** Taken for a decision that came to nothing. */
  readonly spare: number[];
}

/**
 * The next reference of a series, such as `SM-2026-0142`. Never given twice: the counter's row is moved with its version.
 *
 * Whoever asks while numbers are being taken gets theirs from the next block, which is as large as the queue. A number whose answer
 * was lost is not used: there may be a gap, never a double. One that was given back goes to whoever asks next.
 */
export const nextRefFrom = (settings: Table<Setting>): Records['nextRef'] => {
  const counters = new Map<string, Counter>();
  function counterOf(key: string): Counter {
    const counter = counters.get(key) ?? {
      seen: undefined,
      looked: undefined,
      waiting: [],
      isTaking: false,
      spare: [],
    };
    counters.set(key, counter);
    return counter;
  }

  async function take(key: string, counter: Counter): Promise<void> {
    if (counter.isTaking) return;
    counter.isTaking = true;
    while (counter.waiting.length > 0) {
      const served = counter.waiting.splice(0);
      try {
        const first = await block(settings, key, counter, served.length);
        served.forEach(({ give }, at) => {
          give(first + at);
        });
      } catch (fault) {
        for (const { fail } of served) fail(fault);
      }
    }
    counter.isTaking = false;
  }

  const next = async (series: string, year: number): Promise<string> => {
    const key = `ref:${series}:${year}`;
    const counter = counterOf(key);
    const number =
      counter.spare.shift() ??
      (await new Promise<number>((give, fail) => {
        counter.waiting.push({ give, fail });
        void take(key, counter);
      }));
    return `${series}-${year}-${String(number).padStart(4, '0')}`;
  };
  return Object.assign(next, {
    look: (series: string, year: number): void => {
      const key = `ref:${series}:${year}`;
      const counter = counterOf(key);
      if (counter.seen !== undefined || counter.isTaking || counter.spare.length > 0) return;
      const looked = settings.find(key);
      counter.looked = looked;
      // What fails here is looked up again by whoever needs it.
      looked.catch(() => {
        if (counter.looked === looked) counter.looked = undefined;
      });
    },
    giveBack: (ref: string): void => {
      const [series = '', year = '', number = ''] = ref.split('-');
      counterOf(`ref:${series}:${year}`).spare.push(Number(number));
    },
  });
};

/** Takes so many numbers at once and answers the first. */
async function block(settings: Table<Setting>, key: string, counter: Counter, many: number): Promise<number> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const before = counter.seen ?? (await (counter.looked ?? settings.find(key)));
    counter.seen = undefined;
    counter.looked = undefined;
    // The first of a series takes its numbers with the counter's own row.
    const made = before === undefined ? await settings.create({ key, value: String(many) }) : undefined;
    if (made?.existed === false) {
      const { existed: _existed, ...seen } = made;
      counter.seen = seen;
      return 1;
    }
    const row = before ?? made;
    if (row === undefined) throw new Fault('try-later', key);
    const first = Number(row.row.value) + 1;
    if (!Number.isSafeInteger(first + many)) throw new Fault('rejected', key);
    try {
      counter.seen = await settings.change(row, { value: String(first + many - 1) });
      return first;
    } catch (fault) {
      if (!(fault instanceof Fault) || !['changed-meanwhile', 'try-later'].includes(fault.reason)) throw fault;
    }
  }
  throw new Fault('try-later', key);
}
