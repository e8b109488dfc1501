import type { ReadSoFar } from '#rules/views';
import { CautionIcon } from '../frame/icons.tsx';

/** Said above every number until the lists behind them were read once. */
export function NotWholeYet({ read }: { readonly read: ReadSoFar }) {
  if (read.isWhole) return null;
  return (
    <p className="note note-caution" role="status">
      <CautionIcon />{' '}
      <span>
        Steady has just started and is still reading: {read.known.toLocaleString('en-GB')} records so far. The numbers
        below are not whole yet. Open this page again in a minute.
      </span>
    </p>
  );
}
