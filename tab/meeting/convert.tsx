import { Button, Field, Radio, RadioGroup, Select, Textarea } from '@fluentui/react-components';
import { FocusButton } from '../frame/focus-button.tsx';
import { useState } from 'react';
import { TRIGGERS, VOICES, type Trigger, type Voice } from '#rules/views';
import { capital, triggerWords, voiceWords } from '#rules/words';
import type { ReportedCrisis } from '../api/steady.ts';
import { FaultNote } from '../frame/states.tsx';
import { useIntention } from '../frame/intention.ts';
import { useDisclosure } from '../frame/use-disclosure.ts';

/** A support meeting that has become a crisis is reported as instability; its words and its reference go with it. @source CF-26 */
export function Convert({ onConvert }: { readonly onConvert: (crisis: ReportedCrisis) => Promise<void> }) {
  const { open, setOpen, opener, form } = useDisclosure();
  const [voice, setVoice] = useState<Voice>('social-worker');
  const [trigger, setTrigger] = useState<Trigger>('carer-struggling');
  const [words, setWords] = useState('');
  const [danger, setDanger] = useState<'yes' | 'no' | ''>('');
  const { busy, failure, carryOut } = useIntention();
  if (!open) {
    return (
      <div className="row no-print">
        <FocusButton
          ref={opener}
          onClick={() => {
            setOpen(true);
          }}
        >
          Report it as instability…
        </FocusButton>
      </div>
    );
  }
  const complete = words.trim() !== '' && danger !== '';
  return (
    <form
      ref={form}
      noValidate
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (complete)
          void carryOut(
            () =>
              onConvert({ voice, triggers: [trigger], whatHappened: words.trim(), immediateDanger: danger === 'yes' }),
            'It is reported as instability.',
          );
      }}
    >
      <h2>Report it as instability</h2>
      <p>The manager judges it. This support meeting is called off and stays in the record, with its words.</p>
      <Field label="Who says so?">
        <Select
          value={voice}
          onChange={(_event, { value }) => {
            setVoice(VOICES.find((one) => one === value) ?? 'other');
          }}
        >
          {VOICES.map((one) => (
            <option key={one} value={one}>
              {capital(voiceWords(one))}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="What is happening?">
        <Select
          value={trigger}
          onChange={(_event, { value }) => {
            setTrigger(TRIGGERS.find((one) => one === value) ?? 'carer-struggling');
          }}
        >
          {TRIGGERS.map((one) => (
            <option key={one} value={one}>
              {capital(triggerWords(one))}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="What happened, in your own words" required>
        <Textarea
          value={words}
          onChange={(_event, { value }) => {
            setWords(value);
          }}
        />
      </Field>
      <Field label="Is anyone in danger right now?" required>
        <RadioGroup
          value={danger}
          onChange={(_event, { value }) => {
            setDanger(value === 'yes' ? 'yes' : 'no');
          }}
        >
          <Radio value="no" label="No" />
          <Radio value="yes" label="Yes: I am ringing the emergency number" />
        </RadioGroup>
      </Field>
      <FaultNote failure={failure} />
      <div className="row">
        <Button type="submit" disabledFocusable={busy || !complete}>
          {busy ? 'Sending…' : 'Send report'}
        </Button>
      </div>
    </form>
  );
}
