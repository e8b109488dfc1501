import { Button, Checkbox, Field, Input, Textarea } from '@fluentui/react-components';
import type { FoundPerson } from '../api/steady.ts';
import { FindPerson } from '../frame/find-person.tsx';

export interface ActionDraft {
  readonly what: string;
  readonly measure: string;
  readonly owner: FoundPerson | undefined;
  readonly due: string;
  /** It costs money, so that the head of service is asked. */
  readonly paid: boolean;
}

const EMPTY: ActionDraft = { what: '', measure: '', owner: undefined, due: '', paid: false };
export const isComplete = ({ what, owner, due }: ActionDraft): boolean =>
  what.trim() !== '' && owner !== undefined && due !== '';

interface ActionsFieldsProps {
  readonly actions: readonly ActionDraft[];
  readonly people: (text: string) => Promise<readonly FoundPerson[]>;
  readonly showLack: boolean;
  readonly onChange: (actions: readonly ActionDraft[]) => void;
}

/** Who does what by when, and how everyone will know that it was done. */
export function ActionsFields({ actions, people, showLack, onChange }: ActionsFieldsProps) {
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
          <Field
            label="What is done"
            required
            {...(showLack && one.what.trim() === '' ? { validationMessage: 'Write what is done' } : {})}
          >
            <Textarea
              value={one.what}
              onChange={(_event, { value }) => {
                change(at, { what: value });
              }}
            />
          </Field>
          <Field label="How we will know it has helped">
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
          <Field
            label="By when"
            required
            {...(showLack && one.due === '' ? { validationMessage: 'Choose the day' } : {})}
          >
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
            onChange([...actions, EMPTY]);
          }}
        >
          Add an action
        </Button>
      </div>
    </fieldset>
  );
}
