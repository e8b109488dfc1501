import { useEffect, useRef, useState } from 'react';
import type { Citation } from '#rules/views';

/** One reason: what it is about, how it was found, and the lines of the procedure. */
export interface Reason {
  readonly of: string;
  readonly words?: string | undefined;
  readonly because: readonly Citation[];
}

/** One “Why?” for a whole section: the reasons of all of it open over the page. Escape closes it, and the keyboard is back at the button. */
export function WhySection({ of, reasons }: { readonly of: string; readonly reasons: readonly Reason[] }) {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    const away = ({ target }: PointerEvent) => {
      if (target instanceof Node && holder.current?.contains(target) !== true) setOpen(false);
    };
    const escape = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return;
      setOpen(false);
      opener.current?.focus();
    };
    document.addEventListener('pointerdown', away);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', away);
      document.removeEventListener('keydown', escape);
    };
  }, [open]);
  const told = reasons.filter(({ because, words }) => because.length > 0 || (words ?? '') !== '');
  if (told.length === 0) return null;
  return (
    <div className="why-section no-print" ref={holder}>
      <button
        type="button"
        className="why-opener"
        ref={opener}
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        Why?<span className="only-heard"> {of}</span>
      </button>
      {open && <Reasons of={of} told={told} />}
    </div>
  );
}

const Reasons = ({ of, told }: { readonly of: string; readonly told: readonly Reason[] }) => (
  <div className="why-panel" role="group" aria-label={`Why: ${of}`}>
    <dl>
      {told.map(({ of: one, words, because }) => (
        <div key={`${one} ${because.join()}`}>
          <dt>{one}</dt>
          {words !== undefined && words !== '' && <dd>{words}</dd>}
          {because.length > 0 && <dd className="quiet">{because.join(' · ')}</dd>}
        </div>
      ))}
    </dl>
  </div>
);
