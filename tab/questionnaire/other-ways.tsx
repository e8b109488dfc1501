import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { QuestionnaireView } from '#rules';
import { DoneIcon } from '../frame/icons.tsx';
import { FaultNote } from '../frame/states.tsx';
import { useIntention } from '../frame/intention.ts';

interface OtherWaysProps {
  readonly view: QuestionnaireView;
  readonly onMoreTime: () => Promise<void>;
  readonly onRatherTalk: () => Promise<void>;
  readonly onDecline: (words: string) => Promise<void>;
}

/** Not everyone can write about this, or in time, or wants to. Each is fine, and is said here. */
export function OtherWays({ view, onMoreTime, onRatherTalk, onDecline }: OtherWaysProps) {
  const { busy, failure, carryOut } = useIntention();
  if (!view.mayChange) return null;
  return (
    <section aria-labelledby="other-ways" className="part">
      <h2 id="other-ways">If this is not the right time or way</h2>
      {view.moreTimeAsked && (
        <p>
          <DoneIcon /> You have asked for more time.
        </p>
      )}
      {view.ratherTalk && (
        <p>
          <DoneIcon /> You have said that you would rather talk. A worker will ring you.
        </p>
      )}
      <FaultNote failure={failure} />
      <div className="row">
        {!view.moreTimeAsked && (
          <Button disabledFocusable={busy} onClick={() => void carryOut(onMoreTime, 'You have asked for more time.')}>
            Ask for more time
          </Button>
        )}
        {!view.ratherTalk && (
          <Button
            disabledFocusable={busy}
            onClick={() => void carryOut(onRatherTalk, 'You have said that you would rather talk.')}
          >
            I would rather talk to someone
          </Button>
        )}
        <Decline onDecline={onDecline} />
      </div>
    </section>
  );
}

/** Nobody has to answer; why not is theirs to say or to keep. */
function Decline({ onDecline }: Pick<OtherWaysProps, 'onDecline'>) {
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const { busy, failure, carryOut } = useIntention();
  if (!open) {
    return (
      <Button
        appearance="subtle"
        onClick={() => {
          setOpen(true);
        }}
      >
        I would rather not answer…
      </Button>
    );
  }
  return (
    <form
      noValidate
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        void carryOut(() => onDecline(words.trim()), 'It is recorded that you would rather not answer.');
      }}
    >
      <Field label="Why not (you can leave this empty)">
        <Textarea
          value={words}
          onChange={(_event, { value }) => {
            setWords(value);
          }}
        />
      </Field>
      <FaultNote failure={failure} />
      <div className="row">
        <Button type="submit" disabledFocusable={busy}>
          {busy ? 'Saving…' : 'I would rather not answer'}
        </Button>
        <Button
          appearance="subtle"
          onClick={() => {
            setOpen(false);
          }}
        >
          Go on answering
        </Button>
      </div>
    </form>
  );
}
