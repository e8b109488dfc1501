import { FocusButton } from './focus-button.tsx';
import type { ReactNode } from 'react';
import type { Disclosure } from './use-disclosure.ts';

type OpenerProps = Pick<Disclosure<HTMLElement>, 'opener' | 'setOpen'> & { readonly children: ReactNode };

/** The button in whose place a form opens; the keyboard comes back to it. */
export const Opener = ({ opener, setOpen, children }: OpenerProps) => (
  <div className="row no-print">
    <FocusButton
      ref={opener}
      appearance="subtle"
      onClick={() => {
        setOpen(true);
      }}
    >
      {children}
    </FocusButton>
  </div>
);

/** The same, small: it stands in a line with what it is about. */
export const SmallOpener = ({ opener, setOpen, children }: OpenerProps) => (
  <FocusButton
    ref={opener}
    size="small"
    appearance="subtle"
    className="no-print"
    onClick={() => {
      setOpen(true);
    }}
  >
    {children}
  </FocusButton>
);
