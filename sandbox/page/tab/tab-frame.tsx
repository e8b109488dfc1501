import { useEffect, useState } from 'react';
import type { AppSettings, AppTab, Person } from '../control.ts';
import type { Theme } from '../theme.ts';
import { FramedPage } from './framed-page.tsx';

/** Teams itself gives up on a tab that says nothing for about so long. */
const PATIENCE_MS = 15_000;

export interface TabFrameProps {
  readonly person: Person;
  readonly app: AppSettings;
  readonly tab: AppTab & { readonly contentUrl: string };
  readonly sub: string | undefined;
  readonly theme: Theme;
}

/** The app's own tab, and what Teams says around it while it opens or when it does not. */
export function TabFrame({ person, app, tab, sub, theme }: TabFrameProps) {
  // Beside a meeting the place in the address is the meeting’s chat.
  const inMeeting = !tab.scopes.includes('personal');
  const [state, setState] = useState<'opening' | 'loaded' | 'failed'>('opening');

  useEffect(() => {
    const impatience = setTimeout(() => setState((now) => (now === 'opening' ? 'failed' : now)), PATIENCE_MS);
    return () => clearTimeout(impatience);
  }, []);

  return (
    <div className={inMeeting ? 'tab-room beside-meeting' : 'tab-room'}>
      <h2 className="unseen">{tab.name}</h2>
      {state === 'opening' ? (
        <p className="tab-state" role="status">
          <span className="spinner" aria-hidden="true" /> Opening {tab.name}…
        </p>
      ) : null}
      {state === 'failed' ? (
        <p className="banner" role="alert">
          {tab.name} did not open. The product may be starting again: choose the tab once more in a moment.
        </p>
      ) : null}
      <FramedPage
        url={tab.contentUrl}
        title={`${tab.name} of ${app.name}`}
        entity={tab.entityId}
        as={inMeeting ? 'sidePanel' : 'content'}
        sub={inMeeting ? undefined : sub}
        chat={inMeeting ? sub : undefined}
        onSaid={setState}
        {...{ person, app, theme }}
      />
    </div>
  );
}
