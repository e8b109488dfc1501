import { FocusButton } from './focus-button.tsx';
import type { ReactNode } from 'react';
import type { Disclosure } from './use-disclosure.ts';

/** The button in whose place a form opens; the keyboard comes back to it. */
export const Opener = ({
  opener,
  setOpen,
  children,
}: Pick<Disclosure<HTMLElement>, 'opener' | 'setOpen'> & { readonly children: ReactNode }) => (
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
