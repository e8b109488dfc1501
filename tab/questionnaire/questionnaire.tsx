import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { AnswerValue } from '#rules/views';
import type { ProxyEntry, SubmitOutcome } from '../api/questionnaires.ts';
import { Day } from '../frame/day.tsx';
import { CautionIcon } from '../frame/icons.tsx';
import { PageHeading } from '../frame/page-heading.tsx';
import { CheckAnswers } from './check-answers.tsx';
import type { DraftState } from './draft.ts';
import { FilesPart } from './files-part.tsx';
import { FormSectionFields } from './form-section.tsx';
import { OtherWays } from './other-ways.tsx';
import { Receipt } from './receipt.tsx';
import { SaveStatus } from './save-status.tsx';
import { SafeguardingLink } from './safeguarding-link.tsx';
import { Steps } from './steps.tsx';

export interface QuestionnaireProps {
  readonly state: DraftState;
  readonly onWrite: (section: string, question: string, value: AnswerValue) => void;
  readonly onSaveNow: () => Promise<boolean>;
  readonly onMoreTime: () => Promise<void>;
  readonly onRatherTalk: () => Promise<void>;
  readonly onDecline: (words: string) => Promise<void>;
  readonly onAddFile: (file: Blob, sealed: boolean) => Promise<void>;
  readonly onSubmit: (proxy: ProxyEntry | undefined) => Promise<SubmitOutcome>;
}

/** A form in short parts. Who will see it and what to do when a child is not safe is said first. */
export function Questionnaire(props: QuestionnaireProps) {
  const { view } = props.state;
  const [amending, setAmending] = useState(false);
  const { at, part, goTo, beginAgain } = useStep();
  const amend = () => {
    setAmending(true);
  };
  return (
    <div className="room form-page">
      <PageHeading title={view.title}>{view.title}</PageHeading>
      <BeforeTheForm view={view} />
      {view.state === 'declined' && !amending ? (
        <Declined view={view} onAnswer={amend} />
      ) : view.state === 'returned' && !amending ? (
        <Receipt
          view={view}
          onAmend={() => {
            amend();
            goTo(0);
          }}
        />
      ) : (
        <FormParts
          {...props}
          at={at}
          heading={part}
          onGo={goTo}
          onHandedIn={() => {
            setAmending(false);
            beginAgain();
          }}
        />
      )}
    </div>
  );
}

/** Which part is open; the keyboard goes to its heading once somebody moved. */
function useStep() {
  const [at, setAt] = useState(0);
  const part = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current) part.current?.focus();
  }, [at]);
  const goTo = (step: number) => {
    moved.current = true;
    setAt(step);
  };
  const beginAgain = () => {
    setAt(0);
  };
  return { at, part, goTo, beginAgain };
}

interface ViewProps {
  readonly view: DraftState['view'];
}

const BeforeTheForm = ({ view }: ViewProps) => (
  <>
    <p className="quiet">
      About {view.ref}. Please return it by <Day day={view.due} />.
    </p>
    <div className="note note-caution">
      <CautionIcon />
      <span>
        {view.safety}
        <SafeguardingLink url={view.safeguardingUrl} />
      </span>
    </div>
    {view.asHelper && (
      <p className="note">
        {view.audience === 'child'
          ? 'You write down what the child says, in the child’s own words. What you saw yourself goes into its own part. If the child tells you that they are not safe, stop and follow the safeguarding procedure.'
          : 'You write down what somebody else tells you, in their own words. You see here only what you wrote yourself. Read it back before you hand it in.'}
      </p>
    )}
    {!view.mayChange && view.closedWords !== undefined && <p className="note note-bad">{view.closedWords}</p>}
  </>
);

const Declined = ({ view, onAnswer }: ViewProps & { readonly onAnswer: () => void }) => (
  <div className="part">
    <p>
      {view.asHelper
        ? 'They would rather not answer. That is respected, and it is recorded.'
        : 'You have said that you would rather not answer. That is fine, and it is recorded.'}
    </p>
    {view.mayChange && (
      <Button onClick={onAnswer}>
        {view.asHelper ? 'They would like to answer after all' : 'I would like to answer after all'}
      </Button>
    )}
  </div>
);

interface FormPartsProps extends QuestionnaireProps {
  readonly at: number;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly onGo: (step: number) => void;
  readonly onHandedIn: () => void;
}

/** The part that is open, with the way to the others; behind the last one everything is looked at once more. */
function FormParts(props: FormPartsProps) {
  const { state, at, heading, onGo } = props;
  const { view } = state;
  const section = view.sections[at];
  return (
    <>
      <Opening words={view.opening} open={at === 0} />
      <Steps view={view} at={at} onGo={onGo} />
      <SaveStatus state={state} onSaveNow={props.onSaveNow} />
      {section === undefined ? (
        <CheckAnswers
          heading={heading}
          state={state}
          onGo={onGo}
          onSaveNow={props.onSaveNow}
          onSubmit={props.onSubmit}
          onHandedIn={props.onHandedIn}
        />
      ) : (
        <>
          <FormSectionFields heading={heading} section={section} state={state} onWrite={props.onWrite} />
          <BackAndOn at={at} of={view.sections.length} onGo={onGo} onSaveNow={props.onSaveNow} />
        </>
      )}
      <FilesPart view={view} onAddFile={props.onAddFile} />
      <OtherWays
        view={view}
        onMoreTime={props.onMoreTime}
        onRatherTalk={props.onRatherTalk}
        onDecline={props.onDecline}
      />
    </>
  );
}

interface BackAndOnProps extends Pick<FormPartsProps, 'at' | 'onGo' | 'onSaveNow'> {
  /** How many parts there are. */
  readonly of: number;
}

const BackAndOn = ({ at, of, onGo, onSaveNow }: BackAndOnProps) => (
  <div className="row">
    {at > 0 && (
      <Button
        onClick={() => {
          onGo(at - 1);
        }}
      >
        Back
      </Button>
    )}
    <Button
      appearance="primary"
      onClick={() => {
        void onSaveNow();
        onGo(at + 1);
      }}
    >
      {at + 1 === of ? 'Check and hand in' : 'Save and go on'}
    </Button>
  </div>
);

/** In full on the first part; folded away after it, because it has been read. */
function Opening({ words, open }: { readonly words: readonly string[]; readonly open: boolean }) {
  if (words.length === 0) return null;
  return (
    <details className="why opening" open={open}>
      <summary>Before you start: who reads this</summary>
      {words.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </details>
  );
}
