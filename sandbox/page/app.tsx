import { useEffect } from 'react';
import { Dialogs } from './chat/dialog.tsx';
import { Toasts } from './chat/toasts.tsx';
import { Chat } from './chat/chat.tsx';
import { query, type AppSettings, type Message, type Person } from './control.ts';
import { Header } from './frame/header.tsx';
import { Rail } from './frame/rail.tsx';
import { PulseContext, useAsked, usePulse, type Asked } from './live.ts';
import { addressOf, goTo, usePlace, type Room } from './place.ts';
import { Activity } from './rooms/activity.tsx';
import { Calendar } from './rooms/calendar.tsx';
import { ClockRoom } from './rooms/clock.tsx';
import { Letters } from './rooms/letters.tsx';
import { Lists } from './rooms/lists.tsx';
import { Mishaps } from './rooms/mishaps.tsx';
import { Outlook } from './rooms/outlook.tsx';
import { Waiting } from './rooms/waiting.tsx';
import { Tab } from './tab/tab.tsx';
import { useTheme, type Theme } from './theme.ts';

export function App() {
  const pulse = usePulse();
  const [theme, setTheme] = useTheme();
  return (
    <PulseContext value={pulse}>
      <Frame theme={theme} onTheme={setTheme} reachable={pulse.reachable} />
    </PulseContext>
  );
}

interface FrameProps {
  readonly theme: Theme;
  readonly onTheme: (theme: Theme) => void;
  readonly reachable: boolean;
}

function Frame({ theme, onTheme, reachable }: FrameProps) {
  const place = usePlace();
  const people = useAsked<readonly Person[]>('people', 'start');
  const settings = useAsked<AppSettings>('settings', 'start');
  const everyone = valueOf(people) ?? [];
  const person = everyone.find(({ id }) => id === place.as) ?? everyone[0];
  const chat = useAsked<readonly Message[]>(person === undefined ? undefined : `chat?${query({ as: person.id })}`);
  const app = valueOf(settings);
  const shown = person === undefined || app === undefined ? undefined : { person, app };
  const appName = app?.name ?? 'Steady';

  // The address always says who one is, so that it can be sent to a colleague as it stands.
  useEffect(() => {
    if (person !== undefined && place.as !== person.id) location.replace(addressOf({ ...place, as: person.id }));
  }, [person, place]);

  useEffect(() => {
    document.title = `${titleOf(place.room)}: ${appName} training room`;
  }, [place.room, appName]);

  return (
    <div className="frame">
      <a className="skip" href="#room" onClick={focusRoom}>
        Skip to the content
      </a>
      <Header
        app={app}
        people={everyone}
        person={person}
        theme={theme}
        onTheme={onTheme}
        onPerson={(as) => goTo({ ...place, as, sub: undefined })}
      />
      <Rail
        place={place}
        as={person?.id}
        tabs={app?.staticTabs.filter(({ scopes }) => scopes.includes('personal')) ?? []}
        appName={appName}
      />
      <main id="room" tabIndex={-1} aria-label={titleOf(place.room)} className={`room room-${place.room}`}>
        {reachable ? null : (
          <p className="banner" role="alert">
            The sandbox does not answer. Is it still running? This page tries again by itself.
          </p>
        )}
        {shown === undefined ? (
          <Waiting failed={people.is === 'failed' || settings.is === 'failed'} />
        ) : (
          <RoomOf key={shown.person.id} room={place.room} {...{ place, people: everyone, theme, chat }} {...shown} />
        )}
      </main>
      {shown === undefined ? null : (
        <>
          <Toasts key={shown.person.id} person={shown.person} chat={chat} here={place.room === 'chat'} />
          <Dialogs {...shown} theme={theme} />
        </>
      )}
    </div>
  );
}

const valueOf = <T,>(asked: Asked<T>): T | undefined => (asked.is === 'here' ? asked.value : undefined);

interface RoomProps {
  readonly room: Room;
  readonly place: ReturnType<typeof usePlace>;
  readonly person: Person;
  readonly people: readonly Person[];
  readonly app: AppSettings;
  readonly theme: Theme;
  readonly chat: Asked<readonly Message[]>;
}

function RoomOf({ room, place, person, people, app, theme, chat }: RoomProps) {
  switch (room) {
    case 'chat':
      return <Chat person={person} app={app} chat={chat} />;
    case 'tab':
      return <Tab person={person} app={app} entity={place.entity} sub={place.sub} theme={theme} />;
    case 'calendar':
      return <Calendar person={person} />;
    case 'outlook':
      return <Outlook person={person} app={app} theme={theme} />;
    case 'activity':
      return <Activity person={person} />;
    case 'letters':
      return <Letters />;
    case 'lists':
      return <Lists />;
    case 'clock':
      return <ClockRoom />;
    case 'mishaps':
      return <Mishaps people={people} />;
    default:
      return room satisfies never;
  }
}

const TITLES: Record<Room, string> = {
  chat: 'Chat',
  tab: 'Tab',
  calendar: 'Calendar',
  outlook: 'Outlook',
  activity: 'Activity',
  letters: 'Letters',
  lists: 'Lists',
  clock: 'Clock',
  mishaps: 'Mishaps',
};
const titleOf = (room: Room): string => TITLES[room];

/** The address is taken by the rooms: the link moves the focus and leaves the address alone. */
function focusRoom(event: { preventDefault(): void }): void {
  event.preventDefault();
  document.getElementById('room')?.focus();
}
