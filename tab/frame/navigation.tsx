import { Link } from '@fluentui/react-components';
import { createContext, useCallback, useContext, useEffect, useState, type MouseEvent, type ReactNode } from 'react';
import type { Place } from '#rules/views';
import { addressOf } from '../place.ts';

interface Navigation {
  readonly place: Place;
  /** True once the person has moved within the tab: only then does focus move to the new heading. */
  readonly moved: boolean;
  readonly go: (place: Place) => void;
}

const Given = createContext<Navigation>({ place: 'desk', moved: false, go: () => undefined });

export const useNavigation = (): Navigation => useContext(Given);

const placeInHistory = (state: unknown, otherwise: Place): Place => {
  const kept = typeof state === 'object' && state !== null && 'place' in state ? state.place : undefined;
  return typeof kept === 'string' ? kept : otherwise;
};

/** Keeps where the person is, in step with the browser's history, so that Back and Forward work. */
export function NavigationGiven({ first, children }: { readonly first: Place; readonly children: ReactNode }) {
  const [at, setAt] = useState({ place: first, moved: false });

  useEffect(() => {
    window.history.replaceState({ place: first }, '', addressOf(first));
    const back = ({ state }: PopStateEvent) => {
      setAt({ place: placeInHistory(state, first), moved: true });
    };
    window.addEventListener('popstate', back);
    return () => {
      window.removeEventListener('popstate', back);
    };
  }, [first]);

  const go = useCallback((place: Place) => {
    window.history.pushState({ place }, '', addressOf(place));
    setAt({ place, moved: true });
    window.scrollTo(0, 0);
  }, []);

  return <Given.Provider value={{ ...at, go }}>{children}</Given.Provider>;
}

const opensElsewhere = (event: MouseEvent): boolean =>
  event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0;

/** A link to a place within the tab: a real link, so that it can be copied and opened elsewhere too. */
export function PlaceLink({
  to,
  children,
  current,
}: {
  readonly to: Place;
  readonly children: ReactNode;
  readonly current?: boolean;
}) {
  const { go } = useNavigation();
  return (
    <Link
      href={addressOf(to)}
      inline
      {...(current === true ? { 'aria-current': 'page' as const } : {})}
      onClick={(event: MouseEvent) => {
        if (opensElsewhere(event)) return;
        event.preventDefault();
        go(to);
      }}
    >
      {children}
    </Link>
  );
}

/** The same, drawn as a button: filled for the one thing that is next, outlined for all others. */
export function PlaceButton({
  to,
  filled = false,
  children,
}: {
  readonly to: Place;
  readonly filled?: boolean;
  readonly children: ReactNode;
}) {
  const { go } = useNavigation();
  return (
    <a
      href={addressOf(to)}
      className={filled ? 'button-filled' : 'button-outlined'}
      onClick={(event) => {
        if (opensElsewhere(event)) return;
        event.preventDefault();
        go(to);
      }}
    >
      {children}
    </a>
  );
}
