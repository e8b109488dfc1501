import { Button, Field, Input } from '@fluentui/react-components';
import { FocusButton } from '../frame/focus-button.tsx';
import { useState } from 'react';
import type { DeliveryView, LocalDate, MinutesVersionView } from '#rules/views';
import { GivenCode } from '../frame/given-code.tsx';
import { useIntention } from '../frame/intention.ts';
import { FaultNote } from '../frame/states.tsx';
import { StateMark, type Tone } from '../frame/state-mark.tsx';
import { useDisclosure } from '../frame/use-disclosure.ts';
import type { MinutesIntentions } from './intentions.ts';
import { typedDay } from '../typed-days.ts';

interface DeliveriesProps {
  readonly version: MinutesVersionView;
  readonly today: LocalDate;
  readonly intentions: Pick<MinutesIntentions, 'handedOver' | 'offerLink' | 'giveCode'>;
}

const TONE: Readonly<Record<DeliveryView['state'], Tone>> = {
  'not-released': 'plain',
  'to-send': 'soon',
  shown: 'good',
  'not-shown': 'late',
  'to-hand-over': 'soon',
  'link-sent': 'soon',
  opened: 'good',
  'handed-over': 'good',
};

/** Who gets this version, how, and whether they have it. */
export function Deliveries({ version, today, intentions }: DeliveriesProps) {
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
          <ByLink
            to={to}
            onOffer={() => intentions.offerLink(version.version, to.person)}
            onCode={() => intentions.giveCode(version.version, to.person)}
          />
          {to.mayHandOver && (
            <HandOver
              to={to}
              today={today}
              onHandedOver={(on, how) => intentions.handedOver(version.version, to.person, on, how)}
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

interface ByLinkProps {
  readonly to: DeliveryView;
  readonly onOffer: () => Promise<void>;
  readonly onCode: () => Promise<{ readonly code: string; readonly words: string }>;
}

/** For somebody who is safely written to by mail: the letter has the link alone, the code is said by phone or in person. */
function ByLink({ to, onOffer, onCode }: ByLinkProps) {
  const { busy, failure, carryOut } = useIntention();
  const [given, setGiven] = useState<{ readonly code: string; readonly words: string }>();
  if (!to.mayOfferLink && !to.mayGiveCode) return null;
  return (
    <div className="no-print">
      <div className="row">
        {to.mayOfferLink && (
          <Button
            size="small"
            disabledFocusable={busy}
            onClick={() => void carryOut(onOffer, 'The letter is on its way.')}
          >
            {to.mayGiveCode ? 'Send a new link' : 'Send a link'}
            <span className="only-heard"> to {to.who}</span>
          </Button>
        )}
        {to.mayGiveCode && (
          <Button
            size="small"
            disabledFocusable={busy}
            onClick={() =>
              void carryOut(async () => {
                setGiven(await onCode());
              }, 'A new code is shown.')
            }
          >
            New code<span className="only-heard"> for {to.who}</span>
          </Button>
        )}
      </div>
      <FaultNote failure={failure} />
      {given !== undefined && (
        <GivenCode
          {...given}
          who={to.who}
          onHide={() => {
            setGiven(undefined);
          }}
        />
      )}
    </div>
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
      <FocusButton
        ref={opener}
        size="small"
        onClick={() => {
          setOpen(true);
        }}
      >
        They have it…<span className="only-heard"> {to.who}</span>
      </FocusButton>
    );
  return (
    <form
      ref={form}
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        void carryOut(() => onHandedOver(typedDay(on), how), 'Written down.');
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
