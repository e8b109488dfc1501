import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { FocusButton } from '../frame/focus-button.tsx';
import { useState } from 'react';
import type { LocalDate } from '#rules/views';
import { useIntention } from '../frame/intention.ts';
import { FaultNote } from '../frame/states.tsx';
import { useDisclosure } from '../frame/use-disclosure.ts';

interface ChangeDayProps {
  readonly leftOn: LocalDate;
  readonly onChange: (leftOn: string, reason: string) => Promise<void>;
}

/** A manager corrects the day of disruption, never without a reason; the day that stood stays on the page. @source CF-48 */
export function ChangeDay({ leftOn, onChange }: ChangeDayProps) {
  const { open, setOpen, opener, form } = useDisclosure();
  const [day, setDay] = useState<string>(leftOn);
  const [reason, setReason] = useState('');
  const { busy, failure, carryOut } = useIntention();
  if (!open)
    return (
      <FocusButton
        ref={opener}
        size="small"
        appearance="subtle"
        className="no-print"
        onClick={() => {
          setOpen(true);
        }}
      >
        Correct the day…
      </FocusButton>
    );
  const complete = day !== '' && day !== leftOn && reason.trim() !== '';
  return (
    <form
      ref={form}
      noValidate
      className="inline-form no-print"
      onSubmit={(event) => {
        event.preventDefault();
        if (!complete) return;
        void carryOut(() => onChange(day, reason.trim()), 'The day is corrected.').then((done) => {
          if (done) setOpen(false);
        });
      }}
    >
      <Field
        label="First day on which the child was out and going back was ruled out"
        required
        hint="The window of the meeting moves with it."
      >
        <Input
          type="date"
          value={day}
          onChange={(_event, { value }) => {
            setDay(value);
          }}
        />
      </Field>
      <Field label="Reason" required hint="It is kept with your name and the time.">
        <Textarea
          value={reason}
          onChange={(_event, { value }) => {
            setReason(value);
          }}
        />
      </Field>
      <FaultNote failure={failure} />
      <div className="row">
        <Button type="submit" disabledFocusable={busy || !complete}>
          {busy ? 'Saving…' : 'Save the day'}
        </Button>
        <Button
          appearance="subtle"
          onClick={() => {
            setOpen(false);
          }}
        >
          Leave it as it is
        </Button>
      </div>
    </form>
  );
}
