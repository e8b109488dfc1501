import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { FoundPerson } from '../api/steady.ts';
import { FindPerson } from '../frame/find-person.tsx';
import { useIntention } from '../frame/intention.ts';
import { Section } from '../frame/section.tsx';
import { FaultNote } from '../frame/states.tsx';
import type { EmergencyProps } from './emergency-props.ts';

/** Which child, why, and what follows: said before it is opened. */
export function OpenRecord({ view, findChildren, onOpen }: Pick<EmergencyProps, 'view' | 'findChildren' | 'onOpen'>) {
  const [child, setChild] = useState<FoundPerson>();
  return (
    <Section title="Open a child’s record">
      <p>
        Only if a child may be at risk and nobody who works with them can be reached. You can read the record for{' '}
        {String(view.hours)} hours and change nothing. Answers to questionnaires and minutes stay closed.
      </p>
      <p>
        <strong>
          Your name, your reason and what you read are kept, and a manager who answers for quality is told at once.
        </strong>
      </p>
      {child === undefined ? (
        <FindPerson
          label="Which child? Type the reference or the initials"
          chooseWords="Choose"
          people={findChildren}
          onChoose={setChild}
        />
      ) : (
        <WhyOpen
          child={child}
          onOpen={onOpen}
          onLeave={() => {
            setChild(undefined);
          }}
        />
      )}
    </Section>
  );
}

interface WhyOpenProps extends Pick<EmergencyProps, 'onOpen'> {
  readonly child: FoundPerson;
  readonly onLeave: () => void;
}

function WhyOpen({ child, onOpen, onLeave }: WhyOpenProps) {
  const [reason, setReason] = useState('');
  const { busy, failure, carryOut } = useIntention();
  return (
    <form
      noValidate
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        void carryOut(async () => {
          await onOpen({ placement: child.id, reason: reason.trim() });
          onLeave();
        }, 'The record is open to you, and this was told.');
      }}
    >
      <p>
        <strong>{child.name}</strong>
      </p>
      <Field label="Why do you need to open it now?" required>
        <Textarea
          maxLength={1000}
          value={reason}
          onChange={(_event, { value }) => {
            setReason(value);
          }}
        />
      </Field>
      <FaultNote failure={failure} />
      <div className="row">
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {busy ? 'Opening…' : 'Open the record'}
        </Button>
        <Button disabledFocusable={busy} onClick={onLeave}>
          Choose another child
        </Button>
      </div>
    </form>
  );
}
