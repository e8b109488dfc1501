import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';

interface Next {
  readonly isHere: boolean;
  readonly say: (isHere: boolean) => void;
}

const Given = createContext<Next>({ isHere: false, say: () => undefined });

/** Keeps whether the open page has a part that says what is next, so that a link to it stands only where it leads somewhere. */
export function NextGiven({ children }: { readonly children: ReactNode }) {
  const [isHere, say] = useState(false);
  return <Given.Provider value={{ isHere, say }}>{children}</Given.Provider>;
}

/** For the part itself: its element has the id `next`. */
export function useAsNext(): void {
  const { say } = useContext(Given);
  useEffect(() => {
    say(true);
    return () => {
      say(false);
    };
  }, [say]);
}

export function SkipToNext() {
  const { isHere } = useContext(Given);
  if (!isHere) return null;
  return (
    <a
      className="skip"
      href="#next"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById('next')?.focus();
      }}
    >
      Skip to what is next
    </a>
  );
}
