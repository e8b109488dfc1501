import { memoryCouncil, type MemoryCouncil } from '../memory/council.ts';
import type { Through } from '../memory/through.ts';
import { diceOf, type Dice } from './dice.ts';
import { CALM, weatherOf, type Alive, type Noted } from './weather.ts';

/** One replica of the product; after it died, another process has its name. */
export interface Replica {
  council: MemoryCouncil;
  alive: Alive;
}

/** The outside with two replicas in it, and one who sees all and suffers nothing. */
export interface World {
  readonly seer: MemoryCouncil;
  readonly replicas: readonly [Replica, Replica];
  /** The dice of the step that is played. */
  dice: Dice;
  now: Date;
  later(seconds: number): void;
  /** Another process in place of one that died. */
  restart(replica: Replica): void;
}

const MONDAY_AT_NINE = '2026-11-23T09:00:00Z';

let prepared: Promise<MemoryCouncil> | undefined;
let worlds = 0;

/** A council as it is on a Monday at nine. `without`: a safeguard that is switched off, to see that its absence is noticed. */
export async function newWorld(
  noted: Noted,
  without: (inner: Through, of: MemoryCouncil) => Through = (inner) => inner,
): Promise<World> {
  const seer = (await (prepared ??= memoryCouncil())).copy();
  worlds += 1;
  const mine = worlds;
  const start = (name: string): Replica => {
    const alive: Alive = { weather: CALM, dead: false, calls: 0 };
    const through = without(
      weatherOf(alive, () => world.dice, noted),
      seer,
    );
    return {
      alive,
      council: seer.process(`${name} of ${mine}`, through),
    };
  };
  const names = ['one', 'other'] as const;
  const world: World = {
    seer,
    replicas: [{} as Replica, {} as Replica],
    dice: diceOf(0),
    now: new Date(MONDAY_AT_NINE),
    later: (seconds) => {
      world.now = new Date(world.now.getTime() + seconds * 1000);
      seer.turnsTo(world.now.toISOString());
    },
    restart: (replica) => {
      Object.assign(replica, start(names[world.replicas.indexOf(replica)] ?? 'one'));
    },
  };
  for (const replica of world.replicas) world.restart(replica);
  return world;
}
