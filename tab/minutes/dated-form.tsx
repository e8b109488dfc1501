import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { LocalDate } from '#rules/views';
import { useIntention } from '../frame/intention.ts';
import { FaultNote } from '../frame/states.tsx';
import { typedDay } from '../typed-days.ts';

interface DatedFormProps {
  readonly today: LocalDate;
  readonly dayLabel: string;
  /** Without it, only the day is asked. */
  readonly wordsLabel?: string;
  readonly long?: boolean;
  readonly button: string;
  readonly done: string;
  readonly onSend: (on: LocalDate, words: string) => Promise<void>;
}

/** A day, and perhaps some words, that somebody writes down as done. */
export function DatedForm({ today, dayLabel, wordsLabel, long = false, button, done, onSend }: DatedFormProps) {
  const [on, setOn] = useState<string>(today);
  const [words, setWords] = useState('');
  const { busy, failure, carryOut } = useIntention();
  const Words = long ? Textarea : Input;
  return (
    <form
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        void carryOut(() => onSend(typedDay(on), words.trim()), done);
      }}
    >
      {wordsLabel !== undefined && (
        <Field label={wordsLabel} required>
          <Words
            value={words}
            onChange={(_event: unknown, { value }: { readonly value: string }) => {
              setWords(value);
            }}
          />
        </Field>
      )}
      <Field label={dayLabel} required>
        <Input
          type="date"
          value={on}
          onChange={(_event, { value }) => {
            setOn(value);
          }}
        />
      </Field>
      <FaultNote failure={failure} />
      <div className="row">
        <Button type="submit" disabledFocusable={busy || on === ''}>
          {button}
        </Button>
      </div>
    </form>
  );
}
