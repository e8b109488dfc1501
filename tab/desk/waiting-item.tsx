import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { ActionItem } from '../actions/action-item.tsx';
import type { ActionIntentions } from '../actions/intentions.ts';
import { shortDate, type Waiting } from '#rules';
import { FaultNote } from '../frame/states.tsx';
import { PlaceButton } from '../frame/navigation.tsx';
import { StateMark } from '../frame/state-mark.tsx';
import { useIntention } from '../frame/intention.ts';
import { dueTone, dueWords } from '../words.ts';
import { useDisclosure } from '../frame/use-disclosure.ts';

interface WaitingItemProps {
  /** The one filled button of the page is the one of what is due first. */
  readonly isFirst: boolean;
  readonly one: Waiting;
  readonly onSettle: (key: string, note?: string) => Promise<void>;
  readonly actions: ActionIntentions;
}

/** One thing that waits: what, by when with its sum, why, and the way to do it. */
export function WaitingItem({ one, isFirst, onSettle, actions }: WaitingItemProps) {
  const { title, child, ref, due, state, place, canSettle, action } = one;
  if (action !== undefined) return <ActionItem action={action} intentions={actions} />;
  return (
    <li className={`task task-${dueTone(state)}`}>
      <p className="task-when">
        <StateMark tone={dueTone(state)}>{dueWords(state)}</StateMark>
        {due !== undefined && (
          <span className="quiet">
            {state === 'overdue' ? 'was due' : 'by'} <time dateTime={due}>{shortDate(due)}</time>
          </span>
        )}
      </p>
      <div className="task-what">
        <h4>
          {child !== undefined && `${child} · `}
          {title}
        </h4>
        <p className="quiet">{ref}</p>
      </div>
      <div className="task-do">
        {place !== '' && <PlaceButton to={place} filled={isFirst}>{`Open ${ref}`}</PlaceButton>}
        {canSettle && <Settle one={one} onSettle={onSettle} />}
      </div>
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
