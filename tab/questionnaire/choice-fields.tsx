import { Button, Checkbox, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useId } from 'react';
import type { AnswerChoice, AnswerValue } from '#rules/views';
import { fieldFor, type AnswerFieldProps } from './field-parts.ts';

interface ChoiceFieldProps extends AnswerFieldProps {
  readonly choices: readonly AnswerChoice[];
  readonly chosen: string;
  readonly onWrite: (value: AnswerValue) => void;
}

/** One answer out of a few. It can be taken back: no question has to be answered for good. */
export function ChoiceField({ question, fault, closed, choices, chosen, onWrite }: ChoiceFieldProps) {
  return (
    <div>
      <Field {...fieldFor(question, fault)}>
        <RadioGroup
          value={chosen}
          disabled={closed}
          onChange={(_event, { value }) => {
            onWrite(value);
          }}
        >
          {choices.map(({ id, words }) => (
            <Radio key={id} value={id} label={words} />
          ))}
        </RadioGroup>
      </Field>
      {chosen !== '' && !closed && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            onWrite('');
          }}
        >
          Take this answer back<span className="only-heard"> {question.words}</span>
        </Button>
      )}
    </div>
  );
}

interface SeveralFieldProps extends AnswerFieldProps {
  readonly chosen: readonly string[];
  readonly onWrite: (value: AnswerValue) => void;
}

/** Any number of answers, under their headings when the list is long. */
export function SeveralField({ question, fault, closed, chosen, onWrite }: SeveralFieldProps) {
  const id = useId();
  const choices = question.choices ?? [];
  const groups = [...new Set(choices.map(({ group }) => group ?? ''))];
  const tick = (choice: string, on: boolean) => {
    onWrite(on ? [...chosen, choice] : chosen.filter((one) => one !== choice));
  };
  return (
    <fieldset aria-describedby={fault === undefined ? undefined : id}>
      <legend>{question.words}</legend>
      {question.hint !== undefined && <p className="quiet">{question.hint}</p>}
      {fault !== undefined && (
        <p id={id} className="field-lack">
          {fault}
        </p>
      )}
      {groups.map((group) => (
        <fieldset key={group}>
          {group !== '' && (
            <legend>
              <h3>{group}</h3>
            </legend>
          )}
          <div className="ticks">
            {choices
              .filter((choice) => (choice.group ?? '') === group)
              .map((choice) => (
                <Checkbox
                  key={choice.id}
                  label={choice.words}
                  disabled={closed}
                  checked={chosen.includes(choice.id)}
                  onChange={(_event, { checked }) => {
                    tick(choice.id, checked === true);
                  }}
                />
              ))}
          </div>
        </fieldset>
      ))}
    </fieldset>
  );
}
