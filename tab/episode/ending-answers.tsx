import { Button, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { ENDING_ROUTES, PROVIDERS, SETTINGS, type KnownEndingRoute, type LocalDate } from '#rules/views';
import { providerWords, settingWords } from '#rules/words';
import type { SaidHome } from '../api/steady.ts';
import { ChooseField, DateField, Tick } from '../frame/fields.tsx';
import { useIntention } from '../frame/intention.ts';
import { FaultNote } from '../frame/states.tsx';
import { asChoice } from '../words.ts';
import { NOTHING_SAID, saidIn, type HomeDraft } from './home-draft.ts';

const KNOWN_ROUTES = ENDING_ROUTES.filter((route): route is KnownEndingRoute => route !== 'not-known');

/** How it ended, where nobody knew when it was reported. @source regulation 14, Care Planning Regulations 2010 */
export function SayRoute({ onSay }: { readonly onSay: (route: KnownEndingRoute) => Promise<void> }) {
  const [route, setRoute] = useState<KnownEndingRoute>();
  const { busy, failure, carryOut } = useIntention();
  return (
    <form
      noValidate
      className="inline-form no-print"
      onSubmit={(event) => {
        event.preventDefault();
        if (route !== undefined) void carryOut(() => onSay(route), 'It is kept how the placement ended.');
      }}
    >
      <Field label="How did the placement end?" required>
        <RadioGroup
          value={route ?? ''}
          onChange={(_event, { value }) => {
            setRoute(KNOWN_ROUTES.find((one) => one === value));
          }}
        >
          <Radio value="after-review" label="After a review" />
          <Radio value="immediate-risk" label="At once: someone was at immediate risk of serious harm" />
          <Radio
            value="short-approval"
            label="A short approval or arrangement ran out: with parents before assessment, an emergency carer, a relative’s temporary approval"
          />
        </RadioGroup>
      </Field>
      <FaultNote failure={failure} />
      <div className="row">
        <Button type="submit" disabledFocusable={busy || route === undefined}>
          {busy ? 'Saving…' : 'Save how it ended'}
        </Button>
      </div>
    </form>
  );
}

interface SayNextHomeProps {
  readonly leftOn: LocalDate;
  readonly onSay: (home: SaidHome) => Promise<void>;
}

/** Where the child lives now. What the law asks of that home follows from area, school and emergency. @source W-17, W-18 */
export function SayNextHome({ leftOn, onSay }: SayNextHomeProps) {
  const [draft, setDraft] = useState<HomeDraft>({ ...NOTHING_SAID, startsOn: leftOn });
  const { busy, failure, carryOut } = useIntention();
  const home = saidIn(draft);
  const change = (more: Partial<HomeDraft>) => {
    setDraft((now) => ({ ...now, ...more }));
  };
  return (
    <form
      noValidate
      className="inline-form no-print"
      onSubmit={(event) => {
        event.preventDefault();
        if (home !== undefined) void carryOut(() => onSay(home), 'It is kept where the child lives now.');
      }}
    >
      <WhatHome draft={draft} change={change} />
      <WhereItIs draft={draft} change={change} />
      <SchoolFields draft={draft} change={change} />
      <Tick
        label="The move was made in an emergency"
        checked={draft.emergency}
        onChange={(emergency) => {
          change({ emergency });
        }}
      />
      <FaultNote failure={failure} />
      <div className="row">
        <Button type="submit" disabledFocusable={busy || home === undefined}>
          {busy ? 'Saving…' : 'Save where the child lives'}
        </Button>
      </div>
    </form>
  );
}

interface HomeFieldsProps {
  readonly draft: HomeDraft;
  readonly change: (more: Partial<HomeDraft>) => void;
}

const WhatHome = ({ draft, change }: HomeFieldsProps) => (
  <>
    <ChooseField
      label="Where does the child live now?"
      required
      hint="The kind of home, never an address."
      none="Choose"
      keys={SETTINGS}
      words={(one) => asChoice(settingWords(one))}
      value={draft.setting}
      onChange={(setting) => {
        change({ setting });
      }}
    />
    <ChooseField
      label="Who provides it?"
      hint="A foster carer of our own who lives out of area needs no approval for that."
      none="I do not know yet"
      keys={PROVIDERS}
      words={(one) => asChoice(providerWords(one))}
      value={draft.provider}
      onChange={(provider) => {
        change({ provider });
      }}
    />
  </>
);

const WhereItIs = ({ draft, change }: HomeFieldsProps) => (
  <>
    <DateField
      label="From which day?"
      required
      value={draft.startsOn}
      onChange={(startsOn) => {
        change({ startsOn });
      }}
    />
    <Field label="Where is that?" required>
      <RadioGroup
        value={draft.area}
        onChange={(_event, { value }) => {
          change({ area: value });
        }}
      >
        <Radio value="inside" label="In our area" />
        <Radio value="outside" label="Out of area, next to ours" />
        <Radio value="distance" label="At a distance: neither in our area nor next to it" />
      </RadioGroup>
    </Field>
  </>
);

const SchoolFields = ({ draft, change }: HomeFieldsProps) => (
  <>
    <Field label="Does the move upset the child’s school?">
      <RadioGroup
        value={draft.school}
        onChange={(_event, { value }) => {
          change({ school: value === 'yes' || value === 'no' ? value : 'not-known' });
        }}
      >
        <Radio value="no" label="No, school goes on as before" />
        <Radio value="yes" label="Yes" />
        <Radio value="not-known" label="I do not know yet" />
      </RadioGroup>
    </Field>
    <Field label="School year, if the register does not have it">
      <Input
        type="number"
        min={0}
        max={13}
        value={draft.schoolYear}
        onChange={(_event, { value }) => {
          change({ schoolYear: value });
        }}
      />
    </Field>
  </>
);
