import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import type { SheetFieldView } from '#rules/views';

interface SheetFieldProps {
  readonly field: SheetFieldView;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One field of a sheet; an empty one is not known yet. */
export const SheetFieldInput = ({ field, value, onChange }: SheetFieldProps) => (
  <Field label={field.label} {...(field.hint === undefined ? {} : { hint: field.hint })}>
    <Entry field={field} value={value} onChange={onChange} />
  </Field>
);

/** Fluent’s Field gives its label and hint to the one thing in it. */
function Entry({ field: { kind, choices = [] }, value, onChange, ...given }: SheetFieldProps) {
  if (kind === 'choice')
    return (
      <Select
        {...given}
        value={value}
        onChange={(_event, chosen) => {
          onChange(chosen.value);
        }}
      >
        <option value="">Not said yet</option>
        {choices.map((one) => (
          <option key={one.value} value={one.value}>
            {one.words}
          </option>
        ))}
      </Select>
    );
  if (kind === 'words')
    return (
      <Textarea
        {...given}
        value={value}
        resize="vertical"
        onChange={(_event, typed) => {
          onChange(typed.value);
        }}
      />
    );
  return (
    <Input
      {...given}
      type={kind === 'day' ? 'date' : kind === 'moment' ? 'datetime-local' : 'text'}
      value={value}
      onChange={(_event, typed) => {
        onChange(typed.value);
      }}
    />
  );
}
