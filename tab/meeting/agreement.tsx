import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { MeetingView } from '#rules/views';
import { FaultNote } from '../frame/states.tsx';
import { useIntention } from '../frame/intention.ts';
import { Section } from '../frame/section.tsx';

interface AgreementProps {
  readonly view: MeetingView;
  readonly mayAgree: boolean;
  readonly onAgree: (agreedWith: string) => Promise<void>;
}

/** With whom format, venue and chair of a planning meeting are agreed. Nothing goes out before. @source Warrington W-06, W-07; CF-30 */
export function Agreement({ view, mayAgree, onAgree }: AgreementProps) {
  const [words, setWords] = useState('');
  const { busy, failure, carryOut } = useIntention();
  if (!mayAgree && view.agreement === undefined) return null;
  return (
    <Section title="Agreed with the home" id="agreement">
      <p>{view.agreement ?? 'Nobody has written down yet with whom format, venue and chair are agreed.'}</p>
      {mayAgree && (
        <form
          noValidate
          className="inline-form no-print"
          onSubmit={(event) => {
            event.preventDefault();
            if (words.trim() !== '') void carryOut(() => onAgree(words.trim()), 'What was agreed is saved.');
          }}
        >
          <Field label="With whom, how and when">
            <Input
              value={words}
              onChange={(_event, { value }) => {
                setWords(value);
              }}
            />
          </Field>
          <FaultNote failure={failure} />
          <div className="row">
            <Button type="submit" disabledFocusable={busy || words.trim() === ''}>
              {busy ? 'Saving…' : 'Save what was agreed'}
            </Button>
          </div>
        </form>
      )}
    </Section>
  );
}
