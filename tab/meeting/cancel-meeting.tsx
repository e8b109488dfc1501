import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState, type RefObject } from 'react';
import type { MeetingView } from '#rules/views';
import { NOT_HELD_CHOICES, NOT_HELD_WORDS, type NotHeldChoice } from '#rules/words';
import type { SaidToCancel } from '../api/steady.ts';
import { FaultNote } from '../frame/states.tsx';
import { useIntention } from '../frame/intention.ts';
import { Opener } from '../frame/opener.tsx';
import { useDisclosure } from '../frame/use-disclosure.ts';
import { BecauseField } from './because-field.tsx';

interface CancelMeetingProps {
  readonly view: MeetingView;
  readonly onCancel: (said: SaidToCancel) => Promise<void>;
}

/** Cancelling takes a reason; everyone who was asked is told. */
export function CancelMeeting(props: CancelMeetingProps) {
  const { open, setOpen, opener, form } = useDisclosure();
  const [reason, setReason] = useState('');
  if (!open)
    return (
      <Opener opener={opener} setOpen={setOpen}>
        Cancel this meeting…
      </Opener>
    );
  return (
    <CancelForm
      form={form}
      {...props}
      reason={reason}
      onReason={setReason}
      onClose={() => {
        setOpen(false);
      }}
    />
  );
}

interface CancelFormProps extends CancelMeetingProps {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly onClose: () => void;
}

function CancelForm({ form, view, reason, onReason, onCancel, onClose }: CancelFormProps) {
  const [because, setBecause] = useState<NotHeldChoice>();
  const { busy, failure, carryOut } = useIntention();
  return (
    <form
      ref={form}
      noValidate
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '')
          void carryOut(
            () => onCancel({ reason: reason.trim(), ...(because === undefined ? {} : { notHeldBecause: because }) }),
            `${view.ref} is cancelled.`,
          ).then((done) => {
            if (done) onClose();
          });
      }}
    >
      <h2>Cancel {view.ref}</h2>
      <p>Everyone who was invited is told that it does not take place. The reason is kept, and not sent.</p>
      <Field label="Reason" required>
        <Textarea
          value={reason}
          onChange={(_event, { value }) => {
            onReason(value);
          }}
        />
      </Field>
      {view.kind === 'disruption' && (
        <BecauseField
          label="If none is held for this ending: what comes nearest?"
          choices={NOT_HELD_CHOICES}
          words={NOT_HELD_WORDS}
          chosen={because}
          onChoose={setBecause}
        />
      )}
      <FaultNote failure={failure} />
      <div className="row">
        <Button type="submit" disabledFocusable={busy || reason.trim() === ''}>
          {busy ? 'Cancelling…' : 'Cancel the meeting'}
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          Keep the meeting
        </Button>
      </div>
    </form>
  );
}
