import { useState, type ReactNode } from 'react';
import type { DeskView, Waiting } from '#rules/views';
import { countWords, longDate, momentWords } from '#rules/words';
import type { ActionIntentions } from '../actions/intentions.ts';
import type { Evidence } from '../api/steady.ts';
import { whenIs, WHEN, WHEN_WORDS } from '../days.ts';
import { PageHeading } from '../frame/page-heading.tsx';
import { useAsNext } from '../frame/next.tsx';
import { PlaceLink } from '../frame/navigation.tsx';
import { Section } from '../frame/section.tsx';
import { CautionIcon } from '../frame/icons.tsx';
import type { Reason } from '../frame/why-section.tsx';
import { forceSentence, kindWords, meetingStateWords } from '../words.ts';
import { UndoNote } from './undo-note.tsx';
import { WaitingItem, type WaitingItemProps } from './waiting-item.tsx';

export interface DeskProps {
  readonly view: DeskView;
  readonly onSettle: (key: string, evidence: Evidence) => Promise<void>;
  readonly onUndo: (key: string) => Promise<void>;
  readonly actions: ActionIntentions;
  /** What else stands on the desk. */
  readonly children: ReactNode;
}

/** What waits for this person, by day; then their children and their meetings. */
export function Desk({ view, onSettle, onUndo, actions, children }: DeskProps) {
  useAsNext();
  const [lately, setLately] = useState<Waiting>();
  const settle = async (one: Waiting, evidence: Evidence) => {
    await onSettle(one.id, evidence);
    setLately(one);
  };
  const { today, person, waiting, notices } = view;
  return (
    <div className="room">
      <div className="page-head">
        <div>
          <PageHeading title="My desk">My desk</PageHeading>
          <p className="quiet">
            <time dateTime={today}>{longDate(today)}</time> · {greeting(person.name, waiting)}
          </p>
        </div>
      </div>
      {notices.map((notice) => (
        <p key={notice} className="note note-caution">
          <CautionIcon /> <span>{notice}</span>
        </p>
      ))}
      <div className="two-columns">
        <Section title="Waiting for you" id="next" why={{ of: 'what waits', reasons: waiting.map(reasonFor) }}>
          {lately !== undefined && (
            <UndoNote
              key={lately.id}
              title={lately.title}
              onUndo={async () => {
                await onUndo(lately.id);
                setLately(undefined);
              }}
            />
          )}
          <WaitingByDay waiting={waiting} today={today} onSettle={settle} actions={actions} />
        </Section>
        <div>
          {children}
          <MyChildren rows={view.children} />
          <MyMeetings rows={view.meetings} />
        </div>
      </div>
    </div>
  );
}

const reasonFor = ({ title, sum, force, because }: Waiting): Reason => ({
  of: title,
  words: sum,
  because: [forceSentence(force), ...because],
});

function greeting(name: string, waiting: readonly Waiting[]): string {
  const hello = `Hello ${name.split(' ')[0] ?? name}.`;
  const late = waiting.filter(({ state }) => state === 'overdue').length;
  if (waiting.length === 0) return `${hello} Nothing is waiting for you.`;
  const things = `${countWords(waiting.length, 'thing')} ${waiting.length === 1 ? 'is' : 'are'}`;
  return `${hello} ${things} waiting for you${late === 0 ? '.' : `, ${late === waiting.length && late > 1 ? 'all' : String(late)} overdue.`}`;
}

function WaitingByDay({
  waiting,
  today,
  onSettle,
  actions,
}: Pick<DeskView, 'waiting' | 'today'> & Pick<DeskProps, 'actions'> & Pick<WaitingItemProps, 'onSettle'>) {
  if (waiting.length === 0) {
    return (
      <p className="empty">
        You are up to date. When something needs you, it will be here and Steady will tell you in Teams.
      </p>
    );
  }
  return WHEN.map((when) => {
    const rows = waiting.filter((one) => (one.state === 'overdue' ? 'overdue' : whenIs(one.due, today)) === when);
    if (rows.length === 0) return null;
    const first = waiting[0];
    return (
      <section key={when} aria-labelledby={`when-${when}`} className={`when when-${when}`}>
        <h3 id={`when-${when}`}>
          {WHEN_WORDS[when]} <span className="quiet">({rows.length})</span>
        </h3>
        <ul className="tasks">
          {rows.map((one) => (
            <WaitingItem
              key={one.id}
              one={one}
              isFirst={one === first}
              today={today}
              onSettle={onSettle}
              actions={actions}
            />
          ))}
        </ul>
      </section>
    );
  });
}

function MyChildren({ rows }: { readonly rows: DeskView['children'] }) {
  return (
    <Section title="My children">
      {rows.length === 0 ? (
        <p className="empty">No child is allocated to you here.</p>
      ) : (
        <ul className="lines">
          {rows.map(({ childRef, initials, home, state, place }) => (
            <li key={`${childRef} ${place}`}>
              <PlaceOrWords place={place}>
                {childRef} ({initials})
              </PlaceOrWords>
              <span className="quiet">{home}</span>
              <span>{state}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function MyMeetings({ rows }: { readonly rows: DeskView['meetings'] }) {
  return (
    <Section title="My meetings">
      {rows.length === 0 ? (
        <p className="empty">You have no meetings in Steady.</p>
      ) : (
        <ul className="lines">
          {rows.map(({ ref, kind, startsAt, state, place }) => (
            <li key={ref}>
              <PlaceOrWords place={place}>{ref}</PlaceOrWords>
              <span className="quiet">{kindWords(kind)}</span>
              <span>
                {startsAt === undefined ? (
                  'No day chosen yet'
                ) : (
                  <time dateTime={startsAt}>{momentWords(startsAt)}</time>
                )}
              </span>
              <span className="quiet">{meetingStateWords(state)}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** A child without an open matter has no page to go to. */
function PlaceOrWords({ place, children }: { readonly place: string; readonly children: ReactNode }) {
  return place === '' ? <strong>{children}</strong> : <PlaceLink to={place}>{children}</PlaceLink>;
}
