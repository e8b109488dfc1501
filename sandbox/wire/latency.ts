/** What kind of work a call is, as far as its waiting time goes. */
export type Work = 'read' | 'write' | 'exchange' | 'connector';

/** Milliseconds, from and to, as councils see them. */
export const TENANT_TAKES: Readonly<Record<Work, readonly [number, number]>> = {
  read: [150, 400],
  write: [300, 800],
  exchange: [300, 1500],
  connector: [100, 300],
};

/** The setting `SANDBOX_LATENCY`; a word that it does not know is refused, so that nobody measures the wrong thing. */
export function latencyNamed(name: string | undefined): 'none' | 'tenant' | number {
  if (name === undefined || name === '' || name === 'none') return 'none';
  if (name === 'tenant') return name;
  if (/^\d{1,4}$/.test(name)) return Number(name);
  throw new Error('SANDBOX_LATENCY is none, tenant, or a number of milliseconds.');
}

/** What each call takes under that setting: nothing, what a tenant takes, or the same for every call. */
export function latencyOf(name: 'none' | 'tenant' | number): (work: Work) => number {
  if (name === 'tenant') return tenantLatency();
  return () => (name === 'none' ? 0 : name);
}

/** The next waiting time for each kind of work: by chance, and the same from start to start. */
export function tenantLatency(seed = 20261129): (work: Work) => number {
  const chance = chances(seed);
  return (work) => {
    const [least, most] = TENANT_TAKES[work];
    return Math.round(least + chance() * (most - least));
  };
}

/** Numbers from 0 to 1 that look like chance (mulberry32). */
export function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const pause = (milliseconds: number): Promise<void> =>
  milliseconds === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, milliseconds));
