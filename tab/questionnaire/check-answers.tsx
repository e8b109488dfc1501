import { Button, Field, Select } from '@fluentui/react-components';
import { useState, type RefObject } from 'react';
import { answerInWords, type AnswerFault, type AnswerSheet, isKeyOf, type QuestionnaireView } from '#rules/views';
import type { ProxyEntry, SubmitOutcome } from '../api/questionnaires.ts';
import { TabFault } from '../api/fault.ts';
import { Tick } from '../frame/fields.tsx';
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
  const [how, setHow] = useState<ProxyEntry>({ method: 'phone', readBack: false });
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
      const outcome = await onSubmit(asksHow ? how : undefined);
      if (outcome.is === 'incomplete') setLacking(outcome.faults);
      const refused = refusalIn(outcome);
      if (refused !== undefined) throw refused;
      onHandedIn();
    }, 'Your answers are handed in.');

  return (
    <section aria-labelledby="check" className="part">
      <h2 id="check" ref={heading} tabIndex={-1}>
        Check your answers
      </h2>
      {view.sections.map((section, step) => (
        <CheckedPart
          key={section.id}
          section={section}
          typed={state.typed[section.id]}
          lacking={lacking}
          onChange={() => {
            onGo(step);
          }}
        />
      ))}
      {asksHow && <HowTold how={how} onChange={setHow} />}
      <FaultNote failure={failure} />
      <div className="row">
        <Button appearance="primary" disabledFocusable={busy || !view.mayChange} onClick={() => void handIn()}>
          {busy ? 'Handing in…' : 'Hand in my answers'}
        </Button>
      </div>
    </section>
  );
}

/** Why it was not handed in; undefined where it was. */
function refusalIn(outcome: SubmitOutcome): TabFault | undefined {
  if (outcome.is === 'incomplete') return new TabFault('asking', {});
  if (outcome.is === 'asking-how') return new TabFault('asking', { words: outcome.words });
  return outcome.is === 'closed' ? new TabFault('refused', { words: outcome.words }) : undefined;
}

type FormPart = QuestionnaireView['sections'][number];

interface CheckedPartProps {
  readonly section: FormPart;
  readonly typed: AnswerSheet | undefined;
  readonly lacking: readonly AnswerFault[];
  readonly onChange: () => void;
}

const CheckedPart = ({ section, typed, lacking, onChange }: CheckedPartProps) => (
  <div className="checked-part">
    <div className="part-head">
      <h3>{section.title}</h3>
      <Button size="small" onClick={onChange}>
        Change<span className="only-heard"> {section.title}</span>
      </Button>
    </div>
    <dl className="checked">
      {section.questions.map((question) => (
        <div key={question.id}>
          <dt>{question.words}</dt>
          <dd>
            <AnswerWords lines={answerInWords(question, typed?.[question.id] ?? section.answers[question.id])} />
            <Lack fault={lacking.find((one) => one.question === question.id)} />
          </dd>
        </div>
      ))}
    </dl>
  </div>
);

const AnswerWords = ({ lines }: { readonly lines: readonly string[] }) =>
  lines.length === 0 ? (
    <span className="quiet">No answer</span>
  ) : (
    lines.map((line, at) => (
      <p key={at} className="as-written">
        {line}
      </p>
    ))
  );

const Lack = ({ fault }: { readonly fault: AnswerFault | undefined }) =>
  fault !== undefined && <p className="field-lack">{fault.sentence}</p>;

interface HowToldProps {
  readonly how: ProxyEntry;
  readonly onChange: (how: ProxyEntry) => void;
}

/** A helper says how the person told it, and whether it was read back. */
const HowTold = ({ how, onChange }: HowToldProps) => (
  <div className="inline-form">
    <Field label="How did the person tell you this?">
      <Select
        value={how.method}
        onChange={(_event, { value }) => {
          if (isKeyOf(METHODS, value)) onChange({ ...how, method: value });
        }}
      >
        {Object.entries(METHODS).map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </Select>
    </Field>
    <Tick
      label="I read it back, and the person agreed with it"
      checked={how.readBack}
      onChange={(readBack) => {
        onChange({ ...how, readBack });
      }}
    />
  </div>
);
