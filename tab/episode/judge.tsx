import { Button, Checkbox, Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { isOneOf, type EpisodeForm } from '#rules/views';
import type { GivenJudgement } from '../api/steady.ts';
import { FaultNote } from '../frame/states.tsx';
import { Section } from '../frame/section.tsx';
import { useIntention } from '../frame/intention.ts';
import { Why } from '../frame/why.tsx';

const BEST = ['yes', 'no', 'not-sure'] as const satisfies readonly GivenJudgement['bestInterests'][];

interface JudgeProps {
  readonly form: EpisodeForm;
  readonly onJudge: (judgement: GivenJudgement) => Promise<void>;
}

/** A manager's own judgement, with things to think of. Nothing is added up. @source CF-13, rulings */
export function Judge({ form, onJudge }: JudgeProps) {
  const [best, setBest] = useState('');
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [outcome, setOutcome] = useState('');
  const [reason, setReason] = useState('');
  const [support, setSupport] = useState('');
  const [paid, setPaid] = useState(false);
  const [toldBy, setToldBy] = useState('');
  const [asked, setAsked] = useState(false);
  const { busy, failure, carryOut } = useIntention();
  const lacks = (words: string, message: string) =>
    asked && words.trim() === '' ? { validationMessage: message } : {};
  const asksWhoTold = form.childAsked && outcome === 'no-concern';
  const complete =
    [best, outcome, reason].every((words) => words.trim() !== '') && (!asksWhoTold || toldBy.trim() !== '');
  const chosen = form.outcomes.find(({ key }) => key === outcome);

  const judge = () => {
    setAsked(true);
    if (!complete || chosen === undefined || !isOneOf(BEST, best)) return;
    void carryOut(
      () =>
        onJudge({
          outcome: chosen.key,
          bestInterests: best,
          prompts: ticked,
          reason: reason.trim(),
          support: support.trim(),
          paidSupport: paid,
          decision: form.decision,
          ...(toldBy.trim() === '' ? {} : { childToldBy: toldBy.trim() }),
        }),
      'Your judgement is recorded.',
    );
  };

  if (form.outcomes.length === 0)
    return (
      <Section title="Your judgement" tone="strong">
        <p>
          Nothing can be judged while the hold stands. Lift it with the outcome of the LADO or strategy discussion, or
          keep the terms that were agreed with the LADO: then you judge here.
        </p>
      </Section>
    );

  return (
    <Section title="Your judgement" tone="strong">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          judge();
        }}
      >
        <Field
          label={form.bestInterests ?? 'Is staying in this child’s best interests, as far as we know?'}
          required
          {...lacks(best, 'Choose an answer')}
        >
          <RadioGroup
            value={best}
            onChange={(_event, { value }) => {
              setBest(value);
            }}
          >
            <Radio value="yes" label="Yes" />
            <Radio value="no" label="No" />
            <Radio value="not-sure" label="Not sure" />
          </RadioGroup>
        </Field>
        <fieldset>
          <legend>Think about each of these. They are not a score: tick what is so.</legend>
          {form.prompts.map(({ key, words }) => (
            <Checkbox
              key={key}
              label={words}
              checked={ticked.includes(key)}
              onChange={(_event, { checked }) => {
                setTicked(checked === true ? [...ticked, key] : ticked.filter((one) => one !== key));
              }}
            />
          ))}
        </fieldset>
        <Field label="What should happen" required {...lacks(outcome, 'Choose what should happen')}>
          <RadioGroup
            value={outcome}
            onChange={(_event, { value }) => {
              setOutcome(value);
            }}
          >
            {form.outcomes.map(({ key, words, hint, refused }) => (
              <Radio
                key={key}
                value={key}
                disabled={refused !== undefined}
                label={
                  <>
                    {words}
                    <br />
                    <span className="quiet">{refused === undefined ? hint : `Not open here: ${refused}`}</span>
                  </>
                }
              />
            ))}
          </RadioGroup>
        </Field>
        {chosen !== undefined && <Why because={chosen.because} of={chosen.words} />}
        <Field label="Your reasons" required {...lacks(reason, 'Write your reasons')}>
          <Textarea
            rows={4}
            resize="vertical"
            value={reason}
            onChange={(_event, { value }) => {
              setReason(value);
            }}
          />
        </Field>
        {outcome === 'support' && form.supportIdeas !== undefined && (
          <>
            <p>Support that others offer before a meeting is needed:</p>
            <ul className="lines">
              {form.supportIdeas.map(({ words, because }) => (
                <li key={words}>
                  <span>{words}</span>
                  <Why because={because} of={words} />
                </li>
              ))}
            </ul>
          </>
        )}
        <Field label="Support: who does what by when" hint="One thing on each line.">
          <Textarea
            rows={3}
            resize="vertical"
            value={support}
            onChange={(_event, { value }) => {
              setSupport(value);
            }}
          />
        </Field>
        <Checkbox
          label="Some of this support costs money, so the head of service is asked first"
          checked={paid}
          onChange={(_event, { checked }) => {
            setPaid(checked === true);
          }}
        />
        {asksWhoTold && (
          <Field
            label="Who told the child, and what they said"
            required
            hint="The child said that they want to leave."
            {...lacks(toldBy, 'Write who told the child what')}
          >
            <Input
              value={toldBy}
              onChange={(_event, { value }) => {
                setToldBy(value);
              }}
            />
          </Field>
        )}
        <FaultNote failure={failure} />
        {asked && !complete && (
          <p role="alert" className="note note-bad">
            Something is still empty. It is marked above.
          </p>
        )}
        <div className="row">
          <Button type="submit" appearance="primary" disabledFocusable={busy}>
            {busy ? 'Recording…' : 'Record my judgement'}
          </Button>
        </div>
      </form>
    </Section>
  );
}
