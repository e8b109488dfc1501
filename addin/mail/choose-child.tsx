import { useId, useState } from 'react';
import { childrenInMail, type SenderView } from '#rules/views';
import type { Ask } from '../api/ask.ts';
import { wordsOf } from '../frame/loaded.tsx';
import { Choices } from './choices.tsx';

interface ChooseChildProps {
  readonly sender: SenderView;
  readonly text: string;
  readonly child: string | undefined;
  readonly ask: Ask;
  readonly onChild: (key: string) => void;
}

type Found = SenderView['children'];

/** The child: found by who wrote, or looked for by reference or initials. A reference in the mail is offered, and looked up on a press. */
export function ChooseChild({ sender, text, child, ask, onChild }: ChooseChildProps) {
  const [found, setFound] = useState<Found>([]);
  const [said, setSaid] = useState('');
  const choices = [...new Map([...sender.children, ...found].map((one) => [one.key, one])).values()];

  const look = (what: string) => {
    setSaid('');
    ask('POST /api/outlook/children', { body: { text: what } }).then(
      (children) => {
        setFound(children);
        const [only, ...others] = children;
        if (only !== undefined && others.length === 0) onChild(only.key);
        setSaid(
          children.length === 0
            ? `No child has ${what} as reference or initials.`
            : `${String(children.length)} found.`,
        );
      },
      (failure: unknown) => setSaid(wordsOf(failure)),
    );
  };

  return (
    <>
      {choices.length > 0 && (
        <Choices
          title="Which child?"
          kind="radio"
          hint={sender.children.length > 0 ? 'Found by who wrote the email.' : undefined}
          choices={choices.map(({ key, words }) => ({ value: key, words }))}
          chosen={child === undefined ? [] : [child]}
          onChosen={([key]) => {
            if (key !== undefined) onChild(key);
          }}
        />
      )}
      <LookUp
        label={choices.length > 0 ? 'Another child: reference or initials' : 'Which child? Reference or initials'}
        offered={childrenInMail(text)}
        {...{ look, said }}
      />
    </>
  );
}

interface LookUpProps {
  readonly label: string;
  /** References that stand in the mail. */
  readonly offered: readonly string[];
  readonly look: (what: string) => void;
  readonly said: string;
}

function LookUp({ label, offered, look, said }: LookUpProps) {
  const field = useId();
  const [typed, setTyped] = useState('');
  const what = typed.trim();
  return (
    <section className="part look-up">
      <label htmlFor={field}>{label}</label>
      <div className="in-a-row">
        <input
          id={field}
          type="text"
          maxLength={40}
          autoComplete="off"
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            look(what);
          }}
        />
        <button type="button" className="button-outlined" disabled={what.length < 2} onClick={() => look(what)}>
          Find
        </button>
      </div>
      {offered.map((ref) => (
        <button key={ref} type="button" className="button-outlined" onClick={() => look(ref)}>
          Find {ref}, named in the email
        </button>
      ))}
      <p role="status" className="quiet">
        {said}
      </p>
    </section>
  );
}
