import { useEffect, useRef } from 'react';
import { firstWords } from '../cards/draw.ts';
import type { Message, Person } from '../control.ts';
import { Icon } from '../frame/icons.tsx';
import type { Asked } from '../live.ts';
import { goTo } from '../place.ts';
import { dismiss, dismissAll, notify, useOnTop } from './open.ts';

export interface ToastsProps {
  readonly person: Person;
  readonly chat: Asked<readonly Message[]>;
  /** Whether the chat itself is on the screen: then nothing needs saying twice. */
  readonly here: boolean;
}

/** What a phone would show on its lock screen: the first words of each new card, when one is elsewhere. */
export function Toasts({ person, chat, here }: ToastsProps) {
  const { notices } = useOnTop();
  const seen = useRef<ReadonlySet<string>>(undefined);

  useEffect(() => {
    if (here) dismissAll();
  }, [here]);

  useEffect(() => {
    if (chat.is !== 'here') return;
    const before = seen.current;
    seen.current = new Set(chat.value.map(({ id }) => id));
    if (before === undefined || here) return;
    for (const { id, from, text, card } of chat.value) {
      if (from === 'bot' && !before.has(id)) notify('Steady', card === undefined ? (text ?? '') : firstWords(card));
    }
  }, [chat, here]);

  return (
    <section className="toasts" aria-label="Notices" aria-live="polite">
      {notices.map(({ id, title, text }) => (
        <div key={id} className="toast">
          <div>
            <b>{title}</b>
            <p>{text}</p>
            {here ? null : (
              <button type="button" className="plain" onClick={() => goTo({ room: 'chat', as: person.id })}>
                Open the chat
              </button>
            )}
          </div>
          <button type="button" className="round" aria-label="Dismiss this notice" onClick={() => dismiss(id)}>
            <Icon name="close" />
          </button>
        </div>
      ))}
    </section>
  );
}
