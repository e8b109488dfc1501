import { useEffect, useState } from 'react';
import { useAsked } from '../live.ts';

const LOOK_AGAIN_MS = 20_000;

/** What the sandbox's clock shows; it goes on between two answers as every clock does. */
export function useNow(): Date | undefined {
  const clock = useAsked<{ readonly now: string }>('clock');
  const told = clock.is === 'here' ? clock.value.now : undefined;
  const [passed, setPassed] = useState({ since: told, milliseconds: 0 });
  useEffect(() => {
    const start = performance.now();
    const ticking = setInterval(
      () => setPassed({ since: told, milliseconds: performance.now() - start }),
      LOOK_AGAIN_MS,
    );
    return () => clearInterval(ticking);
  }, [told]);
  const more = passed.since === told ? passed.milliseconds : 0;
  return told === undefined ? undefined : new Date(Date.parse(told) + more);
}
