import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { NotedLesson } from '../api/lessons.ts';
import type { FoundPerson } from '../api/steady.ts';
import { FindPerson } from '../frame/find-person.tsx';
import { useIntention } from '../frame/intention.ts';
import { Section } from '../frame/section.tsx';
import { FaultNote } from '../frame/states.tsx';
import type { LessonsProps } from './lesson-props.ts';

type Fields = Pick<NotedLesson, 'kind' | 'topic' | 'words' | 'due'>;

/** Chair or minute taker write down one thing that was learnt, and who takes it up. */
export function NoteLesson({ view, people, onNote }: Pick<LessonsProps, 'view' | 'people' | 'onNote'>) {
  const empty: Fields = { kind: 'practice', topic: 'something-else', words: '', due: '' };
  const [fields, setFields] = useState(empty);
  const [owner, setOwner] = useState<FoundPerson | undefined>();
  const { busy, failure, carryOut } = useIntention();
  const change = (changed: Partial<Fields>) => {
    setFields({ ...fields, ...changed });
  };
  return (
    <Section title="Write down what was learnt">
      <form
        className="inline-form"
        onSubmit={(event) => {
          event.preventDefault();
          void carryOut(() => onNote({ ...fields, ownerId: owner?.id ?? '' }), 'Saved.').then((done) => {
            if (!done) return;
            setFields(empty);
            setOwner(undefined);
          });
        }}
      >
        <KindAndTopic view={view} fields={fields} onChange={change} />
        <Field label="What was learnt?" required>
          <Textarea
            maxLength={2000}
            value={fields.words}
            onChange={(_event, { value }) => {
              change({ words: value });
            }}
          />
        </Field>
        {owner === undefined ? (
          <FindPerson label="Who takes it up?" chooseWords="Choose" people={people} onChoose={setOwner} />
        ) : (
          <p>{owner.name} takes it up.</p>
        )}
        <Field label="By which day do they say what was changed?" required>
          <Input
            type="date"
            min={view.today}
            value={fields.due}
            onChange={(_event, { value }) => {
              change({ due: value });
            }}
          />
        </Field>
        <FaultNote failure={failure} />
        <Button type="submit" appearance="primary" disabledFocusable={busy || owner === undefined}>
          Save what was learnt
        </Button>
      </form>
    </Section>
  );
}

interface KindProps extends Pick<LessonsProps, 'view'> {
  readonly fields: Fields;
  readonly onChange: (changed: Partial<Fields>) => void;
}

const KindAndTopic = ({ view, fields, onChange }: KindProps) => (
  <>
    <Choose
      label="What kind of learning is it?"
      value={fields.kind}
      choices={view.kinds.map(({ kind, words }) => [kind, words])}
      onChoose={(kind) => {
        onChange({ kind });
      }}
    />
    <Choose
      label="What is it about?"
      value={fields.topic}
      choices={view.topics.map(({ topic, words }) => [topic, words])}
      onChoose={(topic) => {
        onChange({ topic });
      }}
    />
  </>
);

interface ChooseProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly (readonly [Value, string])[];
  readonly onChoose: (value: Value) => void;
}

const Choose = <Value extends string>({ label, value, choices, onChoose }: ChooseProps<Value>) => (
  <Field label={label}>
    <Select
      value={value}
      onChange={(_event, chosen) => {
        const found = choices.find(([one]) => one === chosen.value);
        if (found !== undefined) onChoose(found[0]);
      }}
    >
      {choices.map(([one, words]) => (
        <option key={one} value={one}>
          {words}
        </option>
      ))}
    </Select>
  </Field>
);
