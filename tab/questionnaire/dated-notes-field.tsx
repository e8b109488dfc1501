import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { MOST_NOTES, type AnswerValue, type DatedNote } from '#rules/views';
import type { AnswerFieldProps } from './field-parts.ts';

interface DatedNotesFieldProps extends AnswerFieldProps {
  readonly notes: readonly DatedNote[];
  readonly onWrite: (value: AnswerValue) => void;
}

const EMPTY: DatedNote = { when: '', note: '' };

/** A few moments, each with when it was as the person remembers it, and what happened. */
export function DatedNotesField({ question, fault, closed, notes, onWrite }: DatedNotesFieldProps) {
  const [rows, setRows] = useState(Math.max(notes.length, 1));
  const shown = Array.from({ length: Math.max(rows, notes.length) }, (_, at) => notes[at] ?? EMPTY);
  const change = (at: number, to: Partial<DatedNote>) => {
    onWrite(shown.map((one, index) => (index === at ? { ...one, ...to } : one)));
  };
  return (
    <fieldset>
      <legend>{question.words}</legend>
      {question.hint !== undefined && <p className="quiet">{question.hint}</p>}
      {fault !== undefined && <p className="field-lack">{fault}</p>}
      {shown.map((one, at) => (
        <div key={at} className="dated-note">
          <Field label={`When (${String(at + 1)})`} hint="A day, or words such as “last spring”.">
            <Input
              value={one.when}
              disabled={closed}
              onChange={(_event, { value }) => {
                change(at, { when: value });
              }}
            />
          </Field>
          <Field label={`What happened (${String(at + 1)})`}>
            <Textarea
              rows={2}
              resize="vertical"
              value={one.note}
              disabled={closed}
              onChange={(_event, { value }) => {
                change(at, { note: value });
              }}
            />
          </Field>
        </div>
      ))}
      {shown.length < MOST_NOTES && !closed && (
        <Button
          size="small"
          onClick={() => {
            setRows(shown.length + 1);
          }}
        >
          Add another
        </Button>
      )}
    </fieldset>
  );
}
