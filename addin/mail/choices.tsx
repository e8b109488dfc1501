import { useId } from 'react';

interface ChoicesProps<Value extends string> {
  readonly title: string;
  readonly kind: 'radio' | 'checkbox';
  readonly hint?: string | undefined;
  readonly choices: readonly { readonly value: Value; readonly words: string }[];
  readonly chosen: readonly Value[];
  readonly onChosen: (chosen: readonly Value[]) => void;
}

/** One question with its answers, one a line; with `checkbox` several may be chosen. */
export function Choices<Value extends string>({ title, kind, hint, choices, chosen, onChosen }: ChoicesProps<Value>) {
  const name = useId();
  const choose = (value: Value, isOn: boolean) => {
    if (kind === 'radio') onChosen([value]);
    else onChosen(isOn ? [...chosen, value] : chosen.filter((one) => one !== value));
  };
  return (
    <fieldset className="part" aria-describedby={hint === undefined ? undefined : `${name}-hint`}>
      <legend>{title}</legend>
      {hint !== undefined && (
        <p id={`${name}-hint`} className="quiet">
          {hint}
        </p>
      )}
      {choices.map(({ value, words }) => (
        <label key={value} className="choice">
          <input
            type={kind}
            name={name}
            checked={chosen.includes(value)}
            onChange={({ currentTarget }) => choose(value, currentTarget.checked)}
          />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}
