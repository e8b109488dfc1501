import type { ReactNode } from 'react';
import type { AnswersView } from '#rules/views';
import { capital, formStateWords } from '#rules/words';
import { PageHeading } from '../frame/page-heading.tsx';
import { PlaceLink } from '../frame/navigation.tsx';
import { Section } from '../frame/section.tsx';
import { StateMark } from '../frame/state-mark.tsx';
import { ByQuestion } from './by-question.tsx';
import { FilesToOpen } from './files-to-open.tsx';
import { TakeBack } from './take-back.tsx';

/** Answers by question, side by side, with what came back and who wants to speak to the chair. */
export function Answers({
  view,
  onOpenFile,
  onTakeBack,
  children,
}: Omit<FormsProps, 'forms'> & { readonly view: AnswersView; readonly children: ReactNode }) {
  const { ref, returnedWords, speakToChair, questions } = view;
  return (
    <div className="room no-print">
      <PageHeading title={`Answers for ${ref}`}>Answers for {ref}</PageHeading>
      <p>
        <PlaceLink to={`meeting/${ref}`}>Back to the meeting</PlaceLink>
      </p>
      <p className="note">
        These answers are for the chair and the Safeguarding Unit organiser. Do not hand them round, print them or paste
        them elsewhere. Each reading is recorded.
      </p>
      <Section title="What came back">
        <p>
          <strong>{returnedWords}</strong>
        </p>
        <Forms forms={view.forms} onOpenFile={onOpenFile} onTakeBack={onTakeBack} />
      </Section>
      {speakToChair.length > 0 && (
        <Section title="Would like to speak to the chair" tone="strong">
          <p>Ring them before the meeting, at a time that is safe for them. Their worker knows when that is.</p>
          <ul>
            {speakToChair.map(({ part, form }) => (
              <li key={form}>{capital(part)}</li>
            ))}
          </ul>
        </Section>
      )}
      {children}
      <Section title="By question">
        {questions.length === 0 ? (
          <p className="empty">No answer has come back yet.</p>
        ) : (
          <ByQuestion questions={questions} />
        )}
      </Section>
      <Factors view={view} />
    </div>
  );
}

interface FormsProps extends Pick<AnswersView, 'forms'> {
  readonly onOpenFile: (form: string, name: string) => Promise<void>;
  readonly onTakeBack: (form: string, reason: string) => Promise<void>;
}

function Forms({ forms, onOpenFile, onTakeBack }: FormsProps) {
  if (forms.length === 0) return null;
  return (
    <ul className="lines">
      {forms.map(
        ({ id, part, state, late, enteredWords, ratherTalk, participation, withdrawnWords, mayTakeBack, files }) => (
          <li key={id}>
            <strong>{capital(part)}</strong>
            <StateMark tone={state === 'returned' ? 'good' : 'plain'}>
              {capital(formStateWords(state))}
              {late && ', after the agreed day'}
            </StateMark>
            {enteredWords !== undefined && <span className="quiet">{enteredWords}</span>}
            {ratherTalk && <span>Would rather talk to someone.</span>}
            {participation !== undefined && <span>How the child took part: {participation}</span>}
            {withdrawnWords !== undefined && <span>{withdrawnWords}</span>}
            {mayTakeBack && <TakeBack who={`the ${part}`} onTakeBack={(reason) => onTakeBack(id, reason)} />}
            {files.length > 0 && <FilesToOpen form={id} files={files} onOpenFile={onOpenFile} />}
          </li>
        ),
      )}
    </ul>
  );
}

function Factors({ view: { factors, factorsToShare } }: { readonly view: AnswersView }) {
  if (factors.length === 0) return null;
  return (
    <Section title="Ticked in the lists">
      <p className="quiet">Counts under three are for you alone: they could point at one person.</p>
      <ul>
        {factors.map(({ id, words, count }) => (
          <li key={id}>
            {words}: {count}
            {!factorsToShare.some((one) => one.id === id) && <span className="quiet"> (not to be shared)</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
