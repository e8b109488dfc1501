import { useEffect, useRef, useState } from 'react';
import { CardView } from '../cards/card-view.tsx';
import { firstWords } from '../cards/draw.ts';
import { toHtml } from '../cards/markdown.ts';
import { ask, type AppSettings, type Message, type Person } from '../control.ts';
import { Mark } from '../frame/icons.tsx';
import type { Asked } from '../live.ts';
import { clockTime, shortDay } from '../moments.ts';
import { Waiting } from '../rooms/waiting.tsx';
import { Compose } from './compose.tsx';
import { openAddress, showAnswer } from './open.ts';

export interface ChatProps {
  readonly person: Person;
  readonly app: AppSettings;
  readonly chat: Asked<readonly Message[]>;
}

/** The personal chat of one person with the bot: newest at the bottom. */
export function Chat({ person, app, chat }: ChatProps) {
  const [saying, setSaying] = useState<string>();
  const [failed, setFailed] = useState<string>();
  const end = useRef<HTMLDivElement>(null);
  const messages = chat.is === 'here' ? chat.value : [];
  const last = messages[messages.length - 1];

  useEffect(() => {
    end.current?.scrollIntoView({ block: 'end' });
  }, [messages.length, saying]);

  const say = async (text: string): Promise<void> => {
    setSaying(text);
    setFailed(undefined);
    try {
      await ask('say', { as: person.id, text });
    } catch {
      setFailed(text);
    } finally {
      setSaying(undefined);
    }
  };

  if (chat.is === 'loading') return <Waiting failed={false} what="your chat" />;
  if (chat.is === 'failed') return <Waiting failed what="your chat" />;
  return (
    <div className="chat">
      <ChatHead app={app} person={person} />
      <div className="chat-scroll" tabIndex={0} role="region" aria-label="Messages">
        {messages.length === 0 && saying === undefined ? (
          <div className="blank">
            <h3>Nothing here yet</h3>
            <p>Say hello, or choose below what you want to do.</p>
          </div>
        ) : null}
        <ol className="messages">
          {messages.map((message) => (
            <MessageView key={message.id} message={message} person={person} appName={app.name} />
          ))}
          {saying === undefined ? null : <Saying text={saying} last={last} appName={app.name} />}
        </ol>
        {failed === undefined ? null : (
          <p className="banner" role="alert">
            That message did not arrive.{' '}
            <button type="button" className="plain" onClick={() => void say(failed)}>
              Send it again
            </button>
          </p>
        )}
        <div ref={end} className="chat-end" />
      </div>
      <p className="unseen" aria-live="polite">
        {last?.from === 'bot' ? `From ${app.name}: ${last.text ?? (last.card ? firstWords(last.card) : '')}` : ''}
      </p>
      <Compose commands={app.commands} busy={saying !== undefined} onSay={(text) => void say(text)} />
    </div>
  );
}

const ChatHead = ({ app, person }: Pick<ChatProps, 'app' | 'person'>) => (
  <header className="room-head">
    <Mark />
    <div>
      <h2>{app.name}</h2>
      <p>Chat with {person.name}</p>
    </div>
  </header>
);

interface SayingProps {
  readonly text: string;
  readonly last: Message | undefined;
  readonly appName: string;
}

/** What is on its way, until the chat has it, and that the bot is at work on it. */
const Saying = ({ text, last, appName }: SayingProps) => (
  <>
    {last?.from === 'person' && last.text === text ? null : (
      <li className="message mine sending">
        <div className="bubble">{text}</div>
      </li>
    )}
    <li className="message">
      <div className="bubble typing" role="status">
        <span className="unseen">{appName} is typing</span>
        <i aria-hidden="true" />
        <i aria-hidden="true" />
        <i aria-hidden="true" />
      </div>
    </li>
  </>
);

interface MessageViewProps {
  readonly message: Message;
  readonly person: Person;
  readonly appName: string;
}

function MessageView({ message: { id, from, text, card, at, edited }, person, appName }: MessageViewProps) {
  const sent = at === undefined ? undefined : new Date(at);
  return (
    <li className={from === 'person' ? 'message mine' : 'message'}>
      <p className="message-who">
        <span className={from === 'person' ? 'unseen' : ''}>{from === 'person' ? 'You' : appName}</span>
        {sent === undefined ? null : (
          <time dateTime={sent.toISOString()}>{`${shortDay(sent)}, ${clockTime(sent)}`}</time>
        )}
        {edited ? <span>Changed since</span> : null}
      </p>
      {text === undefined || text === '' ? null : <Words text={text} as={person.id} />}
      {card === undefined ? null : (
        <CardView
          card={card}
          message={id}
          as={person.id}
          onAnswer={showAnswer}
          onOpen={(url) => openAddress(url, person.id)}
        />
      )}
    </li>
  );
}

/** Words of a message; its links open as those in a card do. */
function Words({ text, as }: { readonly text: string; readonly as: string }) {
  const words = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The links are the Markdown reader's own; a press of Enter on one arrives here as a click too.
    const open = (event: Event): void => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link === null) return;
      event.preventDefault();
      openAddress(link.href, as);
    };
    const shown = words.current;
    shown?.addEventListener('click', open);
    return () => shown?.removeEventListener('click', open);
  }, [as]);
  // The Markdown reader is told to make no HTML of what it reads.
  return <div ref={words} className="bubble" dangerouslySetInnerHTML={{ __html: toHtml(text) }} />;
}
