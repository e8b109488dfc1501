import { useEffect, useState } from 'react';
import { meetingInSubject } from '#rules/views';
import type { PublicSettings } from '../bot/api/contract/public.ts';
import type { Ask } from './api/ask.ts';
import { Appointment } from './appointment/appointment.tsx';
import { OtherWay } from './frame/other-way.tsx';
import { besideNow, onItemChange, onThemeChange, themeNow, type Beside } from './host/office.ts';
import type { SignIn } from './host/sign-in.ts';
import { ReportFromMail } from './mail/report-from-mail.tsx';

interface AppProps {
  readonly settings: PublicSettings;
  readonly inOutlook: boolean;
  readonly signIn: SignIn;
  readonly ask: Ask;
}

/** The pane, themed as Outlook is, about what is open beside it. */
export function App(props: AppProps) {
  const [theme, setTheme] = useState(themeNow);
  useEffect(() => {
    onThemeChange(() => {
      setTheme(themeNow());
    });
  }, []);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return (
    <main className="steady fui-FluentProvider pane" data-theme={theme}>
      {props.inOutlook ? <Pane {...props} /> : <OtherWay why="not-in-outlook" settings={props.settings} />}
    </main>
  );
}

function Pane({ settings, signIn, ask }: AppProps) {
  const [seen, setSeen] = useState<{ readonly number: number; readonly beside: Beside | 'unread' }>();

  useEffect(() => {
    let number = 0;
    const look = () => {
      const mine = ++number;
      besideNow()
        .catch(() => 'unread' as const)
        .then((beside) => {
          // Another mail was chosen meanwhile: what was read late is let go.
          if (mine === number) setSeen({ number, beside });
        })
        .catch(() => undefined);
    };
    look();
    onItemChange(look);
  }, []);

  if (seen === undefined) return <p aria-busy="true">Looking at what is open…</p>;
  const { number, beside } = seen;
  if (beside === 'unread') return <OtherWay why="unread" settings={settings} />;
  if (beside.is === 'nothing') return <OtherWay why="nothing-open" settings={settings} />;
  const ref = meetingInSubject(beside.subject);
  if (ref !== undefined) return <Appointment key={number} meeting={ref} {...{ settings, signIn, ask }} />;
  if (beside.is === 'appointment') return <OtherWay why="not-ours" settings={settings} />;
  return <ReportFromMail key={number} mail={beside} {...{ settings, signIn, ask }} />;
}
