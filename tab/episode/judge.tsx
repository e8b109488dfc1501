import { Button, Checkbox, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { EpisodeForm } from '#rules/views';
import type { GivenJudgement } from '../api/steady.ts';
import { LineField, Tick, WordsField } from '../frame/fields.tsx';
import { FaultNote } from '../frame/states.tsx';
import { Section } from '../frame/section.tsx';
import { useIntention } from '../frame/intention.ts';
import { Why } from '../frame/why.tsx';
import { asksWhoTold, chosenIn, givenIn, isWhole, NOTHING_JUDGED, type JudgementDraft } from './judgement-draft.ts';

interface JudgeProps {
  readonly form: EpisodeForm;
  readonly onJudge: (judgement: GivenJudgement) => Promise<void>;
}

/** A manager's own judgement, with things to think of. Nothing is added up. @source CF-13, rulings */
export const Judge = (props: JudgeProps) => (
  <Section title="Your judgement" tone="strong">
    {props.form.outcomes.length === 0 ? (
      <p>
        Nothing can be judged while the hold stands. Lift it with the outcome of the LADO or strategy discussion, or
        keep the terms that were agreed with the LADO: then you judge here.
      </p>
    ) : (
      <JudgementForm {...props} />
    )}
  </Section>
);

function JudgementForm({ form, onJudge }: JudgeProps) {
  const [draft, setDraft] = useState(NOTHING_JUDGED);
  const [asked, setAsked] = useState(false);
  const { busy, failure, carryOut } = useIntention();
  const parts: PartProps = {
    form,
    draft,
    change: (more) => {
      setDraft((now) => ({ ...now, ...more }));
    },
    lacks: (words, message) => (asked && words.trim() === '' ? { validationMessage: message } : {}),
  };

  const judge = () => {
    setAsked(true);
    const judgement = givenIn(form, draft);
    if (judgement !== undefined) void carryOut(() => onJudge(judgement), 'Your judgement is recorded.');
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        judge();
      }}
    >
      <BestInterests {...parts} />
      <Prompts {...parts} />
      <Outcomes {...parts} />
      <Reasons {...parts} />
      <SupportFields {...parts} />
      <WhoTold {...parts} />
      <FaultNote failure={failure} />
      {asked && !isWhole(form, draft) && (
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
  );
}

interface PartProps {
  readonly form: EpisodeForm;
  readonly draft: JudgementDraft;
  readonly change: (more: Partial<JudgementDraft>) => void;
  /** What is said at a field that was left empty, once it was tried to send. */
  readonly lacks: (words: string, message: string) => { readonly validationMessage?: string };
}

const BestInterests = ({ form, draft, change, lacks }: PartProps) => (
  <Field
    label={form.bestInterests ?? 'Is staying in this child’s best interests, as far as we know?'}
    required
    {...lacks(draft.best, 'Choose an answer')}
  >
    <RadioGroup
      value={draft.best}
      onChange={(_event, { value }) => {
        change({ best: value });
      }}
    >
      <Radio value="yes" label="Yes" />
      <Radio value="no" label="No" />
      <Radio value="not-sure" label="Not sure" />
    </RadioGroup>
  </Field>
);

const Prompts = ({ form, draft: { ticked }, change }: PartProps) => (
  <fieldset>
    <legend>Think about each of these. They are not a score: tick what is so.</legend>
    {form.prompts.map(({ key, words }) => (
      <Checkbox
        key={key}
        label={words}
        checked={ticked.includes(key)}
        onChange={(_event, { checked }) => {
          change({ ticked: checked === true ? [...ticked, key] : ticked.filter((one) => one !== key) });
        }}
      />
    ))}
  </fieldset>
);

function Outcomes({ form, draft, change, lacks }: PartProps) {
  const chosen = chosenIn(form, draft);
  return (
    <>
      <Field label="What should happen" required {...lacks(draft.outcome, 'Choose what should happen')}>
        <RadioGroup
          value={draft.outcome}
          onChange={(_event, { value }) => {
            change({ outcome: value });
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
    </>
  );
}

const Reasons = ({ draft, change, lacks }: PartProps) => (
  <WordsField
    label="Your reasons"
    required
    rows={4}
    {...lacks(draft.reason, 'Write your reasons')}
    value={draft.reason}
    onChange={(reason) => {
      change({ reason });
    }}
  />
);

const SupportFields = ({ form, draft, change }: PartProps) => (
  <>
    {draft.outcome === 'support' && form.supportIdeas !== undefined && <SupportIdeas ideas={form.supportIdeas} />}
    <WordsField
      label="Support: who does what by when"
      hint="One thing on each line."
      rows={3}
      value={draft.support}
      onChange={(support) => {
        change({ support });
      }}
    />
    <Tick
      label="Some of this support costs money, so the head of service is asked first"
      checked={draft.paid}
      onChange={(paid) => {
        change({ paid });
      }}
    />
  </>
);

const SupportIdeas = ({ ideas }: { readonly ideas: NonNullable<EpisodeForm['supportIdeas']> }) => (
  <>
    <p>Support that others offer before a meeting is needed:</p>
    <ul className="lines">
      {ideas.map(({ words, because }) => (
        <li key={words}>
          <span>{words}</span>
          <Why because={because} of={words} />
        </li>
      ))}
    </ul>
  </>
);

const WhoTold = ({ form, draft, change, lacks }: PartProps) =>
  asksWhoTold(form, draft) && (
    <LineField
      label="Who told the child, and what they said"
      required
      hint="The child said that they want to leave."
      {...lacks(draft.toldBy, 'Write who told the child what')}
      value={draft.toldBy}
      onChange={(toldBy) => {
        change({ toldBy });
      }}
    />
  );
