import { Button } from '@fluentui/react-components';
import type { QuestionnaireView } from '#rules/views';

interface StepsProps {
  readonly view: QuestionnaireView;
  readonly at: number;
  readonly onGo: (step: number) => void;
}

/** The parts of the form and how many questions of each are answered; any can be opened in any order. */
export function Steps({ view, at, onGo }: StepsProps) {
  const check = view.sections.length;
  return (
    <nav aria-label="Parts of this form">
      <ol className="steps">
        {view.sections.map(({ id, title, answered, questions }, step) => (
          <li key={id}>
            <Button
              size="small"
              appearance={step === at ? 'primary' : 'secondary'}
              onClick={() => {
                onGo(step);
              }}
              {...(step === at ? { 'aria-current': 'step' as const } : {})}
            >
              {step + 1}. {title} ({answered} of {questions.length})
            </Button>
          </li>
        ))}
        <li>
          <Button
            size="small"
            appearance={at === check ? 'primary' : 'secondary'}
            onClick={() => {
              onGo(check);
            }}
            {...(at === check ? { 'aria-current': 'step' as const } : {})}
          >
            {check + 1}. Check and hand in
          </Button>
        </li>
      </ol>
    </nav>
  );
}
