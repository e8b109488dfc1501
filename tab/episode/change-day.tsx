import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { LocalDate } from '#rules/views';
import { DateField, WordsField } from '../frame/fields.tsx';
import { useIntention } from '../frame/intention.ts';
import { SmallOpener } from '../frame/opener.tsx';
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
      <SmallOpener opener={opener} setOpen={setOpen}>
        Correct the day…
      </SmallOpener>
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
      <DateField
        label="First day on which the child was out and going back was ruled out"
        required
        hint="The window of the meeting moves with it."
        value={day}
        onChange={setDay}
      />
      <WordsField
        label="Reason"
        required
        hint="It is kept with your name and the time."
        value={reason}
        onChange={setReason}
      />
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
