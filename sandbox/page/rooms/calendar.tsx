import { useContext, useState } from 'react';
import { ask, query, type Person } from '../control.ts';
import { PulseContext, useAsked } from '../live.ts';
import { addDays, clockTime, graphMoment, londonDay, longDay, mondayOf, noonOf, shortDay } from '../moments.ts';
import { addressOf } from '../place.ts';
import { BusyForm } from './busy-form.tsx';
import { named, type DiaryEvent } from './graph.ts';
import { Nothing, Waiting } from './waiting.tsx';

/** One person's diary, a week at a time, as a list: the same for eyes, ears and a narrow screen. */
export function Calendar({ person }: { readonly person: Person }) {
  const clock = useAsked<{ readonly now: string }>('clock');
  const diary = useAsked<readonly DiaryEvent[]>(`diary?${query({ as: person.id })}`);
  const today = clock.is === 'here' ? londonDay(new Date(clock.value.now)) : undefined;
  const [chosen, setChosen] = useState<string>();
  const monday = chosen ?? (today === undefined ? undefined : mondayOf(today));

  if (monday === undefined || diary.is !== 'here') {
    return <Waiting failed={diary.is === 'failed' || clock.is === 'failed'} what="the calendar" />;
  }
  const dayOf = (event: DiaryEvent) => londonDay(graphMoment(event.start));
  const sorted = [...diary.value].sort((a, b) => graphMoment(a.start).getTime() - graphMoment(b.start).getTime());
  const week = Array.from({ length: 7 }, (_, index) => addDays(monday, index));
  const inWeek = sorted.filter((event) => week.includes(dayOf(event)));
  const later = sorted.find((event) => dayOf(event) > (week[6] ?? ''));

  return (
    <div className="page">
      <WeekHead person={person} monday={monday} onChoose={setChosen} />
      {inWeek.length === 0 ? (
        <Nothing title="Nothing in this week">
          {later === undefined ? (
            'Meetings appear here as soon as they are arranged.'
          ) : (
            <button type="button" className="plain" onClick={() => setChosen(mondayOf(dayOf(later)))}>
              Go to the next entry, {longDay(graphMoment(later.start))}
            </button>
          )}
        </Nothing>
      ) : (
        week
          .filter((day) => inWeek.some((event) => dayOf(event) === day))
          .map((day) => (
            <section key={day} className="day" aria-labelledby={`day-${day}`}>
              <h3 id={`day-${day}`} className={day === today ? 'today' : ''}>
                {longDay(noonOf(day))}
                {day === today ? <span className="tag">Today</span> : null}
              </h3>
              <ul className="plain-list">
                {inWeek
                  .filter((event) => dayOf(event) === day)
                  .map((event) => (
                    <EventView key={event.id} event={event} person={person} />
                  ))}
              </ul>
            </section>
          ))
      )}
      <BusyForm person={person} day={today ?? monday} />
    </div>
  );
}

interface WeekHeadProps {
  readonly person: Person;
  readonly monday: string;
  /** A Monday, or the week of today. */
  readonly onChoose: (monday: string | undefined) => void;
}

function WeekHead({ person, monday, onChoose }: WeekHeadProps) {
  return (
    <header className="room-head">
      <div>
        <h2>Calendar of {person.name}</h2>
        <p>
          {shortDay(noonOf(monday))} to {shortDay(noonOf(addDays(monday, 6)))}
        </p>
      </div>
      <div className="row">
        <button type="button" onClick={() => onChoose(addDays(monday, -7))}>
          Week before
        </button>
        <button type="button" onClick={() => onChoose(undefined)}>
          This week
        </button>
        <button type="button" onClick={() => onChoose(addDays(monday, 7))}>
          Week after
        </button>
      </div>
    </header>
  );
}

const RESPONSE: Readonly<Record<string, string>> = {
  accepted: 'You have accepted',
  declined: 'You have declined',
  tentativelyAccepted: 'You may come',
  organizer: 'You organise this',
  none: 'You have not answered',
  notResponded: 'You have not answered',
};

const THEIR_RESPONSE: Readonly<Record<string, string>> = {
  accepted: 'accepted',
  declined: 'declined',
  tentativelyAccepted: 'may come',
};

const ANSWERS = [
  ['accepted', 'Accept'],
  ['tentativelyAccepted', 'Tentative'],
  ['declined', 'Decline'],
] as const;

interface EventProps {
  readonly event: DiaryEvent;
}

const EventTitle = ({ event }: EventProps) => (
  <h4>
    {event.subject === undefined || event.subject === '' ? 'Busy' : event.subject}
    {event.isCancelled ? <span className="tag bad">Cancelled</span> : null}
    {event.sensitivity === 'private' ? <span className="tag">Private</span> : null}
    {event.isOnlineMeeting ? <span className="tag">Online</span> : null}
  </h4>
);

function EventFacts({ event, response }: EventProps & { readonly response: string }) {
  if (event.organizer === undefined || event.attendees === undefined) return null;
  return (
    <dl className="pairs">
      <div>
        <dt>Organiser</dt>
        <dd>{named(event.organizer)}</dd>
      </div>
      <div>
        <dt>Invited</dt>
        <dd>
          {event.hideAttendees && response !== 'organizer'
            ? 'The organiser has hidden who is invited'
            : event.attendees.map((each) => `${named(each)}${heard(each.status?.response)}`).join('; ')}
        </dd>
      </div>
      {event.location?.displayName ? (
        <div>
          <dt>Where</dt>
          <dd>{event.location.displayName}</dd>
        </div>
      ) : null}
    </dl>
  );
}

const EventWords = ({ event }: EventProps) => (
  <>
    {event.body?.content ? <p className="reading">{plain(event.body.content)}</p> : null}
    {event.onlineMeeting?.joinUrl ? (
      <p>
        <a href={event.onlineMeeting.joinUrl} target="_blank" rel="noopener noreferrer">
          Join the meeting
        </a>
      </p>
    ) : null}
  </>
);

const BesideMeeting = ({ event, as }: EventProps & { readonly as: string }) =>
  event.chat === undefined || event.isCancelled ? null : (
    <p>
      <a href={addressOf({ room: 'tab', as, entity: 'meeting', sub: event.chat })}>Open Steady beside the meeting</a>
      {event.isInChat === true ? null : <span> Nobody has added it there yet.</span>}
    </p>
  );

interface AnswersProps {
  readonly response: string;
  readonly onAnswer: (answer: string) => void;
}

const Answers = ({ response, onAnswer }: AnswersProps) => (
  <div className="row">
    {ANSWERS.map(([answer, label]) => (
      <button key={answer} type="button" aria-pressed={response === answer} onClick={() => onAnswer(answer)}>
        {label}
      </button>
    ))}
    <span role="status">{RESPONSE[response] ?? ''}</span>
  </div>
);

/** An entry with what an invitation shows; one without an organiser is the person's own time. */
function EventView({ event, person }: { readonly event: DiaryEvent; readonly person: Person }) {
  const { change } = useContext(PulseContext);
  const [sent, setSent] = useState<{ readonly answer: string; readonly before: unknown }>();
  const [failed, setFailed] = useState(false);
  const start = graphMoment(event.start);
  const end = graphMoment(event.end);
  const mine = attendee(event, person);
  // Until the sandbox tells of the next change, which brings the answer back.
  const response =
    (sent?.before === change ? sent?.answer : undefined) ??
    event.responseStatus?.response ??
    mine?.status?.response ??
    'none';
  const invited = mine !== undefined && !event.isCancelled;

  const reply = async (answer: string) => {
    setFailed(false);
    try {
      await ask('reply', { as: person.id, event: event.id, answer });
      setSent({ answer, before: change });
    } catch {
      setFailed(true);
    }
  };

  return (
    <li className={`event ${event.isCancelled ? 'cancelled' : ''}`}>
      <p className="event-time">
        <time dateTime={start.toISOString()}>{clockTime(start)}</time> to{' '}
        <time dateTime={end.toISOString()}>{clockTime(end)}</time>
      </p>
      <div className="event-what">
        <EventTitle event={event} />
        <EventFacts event={event} response={response} />
        <EventWords event={event} />
        <BesideMeeting event={event} as={person.id} />
        {invited ? <Answers response={response} onAnswer={(answer) => void reply(answer)} /> : null}
        {failed ? (
          <p className="card-failed" role="alert">
            Your answer did not arrive. Choose it again.
          </p>
        ) : null}
      </div>
    </li>
  );
}

const heard = (response: string | undefined): string => {
  const word = response === undefined ? undefined : THEIR_RESPONSE[response];
  return word === undefined ? '' : ` (${word})`;
};

/** The words of an HTML body; an invitation in this list needs no more. */
const plain = (html: string): string =>
  (new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '').trim();

const attendee = ({ attendees = [] }: DiaryEvent, { mail }: Person) =>
  attendees.find(({ emailAddress }) => emailAddress.address?.toLowerCase() === mail.toLowerCase());
