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
        <ActionFields
          key={at}
          action={one}
          number={at + 1}
          {...{ people, showLack, agreedOn }}
          onChange={(to) => {
            change(at, to);
          }}
          onTakeOff={() => {
            onChange(actions.filter((_other, index) => index !== at));
          }}
        />
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

interface ActionFieldsProps extends Pick<ActionsFieldsProps, 'people' | 'showLack' | 'agreedOn'> {
  readonly action: ActionDraft;
  /** Counted from one. */
  readonly number: number;
  readonly onChange: (to: Partial<ActionDraft>) => void;
  readonly onTakeOff: () => void;
}

function ActionFields({ action, number, people, showLack, agreedOn, onChange, onTakeOff }: ActionFieldsProps) {
  return (
    <fieldset className="card">
      <legend>
        <h4>Action {number}</h4>
      </legend>
      <Field label="What is done" required {...lackAt(action, 'what', agreedOn, showLack)}>
        <Textarea
          value={action.what}
          onChange={(_event, { value }) => {
            onChange({ what: value });
          }}
        />
      </Field>
      <Field label="How we will know it has helped" required {...lackAt(action, 'measure', agreedOn, showLack)}>
        <Input
          value={action.measure}
          onChange={(_event, { value }) => {
            onChange({ measure: value });
          }}
        />
      </Field>
      <ActionOwner {...{ action, number, people, showLack, onChange }} />
      <Field label="By when" required {...lackAt(action, 'due', agreedOn, showLack)}>
        <Input
          type="date"
          value={action.due}
          onChange={(_event, { value }) => {
            onChange({ due: value });
          }}
        />
      </Field>
      <Checkbox
        label="It costs money, so the head of service is asked"
        checked={action.paid}
        onChange={(_event, { checked }) => {
          onChange({ paid: checked === true });
        }}
      />
      <div className="row">
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            onTakeOff();
          }}
        >
          Take off action {number}
        </Button>
      </div>
    </fieldset>
  );
}

type ActionOwnerProps = Pick<ActionFieldsProps, 'action' | 'number' | 'people' | 'showLack' | 'onChange'>;

/** Who does it: one named person. */
const ActionOwner = ({ action, number, people, showLack, onChange }: ActionOwnerProps) =>
  action.owner === undefined ? (
    <>
      <FindPerson
        label="Who does it"
        chooseWords="Choose"
        people={people}
        onChoose={(owner) => {
          onChange({ owner });
        }}
      />
      {showLack && <p className="field-lack">Choose who does it</p>}
    </>
  ) : (
    <p>
      Done by <strong>{action.owner.name}</strong>{' '}
      <Button
        size="small"
        onClick={() => {
          onChange({ owner: undefined });
        }}
      >
        Change<span className="only-heard"> who does action {number}</span>
      </Button>
    </p>
  );
