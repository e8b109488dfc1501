import { secondsLater } from '#rules';
import { Fault } from '../../faults.ts';
import { noticeChanges } from '../meetings/notice-changes.ts';
import type { Ports, SavedPlan, WakeUps } from '../ports.ts';
import { LOOKS, owedToEscalate, unlessFault } from './look-after.ts';

/** A wake-up that nobody took for so long is put in again: it may be lost. */
const LOST_AFTER_MS = 3_600_000;

/**
 * With so many open the lists are asked again only after a while, or once the queue is empty: to read them all is dear, and what is due
 * waits in the queue already.
 */
const MANY = 500;
const MANY_ASKED_AGAIN_MS = 30_000;

/** Who puts in what is due: one replica at a time, so that nothing waits once for each. */
const TURN = 'timer:turn';

export interface Feeder {
  feed(ports: Ports): Promise<void>;
  /** Gives the turn back, so that nobody has to wait until its time is over. */
  leave(ports: Ports): Promise<void>;
}

/**
 * The timer's look where a queue carries wake-ups: one replica asks the lists what is due and puts it in, and any takes it out.
 *
 * What was put in is remembered by the version of its row, and only to spare the queue doubles. An empty queue is filled from the
 * lists, whoever emptied it; whoever gets the turn fills it once more.
 *
 * @param turnSeconds for how long a replica that is not heard of keeps its turn; longer than two looks
 */
export function feederInto(queue: WakeUps, turnSeconds: number): Feeder {
  const put = new Map<string, { readonly version: string; readonly at: number }>();
  let lookedAt = '';
  let manyAt = -Infinity;

  async function putOpenPlans(ports: Ports): Promise<void> {
    const now = Date.parse(ports.now());
    const open = await ports.records.openPlans(ports.now());
    manyAt = open.length < MANY ? -Infinity : now;
    ports.measures?.openPlans(
      open.map(({ row }) => row),
      ports.now(),
    );
    const isPut = (key: string, version: string): boolean => {
      const before = put.get(key);
      return before?.version === version && now - before.at < LOST_AFTER_MS;
    };
    const isInHand = ({ takenUntil }: SavedPlan): boolean => takenUntil !== undefined && Date.parse(takenUntil) > now;
    const due = open.filter(({ row, version }) => !isInHand(row) && !isPut(row.key, version));
    await queue.put(due.map(({ row }) => ({ wake: 'plan', id: row.key })));
    const still = new Set(open.map(({ row }) => row.key));
    for (const key of put.keys()) if (!still.has(key)) put.delete(key);
    for (const { row, version } of due) put.set(row.key, { version, at: now });
  }

  async function putLooks(ports: Ports): Promise<void> {
    const tenMinutes = ports.now().slice(0, 15);
    if (tenMinutes === lookedAt) return;
    const looks = Object.keys(LOOKS).filter((name) => name !== 'owed');
    const owed = await owedToEscalate(ports);
    await queue.put([
      ...looks.map((id) => ({ wake: 'look', id }) as const),
      ...owed.map((id) => ({ wake: 'owed', id }) as const),
    ]);
    lookedAt = tenMinutes;
  }

  return {
    feed: async (ports) => {
      // Asked by each replica, so that each knows whether it reaches the queue.
      const isEmpty = await queue.isEmpty();
      if (!(await hasTurn(turnSeconds, ports))) {
        put.clear();
        manyAt = -Infinity;
        return;
      }
      if (isEmpty) put.clear();
      if (isEmpty || Date.parse(ports.now()) - manyAt >= MANY_ASKED_AGAIN_MS) await putOpenPlans(ports);
      await unlessFault(() => noticeChanges(ports));
      await putLooks(ports);
    },
    leave: giveTurnBack,
  };
}

async function giveTurnBack({ records, council, now }: Ports): Promise<void> {
  const saved = await records.settings.find(TURN);
  if (saved?.row.value.split(' ')[1] !== council.replica) return;
  await unlessFault(async () => void (await records.settings.change(saved, { value: `${now()} ${council.replica}` })));
}

/** Takes the turn where nobody has it, and keeps it by saying so again before its time is over. */
async function hasTurn(seconds: number, { records, council, now }: Ports): Promise<boolean> {
  const mine = council.replica;
  const value = `${secondsLater(now(), seconds)} ${mine}`;
  try {
    const saved = await records.settings.find(TURN);
    if (saved === undefined) return !(await records.settings.create({ key: TURN, value })).existed;
    const [until = '', replica] = saved.row.value.split(' ');
    if (replica !== mine && until > now()) return false;
    if (replica === mine && until > secondsLater(now(), seconds / 2)) return true;
    await records.settings.change(saved, { value });
    return true;
  } catch (fault) {
    if (fault instanceof Fault && fault.reason === 'changed-meanwhile') return false;
    throw fault;
  }
}
