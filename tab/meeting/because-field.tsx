import { Field, Select } from '@fluentui/react-components';
import { capital, OUTSIDE_CHOICES, OUTSIDE_WORDS, type OutsideChoice } from '#rules/words';

interface BecauseFieldProps<Choice extends string> {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly words: Readonly<Record<Choice, string>>;
  readonly chosen: Choice | undefined;
  readonly onChoose: (choice: Choice | undefined) => void;
}

/** A reason as it is counted, beside the words in which it is told; who cannot say it leaves it open. @source domain §9 */
export const BecauseField = <Choice extends string>({
  label,
  choices,
  words,
  chosen,
  onChoose,
}: BecauseFieldProps<Choice>) => (
  <Field label={label} hint="This is what the yearly summary counts.">
    <Select
      value={chosen ?? ''}
      onChange={(_event, { value }) => {
        onChoose(choices.find((one) => one === value));
      }}
    >
      <option value="">Choose</option>
      {choices.map((one) => (
        <option key={one} value={one}>
          {capital(words[one])}
        </option>
      ))}
    </Select>
  </Field>
);

/** Why a meeting is outside its window. */
export const OutsideField = (props: Pick<BecauseFieldProps<OutsideChoice>, 'chosen' | 'onChoose'>) => (
  <BecauseField label="What comes nearest?" choices={OUTSIDE_CHOICES} words={OUTSIDE_WORDS} {...props} />
);
