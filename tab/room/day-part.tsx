import { Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { isLocalDate, type FinishView } from '#rules/views';
import type { SaidToFinish } from '../api/room.ts';
import { OutsideField } from '../meeting/because-field.tsx';
import { useIntention } from '../frame/intention.ts';
import { Section } from '../frame/section.tsx';
import { FaultNote } from '../frame/states.tsx';

interface DayPartProps {
  readonly finish: FinishView;
  readonly today: string;
  readonly onSay: (said: SaidToFinish) => Promise<void>;
}

/** The day on which it was held, beside the one planned. A day that differs is asked about. @source Torbay T-45; Warrington W-71 */
export function DayPart({ finish: { said, dayWords, dayAsks, dayIsOutside }, today, onSay }: DayPartProps) {
  const [heldOn, setHeldOn] = useState<string>(said.heldOn ?? '');
  const [reason, setReason] = useState(said.heldOnReason ?? '');
  const { failure, carryOut } = useIntention();
  return (
    <Section title="The day" id="day">
      <Field label="Held on" required>
        <Input
          type="date"
          max={today}
          value={heldOn}
          onChange={(_event, { value }) => {
            setHeldOn(value);
          }}
          onBlur={() => {
            if (isLocalDate(heldOn) && heldOn !== said.heldOn)
              void carryOut(() => onSay({ heldOn }), 'The day is saved.');
          }}
        />
      </Field>
      {dayWords !== undefined && <p className={dayAsks === undefined ? 'quiet' : 'note note-caution'}>{dayWords}</p>}
      {said.heldOn !== undefined && dayIsOutside && (
        <OutsideField
          chosen={said.heldOnBecause}
          onChoose={(heldOnBecause) => {
            if (heldOnBecause !== undefined) void carryOut(() => onSay({ heldOnBecause }), 'The reason is saved.');
          }}
        />
      )}
      {dayAsks !== undefined && (
        <Field label={dayAsks} required>
          <Textarea
            value={reason}
            maxLength={1000}
            onChange={(_event, { value }) => {
              setReason(value);
            }}
            onBlur={() => {
              if (reason !== (said.heldOnReason ?? ''))
                void carryOut(() => onSay({ heldOnReason: reason }), 'The reason is saved.');
            }}
          />
        </Field>
      )}
      <FaultNote failure={failure} />
    </Section>
  );
}
