import { useState } from 'react';
import { query, type AppSettings, type Person } from '../control.ts';
import { useAsked } from '../live.ts';
import { clockTime, graphMoment, longDay } from '../moments.ts';
import type { OpenItem } from '../outlook/host.ts';
import { OutlookPane } from '../outlook/pane.tsx';
import type { Theme } from '../theme.ts';
import type { DiaryEvent } from './graph.ts';
import { Nothing, Waiting } from './waiting.tsx';

interface Mail {
  readonly id: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly received: string;
  readonly text: string;
}

interface OutlookProps {
  readonly person: Person;
  readonly app: AppSettings;
  readonly theme: Theme;
}

interface Listed {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly item: OpenItem;
}

/** Mailbox and appointments of one person, with Steady’s pane beside what is open: Outlook, as far as the pane knows it. */
export function Outlook({ person, app, theme }: OutlookProps) {
  const mails = useAsked<readonly Mail[]>(`mail?${query({ as: person.id })}`);
  const diary = useAsked<readonly DiaryEvent[]>(`diary?${query({ as: person.id })}`);
  const shared = useAsked<readonly DiaryEvent[]>(`shared-calendar?${query({ as: person.id })}`);
  const [chosen, setChosen] = useState<string>();
  const [old, setOld] = useState(false);

  if (mails.is !== 'here' || diary.is !== 'here' || shared.is !== 'here')
    return <Waiting failed={[mails, diary, shared].some(({ is }) => is === 'failed')} what="the mailbox" />;
  const lists = [
    ['Inbox', mails.value.map(listedMail)],
    ['Appointments', diary.value.filter(({ organizer }) => organizer !== undefined).map(listedEvent(false))],
    ['Shared calendar: placement meetings', shared.value.map(listedEvent(true))],
  ] as const;
  const open = lists.flatMap(([, listed]) => listed).find(({ id }) => id === chosen);

  return (
    <div className="outlook">
      <div className="outlook-lists">
        <h2>Outlook of {person.name}</h2>
        {lists.map(([name, listed]) => (
          <OneList key={name} {...{ name, listed, chosen }} onChosen={setChosen} />
        ))}
        <label className="row">
          <input type="checkbox" checked={old} onChange={(event) => setOld(event.target.checked)} /> An Outlook from
          before 2409
        </label>
      </div>
      {open === undefined ? (
        <Nothing title="Nothing is open">Choose a mail or an appointment; Steady opens beside it.</Nothing>
      ) : (
        <>
          <article className="outlook-reading" aria-label={open.item.subject}>
            <h3>{open.item.subject}</h3>
            <p className="reading">{open.item.text}</p>
          </article>
          <OutlookPane key={`${open.id} ${String(old)}`} {...{ person, app, theme, old }} item={open.item} />
        </>
      )}
    </div>
  );
}

interface OneListProps {
  readonly name: string;
  readonly listed: readonly Listed[];
  readonly chosen: string | undefined;
  readonly onChosen: (id: string) => void;
}

function OneList({ name, listed, chosen, onChosen }: OneListProps) {
  if (listed.length === 0) return null;
  return (
    <section aria-label={name}>
      <h3>{name}</h3>
      <ul className="plain-list">
        {listed.map(({ id, title, about }) => (
          <li key={id}>
            <button type="button" className="outlook-item" aria-pressed={id === chosen} onClick={() => onChosen(id)}>
              <b>{title}</b>
              <span>{about}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const listedMail = ({ id, from, subject, received, text }: Mail): Listed => ({
  id,
  title: subject,
  about: `${from.name}, ${longDay(new Date(received))}`,
  item: {
    itemType: 'message',
    itemClass: 'IPM.Note',
    subject,
    from: { displayName: from.name, emailAddress: from.address },
    writing: false,
    text,
  },
});

const listedEvent =
  (writing: boolean) =>
  ({ id, subject = '', start }: DiaryEvent): Listed => ({
    id: `${id} ${String(writing)}`,
    title: subject,
    about: `${longDay(graphMoment(start))}, ${clockTime(graphMoment(start))}`,
    item: { itemType: 'appointment', itemClass: 'IPM.Appointment', subject, writing, text: '' },
  });
