import { Button, Field, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { MinutesView } from '#rules/views';
import { useIntention } from '../frame/intention.ts';
import { Section } from '../frame/section.tsx';
import { FaultNote } from '../frame/states.tsx';

type Outcome = 'early-review' | 'not-needed';

interface CarerReviewPartProps {
  readonly view: MinutesView;
  readonly onConsider: (outcome: Outcome, reason: string) => Promise<void>;
}

/** Whether the carers’ approval is reviewed early: the fostering manager’s own decision. @source Warrington W-99 */
export function CarerReviewPart({ view, onConsider }: CarerReviewPartProps) {
  const [outcome, setOutcome] = useState<Outcome | undefined>();
  const [reason, setReason] = useState('');
  const { busy, failure, carryOut } = useIntention();
  const words = view.carerReview?.words;
  const may = view.may.includes('consider-carer-review');
  return (
    <Section title="The carers’ approval">
      {words === undefined ? <p>An early review is not considered yet.</p> : <p className="as-written">{words}</p>}
      {may && (
        <form
          className="inline-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (outcome !== undefined) void carryOut(() => onConsider(outcome, reason.trim()), 'Saved.');
          }}
        >
          <Field label="Is their approval reviewed early?" required>
            <RadioGroup
              value={outcome ?? ''}
              onChange={(_event, { value }) => {
                setOutcome(value === 'early-review' ? 'early-review' : 'not-needed');
              }}
            >
              <Radio value="early-review" label="Yes, an early review" />
              <Radio value="not-needed" label="No, it is not needed" />
            </RadioGroup>
          </Field>
          <Field label="Why?" required>
            <Textarea
              value={reason}
              onChange={(_event, { value }) => {
                setReason(value);
              }}
            />
          </Field>
          <FaultNote failure={failure} />
          <Button type="submit" disabledFocusable={busy || outcome === undefined}>
            Save the decision
          </Button>
        </form>
      )}
    </Section>
  );
}
