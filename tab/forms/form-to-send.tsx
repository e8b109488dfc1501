import { Button, Checkbox, Field, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { questionsOf, type ChairChanges, type MeetingForm } from '#rules/views';
import { capital } from '#rules/words';
import { FaultNote } from '../frame/states.tsx';
import { Section } from '../frame/section.tsx';
import { useIntention } from '../frame/intention.ts';

interface FormToSendProps extends MeetingForm {
  readonly onChange: (changes: ChairChanges) => Promise<void>;
}

/** One form with its questions, ticked where they are asked. */
export function FormToSend({ form, parts, sent, leftOut, added, others, onChange }: FormToSendProps) {
  const [out, setOut] = useState<readonly string[]>(leftOut);
  const [more, setMore] = useState<ChairChanges['added']>(added);
  const { busy, failure, carryOut } = useIntention();
  const changed = JSON.stringify([out, more]) !== JSON.stringify([leftOut, added]);
  return (
    <Section title={capital(parts.join(', '))}>
      <p className="quiet">{form.title}</p>
      {sent && <p className="note">This form has been sent. It stays as it is.</p>}
      {sent && <AsSent form={form} leftOut={leftOut} />}
      {(sent ? [] : form.sections).map(({ id, title, questions }) => (
        <fieldset key={id} className="asked-questions">
          <legend>{title}</legend>
          {questions
            .filter(({ partOf }) => partOf === undefined)
            .map((question) => (
              <Checkbox
                key={question.id}
                label={question.words}
                checked={!out.includes(question.id)}
                onChange={(_event, { checked }) => {
                  setOut(checked === true ? out.filter((one) => one !== question.id) : [...out, question.id]);
                }}
              />
            ))}
        </fieldset>
      ))}
      <Added added={more} others={others} sent={sent} onChange={setMore} />
      <FaultNote failure={failure} />
      {!sent && (
        <div className="row">
          <Button
            appearance="primary"
            disabledFocusable={busy || !changed}
            onClick={() => void carryOut(() => onChange({ leftOut: out, added: more }), 'The form is changed.')}
          >
            {busy ? 'Saving…' : 'Save the changes'}
          </Button>
        </div>
      )}
    </Section>
  );
}

/** What went out, to read. */
function AsSent({ form, leftOut }: Pick<MeetingForm, 'form' | 'leftOut'>) {
  return (
    <ul>
      {questionsOf(form)
        .filter(({ id, partOf }) => partOf === undefined && !leftOut.includes(id))
        .map(({ id, words }) => (
          <li key={id}>{words}</li>
        ))}
    </ul>
  );
}

interface AddedProps extends Pick<MeetingForm, 'added' | 'others' | 'sent'> {
  readonly onChange: (added: ChairChanges['added']) => void;
}

/** Questions from other forms, and the chair's own. */
function Added(props: AddedProps) {
  const { added, sent } = props;
  if (sent && added.length === 0) return null;
  return (
    <div className="added-questions">
      <h3>Added questions</h3>
      {added.length === 0 ? <p className="quiet">None yet.</p> : <AddedQuestions {...props} />}
      {!sent && <AddFromOthers {...props} />}
      {!sent && <AddOwn {...props} />}
    </div>
  );
}

function AddedQuestions({ added, others, sent, onChange }: AddedProps) {
  const wordsOf = (one: ChairChanges['added'][number]): string =>
    'words' in one ? one.words : (others.find(({ id }) => id === one.id)?.words ?? one.id);
  return (
    <ul className="lines">
      {added.map((one, at) => (
        <li key={wordsOf(one)}>
          <span>{wordsOf(one)}</span>
          {!sent && (
            <Button
              size="small"
              onClick={() => {
                onChange(added.filter((_one, index) => index !== at));
              }}
            >
              Take out<span className="only-heard">: {wordsOf(one)}</span>
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function AddFromOthers({ added, others, onChange }: AddedProps) {
  const toChoose = others.filter(({ id }) => !added.some((one) => 'id' in one && one.id === id));
  if (toChoose.length === 0) return null;
  return (
    <Field label="Add a question from another form">
      <Select
        value=""
        onChange={(_event, { value }) => {
          if (value !== '') onChange([...added, { id: value }]);
        }}
      >
        <option value="">Choose a question</option>
        {toChoose.map(({ id, words }) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function AddOwn({ added, onChange }: AddedProps) {
  const [words, setWords] = useState('');
  return (
    <>
      <Field label="Or a question of your own" hint="Open, short, and without anybody’s name.">
        <Textarea
          value={words}
          maxLength={500}
          onChange={(_event, { value }) => {
            setWords(value);
          }}
        />
      </Field>
      <div className="row">
        <Button
          disabledFocusable={words.trim() === ''}
          onClick={() => {
            onChange([...added, { words: words.trim() }]);
            setWords('');
          }}
        >
          Add my question
        </Button>
      </div>
    </>
  );
}
