import { memoryCouncil, type MemoryCouncil } from '../memory/council.ts';
import type { Through } from '../memory/through.ts';
import { disruptionSent } from '../memory/walk.ts';
import { disruptionDrafted, disruptionInRoom, disruptionReleased } from '../memory/walk-afterwards.ts';
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

/** How far a meeting about the first child has come when a life begins. */
export const BEGINNINGS = ['nothing', 'asked', 'sent', 'in-room', 'drafted', 'released'] as const;
export type Beginning = (typeof BEGINNINGS)[number];

const WAYS: Readonly<Record<Beginning, (council: MemoryCouncil) => Promise<void>>> = {
  nothing: () => Promise.resolve(),
  asked: disruptionSent,
  sent: async (council) => {
    await disruptionSent(council);
    council.turnsTo('2027-01-12T09:30:00Z');
  },
  'in-room': disruptionInRoom,
  drafted: disruptionDrafted,
  released: disruptionReleased,
};

const prepared = new Map<Beginning, Promise<MemoryCouncil>>();
let worlds = 0;

async function preparedFor(begins: Beginning): Promise<MemoryCouncil> {
  const council = await memoryCouncil();
  await WAYS[begins](council);
  return council;
}

/** Each made once; lives have copies. */
function councilAt(begins: Beginning): Promise<MemoryCouncil> {
  const made = prepared.get(begins) ?? preparedFor(begins);
  prepared.set(begins, made);
  return made;
}

/** A council as it is on a Monday at nine, or on the day of a meeting or after it. `without`: a safeguard that is switched off, to see that its absence is noticed. */
export async function newWorld(
  noted: Noted,
  without: (inner: Through, of: MemoryCouncil) => Through = (inner) => inner,
  begins: Beginning = 'nothing',
): Promise<World> {
  const seer = (await councilAt(begins)).copy();
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
    now: new Date(seer.ports.now()),
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
