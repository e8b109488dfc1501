import { useCallback, useEffect, useRef, useState } from 'react';

/** Something fetched for a page. While it is fetched again, what was there stays. */
export type Loaded<Value> =
  | { readonly is: 'loading' }
  | { readonly is: 'ready'; readonly value: Value; readonly again: () => Promise<void> }
  | { readonly is: 'failed'; readonly failure: unknown; readonly again: () => Promise<void> };

type Outcome<Value> = { readonly value: Value } | { readonly failure: unknown };

/** Fetches on opening and on `again`; an answer that comes after a newer question is dropped. */
export function useLoaded<Value>(key: string, load: () => Promise<Value>): Loaded<Value> {
  const [outcome, setOutcome] = useState<{ readonly of: string; readonly came: Outcome<Value> } | undefined>();
  const latest = useRef(0);
  const loadNow = useRef(load);
  useEffect(() => {
    loadNow.current = load;
  });

  const again = useCallback(async () => {
    const mine = ++latest.current;
    const came: Outcome<Value> = await loadNow.current().then(
      (value) => ({ value }),
      (failure: unknown) => ({ failure }),
    );
    if (mine === latest.current) setOutcome({ of: key, came });
  }, [key]);

  useEffect(() => {
    void again();
  }, [again]);

  if (outcome?.of !== key) return { is: 'loading' };
  return 'value' in outcome.came
    ? { is: 'ready', value: outcome.came.value, again }
    : { is: 'failed', failure: outcome.came.failure, again };
}
