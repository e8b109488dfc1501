import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { FindingLine } from '#rules/views';
import { useIntention } from '../frame/intention.ts';
import { Section } from '../frame/section.tsx';
import { FaultNote } from '../frame/states.tsx';
import { Why } from '../frame/why.tsx';
import type { DipSampleProps } from './sample-props.ts';

const nameOf = ({ meeting, question }: Pick<FindingLine, 'meeting' | 'question'>): string => `${meeting} ${question}`;

/** What was found gets a day by which it is put right, and the report its words; then it is finished. */
export function FinishPart({ view, onFinish }: Pick<DipSampleProps, 'view' | 'onFinish'>) {
  const [says, setSays] = useState('');
  const [days, setDays] = useState<Readonly<Record<string, string>>>({});
  const [words, setWords] = useState<Readonly<Record<string, string>>>({});
  const { busy, failure, carryOut } = useIntention();
  const given = view.findings.map(({ meeting, question }) => ({
    meeting,
    question,
    due: days[nameOf({ meeting, question })] ?? '',
    words: words[nameOf({ meeting, question })] ?? '',
  }));
  return (
    <Section title="Finish the report">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void carryOut(() => onFinish({ says, given }), 'The report is finished.');
        }}
      >
        <Missing missing={view.missing} />
        {view.findings.length > 0 && (
          <ul className="lines">
            {view.findings.map((finding) => (
              <Finding
                key={nameOf(finding)}
                finding={finding}
                day={days[nameOf(finding)] ?? ''}
                onDay={(day) => {
                  setDays({ ...days, [nameOf(finding)]: day });
                }}
                words={words[nameOf(finding)] ?? ''}
                onWords={(said) => {
                  setWords({ ...words, [nameOf(finding)]: said });
                }}
              />
            ))}
          </ul>
        )}
        <Field label="What the sample says">
          <Textarea
            rows={4}
            maxLength={20_000}
            value={says}
            onChange={(_event, { value }) => {
              setSays(value);
            }}
          />
        </Field>
        <p className="quiet">Name nobody, and tell no story by which somebody could be known.</p>
        <FaultNote failure={failure} />
        <Button type="submit" appearance="primary" disabled={busy || view.missing.length > 0}>
          Finish the report
        </Button>
      </form>
    </Section>
  );
}

const Missing = ({ missing }: { readonly missing: readonly string[] }) =>
  missing.length === 0 ? null : (
    <>
      <p>Before it can be finished:</p>
      <ul>
        {missing.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </>
  );

interface FindingProps {
  readonly finding: FindingLine;
  readonly day: string;
  readonly onDay: (day: string) => void;
  readonly words: string;
  readonly onWords: (words: string) => void;
}

const Finding = ({ finding, day, onDay, words, onWords }: FindingProps) => (
  <li>
    <span>
      <strong>{finding.meeting}:</strong> {finding.words}
    </span>
    <span className="quiet">Put right by the {finding.whose}</span>
    <Field label={`By which day (${finding.meeting}: ${finding.words})`}>
      <Input
        type="date"
        value={day}
        onChange={(_event, { value }) => {
          onDay(value);
        }}
      />
    </Field>
    <Field label={`What they should know, if anything (${finding.meeting}: ${finding.words})`}>
      <Textarea
        maxLength={500}
        value={words}
        onChange={(_event, { value }) => {
          onWords(value);
        }}
      />
    </Field>
    <Why because={finding.because} of={finding.words} />
  </li>
);
