import { Button, Checkbox, Field, Input, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useState } from 'react';
import {
  ENDING_ROUTES,
  PROVIDERS,
  SETTINGS,
  type KnownEndingRoute,
  type LocalDate,
  type Provider,
  type Setting,
} from '#rules/views';
import { providerWords, settingWords } from '#rules/words';
import type { SaidHome } from '../api/steady.ts';
import { useIntention } from '../frame/intention.ts';
import { FaultNote } from '../frame/states.tsx';
import { asChoice } from '../words.ts';

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

const YES_NO = { yes: true, no: false } as const;
type School = 'yes' | 'no' | 'not-known';

interface SayNextHomeProps {
  readonly leftOn: LocalDate;
  readonly onSay: (home: SaidHome) => Promise<void>;
}

/** Where the child lives now. What the law asks of that home follows from area, school and emergency. @source W-17, W-18 */
export function SayNextHome({ leftOn, onSay }: SayNextHomeProps) {
  const [setting, setSetting] = useState<Setting>();
  const [provider, setProvider] = useState<Provider>();
  const [startsOn, setStartsOn] = useState<string>(leftOn);
  const [area, setArea] = useState('');
  const [school, setSchool] = useState<School>('not-known');
  const [schoolYear, setSchoolYear] = useState('');
  const [emergency, setEmergency] = useState(false);
  const { busy, failure, carryOut } = useIntention();
  const complete = setting !== undefined && startsOn !== '' && area !== '';
  const save = async () => {
    if (!complete) return;
    const year = schoolYear.trim() === '' ? {} : { schoolYear: Number(schoolYear) };
    const movesSchool = school === 'not-known' ? {} : { movesSchool: YES_NO[school] };
    const whose = provider === undefined ? {} : { provider };
    const home = { setting, startsOn, emergency, ...whose, ...movesSchool, ...year };
    await carryOut(
      () => onSay({ ...home, outOfArea: area !== 'inside', atDistance: area === 'distance' }),
      'It is kept where the child lives now.',
    );
  };
  return (
    <form
      noValidate
      className="inline-form no-print"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field label="Where does the child live now?" required hint="The kind of home, never an address.">
        <Select
          value={setting ?? ''}
          onChange={(_event, { value }) => {
            setSetting(SETTINGS.find((one) => one === value));
          }}
        >
          <option value="">Choose</option>
          {SETTINGS.map((one) => (
            <option key={one} value={one}>
              {asChoice(settingWords(one))}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label="Who provides it?"
        hint="A foster carer of our own who lives out of area needs no approval for that."
      >
        <Select
          value={provider ?? ''}
          onChange={(_event, { value }) => {
            setProvider(PROVIDERS.find((one) => one === value));
          }}
        >
          <option value="">I do not know yet</option>
          {PROVIDERS.map((one) => (
            <option key={one} value={one}>
              {asChoice(providerWords(one))}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="From which day?" required>
        <Input
          type="date"
          value={startsOn}
          onChange={(_event, { value }) => {
            setStartsOn(value);
          }}
        />
      </Field>
      <Field label="Where is that?" required>
        <RadioGroup
          value={area}
          onChange={(_event, { value }) => {
            setArea(value);
          }}
        >
          <Radio value="inside" label="In our area" />
          <Radio value="outside" label="Out of area, next to ours" />
          <Radio value="distance" label="At a distance: neither in our area nor next to it" />
        </RadioGroup>
      </Field>
      <Field label="Does the move upset the child’s school?">
        <RadioGroup
          value={school}
          onChange={(_event, { value }) => {
            setSchool(value === 'yes' || value === 'no' ? value : 'not-known');
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
          value={schoolYear}
          onChange={(_event, { value }) => {
            setSchoolYear(value);
          }}
        />
      </Field>
      <Checkbox
        label="The move was made in an emergency"
        checked={emergency}
        onChange={(_event, { checked }) => {
          setEmergency(checked === true);
        }}
      />
      <FaultNote failure={failure} />
      <div className="row">
        <Button type="submit" disabledFocusable={busy || !complete}>
          {busy ? 'Saving…' : 'Save where the child lives'}
        </Button>
      </div>
    </form>
  );
}
