import { useState } from 'react';
import type { FinishView } from '#rules/views';
import type { SaidToFinish } from '../api/room.ts';
import { useIntention } from '../frame/intention.ts';
import { Section } from '../frame/section.tsx';
import { FaultNote } from '../frame/states.tsx';
import { OutcomeFields } from '../meeting/outcome-fields.tsx';
import { EndingSteps } from './ending-steps.tsx';

interface OutcomePartProps {
  readonly finish: FinishView;
  readonly onSay: (said: SaidToFinish) => Promise<void>;
}

/** What a stability meeting came to; before an ending, what the carers say and what the law asks. @source Torbay T-36, T-37 */
export function OutcomePart({ finish: { said, endingSteps }, onSay }: OutcomePartProps) {
  const [carersSay, setCarersSay] = useState(said.carersSay ?? '');
  // Shown as chosen while it is on its way.
  const [chosen, setChosen] = useState<typeof said.outcome>();
  const { failure, carryOut } = useIntention();
  const choose = async (outcome: typeof said.outcome) => {
    if (outcome === undefined) return;
    setChosen(outcome);
    await carryOut(() => onSay({ outcome }), 'What it came to is saved.');
    setChosen(undefined);
  };
  return (
    <Section title="What it came to" id="outcome">
      <OutcomeFields
        outcome={chosen ?? said.outcome}
        carersSay={carersSay}
        onOutcome={(outcome) => {
          void choose(outcome);
        }}
        onCarersSay={setCarersSay}
        onCarersSaid={() => {
          if (carersSay !== (said.carersSay ?? ''))
            void carryOut(() => onSay({ carersSay }), 'What the carers say is saved.');
        }}
      />
      <EndingSteps steps={endingSteps} />
      <FaultNote failure={failure} />
    </Section>
  );
}
