import { useId, useState } from 'react';
import type { Command } from '../control.ts';
import { Icon } from '../frame/icons.tsx';

export interface ComposeProps {
  readonly commands: readonly Command[];
  readonly busy: boolean;
  readonly onSay: (text: string) => void;
}

/** Where one writes to the bot. The commands are those of the app's manifest. */
export function Compose({ commands, busy, onSay }: ComposeProps) {
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const list = useId();

  const send = (words: string) => {
    if (words.trim() === '' || busy) return;
    onSay(words.trim());
    setText('');
    setOpen(false);
  };

  return (
    <form
      className="compose"
      onSubmit={(event) => {
        event.preventDefault();
        send(text);
      }}
    >
      <Commands commands={commands} busy={busy} id={list} open={open} onOpen={setOpen} onSay={send} />
      <div className="compose-line">
        <label className="unseen" htmlFor={`${list}-text`}>
          Message
        </label>
        <textarea
          id={`${list}-text`}
          rows={1}
          value={text}
          placeholder="Type a message"
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey) {
              event.preventDefault();
              send(text);
            }
          }}
        />
        <button type="submit" className="send" disabled={busy} aria-label="Send">
          <Icon name="send" />
        </button>
      </div>
    </form>
  );
}

interface CommandsProps extends ComposeProps {
  readonly id: string;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

const Commands = ({ commands, busy, id, open, onOpen, onSay }: CommandsProps) => (
  <div className="commands">
    <button type="button" className="plain" aria-expanded={open} aria-controls={id} onClick={() => onOpen(!open)}>
      What can I say?
    </button>
    <ul id={id} className={open ? 'commands-all' : 'commands-few'}>
      {commands.map(({ title, description }) => (
        <li key={title}>
          <button type="button" className="chip" disabled={busy} onClick={() => onSay(title)}>
            <b>{title}</b>
            {open ? <span>{description}</span> : null}
          </button>
        </li>
      ))}
    </ul>
  </div>
);
