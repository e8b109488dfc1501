import { Button, Field, Radio, RadioGroup, Select, Textarea } from '@fluentui/react-components';
import { FocusButton } from '../frame/focus-button.tsx';
import { useState } from 'react';
import { TRIGGERS, VOICES, type Trigger, type Voice } from '#rules/views';
import { capital, triggerWords, voiceWords } from '#rules/words';
import type { ReportedCrisis } from '../api/steady.ts';
import { FaultNote } from '../frame/states.tsx';
import { useIntention } from '../frame/intention.ts';
import { useDisclosure } from '../frame/use-disclosure.ts';

interface Crisis {
  readonly voice: Voice;
  readonly trigger: Trigger;
  readonly words: string;
  readonly danger: 'yes' | 'no' | '';
}
const NOTHING_SAID: Crisis = { voice: 'social-worker', trigger: 'carer-struggling', words: '', danger: '' };

/** A support meeting that has become a crisis is reported as instability; its words and its reference go with it. @source CF-26 */
export function Convert({ onConvert }: { readonly onConvert: (crisis: ReportedCrisis) => Promise<void> }) {
  const { open, setOpen, opener, form } = useDisclosure();
  const [crisis, setCrisis] = useState(NOTHING_SAID);
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
  const { voice, trigger, words, danger } = crisis;
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
      <CrisisFields crisis={crisis} onChange={setCrisis} />
      <FaultNote failure={failure} />
      <div className="row">
        <Button type="submit" disabledFocusable={busy || !complete}>
          {busy ? 'Sending…' : 'Send report'}
        </Button>
      </div>
    </form>
  );
}

function CrisisFields({ crisis, onChange }: { readonly crisis: Crisis; readonly onChange: (crisis: Crisis) => void }) {
  return (
    <>
      <Field label="Who says so?">
        <Select
          value={crisis.voice}
          onChange={(_event, { value }) => {
            onChange({ ...crisis, voice: VOICES.find((one) => one === value) ?? 'other' });
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
          value={crisis.trigger}
          onChange={(_event, { value }) => {
            onChange({ ...crisis, trigger: TRIGGERS.find((one) => one === value) ?? 'carer-struggling' });
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
          value={crisis.words}
          onChange={(_event, { value }) => {
            onChange({ ...crisis, words: value });
          }}
        />
      </Field>
      <Field label="Is anyone in danger right now?" required>
        <RadioGroup
          value={crisis.danger}
          onChange={(_event, { value }) => {
            onChange({ ...crisis, danger: value === 'yes' ? 'yes' : 'no' });
          }}
        >
          <Radio value="no" label="No" />
          <Radio value="yes" label="Yes: I am ringing the emergency number" />
        </RadioGroup>
      </Field>
    </>
  );
}
