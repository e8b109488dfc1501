import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** What is seldom done: under one button, so that the one thing that is next stands alone. */
export const MoreActions = ({ children }: { readonly children: ReactNode }) => (
  <details className="more-actions no-print">
    <summary>
      More<span className="only-heard"> that can be done with this meeting</span>
    </summary>
    <div className="more-panel">
      <Button
        appearance="subtle"
        onClick={() => {
          window.print();
        }}
      >
        Print
      </Button>
      {children}
    </div>
  </details>
);
