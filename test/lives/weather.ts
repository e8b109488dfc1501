import { Fault, type FaultReason } from '../../bot/faults.ts';
import type { Through } from '../memory/through.ts';
import type { Dice } from './dice.ts';

/** Stands for a process that ended: no Fault, so that nothing of the casework catches it. */
export class Ended extends Error {
  override readonly name = 'Ended';
}

/** What a process meets while a step is played. */
export interface Weather {
  /** The process dies at its so-many-eth call of a kind, before that was done or after it, when nothing is told of it any more. */
  readonly dies?: { readonly at: number; readonly on: RegExp; readonly when: 'before' | 'after' } | undefined;
  /** How likely a call is to fail, and which kinds of call. */
  readonly faults?: { readonly likely: number; readonly at: RegExp } | undefined;
  /** So many turns at the most does a call wait for others; decides who comes first of two at once. */
  readonly waits?: number | undefined;
}

export const CALM: Weather = {};

/** What may be answered in place of the truth; `after`: it was done all the same. */
interface Mishap {
  readonly is: FaultReason;
  readonly after?: true;
}

const NOTHING_CAME: Mishap = { is: 'try-later' };
const ANSWER_LOST: Mishap = { is: 'try-later', after: true };
const REFUSED: Mishap = { is: 'refused' };

/** Every fault that the ports may throw, by the call: as the gateways that keep these promises do, and no other. */
const MISHAPS: readonly { readonly call: RegExp; readonly suffers: readonly Mishap[] }[] = [
  {
    call: /^post\.send$/,
    suffers: [{ is: 'unclear' }, { is: 'unclear', after: true }, NOTHING_CAME, { is: 'rejected' }],
  },
  { call: /^messenger\.notify$/, suffers: [NOTHING_CAME, ANSWER_LOST, { is: 'blocked' }] },
  { call: /^messenger\./, suffers: [NOTHING_CAME, ANSWER_LOST, REFUSED] },
  { call: /^calendar\.hold$/, suffers: [NOTHING_CAME, ANSWER_LOST, REFUSED, { is: 'cannot-meet-online' }] },
  { call: /^calendar\.(diaries|changes)$/, suffers: [NOTHING_CAME] },
  { call: /^calendar\./, suffers: [NOTHING_CAME, ANSWER_LOST, REFUSED] },
  { call: /\.change$/, suffers: [NOTHING_CAME, ANSWER_LOST, { is: 'changed-meanwhile' }] },
  { call: /\.create$/, suffers: [NOTHING_CAME, ANSWER_LOST, REFUSED] },
  { call: /\./, suffers: [NOTHING_CAME] },
];

/** One process: what it meets now, and whether it lives. */
export interface Alive {
  weather: Weather;
  dead: boolean;
  calls: number;
}

/** What a life sees of each call that was done. */
export type Noted = (call: string, said: readonly unknown[]) => void;

/** Every call of a process goes through its weather. */
export function weatherOf(alive: Alive, dice: () => Dice, noted: Noted): Through {
  const goOn = (call: string): void => {
    if (alive.dead) throw new Ended(call);
  };
  const waited = async (turns: number): Promise<void> => {
    for (let left = turns; left > 0; left -= 1) await Promise.resolve();
  };
  /** When it dies, if this call is its last. */
  const endOf = (call: string): 'before' | 'after' | undefined => {
    const { dies } = alive.weather;
    if (dies?.on.test(call) !== true) return undefined;
    alive.calls += 1;
    return alive.calls === dies.at ? dies.when : undefined;
  };
  const mishapAt = (call: string): Mishap | undefined => {
    const { faults } = alive.weather;
    return faults?.at.test(call) === true && dice().chance(faults.likely) ? mishapOf(call, dice()) : undefined;
  };
  return async (call, said, does) => {
    goOn(call);
    const { waits = 0 } = alive.weather;
    const end = endOf(call);
    await waited(waits === 0 ? 0 : dice().below(waits));
    if (end === 'before') alive.dead = true;
    goOn(call);
    const mishap = mishapAt(call);
    if (mishap !== undefined && mishap.after === undefined) throw new Fault(mishap.is, call);
    const came = await does(said);
    noted(call, said);
    if (end === 'after') alive.dead = true;
    goOn(call);
    if (mishap !== undefined) throw new Fault(mishap.is, call);
    return came;
  };
}

function mishapOf(call: string, dice: Dice): Mishap | undefined {
  const row = MISHAPS.find((one) => one.call.test(call));
  return row === undefined ? undefined : dice.pick(row.suffers);
}
