import type { Ports } from '../../bot/casework/ports.ts';

/** Stands for a process that ended: no Fault, so that nothing of the casework catches it. */
export class Ended extends Error {
  override readonly name = 'Ended';
}

/** Where a process ends: at its so-many-eth effect, before that happened or after it, when nothing is told of it any more. */
export interface Ending {
  readonly effect: number;
  readonly when: 'before' | 'after';
}

/** What changes something outside; everything else only looks. */
const EFFECTS =
  /\.(create|change|audit|saveFile|nextRef|hold|invite|move|cancel|setOptions|addToChat|show|replace|notify|send)$/;
const ROOMS = ['records', 'calendar', 'directory', 'messenger', 'post'] as const;

export interface Watched {
  readonly ports: Ports;
  /** Names of the effects, in their order: `meetings.change`, `post.send`. */
  readonly effects: readonly string[];
}

/** Ports that note their effects, and end at one of them. From then on they can do nothing at all. */
export function watched(ports: Ports, ending?: Ending): Watched {
  const effects: string[] = [];
  let over = false;

  const does = async (name: string, call: () => unknown): Promise<unknown> => {
    if (over) throw new Ended(name);
    if (!EFFECTS.test(name)) return call();
    effects.push(name);
    const last = effects.length === ending?.effect;
    if (last && ending.when === 'before') over = true;
    if (over) throw new Ended(name);
    // What it reads on its way, such as what a card says, is read before the process ends.
    const came = await call();
    if (last) over = true;
    if (over) throw new Ended(name);
    return came;
  };
  const room = <T extends object>(inner: T, name: string): T =>
    new Proxy(inner, {
      get: (target, key): unknown => {
        const value: unknown = Reflect.get(target, key);
        const called = `${name}.${String(key)}`;
        if (typeof value === 'function') {
          return (...args: readonly unknown[]) =>
            does(called.replace(/^records\./, ''), () => (value as (...all: readonly unknown[]) => unknown)(...args));
        }
        return typeof value === 'object' && value !== null ? room(value, called) : value;
      },
    });
  const rooms = Object.fromEntries(ROOMS.map((name) => [name, room(ports[name], name)]));
  return { ports: { ...ports, ...rooms }, effects };
}
