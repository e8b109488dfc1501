import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { FocusButton } from '../frame/focus-button.tsx';
import { useState } from 'react';
import type { MinuteNoteView } from '#rules/views';
import type { FoundPerson } from '../api/steady.ts';
import { FindPerson } from '../frame/find-person.tsx';
import { useIntention } from '../frame/intention.ts';
import { Section } from '../frame/section.tsx';
import { FaultNote } from '../frame/states.tsx';
import { useDisclosure } from '../frame/use-disclosure.ts';
import type { MinutesProps } from './intentions.ts';

/** After the minutes went out: corrections as notes, and what was raised with who sees to it and what was changed. */
export function NotesPart({ view, intentions }: MinutesProps) {
  const corrections = view.notes.filter(({ kind }) => kind === 'correction');
  const raised = view.notes.filter(({ kind }) => kind === 'raised');
  const { may } = view;
  if (view.notes.length === 0 && !may.includes('correct') && !may.includes('raise')) return null;
  return (
    <Section title="Afterwards">
      {corrections.length > 0 && (
        <>
          <h3>Corrections</h3>
          <ul className="lines">
            {corrections.map(({ place, words, askedBy, when }) => (
              <li key={place}>
                <span>{words}</span>
                <span className="quiet">
                  {when}, asked for by {askedBy}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {raised.length > 0 && (
        <>
          <h3>Issues raised, and what was changed</h3>
          <ul className="lines">
            {raised.map((note) => (
              <Raised key={note.place} note={note} onChanged={(changed) => intentions.changed(note.place, changed)} />
            ))}
          </ul>
        </>
      )}
      <div className="row">
        {may.includes('correct') && (
          <TwoWords
            opens="Correct by a note…"
            words="What is corrected?"
            by="Who asked for it?"
            button="Add the note"
            onSend={intentions.correct}
          />
        )}
        {may.includes('raise') && <Raise intentions={intentions} />}
      </div>
    </Section>
  );
}

interface RaisedProps {
  readonly note: MinuteNoteView;
  readonly onChanged: (changed: string) => Promise<void>;
}

function Raised({ note, onChanged }: RaisedProps) {
  const [changed, setChanged] = useState('');
  const { busy, failure, carryOut } = useIntention();
  return (
    <li>
      <span>{note.words}</span>
      <span className="quiet">
        {note.when}, raised by {note.askedBy}. {note.owner} sees to it.
      </span>
      <span>{note.changed === undefined ? 'Nothing is changed yet.' : `Changed: ${note.changed}`}</span>
      {note.mayChange && note.changed === undefined && (
        <form
          className="inline-form"
          onSubmit={(event) => {
            event.preventDefault();
            void carryOut(() => onChanged(changed.trim()), 'Saved.');
          }}
        >
          <Field label="What was changed?" required>
            <Input
              value={changed}
              onChange={(_event, { value }) => {
                setChanged(value);
              }}
            />
          </Field>
          <FaultNote failure={failure} />
          <Button type="submit" size="small" disabledFocusable={busy}>
            Save what was changed
          </Button>
        </form>
      )}
    </li>
  );
}

interface TwoWordsProps {
  readonly opens: string;
  readonly words: string;
  readonly by: string;
  readonly button: string;
  readonly onSend: (words: string, by: string) => Promise<void>;
}

function TwoWords({ opens, words, by, button, onSend }: TwoWordsProps) {
  const { open, setOpen, opener, form } = useDisclosure();
  const [said, setSaid] = useState('');
  const [who, setWho] = useState('');
  const { busy, failure, carryOut } = useIntention();
  if (!open)
    return (
      <FocusButton
        ref={opener}
        onClick={() => {
          setOpen(true);
        }}
      >
        {opens}
      </FocusButton>
    );
  return (
    <form
      ref={form}
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        void carryOut(() => onSend(said.trim(), who.trim()), 'Saved.').then((done) => {
          if (done) setOpen(false);
        });
      }}
    >
      <Field label={words} required>
        <Textarea
          value={said}
          onChange={(_event, { value }) => {
            setSaid(value);
          }}
        />
      </Field>
      <Field label={by} required>
        <Input
          value={who}
          onChange={(_event, { value }) => {
            setWho(value);
          }}
        />
      </Field>
      <FaultNote failure={failure} />
      <Button type="submit" appearance="primary" disabledFocusable={busy}>
        {button}
      </Button>
    </form>
  );
}

function Raise({ intentions }: Pick<MinutesProps, 'intentions'>) {
  const { open, setOpen, opener, form } = useDisclosure();
  const [words, setWords] = useState('');
  const [raisedBy, setRaisedBy] = useState('');
  const [owner, setOwner] = useState<FoundPerson | undefined>();
  const { busy, failure, carryOut } = useIntention();
  if (!open)
    return (
      <FocusButton
        ref={opener}
        onClick={() => {
          setOpen(true);
        }}
      >
        Write down an issue…
      </FocusButton>
    );
  return (
    <form
      ref={form}
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        void carryOut(() => intentions.raise(words.trim(), raisedBy.trim(), owner?.id ?? ''), 'Saved.').then((done) => {
          if (done) setOpen(false);
        });
      }}
    >
      <Field label="What was raised?" required>
        <Textarea
          value={words}
          onChange={(_event, { value }) => {
            setWords(value);
          }}
        />
      </Field>
      <Field label="By whom?" required>
        <Input
          value={raisedBy}
          onChange={(_event, { value }) => {
            setRaisedBy(value);
          }}
        />
      </Field>
      {owner === undefined ? (
        <FindPerson label="Who sees to it?" chooseWords="Choose" people={intentions.people} onChoose={setOwner} />
      ) : (
        <p>{owner.name} sees to it.</p>
      )}
      <FaultNote failure={failure} />
      <Button type="submit" appearance="primary" disabledFocusable={busy || owner === undefined}>
        Save the issue
      </Button>
    </form>
  );
}
