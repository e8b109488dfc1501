import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { DeliveryView, LocalDate, MinutesVersionView } from '#rules/views';
import { useIntention } from '../frame/intention.ts';
import { FaultNote } from '../frame/states.tsx';
import { StateMark, type Tone } from '../frame/state-mark.tsx';
import { useDisclosure } from '../frame/use-disclosure.ts';

interface DeliveriesProps {
  readonly version: MinutesVersionView;
  readonly today: LocalDate;
  readonly onHandedOver: (version: string, person: string, on: LocalDate, how: string) => Promise<void>;
}

const TONE: Readonly<Record<DeliveryView['state'], Tone>> = {
  'not-released': 'plain',
  'to-send': 'soon',
  shown: 'good',
  'not-shown': 'late',
  'to-hand-over': 'soon',
  'handed-over': 'good',
};

/** Who gets this version, how, and whether they have it. */
export function Deliveries({ version, today, onHandedOver }: DeliveriesProps) {
  const few = version.to.length <= 2;
  const lines = (
    <ul className="lines">
      {version.to.map((to) => (
        <li key={to.person}>
          <span>
            {to.who}: {to.how}
          </span>
          {to.state !== 'not-released' && <StateMark tone={TONE[to.state]}>{to.stateWords}</StateMark>}
          {to.safeTimes !== undefined && <span>Safe contact: {to.safeTimes}</span>}
          {to.remedy !== undefined && <span>{to.remedy}</span>}
          {to.mayHandOver && (
            <HandOver
              to={to}
              today={today}
              onHandedOver={(on, how) => onHandedOver(version.version, to.person, on, how)}
            />
          )}
        </li>
      ))}
    </ul>
  );
  if (few) return lines;
  return (
    <details className="why">
      <summary>{version.to.length} people</summary>
      {lines}
    </details>
  );
}

interface HandOverProps {
  readonly to: DeliveryView;
  readonly today: LocalDate;
  readonly onHandedOver: (on: LocalDate, how: string) => Promise<void>;
}

function HandOver({ to, today, onHandedOver }: HandOverProps) {
  const { open, setOpen, opener, form } = useDisclosure();
  const [on, setOn] = useState<string>(today);
  const [how, setHow] = useState('');
  const { busy, failure, carryOut } = useIntention();
  if (!open)
    return (
      <Button
        ref={opener}
        size="small"
        onClick={() => {
          setOpen(true);
        }}
      >
        They have it…<span className="only-heard"> {to.who}</span>
      </Button>
    );
  return (
    <form
      ref={form}
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        void carryOut(() => onHandedOver(on as LocalDate, how), 'Written down.');
      }}
    >
      <Field label="How did they get it?" required hint="In person, by post, read together">
        <Input
          value={how}
          onChange={(_event, { value }) => {
            setHow(value);
          }}
        />
      </Field>
      <Field label="On" required>
        <Input
          type="date"
          value={on}
          onChange={(_event, { value }) => {
            setOn(value);
          }}
        />
      </Field>
      <FaultNote failure={failure} />
      <div className="row">
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          They have it
        </Button>
      </div>
    </form>
  );
}
