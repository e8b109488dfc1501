import { Button, Field, Textarea } from '@fluentui/react-components';
import { FocusButton } from '../frame/focus-button.tsx';
import { useState } from 'react';
import type { EpisodeHold, EpisodeView } from '#rules/views';
import { Day } from '../frame/day.tsx';
import { DoneIcon, HoldIcon } from '../frame/icons.tsx';
import { FaultNote } from '../frame/states.tsx';
import { useIntention } from '../frame/intention.ts';
import { Why } from '../frame/why.tsx';
import type { LadoTerms } from '../api/steady.ts';
import { AgreedTerms, AgreeTerms } from './lado-terms.tsx';
import { useDisclosure } from '../frame/use-disclosure.ts';

interface HoldProps {
  readonly hold: EpisodeHold;
  readonly may: EpisodeView['may'];
  readonly onLook: (note: string) => Promise<void>;
  readonly onLift: (outcome: string) => Promise<void>;
  readonly onAgreeTerms: (terms: LadoTerms) => Promise<void>;
}

/** A hold is looked at again each working day and lifted by a named manager. @source E-01, rulings */
export function Hold({ hold, may, onLook, onLift, onAgreeTerms }: HoldProps) {
  const { busy, failure, carryOut } = useIntention();
  if (hold.state === 'lifted') {
    return (
      <div className="note note-good">
        <DoneIcon />
        <div>
          <p>
            The hold for safeguarding was lifted{hold.liftedBy === undefined ? '' : ` by ${hold.liftedBy}`}.{' '}
            {hold.outcome}
          </p>
        </div>
      </div>
    );
  }
  return (
    <section aria-labelledby="hold" className="part part-hold">
      <h2 id="hold">
        <HoldIcon /> On hold for safeguarding
      </h2>
      <p>
        An allegation has been reported. Nothing is sent to anyone until {hold.owner} or another named manager lifts the
        hold, or keeps terms agreed with the LADO. The child is seen, and an advocate is offered.
      </p>
      <p className="quiet">
        On hold since {hold.since}.{' '}
        {hold.lookedAtOn === undefined ? (
          'Not looked at again yet.'
        ) : (
          <>
            Last looked at on <Day day={hold.lookedAtOn} />.
          </>
        )}
      </p>
      {hold.terms !== undefined && <AgreedTerms terms={hold.terms} />}
      <FaultNote failure={failure} />
      {may.includes('look-at-hold') && (
        <div className="row">
          <Button
            disabledFocusable={busy}
            onClick={() => void carryOut(() => onLook(''), 'It is noted that you looked at the hold today.')}
          >
            I have looked at it today
          </Button>
        </div>
      )}
      {may.includes('lift-hold') && (
        <>
          <AgreeTerms onAgree={onAgreeTerms} />
          <Lift onLift={onLift} />
        </>
      )}
      <Why because={hold.because} of="this is on hold" />
    </section>
  );
}

function Lift({ onLift }: Pick<HoldProps, 'onLift'>) {
  const { open, setOpen, opener, form } = useDisclosure();
  const [outcome, setOutcome] = useState('');
  const { busy, failure, carryOut } = useIntention();
  if (!open)
    return (
      <div className="row">
        <FocusButton
          ref={opener}
          onClick={() => {
            setOpen(true);
          }}
        >
          Lift the hold…
        </FocusButton>
      </div>
    );
  return (
    <form
      ref={form}
      noValidate
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (outcome.trim() !== '') void carryOut(() => onLift(outcome.trim()), 'The hold is lifted.');
      }}
    >
      <Field
        label="What the LADO or the strategy discussion decided"
        required
        hint="Your name and the time are kept with it."
      >
        <Textarea
          value={outcome}
          onChange={(_event, { value }) => {
            setOutcome(value);
          }}
        />
      </Field>
      <FaultNote failure={failure} />
      <div className="row">
        <Button type="submit" appearance="primary" disabledFocusable={busy || outcome.trim() === ''}>
          {busy ? 'Lifting…' : 'Lift the hold'}
        </Button>
        <Button
          appearance="subtle"
          onClick={() => {
            setOpen(false);
          }}
        >
          Keep the hold
        </Button>
      </div>
    </form>
  );
}
