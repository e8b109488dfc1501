import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { ActionItem } from '../actions/action-item.tsx';
import type { ActionIntentions } from '../actions/intentions.ts';
import type { Waiting } from '#rules';
import { Day } from '../frame/day.tsx';
import { FaultNote } from '../frame/states.tsx';
import { PlaceLink } from '../frame/navigation.tsx';
import { StateMark } from '../frame/state-mark.tsx';
import { useIntention } from '../frame/intention.ts';
import { Why } from '../frame/why.tsx';
import { dueTone, dueWords, forceSentence } from '../words.ts';
import { useDisclosure } from '../frame/use-disclosure.ts';

interface WaitingItemProps {
  readonly one: Waiting;
  readonly onSettle: (key: string, note?: string) => Promise<void>;
  readonly actions: ActionIntentions;
}

/** One thing that waits: what, by when with its sum, why, and the way to do it. */
export function WaitingItem({ one, onSettle, actions }: WaitingItemProps) {
  if (one.action !== undefined) return <ActionItem action={one.action} intentions={actions} />;
  return (
    <li className={`card card-${dueTone(one.state)}`}>
      <div className="card-head">
        <h4>{one.title}</h4>
        <StateMark tone={dueTone(one.state)}>{dueWords(one.state)}</StateMark>
      </div>
      {one.due !== undefined && (
        <p>
          Do this by <Day day={one.due} />.
        </p>
      )}
      {one.sum !== '' && <p className="quiet">{one.sum}</p>}
      <div className="row">
        {one.place !== '' && <PlaceLink to={one.place}>Open {one.ref}</PlaceLink>}
        {one.canSettle && <Settle one={one} onSettle={onSettle} />}
      </div>
      <Why because={[forceSentence(one.force), ...one.because]} of={one.title} />
    </li>
  );
}

/** Saying “done” takes one step more than a slip of the finger, and may carry a note. */
function Settle({ one, onSettle }: Pick<WaitingItemProps, 'one' | 'onSettle'>) {
  const { open, setOpen, opener, form } = useDisclosure();
  const [note, setNote] = useState('');
  const { busy, failure, carryOut } = useIntention();
  if (!open) {
    return (
      <Button
        ref={opener}
        size="small"
        onClick={() => {
          setOpen(true);
        }}
      >
        Mark as done<span className="only-heard"> {one.title}</span>
      </Button>
    );
  }
  return (
    <form
      ref={form}
      noValidate
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        void carryOut(
          () => onSettle(one.id, note.trim() === '' ? undefined : note.trim()),
          `${one.title}: marked as done.`,
        );
      }}
    >
      <Field label="Note (you can leave this empty)" hint="Do not name the child here.">
        <Textarea
          value={note}
          onChange={(_event, { value }) => {
            setNote(value);
          }}
        />
      </Field>
      <FaultNote failure={failure} />
      <div className="row">
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {busy ? 'Saving…' : 'It is done'}
        </Button>
        <Button
          appearance="subtle"
          onClick={() => {
            setOpen(false);
          }}
        >
          Not yet
        </Button>
      </div>
    </form>
  );
}
