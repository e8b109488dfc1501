import { useEffect, useEffectEvent, useRef } from 'react';
import { cardDialog, openAddress, showDialog } from '../chat/open.ts';
import { ask, type AppSettings, type Person } from '../control.ts';
import { goTo } from '../place.ts';
import type { Theme } from '../theme.ts';
import { hostFrame, sayTheme } from './host.ts';

export interface FramedPageProps {
  readonly url: string;
  readonly title: string;
  readonly person: Person;
  readonly app: AppSettings;
  readonly theme: Theme;
  readonly entity: string;
  readonly sub: string | undefined;
  /** The chat of the meeting beside which the page stands. */
  readonly chat?: string | undefined;
  /** `task` is Teams' word for a page in a dialog. */
  readonly as: 'content' | 'task' | 'sidePanel';
  readonly onSaid: (what: 'loaded' | 'failed') => void;
  /** The page in a dialog is done and hands back what was chosen. */
  readonly onDone?: (result: unknown) => void;
}

/** A page of the product in a frame, with this page as its Teams. */
export function FramedPage({ url, title, person, app, theme, entity, sub, chat, as, onSaid, onDone }: FramedPageProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const { origin } = new URL(url, location.href);
  const said = useEffectEvent(onSaid);
  const done = useEffectEvent((result: unknown) => onDone?.(result));
  const context = useEffectEvent(() => ({
    userObjectId: person.id,
    userDisplayName: person.name,
    loginHint: person.mail,
    upn: person.mail,
    userPrincipalName: person.mail,
    tid: app.tenantId ?? '',
    entityId: entity,
    subEntityId: sub ?? '',
    ...(chat === undefined ? {} : { chatId: chat, meetingId: btoa(`0#${chat}#0`) }),
    theme,
    locale: 'en-gb',
    hostName: 'Teams',
    hostClientType: 'web',
    frameContext: as,
    sessionId: 'training-room',
  }));

  useEffect(() => {
    const target = frame.current;
    if (target === null) return;
    const stop = hostFrame(target, origin, {
      place: as,
      context: () => context(),
      token: async () => (await ask<{ readonly token: string }>('token', { as: person.id })).token,
      open: (address) => openAddress(address, person.id),
      navigate: (to, inside) => goTo({ room: 'tab', as: person.id, entity: to, sub: inside }),
      dialog: (asked, answered) => {
        const { title: name, card, url: page } = asked;
        const heading = typeof name === 'string' ? name : title;
        if (typeof card === 'object' && card !== null) {
          showDialog(cardDialog('tab', heading, card as Readonly<Record<string, unknown>>, answered));
        } else if (typeof page === 'string') showDialog({ id: 'tab', title: heading, url: page, onDone: answered });
      },
      said: (what) => said(what),
      done: (result) => done(result),
    });
    // Only now is someone there to answer the page's first call.
    target.src = url;
    return stop;
  }, [url, origin, title, as, person.id]);

  useEffect(() => {
    if (frame.current !== null) sayTheme(frame.current, origin, theme);
  }, [theme, origin]);

  return <iframe ref={frame} title={title} />;
}
