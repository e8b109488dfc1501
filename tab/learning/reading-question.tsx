import { Field, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useId } from 'react';
import type { DipAnswerView, DipQuestionView } from '#rules/views';
import { Why } from '../frame/why.tsx';

export const EVIDENCED: readonly (readonly [DipAnswerView['evidenced'], string])[] = [
  ['yes', 'Yes'],
  ['no', 'No'],
  ['not-relevant', 'Not relevant'],
];

interface QuestionProps {
  readonly number: number;
  readonly question: DipQuestionView;
  readonly answer: DipAnswerView | undefined;
  readonly mayWrite: boolean;
  readonly onChange: (answer: DipAnswerView) => void;
  /** Whoever wrote has left the field. */
  readonly onLeave: () => void;
}

/** One question of the tool: what Steady knows, yes or no, and where it stands in the record. */
export function ReadingQuestion({ number, question, answer, mayWrite, onChange, onLeave }: QuestionProps) {
  const heading = useId();
  return (
    <li>
      <h3 id={heading}>
        {number} · {question.words}
      </h3>
      {question.known !== undefined && <p className="quiet">Steady knows: {question.known}</p>}
      <RadioGroup
        aria-labelledby={heading}
        layout="horizontal"
        disabled={!mayWrite}
        value={answer?.evidenced ?? ''}
        onChange={(_event, { value }) => {
          const evidenced = EVIDENCED.find(([one]) => one === value)?.[0];
          if (evidenced !== undefined) onChange({ question: question.id, evidenced, evidence: answer?.evidence ?? '' });
        }}
      >
        {EVIDENCED.map(([value, label]) => (
          <Radio key={value} value={value} label={label} />
        ))}
      </RadioGroup>
      {answer !== undefined && (
        <Field label={`Where it stands in the record, or what is missing (question ${String(number)})`}>
          <Textarea
            value={answer.evidence}
            disabled={!mayWrite}
            maxLength={1000}
            onChange={(_event, { value }) => {
              onChange({ ...answer, evidence: value });
            }}
            onBlur={onLeave}
          />
        </Field>
      )}
      <Why because={question.because} of={question.words} />
    </li>
  );
}
