import { Button, Checkbox, Field, Input, Textarea } from '@fluentui/react-components';
import type { FoundPerson } from '../api/steady.ts';
import { EMPTY_ACTION, lackAt, type ActionDraft } from '../actions/smart.ts';
import { FindPerson } from '../frame/find-person.tsx';

interface ActionsFieldsProps {
  readonly actions: readonly ActionDraft[];
  readonly people: (text: string) => Promise<readonly FoundPerson[]>;
  readonly showLack: boolean;
  /** The day of the meeting: an action has a day after it, within six months. */
  readonly agreedOn: string;
  readonly onChange: (actions: readonly ActionDraft[]) => void;
}

/** Who does what by when, and how everyone will know that it was done. */
export function ActionsFields({ actions, people, showLack, agreedOn, onChange }: ActionsFieldsProps) {
  const change = (at: number, to: Partial<ActionDraft>) => {
    onChange(actions.map((one, index) => (index === at ? { ...one, ...to } : one)));
  };
  return (
    <fieldset>
      <legend>
        <h3>Actions</h3>
      </legend>
      {actions.map((one, at) => (
        <fieldset key={at} className="card">
          <legend>
            <h4>Action {at + 1}</h4>
          </legend>
          <Field label="What is done" required {...lackAt(one, 'what', agreedOn, showLack)}>
            <Textarea
              value={one.what}
              onChange={(_event, { value }) => {
                change(at, { what: value });
              }}
            />
          </Field>
          <Field label="How we will know it has helped" required {...lackAt(one, 'measure', agreedOn, showLack)}>
            <Input
              value={one.measure}
              onChange={(_event, { value }) => {
                change(at, { measure: value });
              }}
            />
          </Field>
          {one.owner === undefined ? (
            <>
              <FindPerson
                label="Who does it"
                chooseWords="Choose"
                people={people}
                onChoose={(owner) => {
                  change(at, { owner });
                }}
              />
              {showLack && <p className="field-lack">Choose who does it</p>}
            </>
          ) : (
            <p>
              Done by <strong>{one.owner.name}</strong>{' '}
              <Button
                size="small"
                onClick={() => {
                  change(at, { owner: undefined });
                }}
              >
                Change<span className="only-heard"> who does action {at + 1}</span>
              </Button>
            </p>
          )}
          <Field label="By when" required {...lackAt(one, 'due', agreedOn, showLack)}>
            <Input
              type="date"
              value={one.due}
              onChange={(_event, { value }) => {
                change(at, { due: value });
              }}
            />
          </Field>
          <Checkbox
            label="It costs money, so the head of service is asked"
            checked={one.paid}
            onChange={(_event, { checked }) => {
              change(at, { paid: checked === true });
            }}
          />
          <div className="row">
            <Button
              size="small"
              appearance="subtle"
              onClick={() => {
                onChange(actions.filter((_other, index) => index !== at));
              }}
            >
              Take off action {at + 1}
            </Button>
          </div>
        </fieldset>
      ))}
      <div className="row">
        <Button
          onClick={() => {
            onChange([...actions, EMPTY_ACTION]);
          }}
        >
          Add an action
        </Button>
      </div>
    </fieldset>
  );
}
