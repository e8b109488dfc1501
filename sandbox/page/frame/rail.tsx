import type { AppTab } from '../control.ts';
import { addressOf, type Place, type Room } from '../place.ts';
import { Icon, type IconName } from './icons.tsx';

export interface RailProps {
  readonly place: Place;
  readonly as: string | undefined;
  readonly tabs: readonly AppTab[];
  readonly appName: string;
}

const OWN_ROOMS: readonly (readonly [Room, string])[] = [
  ['letters', 'Letters'],
  ['lists', 'Lists'],
  ['clock', 'Clock'],
  ['mishaps', 'Mishaps'],
];

/** What a worker would have in Teams; and, apart, what only the training room has. */
export function Rail({ place, as, tabs, appName }: RailProps) {
  const link = (room: Room, label: string, icon: IconName, entity?: string) => {
    const here = place.room === room && (entity === undefined || (place.entity ?? tabs[0]?.entityId) === entity);
    return (
      <li key={`${room}/${entity ?? ''}`}>
        <a href={addressOf({ room, as, entity })} aria-current={here ? 'page' : undefined}>
          <Icon name={icon} />
          <span>{label}</span>
        </a>
      </li>
    );
  };
  return (
    <div className="rail">
      <nav aria-label={`${appName} in Teams`}>
        <ul>
          {link('activity', 'Activity', 'activity')}
          {link('chat', 'Chat', 'chat')}
          {tabs.map((tab) =>
            link('tab', tab.name || 'About', tab.contentUrl === undefined ? 'about' : 'tab', tab.entityId),
          )}
          {link('calendar', 'Calendar', 'calendar')}
          {link('outlook', 'Outlook', 'outlook')}
        </ul>
      </nav>
      <nav className="own" aria-labelledby="own-rooms">
        <h2 id="own-rooms">Training room</h2>
        <ul>{OWN_ROOMS.map(([room, label]) => link(room, label, room as IconName))}</ul>
      </nav>
    </div>
  );
}
