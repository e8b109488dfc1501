import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { PROVIDERS, SETTINGS, type SupposedFacts, isKeyOf } from '#rules/views';
import { providerWords, settingWords } from '#rules/words';
import { FaultNote } from '../frame/states.tsx';
import { Section } from '../frame/section.tsx';
import { useIntention } from '../frame/intention.ts';
import { ChairFields } from './chair-fields.tsx';
import { DayField } from './day-field.tsx';
import { EndingFields } from './ending-fields.tsx';
import { InstabilityFields } from './instability-fields.tsx';
import { KeySelect } from './key-select.tsx';
import { ChildFields, NewPlacementFields, SupportFields } from './placement-fields.tsx';
import { FIRST, sentFrom, type Supposed } from './supposed.ts';

const EVENTS: Record<SupposedFacts['event'], string> = {
  instability: 'A placement is becoming unstable',
  ending: 'A placement has ended',
  'new-placement': 'A placement begins',
  support: 'The carers ask for support',
  chair: 'Somebody might chair a meeting',
};
const DAY_LABEL: Record<Exclude<SupposedFacts['event'], 'chair'>, string> = {
  instability: 'Day of the report',
  ending: 'Day on which the child left',
  'new-placement': 'Day on which the child moves in',
  support: 'Day on which support is asked for',
};
const FIELDS = {
  instability: InstabilityFields,
  ending: EndingFields,
  'new-placement': NewPlacementFields,
  support: SupportFields,
  chair: ChairFields,
} as const;

/** The facts of one supposed case: first what nothing can be said without, then what its kind looks at. */
export function FollowForm({ onAsk }: { readonly onAsk: (facts: SupposedFacts) => Promise<void> }) {
  const [facts, setFacts] = useState<Supposed>(FIRST);
  const [asked, setAsked] = useState(false);
  const { busy, failure, carryOut } = useIntention();
  const suppose = (more: Partial<Supposed>) => {
    setFacts({ ...facts, ...more });
  };
  const { event } = facts;
  const lacks = event === 'chair' ? (facts.roles ?? []).length === 0 : facts.on === undefined;
  const Fields = FIELDS[event];

  const ask = () => {
    setAsked(true);
    if (!lacks) void carryOut(() => onAsk(sentFrom(facts)), 'This is what would follow.');
  };

  return (
    <Section title="Suppose that">
      <form
        noValidate
        onSubmit={(submitted) => {
          submitted.preventDefault();
          ask();
        }}
      >
        <WhatHappened
          event={event}
          onChoose={(chosen) => {
            suppose({ event: chosen });
            setAsked(false);
          }}
        />
        {event !== 'chair' && (
          <DayField
            label={DAY_LABEL[event]}
            required
            value={facts.on}
            missing={asked && lacks ? 'Choose the day' : undefined}
            onChange={(on) => {
              suppose({ on });
            }}
          />
        )}
        <HomeFields facts={facts} suppose={suppose} />
        <Fields facts={facts} suppose={suppose} />
        {event !== 'chair' && <ChildFields facts={facts} suppose={suppose} />}
        {event === 'chair' && asked && lacks && <p role="alert">Tick at least one thing that this person is.</p>}
        <FaultNote failure={failure} />
        <div className="row">
          <Button type="submit" appearance="primary" disabledFocusable={busy}>
            {busy ? 'Looking…' : 'Show what would follow'}
          </Button>
        </div>
      </form>
    </Section>
  );
}

interface HomeFieldsProps {
  readonly facts: Supposed;
  readonly suppose: (more: Partial<Supposed>) => void;
}

const HomeFields = ({ facts, suppose }: HomeFieldsProps) => (
  <div className="fields">
    <KeySelect
      label="Where the child lives"
      keys={SETTINGS}
      words={settingWords}
      value={facts.setting}
      onChange={(setting) => {
        suppose({ setting });
      }}
    />
    <KeySelect
      label="Who provides it"
      keys={PROVIDERS}
      words={providerWords}
      value={facts.provider}
      onChange={(provider) => {
        suppose({ provider });
      }}
    />
  </div>
);

interface WhatHappenedProps {
  readonly event: SupposedFacts['event'];
  readonly onChoose: (event: SupposedFacts['event']) => void;
}

const WhatHappened = ({ event, onChoose }: WhatHappenedProps) => (
  <Field label="What happened">
    <RadioGroup
      value={event}
      onChange={(_event, { value }) => {
        if (isKeyOf(EVENTS, value)) onChoose(value);
      }}
    >
      {Object.entries(EVENTS).map(([key, words]) => (
        <Radio key={key} value={key} label={words} />
      ))}
    </RadioGroup>
  </Field>
);
