import { openAddress } from '../chat/open.ts';
import { query, type Person } from '../control.ts';
import { useAsked } from '../live.ts';
import { clockTime, shortDay } from '../moments.ts';
import { Nothing, Waiting } from './waiting.tsx';

interface Notification {
  readonly id: string;
  readonly at: string;
  readonly text: string;
  readonly preview?: string;
  readonly webUrl?: string;
}

/** The activity feed: short notices, newest first, each leading to its place. */
export function Activity({ person }: { readonly person: Person }) {
  const feed = useAsked<readonly Notification[]>(`notifications?${query({ as: person.id })}`);
  if (feed.is !== 'here') return <Waiting failed={feed.is === 'failed'} what="the activity feed" />;
  const newest = [...feed.value].reverse();
  return (
    <div className="page">
      <header className="room-head">
        <div>
          <h2>Activity of {person.name}</h2>
          <p>Reminders and notices that keep nothing in the chat</p>
        </div>
      </header>
      {newest.length === 0 ? (
        <Nothing title="Nothing new">A notice comes here when something waits for {person.name}.</Nothing>
      ) : (
        <ol className="plain-list feed">
          {newest.map(({ id, at, text, preview, webUrl }) => (
            <li key={id} className="event">
              <p className="event-time">
                <time dateTime={at}>{`${shortDay(new Date(at))}, ${clockTime(new Date(at))}`}</time>
              </p>
              <div className="event-what">
                <h3>{text}</h3>
                {preview === undefined ? null : <p>{preview}</p>}
                <Open url={webUrl} as={person.id} />
              </div>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

const Open = ({ url, as }: { readonly url: string | undefined; readonly as: string }) =>
  url === undefined ? null : (
    <button type="button" className="plain" onClick={() => openAddress(url, as)}>
      Open
    </button>
  );
