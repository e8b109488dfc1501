import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { FocusButton } from '../frame/focus-button.tsx';
import { useState } from 'react';
import type { FindingView, MinutesVersionView } from '#rules/views';
import type { FindingDecision } from '../api/minutes.ts';
import { CautionIcon, DoneIcon } from '../frame/icons.tsx';
import { useIntention } from '../frame/intention.ts';
import { FaultNote } from '../frame/states.tsx';
import { useDisclosure, type Disclosure } from '../frame/use-disclosure.ts';

interface FindingCardProps {
  readonly finding: FindingView;
  readonly version: MinutesVersionView;
  readonly mayDecide: boolean;
  readonly onDecide: (decision: FindingDecision) => Promise<void>;
}
type Choice = FindingDecision['choice'];

const DECIDED: Readonly<Record<Choice, string>> = {
  'take-out': 'Taken out',
  'write-instead': 'Written instead',
  keep: 'Kept',
};
const DOES: Readonly<Record<Choice, string>> = {
  'take-out': 'Take it out',
  'write-instead': 'Write it instead',
  keep: 'Keep it',
};

/** One finding: what it is, why, and what somebody decided about it. */
export function FindingCard({ finding, version, mayDecide, onDecide }: FindingCardProps) {
  const { title, why, decided, matched } = finding;
  const { open, setOpen, opener, form } = useDisclosure();
  const [choice, setChoice] = useState<Choice>('take-out');
  const begin = (with_: Choice) => {
    setChoice(with_);
    setOpen(true);
  };
  return (
    <section className="finding-card" aria-label={`${title}: ${matched}`}>
      <p>
        {decided === undefined ? <CautionIcon /> : <DoneIcon />} <strong>{title}</strong>
        {decided !== undefined && (
          <>
            {'. '}
            {DECIDED[decided.choice]}
            {decided.instead !== undefined && `: “${decided.instead}”`}, {decided.by}: {decided.reason}
          </>
        )}
      </p>
      <p className="quiet">{why}</p>
      {mayDecide && !open && version.state !== 'released' && (
        <Choices opener={opener} matched={matched} onChoose={begin} />
      )}
      {open && (
        <DecideForm
          form={form}
          choice={choice}
          finding={finding}
          version={version.version}
          onDecide={onDecide}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </section>
  );
}

interface ChoicesProps {
  readonly opener: Disclosure<HTMLFormElement>['opener'];
  readonly matched: string;
  readonly onChoose: (choice: Choice) => void;
}

const CHOICES: readonly (readonly [Choice, string])[] = [
  ['take-out', 'Take out…'],
  ['write-instead', 'Write instead…'],
  ['keep', 'Keep, because…'],
];

const Choices = ({ opener, matched, onChoose }: ChoicesProps) => (
  <div className="row no-print">
    {CHOICES.map(([choice, words]) => (
      <FocusButton
        key={choice}
        ref={choice === 'take-out' ? opener : undefined}
        size="small"
        appearance={choice === 'keep' ? 'subtle' : 'secondary'}
        onClick={() => {
          onChoose(choice);
        }}
      >
        {words}
        <span className="only-heard"> {matched}</span>
      </FocusButton>
    ))}
  </div>
);

interface DecideFormProps {
  readonly form: Disclosure<HTMLFormElement>['form'];
  readonly choice: Choice;
  readonly finding: FindingView;
  readonly version: string;
  readonly onDecide: (decision: FindingDecision) => Promise<void>;
  readonly onClose: () => void;
}

function DecideForm({ form, choice, finding, version, onDecide, onClose }: DecideFormProps) {
  const offered = finding.may.find((one) => one.is === 'write-instead');
  const [instead, setInstead] = useState(offered?.words ?? '');
  const [reason, setReason] = useState('');
  const [inAll, setInAll] = useState(true);
  const { busy, failure, carryOut } = useIntention();
  const { block, start, end, kind } = finding;
  const decide = () =>
    onDecide({
      version,
      block,
      start,
      end,
      kind,
      inAll,
      choice,
      reason: reason.trim(),
      ...(choice === 'write-instead' ? { instead: instead.trim() } : {}),
    });
  return (
    <form
      ref={form}
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        void carryOut(decide, 'Decided.').then((done) => {
          if (done) onClose();
        });
      }}
    >
      {choice === 'write-instead' && <Line label="Write instead" value={instead} onChange={setInstead} />}
      <Line
        label="Because"
        hint="Your name and the reason stay with the minutes."
        value={reason}
        onChange={setReason}
      />
      <Checkbox
        label="The same in every version where it was found"
        checked={inAll}
        onChange={(_event, { checked }) => {
          setInAll(checked === true);
        }}
      />
      <FaultNote failure={failure} />
      <div className="row">
        <Button type="submit" appearance="primary" disabledFocusable={busy || reason.trim() === ''}>
          {DOES[choice]}
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          Not now
        </Button>
      </div>
    </form>
  );
}

interface LineProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const Line = ({ label, hint, value, onChange }: LineProps) => (
  <Field label={label} required {...(hint === undefined ? {} : { hint })}>
    <Input
      value={value}
      onChange={(_event, { value: typed }) => {
        onChange(typed);
      }}
    />
  </Field>
);
