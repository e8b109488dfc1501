import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { FocusButton } from '../frame/focus-button.tsx';
import { useState, type ReactNode } from 'react';
import type { ActionView } from '#rules/views';
import type { FoundPerson } from '../api/steady.ts';
import { FindPerson } from '../frame/find-person.tsx';
import { useIntention } from '../frame/intention.ts';
import { FaultNote } from '../frame/states.tsx';
import { useDisclosure } from '../frame/use-disclosure.ts';
import type { ActionIntentions } from './intentions.ts';
import { typedDay } from '../typed-days.ts';

interface OfAction {
  readonly action: ActionView;
  readonly onAct: ActionIntentions['act'];
}

interface AskedForProps {
  readonly opens: string;
  readonly of: string;
  readonly sends: string;
  readonly doneWords: string;
  readonly send: () => Promise<void>;
  /** What is still missing, in a sentence; nothing is sent before. */
  readonly lacks: string | undefined;
  readonly children: ReactNode;
  readonly also?: ReactNode;
}

/** A button that opens a short form in its place. What is missing is said, and nothing is sent before. */
function AskedFor({ opens, of, sends, doneWords, send, lacks, children, also }: AskedForProps) {
  const { open, setOpen, opener, form } = useDisclosure();
  const [asked, setAsked] = useState(false);
  const { busy, failure, carryOut } = useIntention();
  if (!open)
    return (
      <FocusButton
        ref={opener}
        size="small"
        onClick={() => {
          setOpen(true);
        }}
      >
        {opens}
        <span className="only-heard"> {of}</span>
      </FocusButton>
    );
  return (
    <form
      ref={form}
      noValidate
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (lacks === undefined) void carryOut(send, doneWords);
      }}
    >
      {children}
      {asked && lacks !== undefined && (
        <p role="alert" className="field-lack">
          {lacks}
        </p>
      )}
      <FaultNote failure={failure} />
      <div className="row">
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {busy ? 'Saving…' : sends}
        </Button>
        {also}
        <Button
          appearance="subtle"
          onClick={() => {
            setOpen(false);
          }}
        >
          Not now
        </Button>
      </div>
    </form>
  );
}

const Words = ({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (words: string) => void;
}) => (
  <Field label={label} required>
    <Textarea
      value={value}
      onChange={(_event, data) => {
        onChange(data.value);
      }}
    />
  </Field>
);

export function SayDone({ action, onAct }: OfAction) {
  const [how, setHow] = useState('');
  return (
    <AskedFor
      opens="It is done"
      of={action.what}
      sends="It is done"
      doneWords="Marked as done."
      lacks={how.trim() === '' ? 'Say how it was done.' : undefined}
      send={() => onAct({ action: action.key, is: 'done', how: how.trim() })}
    >
      <Words label="How was it done?" value={how} onChange={setHow} />
    </AskedFor>
  );
}

export function AskForTime({ action, onAct }: OfAction) {
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const lacks = until === '' ? 'Choose the day.' : reason.trim() === '' ? 'Say why.' : undefined;
  return (
    <AskedFor
      opens="Ask for more time"
      of={action.what}
      sends="Ask the chair"
      doneWords="The chair is asked."
      lacks={lacks}
      send={() => onAct({ action: action.key, is: 'ask-more-time', until: typedDay(until), reason: reason.trim() })}
    >
      <Field label="Until when" required>
        <Input
          type="date"
          value={until}
          onChange={(_event, { value }) => {
            setUntil(value);
          }}
        />
      </Field>
      <Words label="Why" value={reason} onChange={setReason} />
    </AskedFor>
  );
}

export function HandOver({ action, onAct, people }: OfAction & Pick<ActionIntentions, 'people'>) {
  const [to, setTo] = useState<FoundPerson>();
  const [reason, setReason] = useState('');
  const lacks = to === undefined ? 'Choose the person.' : reason.trim() === '' ? 'Say why.' : undefined;
  return (
    <AskedFor
      opens="Hand it over"
      of={action.what}
      sends="Ask them"
      doneWords="They are asked to take it on."
      lacks={lacks}
      send={() => onAct({ action: action.key, is: 'hand-over', to: to?.id ?? '', reason: reason.trim() })}
    >
      {to === undefined ? (
        <FindPerson label="To whom" chooseWords="Choose" people={people} onChoose={setTo} />
      ) : (
        <p>
          To <strong>{to.name}</strong>
        </p>
      )}
      <Words label="Why" value={reason} onChange={setReason} />
    </AskedFor>
  );
}

export function AnswerMoney({
  action,
  onAnswer,
}: Pick<OfAction, 'action'> & { readonly onAnswer: ActionIntentions['answerMoney'] }) {
  const [words, setWords] = useState('');
  const { busy, failure, carryOut } = useIntention();
  const refuse = () =>
    void carryOut(() => onAnswer({ action: action.key, says: 'refused', words: words.trim() }), 'Not agreed.');
  return (
    <AskedFor
      opens="Answer about the money"
      of={action.what}
      sends="Agree the money"
      doneWords="The money is agreed."
      lacks={words.trim() === '' ? 'Give your reference, or say why not.' : undefined}
      send={() => onAnswer({ action: action.key, says: 'agreed', words: words.trim() })}
      also={
        <>
          <Button disabledFocusable={busy || words.trim() === ''} onClick={refuse}>
            Do not agree it
          </Button>
          <FaultNote failure={failure} />
        </>
      }
    >
      <Words label="Your reference, or why not" value={words} onChange={setWords} />
    </AskedFor>
  );
}
