import { Button, Field, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { INTEREST_EFFECTS, INTERESTS, type InterestKind } from '#rules/views';
import { FaultNote } from '../frame/states.tsx';
import { useIntention } from '../frame/intention.ts';
import { Opener } from '../frame/opener.tsx';
import { useDisclosure } from '../frame/use-disclosure.ts';

/** Anyone who might chair says what ties them to the case; the procedure says what it means. @source E-56 */
export function DeclareInterest({
  onDeclare,
}: {
  readonly onDeclare: (what: InterestKind, words: string) => Promise<void>;
}) {
  const { open, setOpen, opener, form } = useDisclosure();
  const [what, setWhat] = useState<InterestKind>('other');
  const [words, setWords] = useState('');
  const { busy, failure, carryOut } = useIntention();
  if (!open)
    return (
      <Opener opener={opener} setOpen={setOpen}>
        Declare an interest…
      </Opener>
    );
  return (
    <form
      ref={form}
      noValidate
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        void carryOut(() => onDeclare(what, words.trim()), 'Your interest is declared.').then((done) => {
          if (done) setOpen(false);
        });
      }}
    >
      <WhatTies what={what} onChange={setWhat} />
      <Field label="In your own words">
        <Textarea
          value={words}
          onChange={(_event, { value }) => {
            setWords(value);
          }}
        />
      </Field>
      <FaultNote failure={failure} />
      <div className="row">
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {busy ? 'Saving…' : 'Declare this'}
        </Button>
        <Button
          appearance="subtle"
          onClick={() => {
            setOpen(false);
          }}
        >
          Close
        </Button>
      </div>
    </form>
  );
}

interface WhatTiesProps {
  readonly what: InterestKind;
  readonly onChange: (what: InterestKind) => void;
}

const WhatTies = ({ what, onChange }: WhatTiesProps) => (
  <Field label="What ties you to this case">
    <RadioGroup
      value={what}
      onChange={(_event, { value }) => {
        onChange(INTERESTS.find((one) => one === value) ?? 'other');
      }}
    >
      {INTERESTS.map((one) => (
        <Radio key={one} value={one} label={one === 'other' ? 'Something else' : INTEREST_EFFECTS[one].words} />
      ))}
    </RadioGroup>
  </Field>
);
