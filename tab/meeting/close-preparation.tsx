import { Button, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { MeetingView } from '#rules/views';
import type { PreparationAnswer } from '../api/steady.ts';
import { FaultNote } from '../frame/states.tsx';
import { useIntention } from '../frame/intention.ts';
import { Section } from '../frame/section.tsx';
import { useNarrow } from '../frame/use-narrow.ts';

interface ClosePreparationProps {
  readonly view: MeetingView;
  readonly onClose: (answers: readonly PreparationAnswer[]) => Promise<void>;
}

interface Answer {
  readonly became?: PreparationAnswer['became'] | undefined;
  readonly why?: string | undefined;
}

const BECAME_WORDS = { done: 'Done', 'not-done': 'Not done', 'not-needed': 'No longer needed' } as const;
const BECAME = ['done', 'not-done', 'not-needed'] as const;
const isBlank = (words: string | undefined): boolean => words === undefined || words.trim() === '';
const isAnswered = ({ became, why }: Answer): boolean => became === 'done' || (became !== undefined && !isBlank(why));

/** What the meeting was held without: asked once, on one screen, and chased no more. What is left open stays here. */
export function ClosePreparation({ view, onClose }: ClosePreparationProps) {
  const rows = view.obligations.filter(({ passed }) => passed === true);
  const [answers, setAnswers] = useState<Readonly<Record<string, Answer>>>({});
  const [asked, setAsked] = useState(false);
  const { busy, failure, carryOut } = useIntention();
  if (rows.length === 0 || !view.may.includes('record-meeting')) return null;
  const given = rows.flatMap(({ key = '' }): readonly PreparationAnswer[] => {
    const { became, why } = answers[key] ?? {};
    return became === undefined || !isAnswered({ became, why }) ? [] : [{ key, became, why: why?.trim() ?? '' }];
  });
  const lacksWhy = Object.values(answers).some((answer) => answer.became !== undefined && !isAnswered(answer));
  return (
    <Section title="What became of the preparation" id="preparation" count={`${String(rows.length)} open`}>
      <p>
        The meeting was held, and nobody is reminded of these any more. Say once what became of each. You can say some
        now and the others later.
      </p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (given.length > 0 && !lacksWhy)
            void carryOut(() => onClose(given), 'It is written down what became of the preparation.');
        }}
      >
        {rows.map(({ key = '', title, who }) => (
          <Row
            key={key}
            title={title}
            who={who}
            answer={answers[key] ?? {}}
            showsMissing={asked}
            onAnswer={(answer) => {
              setAnswers({ ...answers, [key]: answer });
            }}
          />
        ))}
        <FaultNote failure={failure} />
        <div className="row">
          <Button type="submit" appearance="primary" disabledFocusable={busy || Object.keys(answers).length === 0}>
            {busy ? 'Saving…' : 'Write it down'}
          </Button>
        </div>
      </form>
    </Section>
  );
}

interface RowProps {
  readonly title: string;
  readonly who: string;
  readonly answer: Answer;
  readonly showsMissing: boolean;
  readonly onAnswer: (answer: Answer) => void;
}

function Row({ title, who, answer, showsMissing, onAnswer }: RowProps) {
  const { became, why = '' } = answer;
  const narrow = useNarrow();
  return (
    <fieldset className="inline-form">
      <legend>
        {title} <span className="quiet">({who})</span>
      </legend>
      <RadioGroup
        aria-label={`What became of it: ${title}`}
        layout={narrow ? 'vertical' : 'horizontal'}
        value={became ?? ''}
        onChange={(_event, { value }) => {
          onAnswer({ ...answer, became: BECAME.find((one) => one === value) });
        }}
      >
        {BECAME.map((value) => (
          <Radio key={value} value={value} label={BECAME_WORDS[value]} />
        ))}
      </RadioGroup>
      {became !== undefined && became !== 'done' && (
        <Field
          label="Why?"
          required
          validationMessage={showsMissing && isBlank(why) ? 'Say why: it is kept with your name.' : null}
        >
          <Input
            value={why}
            maxLength={1000}
            onChange={(_event, { value }) => {
              onAnswer({ ...answer, why: value });
            }}
          />
        </Field>
      )}
    </fieldset>
  );
}
