import { createContext, useContext, useEffect, useRef, useState } from 'react';
import { ask, Refusal } from './control.ts';

/** How often something changed in the sandbox, how often it (re)started, and whether it answers at all. */
export interface Pulse {
  readonly change: number;
  readonly start: number;
  readonly reachable: boolean;
}

const STILL: Pulse = { change: 0, start: 0, reachable: true };

export const PulseContext = createContext<Pulse>(STILL);

/** Several writes in a row are one change to look at. */
const TOGETHER_MS = 120;

/** Listens to the sandbox; the browser tries again by itself when the line breaks. */
export function usePulse(): Pulse {
  const [pulse, setPulse] = useState(STILL);
  useEffect(() => {
    const stream = new EventSource('/control/stream');
    let waits: ReturnType<typeof setTimeout> | undefined;
    stream.onopen = () => setPulse(({ change, start }) => ({ change: change + 1, start: start + 1, reachable: true }));
    stream.onmessage = () => {
      waits ??= setTimeout(() => {
        waits = undefined;
        // A sandbox that starts again counts from nought: our own count only has to differ.
        setPulse((before) => ({ ...before, change: before.change + 1, reachable: true }));
      }, TOGETHER_MS);
    };
    stream.onerror = () => setPulse((before) => ({ ...before, reachable: false }));
    return () => {
      clearTimeout(waits);
      stream.close();
    };
  }, []);
  return pulse;
}

export type Asked<T> =
  | { readonly is: 'loading' }
  | { readonly is: 'here'; readonly value: T }
  | { readonly is: 'failed'; readonly refusal: Refusal };

/**
 * What the sandbox says at this path; the last answer stays while the next is on its way.
 *
 * It is asked again at each change, or only when the sandbox starts again for what never changes while it runs.
 */
export function useAsked<T>(path: string | undefined, again: 'change' | 'start' = 'change'): Asked<T> {
  const turnOf = useContext(PulseContext)[again];
  const [asked, setAsked] = useState<Asked<T> & { readonly path?: string | undefined }>({ is: 'loading' });
  const latest = useRef(0);
  useEffect(() => {
    if (path === undefined) return;
    const turn = ++latest.current;
    ask<T>(path).then(
      (value) => turn === latest.current && setAsked({ is: 'here', value, path }),
      (error: unknown) => {
        if (turn !== latest.current) return;
        const refusal = error instanceof Refusal ? error : new Refusal(path, 0);
        setAsked((before) => (before.is === 'here' && before.path === path ? before : { is: 'failed', refusal, path }));
      },
    );
  }, [path, turnOf]);
  return asked.path === path ? asked : { is: 'loading' };
}
