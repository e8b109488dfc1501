import { Button, Checkbox, Field, Input, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useState } from 'react';
import {
  capital,
  JUDGEMENTS,
  judgementWords,
  LEGAL_STATUSES,
  legalStatusWords,
  MATCH_STATUSES,
  matchWords,
  PROVIDERS,
  providerWords,
  SETTINGS,
  settingWords,
  TRIGGERS,
  triggerWords,
  type Judgement,
  type LocalDate,
  type SupposedFacts,
} from '#rules';
import { FaultNote } from '../frame/states.tsx';
import { Section } from '../frame/section.tsx';
import { useIntention } from '../frame/intention.ts';
import { KeySelect } from './key-select.tsx';

const EVENTS: Record<SupposedFacts['event'], string> = {
  instability: 'A placement is becoming unstable',
  ending: 'A placement has ended',
  'new-placement': 'A placement begins',
  support: 'The carers ask for support',
};
const DAY_LABEL: Record<SupposedFacts['event'], string> = {
  instability: 'Day of the report',
  ending: 'Day on which the child left',
  'new-placement': 'Day on which the child moves in',
  support: 'Day on which support is asked for',
};
const IN_CARE_PLAN: Record<NonNullable<SupposedFacts['inCarePlan']>, string> = {
  yes: 'Yes',
  no: 'No',
  'changed-lately': 'The plan was changed lately',
  'not-known': 'Not known',
};

type Draft = Omit<SupposedFacts, 'on' | 'judgedOn'> & { readonly on: string; readonly judgedOn: string };

const FIRST: Draft = {
  event: 'instability',
  on: '',
  setting: 'foster-care',
  provider: 'in-house',
  match: 'none',
  legalStatus: 'care-order',
  permanencePlan: false,
  triggers: [],
  judgedOn: '',
};

/** The facts of one supposed case. */
export function FollowForm({ onAsk }: { readonly onAsk: (facts: SupposedFacts) => Promise<void> }) {
  const [facts, setFacts] = useState<Draft>(FIRST);
  const [asked, setAsked] = useState(false);
  const { busy, failure, carryOut } = useIntention();
  const suppose = (more: Partial<Draft>) => {
    setFacts({ ...facts, ...more });
  };

  const ask = () => {
    setAsked(true);
    if (facts.on !== '') void carryOut(() => onAsk(factsOf(facts)), 'This is what would follow.');
  };

  return (
    <Section title="Suppose that">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          ask();
        }}
      >
        <Field label="What happened">
          <RadioGroup
            value={facts.event}
            onChange={(_event, { value }) => {
              suppose({ event: value as SupposedFacts['event'] });
            }}
          >
            {Object.entries(EVENTS).map(([key, words]) => (
              <Radio key={key} value={key} label={words} />
            ))}
          </RadioGroup>
        </Field>
        <Field
          label={DAY_LABEL[facts.event]}
          required
          {...(asked && facts.on === '' ? { validationMessage: 'Choose the day' } : {})}
        >
          <Input
            type="date"
            value={facts.on}
            onChange={(_event, { value }) => {
              suppose({ on: value });
            }}
          />
        </Field>
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
          <KeySelect
            label="Long-term match"
            keys={MATCH_STATUSES}
            words={matchWords}
            value={facts.match}
            onChange={(match) => {
              suppose({ match });
            }}
          />
          <KeySelect
            label="Legal status"
            keys={LEGAL_STATUSES}
            words={legalStatusWords}
            value={facts.legalStatus}
            onChange={(legalStatus) => {
              suppose({ legalStatus });
            }}
          />
        </div>
        <Checkbox
          label="There is a permanence plan for this placement"
          checked={facts.permanencePlan}
          onChange={(_event, { checked }) => {
            suppose({ permanencePlan: checked === true });
          }}
        />
        {facts.event === 'instability' && (
          <>
            <fieldset>
              <legend>What set it off</legend>
              {TRIGGERS.map((trigger) => (
                <Checkbox
                  key={trigger}
                  label={capital(triggerWords(trigger))}
                  checked={facts.triggers.includes(trigger)}
                  onChange={(_event, { checked }) => {
                    suppose({
                      triggers:
                        checked === true
                          ? [...facts.triggers, trigger]
                          : facts.triggers.filter((one) => one !== trigger),
                    });
                  }}
                />
              ))}
            </fieldset>
            <div className="fields">
              <Field label="What the manager judges">
                <Select
                  value={facts.judgement ?? ''}
                  onChange={(_event, { value }) => {
                    suppose({ judgement: value === '' ? undefined : (value as Judgement) });
                  }}
                >
                  <option value="">Nothing yet</option>
                  {JUDGEMENTS.map((judgement) => (
                    <option key={judgement} value={judgement}>
                      {capital(judgementWords(judgement))}
                    </option>
                  ))}
                </Select>
              </Field>
              {facts.judgement !== undefined && (
                <Field label="Judged on">
                  <Input
                    type="date"
                    value={facts.judgedOn}
                    onChange={(_event, { value }) => {
                      suppose({ judgedOn: value });
                    }}
                  />
                </Field>
              )}
            </div>
          </>
        )}
        {facts.event === 'ending' && (
          <KeySelect
            label="Was leaving in the care plan?"
            keys={Object.keys(IN_CARE_PLAN) as (keyof typeof IN_CARE_PLAN)[]}
            words={(key) => IN_CARE_PLAN[key]}
            value={facts.inCarePlan ?? 'not-known'}
            onChange={(inCarePlan) => {
              suppose({ inCarePlan });
            }}
          />
        )}
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

/** Only what belongs to the event is sent. */
function factsOf({ judgement, judgedOn, inCarePlan, triggers, on, ...facts }: Draft): SupposedFacts {
  const day = on as LocalDate;
  if (facts.event === 'ending') return { ...facts, on: day, triggers: [], inCarePlan: inCarePlan ?? 'not-known' };
  if (facts.event !== 'instability') return { ...facts, on: day, triggers: [] };
  return {
    ...facts,
    on: day,
    triggers,
    ...(judgement === undefined ? {} : { judgement, ...(judgedOn === '' ? {} : { judgedOn: judgedOn as LocalDate }) }),
  };
}
