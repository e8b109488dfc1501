import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { QuestionnaireView } from '#rules/views';
import { WordsField } from '../frame/fields.tsx';
import { FocusButton } from '../frame/focus-button.tsx';
import { DoneIcon } from '../frame/icons.tsx';
import { FaultNote } from '../frame/states.tsx';
import { useIntention } from '../frame/intention.ts';
import { useDisclosure, type Disclosure } from '../frame/use-disclosure.ts';

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
      <h2 id="other-ways">
        {view.asHelper ? 'If this is not the right time or way for them' : 'If this is not the right time or way'}
      </h2>
      {view.moreTimeAsked && (
        <p>
          <DoneIcon /> {view.asHelper ? 'More time was asked for.' : 'You have asked for more time.'}
        </p>
      )}
      {view.ratherTalk && (
        <p>
          <DoneIcon />{' '}
          {view.asHelper
            ? 'They would rather talk. Ring them at a safe time.'
            : 'You have said that you would rather talk. A worker will ring you.'}
        </p>
      )}
      <FaultNote failure={failure} />
      <div className="row">
        {!view.moreTimeAsked && (
          <Button disabledFocusable={busy} onClick={() => void carryOut(onMoreTime, 'More time is asked for.')}>
            {view.asHelper ? 'They need more time' : 'Ask for more time'}
          </Button>
        )}
        {!view.ratherTalk && !view.asHelper && (
          <Button
            disabledFocusable={busy}
            onClick={() => void carryOut(onRatherTalk, 'You have said that you would rather talk.')}
          >
            I would rather talk to someone
          </Button>
        )}
        {view.mayDecline && <Decline view={view} onDecline={onDecline} />}
      </div>
    </section>
  );
}

/** Nobody has to answer; why not is theirs to say or to keep. */
function Decline({ view: { asHelper, audience }, onDecline }: Pick<OtherWaysProps, 'view' | 'onDecline'>) {
  const isChild = asHelper && audience === 'child';
  const { open, setOpen, opener, form } = useDisclosure();
  const [words, setWords] = useState('');
  const { busy, failure, carryOut } = useIntention();
  if (!open) return <RatherNot words={rather(asHelper, isChild)} opener={opener} setOpen={setOpen} />;
  return (
    <form
      ref={form}
      noValidate
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        void carryOut(() => onDecline(words.trim()), 'It is recorded.');
      }}
    >
      {isChild && (
        <p>
          This is respected and recorded as “no views this time” (PN7). Offer it once more later, and tell the chair
          what you think lies behind it.
        </p>
      )}
      <WordsField
        label={
          isChild
            ? 'What the chair should know about it (you can leave this empty)'
            : 'Why not (you can leave this empty)'
        }
        value={words}
        onChange={setWords}
      />
      <FaultNote failure={failure} />
      <div className="row">
        <Button type="submit" disabledFocusable={busy}>
          {busy ? 'Saving…' : rather(asHelper, isChild)}
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

interface RatherNotProps extends Pick<Disclosure<HTMLElement>, 'opener' | 'setOpen'> {
  readonly words: string;
}

const RatherNot = ({ words, opener, setOpen }: RatherNotProps) => (
  <FocusButton
    ref={opener}
    appearance="subtle"
    onClick={() => {
      setOpen(true);
    }}
  >
    {words}…
  </FocusButton>
);

const rather = (asHelper: boolean, isChild: boolean): string =>
  isChild
    ? 'The child would rather not take part'
    : asHelper
      ? 'They would rather not answer'
      : 'I would rather not answer';
