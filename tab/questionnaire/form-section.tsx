import type { RefObject } from 'react';
import type { AnswerValue, SectionView } from '#rules/views';
import type { DraftState } from './draft.ts';
import { QuestionField } from './question-field.tsx';

interface FormSectionProps {
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly section: SectionView;
  readonly state: DraftState;
  readonly onWrite: (section: string, question: string, value: AnswerValue) => void;
}

/** One part of the form. What a helper saw stands apart from what the person said. */
export function FormSectionFields({ heading, section, state, onWrite }: FormSectionProps) {
  const { view, typed, faults, crossed } = state;
  return (
    <section
      aria-labelledby={`section-${section.id}`}
      className={`part ${section.by === 'helper' ? 'part-strong' : ''}`}
    >
      <h2 id={`section-${section.id}`} ref={heading} tabIndex={-1}>
        {section.title}
      </h2>
      {section.by === 'helper' && (
        <p className="quiet">For the helper: what you saw yourself, apart from what the person said.</p>
      )}
      {section.intro !== undefined && <p>{section.intro}</p>}
      <div className="questions">
        {section.questions.map((question) => (
          <QuestionField
            key={question.id}
            question={question}
            value={typed[section.id]?.[question.id] ?? section.answers[question.id]}
            fault={faults[question.id]}
            crossed={crossed.includes(question.id)}
            closed={!view.mayChange}
            onWrite={(value) => {
              onWrite(section.id, question.id, value);
            }}
          />
        ))}
      </div>
    </section>
  );
}
