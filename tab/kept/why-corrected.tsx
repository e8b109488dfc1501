import { Field, Textarea } from '@fluentui/react-components';

interface WhyCorrectedProps {
  readonly why: string;
  readonly onChange: (why: string) => void;
}

/** Beside a sheet that is there already: taken back after the day of grace, what it had settled is owed again. */
export const WhyCorrected = ({ why, onChange }: WhyCorrectedProps) => (
  <Field
    label="Why it is corrected"
    hint="Only where you take back what settled something before yesterday: it is owed again."
  >
    <Textarea
      value={why}
      resize="vertical"
      onChange={(_event, said) => {
        onChange(said.value);
      }}
    />
  </Field>
);
