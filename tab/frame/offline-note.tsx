import { useSyncExternalStore } from 'react';
import { CautionIcon } from './icons.tsx';

function follow(tell: () => void): () => void {
  window.addEventListener('online', tell);
  window.addEventListener('offline', tell);
  return () => {
    window.removeEventListener('online', tell);
    window.removeEventListener('offline', tell);
  };
}

export const useOnline = (): boolean => useSyncExternalStore(follow, () => navigator.onLine);

/** Says so while the machine has no network. */
export function OfflineNote() {
  const online = useOnline();
  return (
    <div role="status" className="offline-holder">
      {!online && (
        <p className="note note-caution">
          <CautionIcon />{' '}
          <span>
            You are offline. What you see may be out of date. What you type is kept on this page until you are connected
            again.
          </span>
        </p>
      )}
    </div>
  );
}
