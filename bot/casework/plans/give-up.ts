import { momentAt, secondsLater } from '#rules';
import type { Ports, WakeUp } from '../ports.ts';
import { LOOKS, unlessFault } from './look-after.ts';

/** What `npm run doctor` calls stuck. */
const TRIED_OFTEN = 5;
/** The longest pause between two tries of a plan. */
const PAUSE_SECONDS = 900;
const GIVEN_UP = 'given-up:';

type Lists = Pick<Ports, 'records' | 'now'>;

/** How often a sort of wake-up was given up, and when last. */
export interface GivenUp {
  readonly what: string;
  readonly times: number;
  readonly at: string;
}

/**
 * A wake-up that failed each time on a mistake of ours is taken out, so that it keeps nobody from theirs, and becomes a trouble on
 * the readiness page. What was due is still due, and is put in again later.
 *
 * @param wakeUp undefined for a message that is none of ours
 */
export async function giveUp(wakeUp: WakeUp | undefined, ports: Lists): Promise<void> {
  if (wakeUp?.wake === 'plan') await unlessFault(() => putDown(wakeUp.id, ports));
  await unlessFault(() => count(sortOf(wakeUp), ports));
}

/** Ids of a case stay out of the settings: a look has a name of ours, anything else is counted by its sort. */
const sortOf = (wakeUp: WakeUp | undefined): string =>
  wakeUp === undefined ? 'unknown' : wakeUp.wake === 'look' ? `look:${wakeUp.id}` : wakeUp.wake;

async function putDown(key: string, { records, now }: Lists): Promise<void> {
  const saved = await records.plans.find(key);
  if (saved?.row.state !== 'open') return;
  await records.plans.change(saved, {
    attempts: Math.max(saved.row.attempts, TRIED_OFTEN),
    lastFault: 'failed on a mistake of ours',
    takenBy: 'nobody',
    takenUntil: secondsLater(now(), PAUSE_SECONDS),
  });
}

async function count(what: string, { records, now }: Lists): Promise<void> {
  const at = now();
  const key = `${GIVEN_UP}${what}`;
  const made = await records.settings.create({ key, value: `1 ${at}` });
  if (made.existed) await records.settings.change(made, { value: `${timesIn(made.row.value) + 1} ${at}` });
}

const timesIn = (value: string): number => Number.parseInt(value, 10) || 0;

/** Every sort of wake-up that was given up in the last hour: whatever still fails is given up again within it. */
export async function givenUpLately(
  { settings }: Pick<Ports['records'], 'settings'>,
  nowMs: number,
): Promise<readonly GivenUp[]> {
  const sorts = ['plan', 'owed', 'unknown', ...Object.keys(LOOKS).map((name) => `look:${name}`)];
  const found = await Promise.all(sorts.map((what) => settings.find(`${GIVEN_UP}${what}`)));
  const since = momentAt(nowMs - 3_600_000);
  return found.flatMap((saved) => {
    const [times = '', at = ''] = saved?.row.value.split(' ') ?? [];
    return saved !== undefined && at > since
      ? [{ what: saved.row.key.slice(GIVEN_UP.length), times: timesIn(times), at }]
      : [];
  });
}
