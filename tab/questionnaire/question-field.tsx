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

function AnswerField({ question, value, fault, closed, onWrite }: QuestionFieldProps) {
  const text = isText(value) ? value : '';
  const field = fieldFor(question, fault);
  switch (question.kind) {
    case 'long-text':
      return (
        <Field {...field}>
          <Textarea
            rows={4}
            resize="vertical"
            value={text}
            disabled={closed}
            onChange={(_event, { value: written }) => {
              onWrite(written);
            }}
          />
        </Field>
      );
    case 'short-text':
      return (
        <Field {...field}>
          <Input
            value={text}
            disabled={closed}
            onChange={(_event, { value: written }) => {
              onWrite(written);
            }}
          />
        </Field>
      );
    case 'dated-notes':
      return (
        <DatedNotesField question={question} fault={fault} closed={closed} notes={notesOf(value)} onWrite={onWrite} />
      );
    case 'several':
      return <SeveralField question={question} fault={fault} closed={closed} chosen={idsOf(value)} onWrite={onWrite} />;
    case 'choice':
    case 'faces':
      return (
        <ChoiceField
          question={question}
          fault={fault}
          closed={closed}
          choices={question.choices ?? []}
          chosen={text}
          onWrite={onWrite}
        />
      );
    case 'yes-no':
      return (
        <ChoiceField
          question={question}
          fault={fault}
          closed={closed}
          choices={YES_NO}
          chosen={text}
          onWrite={onWrite}
        />
      );
    case 'nought-to-ten':
      return (
        <Field {...field}>
          <Select
            value={text}
            disabled={closed}
            onChange={(_event, { value: written }) => {
              onWrite(written);
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
    default:
      return question.kind satisfies never;
  }
}
