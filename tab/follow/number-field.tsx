import { Field, Input } from '@fluentui/react-components';

/** A whole number, or nothing where it is not known. */
export function NumberField({
  label,
  hint,
  value,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly value: number | undefined;
  readonly onChange: (number: number | undefined) => void;
}) {
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <Input
        inputMode="numeric"
        value={value === undefined ? '' : String(value)}
        onChange={(_event, typed) => {
          const digits = typed.value.replace(/\D/g, '').slice(0, 2);
          onChange(digits === '' ? undefined : Number(digits));
        }}
      />
    </Field>
  );
}
