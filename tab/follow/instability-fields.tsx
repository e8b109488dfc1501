import { Checkbox } from '@fluentui/react-components';
import { JUDGEMENTS, TRIGGERS, tableOf } from '#rules/views';
import { capital, judgementWords, triggerWords } from '#rules/words';
import { DayField } from './day-field.tsx';
import { KnownSelect, YesNo } from './known-select.tsx';
import type { SupposedFields } from './supposed.ts';

const JUDGED = tableOf(JUDGEMENTS, (key) => capital(judgementWords(key)));
const BEST = { yes: 'Yes', no: 'No' } as const;
const HOLD = {
  stands: 'It stands',
  'terms-agreed': 'It stands, with terms agreed with the LADO',
  lifted: 'It was lifted',
} as const;

/** What set the worry off, and, once the manager has judged, what was judged. */
export function InstabilityFields({ facts, suppose }: SupposedFields) {
  const alleged = facts.triggers.includes('allegation') || facts.triggers.includes('complaint');
  return (
    <>
      <fieldset>
        <legend>What set it off</legend>
        {TRIGGERS.map((trigger) => (
          <Checkbox
            key={trigger}
            label={capital(triggerWords(trigger))}
            checked={facts.triggers.includes(trigger)}
            onChange={(_event, { checked }) => {
              const others = facts.triggers.filter((one) => one !== trigger);
              suppose({ triggers: checked === true ? [...others, trigger] : others });
            }}
          />
        ))}
      </fieldset>
      <div className="fields">
        <KnownSelect
          label="What the manager judges"
          words={JUDGED}
          unknown="Nothing yet"
          value={facts.judgement}
          onChange={(judgement) => {
            suppose({ judgement });
          }}
        />
        {facts.judgement === undefined ? (
          <YesNo
            label="Is someone in immediate danger?"
            value={facts.immediateDanger}
            onChange={(immediateDanger) => {
              suppose({ immediateDanger });
            }}
          />
        ) : (
          <Judged facts={facts} suppose={suppose} />
        )}
        {facts.judgement !== undefined && alleged && (
          <KnownSelect
            label="Safeguarding hold"
            words={HOLD}
            value={facts.hold}
            onChange={(hold) => {
              suppose({ hold });
            }}
          />
        )}
      </div>
    </>
  );
}

function Judged({ facts, suppose }: SupposedFields) {
  return (
    <>
      <DayField
        label="Judged on"
        hint="Left empty: on the day of the report"
        value={facts.judgedOn}
        onChange={(judgedOn) => {
          suppose({ judgedOn });
        }}
      />
      <KnownSelect
        label="Is staying best for the child?"
        words={BEST}
        unknown="Not sure"
        value={facts.bestInterests === 'not-sure' ? undefined : facts.bestInterests}
        onChange={(bestInterests) => {
          suppose({ bestInterests });
        }}
      />
      <YesNo
        label="Does the support cost money?"
        value={facts.paidSupport}
        onChange={(paidSupport) => {
          suppose({ paidSupport });
        }}
      />
      {facts.judgement === 'fostering-support-meeting' && (
        <YesNo
          label="Has it come to a crisis, or was notice given?"
          value={facts.crisis}
          onChange={(crisis) => {
            suppose({ crisis });
          }}
        />
      )}
    </>
  );
}
