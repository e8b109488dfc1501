import type { QuestionnaireToPassOn } from '#rules/views';
import { Section } from '../frame/section.tsx';
import { FormToPassOn, type PassingOn } from './form-to-pass-on.tsx';

interface FormsToPassOnProps {
  readonly forms: readonly QuestionnaireToPassOn[];
  readonly passing: PassingOn;
}

/** Forms of people who are not in Teams, reached through this worker: a code by phone, a letter again, paper, or writing it down. */
export function FormsToPassOn({ forms, passing }: FormsToPassOnProps) {
  if (forms.length === 0) return null;
  return (
    <Section title="Forms you pass on">
      <ul className="lines">
        {forms.map((form) => (
          <FormToPassOn key={form.id} form={form} passing={passing} />
        ))}
      </ul>
    </Section>
  );
}
