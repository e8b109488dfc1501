import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { MeetingView } from '#rules/views';
import type { ChosenSitting } from '../api/steady.ts';
import { FaultNote } from '../frame/states.tsx';
import { useIntention } from '../frame/intention.ts';
import { Section } from '../frame/section.tsx';

interface SittingsProps {
  readonly view: MeetingView;
  readonly mayChoose: boolean;
  readonly onChoose: (sitting: ChosenSitting) => Promise<void>;
}

/** Sittings or parts after the first, each with a time of its own; one record for all. @source CF-51; Torbay T-22 */
export function Sittings({ view: { sittings = [], format }, mayChoose, onChoose }: SittingsProps) {
  if (sittings.length === 0) return null;
  const name = format === 'two-part' ? 'Part' : 'Sitting';
  return (
    <Section title={format === 'two-part' ? 'The second part' : 'Further sittings'} id="sittings">
      <ul className="lines">
        {sittings.map(({ number, when }) => (
          <li key={number}>
            <strong>
              {name} {number}
            </strong>
            <span>{when ?? 'No time has been chosen yet.'}</span>
            {mayChoose && <SittingForm name={`${name} ${number}`} number={number} onChoose={onChoose} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function SittingForm({
  name,
  number,
  onChoose,
}: {
  readonly name: string;
  readonly number: number;
  readonly onChoose: SittingsProps['onChoose'];
}) {
  const [startsAt, setStartsAt] = useState('');
  const { busy, failure, carryOut } = useIntention();
  return (
    <form
      noValidate
      className="inline-form no-print"
      onSubmit={(event) => {
        event.preventDefault();
        if (startsAt !== '') void carryOut(() => onChoose({ number, startsAt }), `${name} has its time.`);
      }}
    >
      <Field label={`${name} begins`}>
        <Input
          type="datetime-local"
          value={startsAt}
          onChange={(_event, { value }) => {
            setStartsAt(value);
          }}
        />
      </Field>
      <FaultNote failure={failure} />
      <div className="row">
        <Button type="submit" disabledFocusable={busy || startsAt === ''}>
          {busy ? 'Saving…' : 'Save this time'}
        </Button>
      </div>
    </form>
  );
}
