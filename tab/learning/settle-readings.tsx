import { Button, Field, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { SettleView } from '#rules/views';
import type { Settled } from '../api/samples.ts';
import { useIntention } from '../frame/intention.ts';
import { PlaceLink } from '../frame/navigation.tsx';
import { PageHeading } from '../frame/page-heading.tsx';
import { Section } from '../frame/section.tsx';
import { FaultNote } from '../frame/states.tsx';
import { Why } from '../frame/why.tsx';
import { GRADE_CHOICES, gradeNamed } from './grades.ts';
import { EVIDENCED } from './reading-question.tsx';
import { SampledMinutes } from './sampled-record.tsx';

interface SettleProps {
  readonly view: SettleView;
  readonly onSettle: (settled: Settled) => Promise<void>;
}

/** Two readings side by side, for a third person who read neither and had no part in the case. */
export function SettleReadings({ view, onSettle }: SettleProps) {
  const { meeting, kindWords, heldWords, period, differ, readings, questions, because } = view;
  return (
    <div className="room">
      <div className="page-head">
        <div>
          <PageHeading title={`Readings of ${meeting}`}>Readings of {meeting}</PageHeading>
          <p className="quiet">
            {kindWords} · {heldWords} · dip sample of {period}
          </p>
        </div>
        <PlaceLink to="dip-sample">All of the sample</PlaceLink>
      </div>
      <Section title="What they see differently" tone="strong">
        <ul>
          {differ.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
        <p>Both readings stay as they are. The grade that stands is yours to say, with why.</p>
        <Why because={because} of="a third person settles it" />
      </Section>
      <SampledMinutes {...view} />
      <div className="two-columns even">
        {readings.map(({ title, gradeWords, why, answers }) => (
          <Section key={title} title={title}>
            <p>
              <strong>Grade:</strong> {gradeWords}. {why}
            </p>
            <ul className="lines">
              {questions.map(({ id, words }) => {
                const answer = answers.find(({ question }) => question === id);
                const said = EVIDENCED.find(([one]) => one === answer?.evidenced)?.[1] ?? 'Not answered';
                return (
                  <li key={id}>
                    <span>{words}</span>
                    <span>
                      <strong>{said}.</strong> {answer?.evidence}
                    </span>
                  </li>
                );
              })}
            </ul>
          </Section>
        ))}
      </div>
      <SettleForm onSettle={onSettle} />
    </div>
  );
}

function SettleForm({ onSettle }: Pick<SettleProps, 'onSettle'>) {
  const [grade, setGrade] = useState<Settled['grade']>();
  const [why, setWhy] = useState('');
  const { busy, failure, carryOut } = useIntention();
  return (
    <Section title="The grade that stands">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (grade !== undefined) void carryOut(() => onSettle({ grade, why }), 'Settled.');
        }}
      >
        <Field label="Grade" required>
          <Select
            value={grade ?? ''}
            onChange={(_event, { value }) => {
              setGrade(gradeNamed(value));
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
        <Field label="Why it is settled so" required>
          <Textarea
            value={why}
            maxLength={4000}
            onChange={(_event, { value }) => {
              setWhy(value);
            }}
          />
        </Field>
        <FaultNote failure={failure} />
        <div className="row">
          <Button type="submit" appearance="primary" disabled={busy || grade === undefined}>
            Settle it
          </Button>
        </div>
      </form>
    </Section>
  );
}
