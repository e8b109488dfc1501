import { Field, Select } from '@fluentui/react-components';

interface KnownSelectProps<Key extends string> {
  readonly label: string;
  readonly words: Readonly<Record<Key, string>>;
  readonly value: Key | undefined;
  readonly onChange: (key: Key | undefined) => void;
  /** How it reads that nothing is chosen. */
  readonly unknown?: string;
}

/** One of a few answers, or none of them: “not known” is an answer too. */
export function KnownSelect<Key extends string>({
  label,
  words,
  value,
  onChange,
  unknown = 'Not known',
}: KnownSelectProps<Key>) {
  const options = Object.entries<string>(words);
  const isKey = (text: string): text is Key => text in words;
  return (
    <Field label={label}>
      <Select
        value={value ?? ''}
        onChange={(_event, chosen) => {
          onChange(isKey(chosen.value) ? chosen.value : undefined);
        }}
      >
        <option value="">{unknown}</option>
        {options.map(([key, said]) => (
          <option key={key} value={key}>
            {said}
          </option>
        ))}
      </Select>
    </Field>
  );
}

const YES_NO = { yes: 'Yes', no: 'No' } as const;

/** Yes, no, or not known. */
export function YesNo({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: boolean | undefined;
  readonly onChange: (is: boolean | undefined) => void;
}) {
  return (
    <KnownSelect
      label={label}
      words={YES_NO}
      value={value === undefined ? undefined : value ? 'yes' : 'no'}
      onChange={(key) => {
        onChange(key === undefined ? undefined : key === 'yes');
      }}
    />
  );
}
