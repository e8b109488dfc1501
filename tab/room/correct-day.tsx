import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { isLocalDate, type LocalDate } from '#rules/views';
import { useIntention } from '../frame/intention.ts';
import { FaultNote } from '../frame/states.tsx';

interface CorrectDayProps {
  readonly heldOn: LocalDate | undefined;
  readonly today: LocalDate;
  readonly onCorrect: (heldOn: LocalDate, reason: string) => Promise<void>;
}

/** A day that was recorded wrongly: corrected with a reason, and both days stand in the record. */
export function CorrectDay({ heldOn, today, onCorrect }: CorrectDayProps) {
  const [open, setOpen] = useState(false);
  return open ? (
    <DayForm
      heldOn={heldOn}
      today={today}
      onCorrect={onCorrect}
      onClose={() => {
        setOpen(false);
      }}
    />
  ) : (
    <div className="row no-print">
      <Button
        size="small"
        onClick={() => {
          setOpen(true);
        }}
      >
        Correct the day
      </Button>
    </div>
  );
}

function DayForm({ heldOn, today, onCorrect, onClose }: CorrectDayProps & { readonly onClose: () => void }) {
  const [day, setDay] = useState<string>(heldOn ?? '');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const { busy, failure, carryOut } = useIntention();
  const isAnother = isLocalDate(day) && day !== heldOn;
  const correct = async () => {
    setAsked(true);
    if (!isLocalDate(day) || !isAnother || reason.trim() === '') return;
    if (await carryOut(() => onCorrect(day, reason.trim()), 'The day is corrected.')) onClose();
  };
  return (
    <form
      noValidate
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        void correct();
      }}
    >
      <Field
        label="It was really held on"
        required
        validationMessage={asked && !isAnother ? 'Choose another day.' : null}
      >
        <Input
          type="date"
          max={today}
          value={day}
          onChange={(_event, { value }) => {
            setDay(value);
          }}
        />
      </Field>
      <Field
        label="Why it is corrected"
        required
        validationMessage={asked && reason.trim() === '' ? 'Say why: it is kept in the record.' : null}
      >
        <Textarea
          value={reason}
          maxLength={1000}
          onChange={(_event, { value }) => {
            setReason(value);
          }}
        />
      </Field>
      <p className="quiet">What is owed from that day is counted anew.</p>
      <FaultNote failure={failure} />
      <div className="row">
        <Button type="submit" disabledFocusable={busy}>
          {busy ? 'Saving…' : 'Save the day'}
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          Close without saving
        </Button>
      </div>
    </form>
  );
}
