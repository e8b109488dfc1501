import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { ActionView, RoomView } from '#rules/views';
import { EMPTY_ACTION, isComplete, lackAt, type ActionDraft } from '../actions/smart.ts';
import type { SentAction } from '../api/room.ts';
import type { FoundPerson } from '../api/steady.ts';
import { Day } from '../frame/day.tsx';
import { FindPerson } from '../frame/find-person.tsx';
import { useIntention } from '../frame/intention.ts';
import { Section } from '../frame/section.tsx';
import { FaultNote } from '../frame/states.tsx';
import { typedDay } from '../typed-days.ts';

interface RoomActionsProps {
  readonly view: RoomView;
  readonly people: (text: string) => Promise<readonly FoundPerson[]>;
  readonly onAdd: (action: SentAction) => Promise<void>;
  readonly onTakeBack: (key: string) => Promise<void>;
}

/** Who does what by when, as it is agreed in the room. Nobody owes it before the meeting is recorded. @source Torbay T-72 */
export function RoomActions({ view, people, onAdd, onTakeBack }: RoomActionsProps) {
  const mayAdd = view.mayWrite && view.state === 'open';
  return (
    <Section title="Actions">
      {view.actions.length === 0 && <p className="empty">No action is agreed yet.</p>}
      <ul className="lines">
        {view.actions.map((action) => (
          <li key={action.key}>
            <strong>{action.what}</strong>
            <span>
              {action.owner}, by <Day day={action.due} />. Done when: {action.measure}
            </span>
            {action.moneyWords !== undefined && <span>{action.moneyWords}</span>}
            {mayAdd && action.state === 'draft' && <TakeBack action={action} onTakeBack={onTakeBack} />}
          </li>
        ))}
      </ul>
      {mayAdd && <AddAction today={view.today} people={people} onAdd={onAdd} />}
    </Section>
  );
}

function TakeBack({ action, onTakeBack }: { readonly action: ActionView } & Pick<RoomActionsProps, 'onTakeBack'>) {
  const { busy, failure, carryOut } = useIntention();
  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        disabledFocusable={busy}
        onClick={() => void carryOut(() => onTakeBack(action.key), 'The action is taken back.')}
      >
        Take back<span className="only-heard"> {action.what}</span>
      </Button>
      <FaultNote failure={failure} />
    </>
  );
}

function AddAction({ today, people, onAdd }: { readonly today: string } & Pick<RoomActionsProps, 'people' | 'onAdd'>) {
  const [draft, setDraft] = useState<ActionDraft>(EMPTY_ACTION);
  const [asked, setAsked] = useState(false);
  const { busy, failure, carryOut } = useIntention();
  const change = (to: Partial<ActionDraft>) => {
    setDraft({ ...draft, ...to });
  };
  const add = async () => {
    setAsked(true);
    if (!isComplete(draft, today)) return;
    const { what, measure, owner, due, paid } = draft;
    const sent = { what: what.trim(), measure: measure.trim(), ownerId: owner?.id ?? '', due: typedDay(due), paid };
    if (!(await carryOut(() => onAdd(sent), 'The action is added.'))) return;
    setDraft(EMPTY_ACTION);
    setAsked(false);
  };
  return (
    <form
      noValidate
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <h3>Add an action</h3>
      <WordsAndDay draft={draft} today={today} asked={asked} onChange={change} />
      <WhoDoesIt draft={draft} asked={asked} people={people} onChange={change} />
      <FaultNote failure={failure} />
      <div className="row">
        <Button type="submit" disabledFocusable={busy}>
          {busy ? 'Saving…' : 'Add the action'}
        </Button>
      </div>
    </form>
  );
}

interface ActionFieldsProps {
  readonly draft: ActionDraft;
  readonly asked: boolean;
  readonly onChange: (to: Partial<ActionDraft>) => void;
}

function WordsAndDay({ draft, today, asked, onChange }: ActionFieldsProps & { readonly today: string }) {
  return (
    <>
      <Field label="What is done" required {...lackAt(draft, 'what', today, asked)}>
        <Input
          value={draft.what}
          onChange={(_event, { value }) => {
            onChange({ what: value });
          }}
        />
      </Field>
      <Field label="How we will know it has helped" required {...lackAt(draft, 'measure', today, asked)}>
        <Input
          value={draft.measure}
          onChange={(_event, { value }) => {
            onChange({ measure: value });
          }}
        />
      </Field>
      <Field label="By when" required {...lackAt(draft, 'due', today, asked)}>
        <Input
          type="date"
          value={draft.due}
          onChange={(_event, { value }) => {
            onChange({ due: value });
          }}
        />
      </Field>
      <Checkbox
        label="It costs money: minuted as subject to the head of service"
        checked={draft.paid}
        onChange={(_event, { checked }) => {
          onChange({ paid: checked === true });
        }}
      />
    </>
  );
}

function WhoDoesIt({ draft, asked, people, onChange }: ActionFieldsProps & Pick<RoomActionsProps, 'people'>) {
  if (draft.owner === undefined)
    return (
      <>
        <FindPerson
          label="Who does it"
          chooseWords="Choose"
          people={people}
          onChoose={(owner) => {
            onChange({ owner });
          }}
        />
        {asked && <p className="field-lack">Choose the one person who does it.</p>}
      </>
    );
  return (
    <p>
      Done by <strong>{draft.owner.name}</strong>{' '}
      <Button
        size="small"
        onClick={() => {
          onChange({ owner: undefined });
        }}
      >
        Change<span className="only-heard"> who does it</span>
      </Button>
    </p>
  );
}
