import { Button, Field, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { EmergencyView, OpeningToLookAt } from '#rules/views';
import type { LookedAt } from '../api/emergency.ts';
import { clockTime } from '../days.ts';
import { Day } from '../frame/day.tsx';
import { useIntention } from '../frame/intention.ts';
import { FaultNote } from '../frame/states.tsx';

interface LookAtOpeningProps {
  readonly opening: OpeningToLookAt;
  readonly found: EmergencyView['found'];
  readonly onLook: (looked: LookedAt) => Promise<void>;
}

/** Who opened which record, why, and what they read; and whether that was right. */
export function LookAtOpening({ opening: one, found, onLook }: LookAtOpeningProps) {
  const [says, setSays] = useState<LookedAt['found']>();
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState(false);
  const { busy, failure, carryOut } = useIntention();
  return (
    <li>
      <p>
        <strong>{one.child}</strong>: opened by {one.who} on <Day day={one.on} /> at {clockTime(one.at)}.{' '}
        {one.isOpen ? `Still open, until ${clockTime(one.until)}.` : 'Closed by now.'}
      </p>
      <p>“{one.reason}”</p>
      <p className="quiet">{one.read.length === 0 ? 'Nothing was read.' : `What was read: ${one.read.join(', ')}.`}</p>
      <form
        noValidate
        className="inline-form"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (says === undefined) return;
          const { placement, opening } = one;
          void carryOut(() => onLook({ placement, opening, found: says, words: words.trim() }), 'Saved.');
        }}
      >
        <Field
          label="What did you find?"
          required
          validationMessage={asked && says === undefined ? 'Choose one.' : null}
        >
          <RadioGroup
            value={says ?? ''}
            onChange={(_event, { value }) => {
              setSays(found.find((each) => each.found === value)?.found);
            }}
          >
            {found.map((each) => (
              <Radio key={each.found} value={each.found} label={each.words} />
            ))}
          </RadioGroup>
        </Field>
        <Field label={says === 'not-right' ? 'Why, and what happens now?' : 'Is there anything to add?'}>
          <Textarea
            maxLength={1000}
            value={words}
            onChange={(_event, { value }) => {
              setWords(value);
            }}
          />
        </Field>
        <FaultNote failure={failure} />
        <div className="row">
          <Button type="submit" appearance="primary" disabledFocusable={busy}>
            {busy ? 'Saving…' : 'Save what you found'}
          </Button>
        </div>
      </form>
    </li>
  );
}
