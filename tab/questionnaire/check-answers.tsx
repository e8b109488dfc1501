import { Button, Checkbox, Field, Select } from '@fluentui/react-components';
import { useState, type RefObject } from 'react';
import { answerInWords, type AnswerFault, isKeyOf } from '#rules/views';
import type { ProxyEntry, SubmitOutcome } from '../api/questionnaires.ts';
import { TabFault } from '../api/fault.ts';
import { FaultNote } from '../frame/states.tsx';
import { useIntention } from '../frame/intention.ts';
import type { DraftState } from './draft.ts';

interface CheckAnswersProps {
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly state: DraftState;
  readonly onGo: (step: number) => void;
  readonly onSaveNow: () => Promise<boolean>;
  readonly onSubmit: (proxy: ProxyEntry | undefined) => Promise<SubmitOutcome>;
  readonly onHandedIn: () => void;
}

const METHODS: Record<ProxyEntry['method'], string> = {
  phone: 'By phone',
  'face-to-face': 'Face to face',
  video: 'By video',
  paper: 'On paper',
  records: 'From records',
};

/** Everything once more before it is handed in; what is missing is said with the way to it. */
export function CheckAnswers({ heading, state, onGo, onSaveNow, onSubmit, onHandedIn }: CheckAnswersProps) {
  const { view } = state;
  const [method, setMethod] = useState<ProxyEntry['method']>('phone');
  const [readBack, setReadBack] = useState(false);
  const [lacking, setLacking] = useState<readonly AnswerFault[]>([]);
  const { busy, failure, carryOut } = useIntention();
  const asksHow = view.asHelper && view.audience === 'adult';

  const handIn = () =>
    carryOut(async () => {
      setLacking([]);
      if (!(await onSaveNow()))
        throw new TabFault('refused', {
          words: 'Something is not saved yet. Look at the note above, then hand in again.',
        });
      const outcome = await onSubmit(asksHow ? { method, readBack } : undefined);
      if (outcome.is === 'incomplete') setLacking(outcome.faults);
      if (outcome.is === 'incomplete' || outcome.is === 'asking-how' || outcome.is === 'closed') {
        throw new TabFault(
          outcome.is === 'closed' ? 'refused' : 'asking',
          outcome.is === 'incomplete' ? {} : { words: outcome.words },
        );
      }
      onHandedIn();
    }, 'Your answers are handed in.');

  return (
    <section aria-labelledby="check" className="part">
      <h2 id="check" ref={heading} tabIndex={-1}>
        Check your answers
      </h2>
      {view.sections.map((section, step) => (
        <div key={section.id} className="checked-part">
          <div className="part-head">
            <h3>{section.title}</h3>
            <Button
              size="small"
              onClick={() => {
                onGo(step);
              }}
            >
              Change<span className="only-heard"> {section.title}</span>
            </Button>
          </div>
          <dl className="checked">
            {section.questions.map((question) => {
              const words = answerInWords(
                question,
                state.typed[section.id]?.[question.id] ?? section.answers[question.id],
              );
              const lack = lacking.find((one) => one.question === question.id);
              return (
                <div key={question.id}>
                  <dt>{question.words}</dt>
                  <dd>
                    {words.length === 0 ? (
                      <span className="quiet">No answer</span>
                    ) : (
                      words.map((line, at) => (
                        <p key={at} className="as-written">
                          {line}
                        </p>
                      ))
                    )}
                    {lack !== undefined && <p className="field-lack">{lack.sentence}</p>}
                  </dd>
                </div>
              );
            })}
          </dl>
        </div>
      ))}
      {asksHow && (
        <div className="inline-form">
          <Field label="How did the person tell you this?">
            <Select
              value={method}
              onChange={(_event, { value }) => {
                if (isKeyOf(METHODS, value)) setMethod(value);
              }}
            >
              {Object.entries(METHODS).map(([key, words]) => (
                <option key={key} value={key}>
                  {words}
                </option>
              ))}
            </Select>
          </Field>
          <Checkbox
            label="I read it back, and the person agreed with it"
            checked={readBack}
            onChange={(_event, { checked }) => {
              setReadBack(checked === true);
            }}
          />
        </div>
      )}
      <FaultNote failure={failure} />
      <div className="row">
        <Button appearance="primary" disabledFocusable={busy || !view.mayChange} onClick={() => void handIn()}>
          {busy ? 'Handing in…' : 'Hand in my answers'}
        </Button>
      </div>
    </section>
  );
}
