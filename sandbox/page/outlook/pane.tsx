import { useEffect, useEffectEvent, useRef } from 'react';
import { ask, type AppSettings, type Person } from '../control.ts';
import type { Theme } from '../theme.ts';
import { hostPane, sayOfficeTheme, type OpenItem } from './host.ts';

interface PaneProps {
  readonly person: Person;
  readonly app: AppSettings;
  readonly item: OpenItem;
  readonly theme: Theme;
  /** An Outlook from before nested app authentication. */
  readonly old: boolean;
}

/** Colours as Outlook on the web tells them. */
const officeTheme = (theme: Theme): object =>
  theme === 'default'
    ? { bodyBackgroundColor: '#ffffff', bodyForegroundColor: '#242424', isDarkTheme: false }
    : { bodyBackgroundColor: '#1f1f1f', bodyForegroundColor: '#ffffff', isDarkTheme: true };

/** Steady’s pane beside what is open, with this page as its Outlook. */
export function OutlookPane({ person, app, item, theme, old }: PaneProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const url = app.paneUrl ?? '';
  const { origin } = new URL(url, location.href);
  const now = useEffectEvent(() => item);
  const look = useEffectEvent(() => officeTheme(theme));

  useEffect(() => {
    const target = frame.current;
    if (target === null) return;
    const stop = hostPane(target, origin, {
      person,
      tenantId: app.tenantId ?? '',
      item: () => now(),
      theme: () => look(),
      sets: old ? { Mailbox: '1.12' } : { Mailbox: '1.15', NestedAppAuth: '1.1' },
      token: (asked) => ask('token', { as: person.id, client: 'add-in', ...asked }),
    });
    // Only now is someone there to answer the page’s first call.
    target.src = url;
    return stop;
  }, [url, origin, person, app.tenantId, old]);

  useEffect(() => {
    if (frame.current !== null) sayOfficeTheme(frame.current, origin, officeTheme(theme));
  }, [theme, origin]);

  return <iframe ref={frame} title={`${app.name} beside ${item.subject}`} className="outlook-pane" />;
}
