import { Button } from '@fluentui/react-components';
import { FocusButton } from '../frame/focus-button.tsx';
import { useState } from 'react';
import type { EvidenceAsked, LocalDate } from '#rules/views';
import type { Evidence } from '../api/steady.ts';
import { FaultNote } from '../frame/states.tsx';
import { useIntention } from '../frame/intention.ts';
import { useDisclosure } from '../frame/use-disclosure.ts';
import { EvidenceFields, isComplete, type EvidenceTyped } from './evidence-fields.tsx';

interface SayDoneProps {
  readonly title: string;
  readonly today: LocalDate;
  readonly asks: EvidenceAsked;
  readonly onSay: (evidence: Evidence) => Promise<void>;
}

/** Saying “done” asks for what the procedure wants recorded: when, who, how, and what came of it. Never an empty tick. */
export function SayDone({ title, today, asks, onSay }: SayDoneProps) {
  const { open, setOpen, opener, form } = useDisclosure();
  const [typed, setTyped] = useState<EvidenceTyped>({ on: today, who: '', note: '' });
  const [asked, setAsked] = useState(false);
  const { busy, failure, carryOut } = useIntention();
  if (!open) {
    return (
      <FocusButton
        ref={opener}
        size="small"
        onClick={() => {
          setOpen(true);
        }}
      >
        Mark as done<span className="only-heard"> {title}</span>
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
        setAsked(true);
        if (isComplete(typed, asks, today))
          void carryOut(() => onSay(evidenceFrom(typed)), `${title}: marked as done.`);
      }}
    >
      <EvidenceFields typed={typed} asks={asks} today={today} showsMissing={asked} onType={setTyped} />
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

const evidenceFrom = ({ on, who, how, note }: EvidenceTyped): Evidence => ({
  on,
  ...(who.trim() === '' ? {} : { who: who.trim() }),
  ...(how === undefined ? {} : { how }),
  ...(note.trim() === '' ? {} : { note: note.trim() }),
});
