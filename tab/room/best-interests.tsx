import { Field, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { BestInterests, RoomView } from '#rules/views';
import { useIntention } from '../frame/intention.ts';
import { Section } from '../frame/section.tsx';
import { FaultNote } from '../frame/states.tsx';

interface BestInterestsPartProps {
  readonly view: RoomView;
  readonly onSay: (says: BestInterests, why: string) => Promise<void>;
}

const SAYS: readonly (readonly [BestInterests, string])[] = [
  ['yes', 'Yes'],
  ['no', 'No'],
  ['not-sure', 'Nobody was sure'],
];

/** Whether staying is in the child’s best interests, as the meeting sees it. @source Torbay T-41 */
export function BestInterestsPart({ view, onSay }: BestInterestsPartProps) {
  // Shown as chosen while it is on its way.
  const [chosen, setChosen] = useState<BestInterests>();
  const says = chosen ?? view.bestInterests;
  const [why, setWhy] = useState(view.bestInterestsWhy ?? '');
  const { failure, carryOut } = useIntention();
  const mayWrite = view.mayWrite && view.state === 'open';
  const say = async (said: BestInterests | undefined) => {
    if (said === undefined) return;
    setChosen(said);
    await carryOut(() => onSay(said, why), 'Best interests: saved.');
    setChosen(undefined);
  };
  return (
    <Section title="Is staying in the child’s best interests?" id="best-interests">
      <RadioGroup
        aria-label="Is staying in the child’s best interests, as the meeting sees it?"
        layout="horizontal"
        disabled={!mayWrite}
        value={says ?? ''}
        onChange={(_event, { value }) => {
          void say(SAYS.find(([one]) => one === value)?.[0]);
        }}
      >
        {SAYS.map(([value, label]) => (
          <Radio key={value} value={value} label={label} />
        ))}
      </RadioGroup>
      {says !== undefined && (
        <Field label="Why the meeting sees it so">
          <Textarea
            value={why}
            disabled={!mayWrite}
            maxLength={4000}
            onChange={(_event, { value }) => {
              setWhy(value);
            }}
            onBlur={() => {
              if (why !== (view.bestInterestsWhy ?? '')) void say(says);
            }}
          />
        </Field>
      )}
      <FaultNote failure={failure} />
    </Section>
  );
}
