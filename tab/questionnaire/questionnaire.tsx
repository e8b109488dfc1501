import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
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
  const { state, onWrite } = props;
  const { view } = state;
  const [at, setAt] = useState(0);
  const [amending, setAmending] = useState(false);
  const part = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  const goTo = (step: number) => {
    moved.current = true;
    setAt(step);
  };
  useEffect(() => {
    if (moved.current) part.current?.focus();
  }, [at]);

  const section = view.sections[at];
  const handedIn = view.state === 'returned' && !amending;
  const declined = view.state === 'declined' && !amending;
  return (
    <div className="room form-page">
      <PageHeading title={view.title}>{view.title}</PageHeading>
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
      {declined && (
        <div className="part">
          <p>
            {view.asHelper
              ? 'They would rather not answer. That is respected, and it is recorded.'
              : 'You have said that you would rather not answer. That is fine, and it is recorded.'}
          </p>
          {view.mayChange && (
            <Button
              onClick={() => {
                setAmending(true);
              }}
            >
              {view.asHelper ? 'They would like to answer after all' : 'I would like to answer after all'}
            </Button>
          )}
        </div>
      )}
      {declined ? null : handedIn ? (
        <Receipt
          view={view}
          onAmend={() => {
            setAmending(true);
            goTo(0);
          }}
        />
      ) : (
        <>
          <Opening words={view.opening} open={at === 0} />
          <Steps view={view} at={at} onGo={goTo} />
          <SaveStatus state={state} onSaveNow={props.onSaveNow} />
          {section === undefined ? (
            <CheckAnswers
              heading={part}
              state={state}
              onGo={goTo}
              onSaveNow={props.onSaveNow}
              onSubmit={props.onSubmit}
              onHandedIn={() => {
                setAmending(false);
                setAt(0);
              }}
            />
          ) : (
            <>
              <FormSectionFields heading={part} section={section} state={state} onWrite={onWrite} />
              <div className="row">
                {at > 0 && (
                  <Button
                    onClick={() => {
                      goTo(at - 1);
                    }}
                  >
                    Back
                  </Button>
                )}
                <Button
                  appearance="primary"
                  onClick={() => {
                    void props.onSaveNow();
                    goTo(at + 1);
                  }}
                >
                  {at + 1 === view.sections.length ? 'Check and hand in' : 'Save and go on'}
                </Button>
              </div>
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
      )}
    </div>
  );
}

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
