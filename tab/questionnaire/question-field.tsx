import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import type { AnswerValue, DatedNote } from '#rules/views';
import { ChoiceField, SeveralField } from './choice-fields.tsx';
import { DatedNotesField } from './dated-notes-field.tsx';
import { type AnswerFieldProps, fieldFor } from './field-parts.ts';

interface QuestionFieldProps extends AnswerFieldProps {
  readonly value: AnswerValue | undefined;
  readonly crossed: boolean;
  readonly onWrite: (value: AnswerValue) => void;
}

const YES_NO = [
  { id: 'yes', words: 'Yes' },
  { id: 'no', words: 'No' },
] as const;
const NOUGHT_TO_TEN = Array.from({ length: 11 }, (_, number) => String(number));

const isText = (value: AnswerValue | undefined): value is string => typeof value === 'string';
const idsOf = (value: AnswerValue | undefined): readonly string[] =>
  value === undefined || isText(value) ? [] : value.filter((one): one is string => typeof one === 'string');
const notesOf = (value: AnswerValue | undefined): readonly DatedNote[] =>
  value === undefined || isText(value) ? [] : value.filter((one): one is DatedNote => typeof one !== 'string');

/** One question with its answer, drawn after its kind. */
export function QuestionField(props: QuestionFieldProps) {
  return (
    <div className="question">
      <AnswerField {...props} />
      {props.question.chairOnly === true && (
        <p className="quiet">Only the chair reads this one, unless you agree that it is used.</p>
      )}
      {props.crossed && (
        <p className="note note-caution">
          This was also changed on another device. What you see here is the newest; the other words are kept too.
        </p>
      )}
    </div>
  );
}

function AnswerField({ question, fault, closed, value, onWrite }: QuestionFieldProps) {
  const text = isText(value) ? value : '';
  const parts = { question, fault, closed, onWrite };
  switch (question.kind) {
    case 'long-text':
      return <LongText {...parts} text={text} />;
    case 'short-text':
      return <ShortText {...parts} text={text} />;
    case 'dated-notes':
      return <DatedNotesField {...parts} notes={notesOf(value)} />;
    case 'several':
      return <SeveralField {...parts} chosen={idsOf(value)} />;
    case 'choice':
    case 'faces':
      return <ChoiceField {...parts} choices={question.choices ?? []} chosen={text} />;
    case 'yes-no':
      return <ChoiceField {...parts} choices={YES_NO} chosen={text} />;
    case 'nought-to-ten':
      return <NoughtToTen {...parts} text={text} />;
    default:
      return question.kind satisfies never;
  }
}

interface TextProps extends AnswerFieldProps {
  readonly text: string;
  readonly onWrite: (text: string) => void;
}

const LongText = ({ question, fault, closed, text, onWrite }: TextProps) => (
  <Field {...fieldFor(question, fault)}>
    <Textarea
      rows={4}
      resize="vertical"
      value={text}
      disabled={closed}
      onChange={(_event, { value }) => {
        onWrite(value);
      }}
    />
  </Field>
);

const ShortText = ({ question, fault, closed, text, onWrite }: TextProps) => (
  <Field {...fieldFor(question, fault)}>
    <Input
      value={text}
      disabled={closed}
      onChange={(_event, { value }) => {
        onWrite(value);
      }}
    />
  </Field>
);

const NoughtToTen = ({ question, fault, closed, text, onWrite }: TextProps) => (
  <Field {...fieldFor(question, fault)}>
    <Select
      value={text}
      disabled={closed}
      onChange={(_event, { value }) => {
        onWrite(value);
      }}
    >
      <option value="">No answer</option>
      {NOUGHT_TO_TEN.map((number) => (
        <option key={number} value={number}>
          {number}
        </option>
      ))}
    </Select>
  </Field>
);
