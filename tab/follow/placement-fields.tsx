import { DayField } from './day-field.tsx';
import { KnownSelect, YesNo } from './known-select.tsx';
import { NumberField } from './number-field.tsx';
import type { SupposedFields } from './supposed.ts';

/** What a new placement looks at: when it is asked, and where the child moves to. */
export function NewPlacementFields({ facts, suppose }: SupposedFields) {
  return (
    <div className="fields">
      <DayField
        label="Asked on"
        hint="Left empty: today"
        value={facts.today}
        onChange={(today) => {
          suppose({ today });
        }}
      />
      <YesNo
        label="Is it an emergency?"
        value={facts.emergency}
        onChange={(emergency) => {
          suppose({ emergency });
        }}
      />
      <YesNo
        label="Is the home out of the council’s area?"
        value={facts.outOfArea}
        onChange={(outOfArea) => {
          suppose({ outOfArea, ...(outOfArea === true ? {} : { atDistance: undefined }) });
        }}
      />
      {facts.outOfArea === true && (
        <YesNo
          label="Is it beyond the areas next to the council’s?"
          value={facts.atDistance}
          onChange={(atDistance) => {
            suppose({ atDistance });
          }}
        />
      )}
      <YesNo
        label="Does the move upset school?"
        value={facts.movesSchool}
        onChange={(movesSchool) => {
          suppose({ movesSchool });
        }}
      />
    </div>
  );
}

const CONCERNS = { now: 'What is needed now', ahead: 'What lies ahead' } as const;

/** What a request for support looks at. */
export function SupportFields({ facts, suppose }: SupposedFields) {
  return (
    <div className="fields">
      <YesNo
        label="Has it come to a crisis, or was notice given?"
        value={facts.crisis}
        onChange={(crisis) => {
          suppose({ crisis });
        }}
      />
      <KnownSelect
        label="What it is about"
        words={CONCERNS}
        value={facts.concern}
        onChange={(concern) => {
          suppose({ concern });
        }}
      />
    </div>
  );
}

/** What is known of the child. Folded away: most cases need none of it. */
export function ChildFields({ facts, suppose }: SupposedFields) {
  return (
    <details>
      <summary>More about the child, if it is known</summary>
      <div className="fields">
        <DayField
          label="Date of birth"
          hint="An invented one will do: it says how old they are"
          value={facts.bornOn}
          onChange={(bornOn) => {
            suppose({ bornOn });
          }}
        />
        {facts.event === 'new-placement' && (
          <NumberField
            label="School year"
            hint="Years 10 and 11 are protected"
            value={facts.schoolYear}
            onChange={(schoolYear) => {
              suppose({ schoolYear });
            }}
          />
        )}
      </div>
    </details>
  );
}
