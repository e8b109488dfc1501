import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReadingView } from '#rules/views';
import type { KeptReading } from '../api/samples.ts';

export type Draft = Omit<KeptReading, 'revision'>;

export interface ReadingKept {
  readonly draft: Draft;
  readonly state: 'as-opened' | 'changed' | 'saving' | 'saved' | 'failed';
  readonly failure: unknown;
  readonly change: (draft: Draft) => void;
  /** Saves what is not saved; one save after another, each naming the one before. Answers the last save. */
  readonly save: () => Promise<number>;
}

/** A reading as it is written: saved as one goes, and shown as saved only when it is. */
export function useKeptReading(
  view: ReadingView,
  onKeep: (kept: KeptReading) => Promise<{ readonly revision: number }>,
): ReadingKept {
  const [draft, setDraft] = useState<Draft>({ answers: [...view.answers], grade: view.grade, why: view.why });
  const [state, setState] = useState<ReadingKept['state']>('as-opened');
  const [failure, setFailure] = useState<unknown>();
  const latest = useRef({ draft, changed: false, revision: view.revision });
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const keep = useRef(onKeep);
  useEffect(() => {
    keep.current = onKeep;
  });

  const change = useCallback((next: Draft) => {
    latest.current = { ...latest.current, draft: next, changed: true };
    setDraft(next);
    setState('changed');
  }, []);

  const save = useCallback(() => {
    const mine = last.current
      .catch(() => undefined)
      .then(async () => {
        const { draft: now, changed, revision } = latest.current;
        if (!changed) return revision;
        latest.current = { ...latest.current, changed: false };
        setState('saving');
        setFailure(undefined);
        try {
          const came = await keep.current({ ...now, revision });
          latest.current = { ...latest.current, revision: came.revision };
          setState(latest.current.changed ? 'changed' : 'saved');
          return came.revision;
        } catch (caught) {
          latest.current = { ...latest.current, changed: true };
          setFailure(caught);
          setState('failed');
          throw caught;
        }
      });
    last.current = mine;
    return mine;
  }, []);

  return { draft, state, failure, change, save };
}
