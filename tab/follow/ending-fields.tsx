import { MATCH_STATUSES, tableOf } from '#rules/views';
import { capital, matchWords } from '#rules/words';
import { KnownSelect, YesNo } from './known-select.tsx';
import { NumberField } from './number-field.tsx';
import type { SupposedFields } from './supposed.ts';

const IN_CARE_PLAN = { yes: 'Yes', no: 'No', 'changed-lately': 'The plan was changed lately' } as const;
const ROUTES = {
  'after-review': 'After a review',
  'immediate-risk': 'At once, because of an immediate risk',
  'short-approval': 'A short approval or arrangement ran out',
} as const;
const MATCHES = tableOf(MATCH_STATUSES, (key) => capital(matchWords(key)));

/** How it ended, and what decides whether a disruption meeting follows. */
export function EndingFields({ facts, suppose }: SupposedFields) {
  return (
    <>
      <div className="fields">
        <KnownSelect
          label="Was leaving in the care plan before the difficulties began?"
          words={IN_CARE_PLAN}
          value={facts.inCarePlan === 'not-known' ? undefined : facts.inCarePlan}
          onChange={(inCarePlan) => {
            suppose({ inCarePlan });
          }}
        />
        <KnownSelect
          label="How it ended"
          words={ROUTES}
          value={facts.route === 'not-known' ? undefined : facts.route}
          onChange={(route) => {
            suppose({ route });
          }}
        />
        <KnownSelect
          label="Long-term match"
          words={MATCHES}
          value={facts.match}
          onChange={(match) => {
            suppose({ match, matchDocumented: undefined });
          }}
        />
        {facts.match === 'plan-to-match' && (
          <YesNo
            label="Does a document show the plan to match?"
            value={facts.matchDocumented}
            onChange={(matchDocumented) => {
              suppose({ matchDocumented });
            }}
          />
        )}
      </div>
      <details>
        <summary>What may make a meeting worth considering</summary>
        <Considered facts={facts} suppose={suppose} />
      </details>
    </>
  );
}

function Considered({ facts, suppose }: SupposedFields) {
  return (
    <div className="fields">
      <YesNo
        label="Is there a permanence plan for this placement?"
        value={facts.permanencePlan}
        onChange={(permanencePlan) => {
          suppose({ permanencePlan });
        }}
      />
      <YesNo
        label="Did it end without notice?"
        value={facts.withoutNotice}
        onChange={(withoutNotice) => {
          suppose({ withoutNotice });
        }}
      />
      <NumberField
        label="Unplanned endings in 12 months"
        hint="This one included"
        value={facts.unplannedEndingsIn12Months}
        onChange={(unplannedEndingsIn12Months) => {
          suppose({ unplannedEndingsIn12Months });
        }}
      />
      <NumberField
        label="Placements this year"
        hint="This one included"
        value={facts.placementsThisYear}
        onChange={(placementsThisYear) => {
          suppose({ placementsThisYear });
        }}
      />
      <NumberField
        label="Unplanned endings with these carers"
        hint="This one included"
        value={facts.carersUnplannedEndings}
        onChange={(carersUnplannedEndings) => {
          suppose({ carersUnplannedEndings });
        }}
      />
    </div>
  );
}
