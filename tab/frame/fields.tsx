import { Checkbox, Field, Input, Select, Textarea } from '@fluentui/react-components';

interface Asks {
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  /** What is said where the answer is missing or wrong. */
  readonly validationMessage?: string;
}

interface Written extends Asks {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Words of any length. With `rows` the box begins so high, and can be drawn longer. */
export const WordsField = ({ value, onChange, rows, ...asks }: Written & { readonly rows?: number }) => (
  <Field {...asks}>
    <Textarea
      {...(rows === undefined ? {} : { rows, resize: 'vertical' })}
      value={value}
      onChange={(_event, typed) => {
        onChange(typed.value);
      }}
    />
  </Field>
);

/** Words on one line. */
export const LineField = ({ value, onChange, ...asks }: Written) => (
  <Field {...asks}>
    <Input
      value={value}
      onChange={(_event, typed) => {
        onChange(typed.value);
      }}
    />
  </Field>
);

/** A day as the browser writes it; empty until one is chosen. */
export const DateField = ({ value, onChange, ...asks }: Written) => (
  <Field {...asks}>
    <Input
      type="date"
      value={value}
      onChange={(_event, typed) => {
        onChange(typed.value);
      }}
    />
  </Field>
);

interface ChooseFieldProps<Key extends string> extends Asks {
  readonly keys: readonly Key[];
  readonly words: (key: Key) => string;
  readonly value: Key | undefined;
  /** How it reads that nothing is chosen. */
  readonly none: string;
  readonly onChange: (key: Key | undefined) => void;
}

/** One of a list, or none of them. */
export const ChooseField = <Key extends string>({
  keys,
  words,
  value,
  none,
  onChange,
  ...asks
}: ChooseFieldProps<Key>) => (
  <Field {...asks}>
    <Select
      value={value ?? ''}
      onChange={(_event, chosen) => {
        onChange(keys.find((key) => key === chosen.value));
      }}
    >
      <option value="">{none}</option>
      {keys.map((key) => (
        <option key={key} value={key}>
          {words(key)}
        </option>
      ))}
    </Select>
  </Field>
);

interface TickProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Something that is so or is not. */
export const Tick = ({ label, checked, onChange }: TickProps) => (
  <Checkbox
    label={label}
    checked={checked}
    onChange={(_event, ticked) => {
      onChange(ticked.checked === true);
    }}
  />
);
