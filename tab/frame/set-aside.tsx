import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { OverrideOffered } from '#rules/views';
import type { ChosenOverride } from '../api/steady.ts';
import { DateField, WordsField } from './fields.tsx';
import { useIntention } from './intention.ts';
import { SmallOpener } from './opener.tsx';
import { FaultNote } from './states.tsx';
import { useDisclosure } from './use-disclosure.ts';

interface SetAsideProps {
  readonly of: string;
  readonly overrides: readonly OverrideOffered[];
  readonly onSetAside: (chosen: ChosenOverride) => Promise<void>;
}

const TITLES = {
  postponed: 'Postpone it to another day',
  'not-required': 'It is not required here',
  waived: 'Waive it',
  held: 'Hold it for now',
} as const satisfies Record<OverrideOffered, string>;

/** A manager sets something owed aside: never without a reason, which stays with their name and the time. @source domain §13 */
export function SetAside({ of, overrides, onSetAside }: SetAsideProps) {
  const { open, setOpen, opener, form } = useDisclosure();
  const [override, setOverride] = useState<OverrideOffered | undefined>(overrides[0]);
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const { busy, failure, carryOut } = useIntention();
  if (!open) {
    return (
      <SmallOpener opener={opener} setOpen={setOpen}>
        Set aside…<span className="only-heard"> {of}</span>
      </SmallOpener>
    );
  }
  const complete = override !== undefined && reason.trim() !== '' && (override !== 'postponed' || until !== '');
  const save = async () => {
    if (!complete) return;
    const day = override === 'postponed' ? { until } : {};
    if (await carryOut(() => onSetAside({ override, reason: reason.trim(), ...day }), `${of}: set aside.`))
      setOpen(false);
  };
  return (
    <form
      ref={form}
      noValidate
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <WhatIsDecided overrides={overrides} chosen={override} onChoose={setOverride} />
      {override === 'postponed' && <DateField label="New day" required value={until} onChange={setUntil} />}
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
          {busy ? 'Saving…' : 'Set it aside'}
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

interface WhatIsDecidedProps extends Pick<SetAsideProps, 'overrides'> {
  readonly chosen: OverrideOffered | undefined;
  readonly onChoose: (override: OverrideOffered | undefined) => void;
}

const WhatIsDecided = ({ overrides, chosen, onChoose }: WhatIsDecidedProps) => (
  <Field label="What is decided">
    <Select
      value={chosen}
      onChange={(_event, { value }) => {
        onChoose(overrides.find((one) => one === value));
      }}
    >
      {overrides.map((one) => (
        <option key={one} value={one}>
          {TITLES[one]}
        </option>
      ))}
    </Select>
  </Field>
);
