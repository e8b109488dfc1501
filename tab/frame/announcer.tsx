import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';

const Say = createContext<(words: string) => void>(() => undefined);

/** Speaks a sentence to people who use a screen reader, without moving where they are. */
export const useSay = (): ((words: string) => void) => useContext(Say);

/** Holds the one live region of the tab. The same words said twice are still two messages. */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState({ words: '', times: 0 });
  const say = useCallback((words: string) => {
    setSaid(({ times }) => ({ words, times: times + 1 }));
  }, []);
  return (
    <Say.Provider value={say}>
      {children}
      <div className="only-heard" role="status" aria-live="polite">
        <span key={said.times}>{said.words}</span>
      </div>
    </Say.Provider>
  );
}
