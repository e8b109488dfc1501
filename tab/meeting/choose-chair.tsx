import { Button, Field, Textarea } from '@fluentui/react-components';
import { FocusButton } from '../frame/focus-button.tsx';
import { useState } from 'react';
import { onlyOneEligible, type ChairCandidate } from '#rules/views';
import type { ChosenChair } from '../api/steady.ts';
import { CautionIcon } from '../frame/icons.tsx';
import { FaultNote } from '../frame/states.tsx';
import { StateMark } from '../frame/state-mark.tsx';
import { useIntention } from '../frame/intention.ts';
import { useLoaded } from '../frame/loaded.ts';
import { sentence } from '../words.ts';
import { useDisclosure } from '../frame/use-disclosure.ts';

interface ChooseChairProps {
  /** Who chairs now, if anyone. */
  readonly chairId: string | undefined;
  readonly load: () => Promise<readonly ChairCandidate[]>;
  readonly onChoose: (chair: ChosenChair) => Promise<void>;
  readonly onClose: () => void;
}

/** Everyone who might chair, best first, with what speaks for them; and those who may not, with the paragraph. */
export function ChooseChair({ chairId, load, onChoose, onClose }: ChooseChairProps) {
  const candidates = useLoaded('chairs', load);
  const { busy, failure, carryOut } = useIntention();
  const choose = async (one: ChairCandidate, chair: ChosenChair) => {
    const words = chair.reserveChairId === one.id ? `${one.name} is the reserve.` : `${one.name} chairs.`;
    if (await carryOut(() => onChoose(chair), words)) onClose();
  };
  return (
    <div className="inline-form">
      <h3>Who can chair</h3>
      {candidates.is === 'loading' && <p role="status">Looking for people who may chair…</p>}
      {candidates.is === 'failed' && (
        <>
          <FaultNote failure={candidates.failure} />
          <Button onClick={() => void candidates.again()}>Try again</Button>
        </>
      )}
      {candidates.is === 'ready' && (
        <>
          <FewChairs candidates={candidates.value} />
          <ul className="cards">
            {candidates.value.map((one) => (
              <Candidate
                key={one.id}
                one={one}
                chairId={chairId}
                busy={busy}
                onChoose={(chair) => void choose(one, chair)}
              />
            ))}
          </ul>
        </>
      )}
      <FaultNote failure={failure} />
      <div className="row">
        <Button appearance="subtle" onClick={onClose}>
          Close
        </Button>
      </div>
    </div>
  );
}

interface CandidateProps {
  readonly one: ChairCandidate;
  readonly chairId: string | undefined;
  readonly busy: boolean;
  readonly onChoose: (chair: ChosenChair) => void;
}

function Candidate(props: CandidateProps) {
  const { one, chairId } = props;
  return (
    <li className="card">
      <div className="card-head">
        <h4>{one.name}</h4>
        <StateMark tone={one.may ? 'good' : 'late'}>{one.may ? 'May chair' : 'May not chair'}</StateMark>
      </div>
      <p className="quiet">
        {one.roles.length > 0 && sentence(one.roles.join(', '))}{' '}
        {one.load === 0
          ? 'Chairs no other open meeting'
          : `Chairs ${String(one.load)} other open ${one.load === 1 ? 'meeting' : 'meetings'}`}
        .
      </p>
      <ul className="reasons">
        {one.reasons.map(({ words, because }) => (
          <li key={`${words} ${because}`}>
            {words} <span className="quiet">({because})</span>
          </li>
        ))}
      </ul>
      {one.id === chairId && <p>Chairs this meeting now.</p>}
      {one.may ? <Choices {...props} /> : one.canBeExcepted && <Exception {...props} />}
    </li>
  );
}

/** As chair or as reserve; with a reason where the procedure prefers another. */
const Choices = ({ one, chairId, busy, onChoose }: CandidateProps) => (
  <>
    {one.id !== chairId && (
      <div className="row">
        {one.needsReason !== true && (
          <Button
            appearance="primary"
            disabledFocusable={busy}
            onClick={() => {
              onChoose({ chairId: one.id });
            }}
          >
            Choose<span className="only-heard"> {one.name}</span>
          </Button>
        )}
        {chairId !== undefined && (
          <Button
            disabledFocusable={busy}
            onClick={() => {
              onChoose({ chairId, reserveChairId: one.id });
            }}
          >
            Keep as reserve<span className="only-heard"> {one.name}</span>
          </Button>
        )}
      </div>
    )}
    {one.needsReason === true && (
      <WithReason
        name={one.name}
        busy={busy}
        opens={one.id === chairId ? 'Write down why' : 'Choose with a reason'}
        label="Why it is this person"
        hint="The procedure prefers another. The reason is kept with the meeting."
        onChoose={(reason) => {
          onChoose({ chairId: one.id, reason });
        }}
      />
    )}
  </>
);

const Exception = ({ one, busy, onChoose }: CandidateProps) => (
  <WithReason
    name={one.name}
    busy={busy}
    opens="Ask for an exception"
    label="Head of service’s reason"
    hint="Only the head of service can allow this. The reason is kept with the meeting."
    onChoose={(exceptionReason) => {
      onChoose({ chairId: one.id, exceptionReason });
    }}
  />
);

/** With one person who may chair, or nobody, a neighbouring authority is asked. @source E-55 */
function FewChairs({ candidates }: { readonly candidates: readonly ChairCandidate[] }) {
  const few = onlyOneEligible(candidates);
  if (few === undefined) return null;
  return (
    <p className="note note-caution">
      <CautionIcon />{' '}
      <span>
        {few.words} <span className="quiet">({few.because})</span>
      </span>
    </p>
  );
}

interface WithReasonProps {
  readonly name: string;
  readonly busy: boolean;
  /** What opens the form, before the name. */
  readonly opens: string;
  readonly label: string;
  readonly hint: string;
  readonly onChoose: (reason: string) => void;
}

/** A choice that the procedure allows with a written reason: the head of service’s exception, or why it is this person. */
function WithReason({ name, busy, opens, label, hint, onChoose }: WithReasonProps) {
  const { open, setOpen, opener, form } = useDisclosure();
  const [reason, setReason] = useState('');
  if (!open)
    return (
      <div className="row">
        <FocusButton
          ref={opener}
          size="small"
          onClick={() => {
            setOpen(true);
          }}
        >
          {opens}
          <span className="only-heard"> for {name}</span>
        </FocusButton>
      </div>
    );
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') onChoose(reason.trim());
      }}
    >
      <Field label={label} required hint={hint}>
        <Textarea
          value={reason}
          onChange={(_event, { value }) => {
            setReason(value);
          }}
        />
      </Field>
      <div className="row">
        <Button type="submit" disabledFocusable={busy || reason.trim() === ''}>
          Choose {name} with this reason
        </Button>
      </div>
    </form>
  );
}
