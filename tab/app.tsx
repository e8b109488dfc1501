import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { TabSettings } from './api/settings.ts';
import { onThemeChange, type Boot, type HostTheme } from './boot/host.ts';
import { FLUENT_THEME } from './boot/theme.ts';
import { Announcer } from './frame/announcer.tsx';
import { Shell } from './frame/shell.tsx';
import { SettingsGiven } from './frame/settings-given.ts';
import { OutsideTeams } from './pages/outside-teams.tsx';

const machineTheme = (): HostTheme => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default');

/** The whole tab: themed as its host is, and at the place where it was opened. */
export function App({ boot, settings }: { readonly boot: Boot; readonly settings: TabSettings }) {
  const [theme, setTheme] = useState<HostTheme>(boot.is === 'inside' ? boot.theme : machineTheme);

  useEffect(() => {
    if (boot.is === 'inside') onThemeChange(setTheme);
  }, [boot]);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);

  return (
    <FluentProvider theme={FLUENT_THEME[theme]} className="steady" data-theme={theme}>
      <SettingsGiven value={settings}>
        <Announcer>{boot.is === 'inside' ? <Shell firstPlace={boot.place} /> : <OutsideTeams />}</Announcer>
      </SettingsGiven>
    </FluentProvider>
  );
}
