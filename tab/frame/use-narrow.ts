import { useSyncExternalStore } from 'react';

/** A phone, or the panel beside a meeting. */
const NARROW = '(max-width: 43.75rem)';

function follow(tell: () => void): () => void {
  const narrow = matchMedia(NARROW);
  narrow.addEventListener('change', tell);
  return () => {
    narrow.removeEventListener('change', tell);
  };
}

/** Whether the page is as narrow as a phone: a table becomes lists that fold. */
export const useNarrow = (): boolean => useSyncExternalStore(follow, () => matchMedia(NARROW).matches);
