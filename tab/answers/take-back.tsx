import { Button, Field, Input } from '@fluentui/react-components';
import { FocusButton } from '../frame/focus-button.tsx';
import { useState } from 'react';
import { FaultNote } from '../frame/states.tsx';
import { useIntention } from '../frame/intention.ts';
import { useDisclosure } from '../frame/use-disclosure.ts';

interface TakeBackProps {
  readonly who: string;
  readonly onTakeBack: (reason: string) => Promise<void>;
}

/** A form that is no longer needed: the person's link opens nothing more, and they are not reminded. */
export function TakeBack({ who, onTakeBack }: TakeBackProps) {
  const { open, setOpen, opener, form } = useDisclosure();
  const [reason, setReason] = useState('');
  const { busy, failure, carryOut } = useIntention();
  if (!open) {
    return (
      <FocusButton
        ref={opener}
        size="small"
        appearance="subtle"
        onClick={() => {
          setOpen(true);
        }}
      >
        Take it back…<span className="only-heard"> from {who}</span>
      </FocusButton>
    );
  }
  return (
    <form
      ref={form}
      noValidate
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        void carryOut(() => onTakeBack(reason.trim()), 'The form is taken back.');
      }}
    >
      <Field label={`Why does ${who} no longer need to answer?`} hint="For the record. Write no answers here.">
        <Input
          value={reason}
          onChange={(_event, { value }) => {
            setReason(value);
          }}
        />
      </Field>
      <FaultNote failure={failure} />
      <div className="row">
        <Button size="small" type="submit" disabledFocusable={busy || reason.trim() === ''}>
          Take the form back
        </Button>
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            setOpen(false);
          }}
        >
          Keep it
        </Button>
      </div>
    </form>
  );
}
