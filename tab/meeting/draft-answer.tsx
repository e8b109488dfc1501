import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { MeetingView } from '#rules/views';
import { momentWords } from '#rules/words';
import { FaultNote } from '../frame/states.tsx';
import { Section } from '../frame/section.tsx';
import { useIntention } from '../frame/intention.ts';

interface DraftAnswerProps {
  readonly view: MeetingView;
  readonly onAnswer: (says: 'go' | 'objects', words: string) => Promise<void>;
}

/** The child's social worker sees the draft first, and says “go” or what is wrong with it. @source Torbay T-17, CF-35 */
export function DraftAnswer({ view, onAnswer }: DraftAnswerProps) {
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState(false);
  const { busy, failure, carryOut } = useIntention();
  const lacking = asked && words.trim() === '';
  return (
    <Section title="Your answer to this draft" tone="strong" id="answer">
      <p>
        {view.coordinator.name} proposes{' '}
        {view.startsAt === undefined ? (
          'these people'
        ) : (
          <>{view.when ?? momentWords(view.startsAt)} with these people</>
        )}
        . You know the child. Is this right?
      </p>
      <Field
        label="Anything to change or add"
        hint="Needed only if you do not agree."
        {...(lacking ? { validationMessage: 'Write what should be different' } : {})}
      >
        <Textarea
          value={words}
          onChange={(_event, { value }) => {
            setWords(value);
          }}
        />
      </Field>
      <FaultNote failure={failure} />
      <div className="row">
        <Button
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => void carryOut(() => onAnswer('go', words.trim()), 'You said “go”.')}
        >
          Go ahead
        </Button>
        <Button
          disabledFocusable={busy}
          onClick={() => {
            setAsked(true);
            if (words.trim() !== '')
              void carryOut(() => onAnswer('objects', words.trim()), 'Your objection is with the coordinator.');
          }}
        >
          I do not agree
        </Button>
      </div>
    </Section>
  );
}
