import { Field, Input } from '@fluentui/react-components';
import type { LocalDate } from '#rules/views';
import { dayIn } from './supposed.ts';

/** A day, or nothing where it is not known. */
export function DayField({
  label,
  hint,
  value,
  missing,
  required = false,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly value: LocalDate | undefined;
  readonly missing?: string | undefined;
  readonly required?: boolean;
  readonly onChange: (day: LocalDate | undefined) => void;
}) {
  return (
    <Field
      label={label}
      required={required}
      {...(hint === undefined ? {} : { hint })}
      {...(missing === undefined ? {} : { validationMessage: missing })}
    >
      <Input
        type="date"
        value={value ?? ''}
        onChange={(_event, typed) => {
          onChange(dayIn(typed.value));
        }}
      />
    </Field>
  );
}
