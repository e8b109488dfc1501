import { Field, Select } from '@fluentui/react-components';
import { capital } from '#rules/words';

interface KeySelectProps<Key extends string> {
  readonly label: string;
  readonly keys: readonly Key[];
  readonly words: (key: Key) => string;
  readonly value: Key;
  readonly onChange: (key: Key) => void;
}

/** One of the rules' own keys, chosen by its words. */
export function KeySelect<Key extends string>({ label, keys, words, value, onChange }: KeySelectProps<Key>) {
  return (
    <Field label={label}>
      <Select
        value={value}
        onChange={(_event, chosen) => {
          onChange(keys.find((key) => key === chosen.value) ?? value);
        }}
      >
        {keys.map((key) => (
          <option key={key} value={key}>
            {capital(words(key))}
          </option>
        ))}
      </Select>
    </Field>
  );
}
