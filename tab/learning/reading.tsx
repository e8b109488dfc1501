import { Button, Field, Select, Textarea } from '@fluentui/react-components';
import type { DipAnswerView, ReadingView } from '#rules/views';
import type { KeptReading } from '../api/samples.ts';
import { useIntention } from '../frame/intention.ts';
import { PlaceLink } from '../frame/navigation.tsx';
import { PageHeading } from '../frame/page-heading.tsx';
import { Section } from '../frame/section.tsx';
import { FaultNote } from '../frame/states.tsx';
import { StateMark } from '../frame/state-mark.tsx';
import { Why } from '../frame/why.tsx';
import { GRADE_CHOICES, gradeNamed } from './grades.ts';
import { useKeptReading, type ReadingKept } from './kept-reading.ts';
import { ReadingQuestion } from './reading-question.tsx';
import { SampledMinutes } from './sampled-record.tsx';

interface ReadingProps {
  readonly view: ReadingView;
  readonly onKeep: (kept: KeptReading) => Promise<{ readonly revision: number }>;
  readonly onHandIn: (revision: number) => Promise<void>;
}

const PARTS = [
  ['steps', 'What ticks and days can answer'],
  ['quality', 'What takes judgement'],
] as const;

const SAVE_WORDS: Record<ReadingKept['state'], string> = {
  'as-opened': 'What you write is saved as you go',
  changed: 'Not saved yet',
  saving: 'Saving…',
  saved: 'Saved',
  failed: 'Not saved',
};

/** One person’s own reading of one meeting, with what they need of it and nothing more. */
export function Reading({ view, onKeep, onHandIn }: ReadingProps) {
  const kept = useKeptReading(view, onKeep);
  const { busy, failure, carryOut } = useIntention();
  const mayWrite = view.state === 'to-read';
  const saveNow = () => {
    kept.save().catch(() => undefined);
  };
  return (
    <div className="room">
      <div className="page-head">
        <div>
          <PageHeading title={`Reading of ${view.meeting}`}>Reading of {view.meeting}</PageHeading>
          <p className="quiet">
            {view.kindWords} · {view.heldWords} · dip sample of {view.period}
          </p>
          <StateMark tone={mayWrite ? 'open' : 'good'}>{view.stateWords}</StateMark>
        </div>
        <PlaceLink to="dip-sample">All of the sample</PlaceLink>
      </div>
      <p>{view.aboutWords} What you find is yours alone until then. Write of the record, never of a person’s worth.</p>
      <Why because={view.because} of="this is read" />
      <SampledMinutes {...view} />
      {PARTS.map(([part, title]) => (
        <Questions key={part} part={part} title={title} view={view} kept={kept} onLeave={saveNow} />
      ))}
      <Section title="Grade" tone="strong">
        <GradeFields kept={kept} mayWrite={mayWrite} onLeave={saveNow} />
        {mayWrite && (
          <>
            <p role="status" className="quiet">
              {SAVE_WORDS[kept.state]}. {kept.draft.answers.length} of {view.questions.length} answered.
            </p>
            <FaultNote failure={kept.failure} />
            <FaultNote failure={failure} />
            <div className="row">
              <Button onClick={saveNow}>Save</Button>
              <Button
                appearance="primary"
                disabled={busy}
                onClick={() => void carryOut(async () => onHandIn(await kept.save()), 'Handed in.')}
              >
                Hand it in
              </Button>
            </div>
          </>
        )}
      </Section>
    </div>
  );
}

interface QuestionsProps {
  readonly part: (typeof PARTS)[number][0];
  readonly title: string;
  readonly view: ReadingView;
  readonly kept: ReadingKept;
  readonly onLeave: () => void;
}

/** As they stand on the page, and are numbered. */
const inOrder = ({ questions }: ReadingView) =>
  PARTS.flatMap(([part]) => questions.filter((question) => question.part === part));

function Questions({ part, title, view, kept: { draft, change }, onLeave }: QuestionsProps) {
  const put = (answer: DipAnswerView) => {
    change({ ...draft, answers: [...draft.answers.filter(({ question }) => question !== answer.question), answer] });
  };
  return (
    <Section title={title}>
      <ul className="lines">
        {inOrder(view).map((question, at) =>
          question.part === part ? (
            <ReadingQuestion
              key={question.id}
              number={at + 1}
              question={question}
              answer={draft.answers.find((one) => one.question === question.id)}
              mayWrite={view.state === 'to-read'}
              onChange={put}
              onLeave={onLeave}
            />
          ) : null,
        )}
      </ul>
    </Section>
  );
}

function GradeFields({
  kept: { draft, change },
  mayWrite,
  onLeave,
}: {
  readonly kept: ReadingKept;
  readonly mayWrite: boolean;
  readonly onLeave: () => void;
}) {
  return (
    <>
      <Field label="Grade">
        <Select
          value={draft.grade ?? ''}
          disabled={!mayWrite}
          onBlur={onLeave}
          onChange={(_event, { value }) => {
            change({ ...draft, grade: gradeNamed(value) });
          }}
        >
          <option value="">Choose a grade</option>
          {GRADE_CHOICES.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Why this grade">
        <Textarea
          value={draft.why}
          disabled={!mayWrite}
          maxLength={4000}
          onBlur={onLeave}
          onChange={(_event, { value }) => {
            change({ ...draft, why: value });
          }}
        />
      </Field>
    </>
  );
}
