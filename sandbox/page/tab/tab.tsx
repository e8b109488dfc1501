import type { AppSettings, Person } from '../control.ts';
import type { Theme } from '../theme.ts';
import { About } from './about.tsx';
import { TabFrame } from './tab-frame.tsx';

export interface TabProps {
  readonly person: Person;
  readonly app: AppSettings;
  readonly entity: string | undefined;
  readonly sub: string | undefined;
  readonly theme: Theme;
}

/** One of the app's own tabs, or the page about the app that Teams makes by itself. */
export function Tab({ person, app, entity, sub, theme }: TabProps) {
  const tab = app.staticTabs.find(({ entityId }) => entityId === entity) ?? app.staticTabs[0];
  if (tab === undefined) return <p className="blank">The app has no tab.</p>;
  if (tab.contentUrl === undefined) return <About app={app} />;
  return (
    <TabFrame
      key={`${person.id} ${tab.entityId} ${sub ?? ''}`}
      person={person}
      app={app}
      tab={{ ...tab, contentUrl: tab.contentUrl }}
      sub={sub}
      theme={theme}
    />
  );
}
