import type { AppSettings } from '../control.ts';
import { Mark } from '../frame/icons.tsx';

/** What Teams shows of an app by itself: its name, and what one can say to it. */
export function About({ app }: { readonly app: AppSettings }) {
  return (
    <div className="page">
      <header className="room-head">
        <Mark />
        <div>
          <h2>About {app.name}</h2>
          {app.description === undefined ? null : <p>{app.description}</p>}
        </div>
      </header>
      {app.version ? (
        <p>
          Version {app.version}, installed for {app.council ?? 'this council'}
        </p>
      ) : null}
      <h3>What you can say in the chat</h3>
      <dl className="pairs">
        {app.commands.map(({ title, description }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{description}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
