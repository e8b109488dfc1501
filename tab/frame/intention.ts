import { useCallback, useState } from 'react';
import { keepFocus, whereFocusIs } from './kept-focus.ts';
import { useSay } from './announcer.tsx';

export interface Intention {
  readonly busy: boolean;
  readonly failure: unknown;
  /** Does it; says the words when it is done. A failure is kept here to be shown, and the answer is false. */
  readonly carryOut: (doIt: () => Promise<unknown>, doneWords: string | (() => string)) => Promise<boolean>;
}

/** One thing that a person asks to be done: busy while it is done, and what went wrong if it was not. */
export function useIntention(): Intention {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const say = useSay();
  const carryOut = useCallback(
    async (doIt: () => Promise<unknown>, doneWords: string | (() => string)) => {
      setBusy(true);
      setFailure(undefined);
      const where = whereFocusIs();
      try {
        await doIt();
        say(typeof doneWords === 'string' ? doneWords : doneWords());
        return true;
      } catch (caught) {
        setFailure(caught);
        return false;
      } finally {
        setBusy(false);
        // Once what follows is drawn.
        setTimeout(() => {
          keepFocus(where);
        });
      }
    },
    [say],
  );
  return { busy, failure, carryOut };
}
