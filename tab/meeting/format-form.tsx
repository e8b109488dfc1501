import { Button, Field, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { FaultNote } from '../frame/states.tsx';
import { useIntention } from '../frame/intention.ts';

interface FormatFormProps {
  readonly format: 'single' | 'two-part';
  readonly reason: string;
  readonly onChoose: (format: 'single' | 'two-part', reason: string) => Promise<void>;
}

/** One meeting or two parts. Two parts need a written reason before anything is sent. @source Torbay T-22, T-23 */
export function FormatForm({ format, reason, onChoose }: FormatFormProps) {
  const [chosen, setChosen] = useState(format);
  const [words, setWords] = useState(reason);
  const [asked, setAsked] = useState(false);
  const { busy, failure, carryOut } = useIntention();
  const lacksReason = chosen === 'two-part' && words.trim() === '';
  return (
    <form
      noValidate
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (!lacksReason) void carryOut(() => onChoose(chosen, words.trim()), 'How people meet is saved.');
      }}
    >
      <Field label="How people meet">
        <RadioGroup
          value={chosen}
          onChange={(_event, { value }) => {
            setChosen(value === 'two-part' ? 'two-part' : 'single');
          }}
        >
          <Radio value="single" label="Everyone together" />
          <Radio value="two-part" label="In two parts, so that some people do not meet" />
        </RadioGroup>
      </Field>
      {chosen === 'two-part' && (
        <Field
          label="Why two parts"
          required
          hint="This is kept with the meeting."
          {...(asked && lacksReason ? { validationMessage: 'Write why the meeting is in two parts' } : {})}
        >
          <Textarea
            value={words}
            onChange={(_event, { value }) => {
              setWords(value);
            }}
          />
        </Field>
      )}
      <FaultNote failure={failure} />
      <div className="row">
        <Button type="submit" disabledFocusable={busy}>
          {busy ? 'Saving…' : 'Save how people meet'}
        </Button>
      </div>
    </form>
  );
}
