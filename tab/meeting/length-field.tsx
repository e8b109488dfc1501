import { Field, Select } from '@fluentui/react-components';

interface LengthFieldProps {
  readonly lengths: readonly number[];
  readonly chosen: number;
  readonly onChoose: (minutes: number) => void;
}

/** How long it lasts, where the council’s procedure gives a range. Hours are looked for in the longest. */
export const LengthField = ({ lengths, chosen, onChoose }: LengthFieldProps) => (
  <Field label="How long" hint="Your council’s procedure gives a range: by how many come, and how complex it is.">
    <Select
      value={String(chosen)}
      onChange={(_event, { value }) => {
        onChoose(Number(value));
      }}
    >
      {lengths.map((minutes) => (
        <option key={minutes} value={String(minutes)}>
          {minutes} minutes
        </option>
      ))}
    </Select>
  </Field>
);
