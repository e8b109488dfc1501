import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { MeetingView } from '#rules/views';
import type { OutsideChoice } from '#rules/words';
import type { FoundPerson, ShortRecord } from '../api/steady.ts';
import { FaultNote } from '../frame/states.tsx';
import { useIntention } from '../frame/intention.ts';
import { OutcomeFields } from './outcome-fields.tsx';
import { isComplete, type ActionDraft } from '../actions/smart.ts';
import { ActionsFields } from './actions-fields.tsx';
import { nextOf, NextFields, type NextSaid } from './next-fields.tsx';
import { OutsideField } from './because-field.tsx';
import { isAnotherDay, isOutsideWindow, unlessEmpty, WhyField } from './why-field.tsx';

interface RecordFormProps {
  readonly view: MeetingView;
  readonly people: (text: string) => Promise<readonly FoundPerson[]>;
  readonly onRecord: (record: ShortRecord) => Promise<void>;
  readonly onClose: () => void;
}

/** A short record: what was discussed, what was decided, who does what by when, and when people meet next. */
export function RecordForm({ view, people, onRecord, onClose }: RecordFormProps) {
  const [heldOn, setHeldOn] = useState<string>(view.heldOn ?? view.startsAt?.slice(0, 10) ?? '');
  const [dayReason, setDayReason] = useState('');
  const [because, setBecause] = useState<OutsideChoice>();
  const [record, setRecord] = useState(view.record ?? '');
  const [decisions, setDecisions] = useState(view.decisions ?? '');
  const [actions, setActions] = useState<readonly ActionDraft[]>([]);
  const [next, setNext] = useState<NextSaid>({ again: 'yes', nextOn: view.nextOn ?? '', noNext: '', why: '' });
  const [outcome, setOutcome] = useState<ShortRecord['outcome']>();
  const [carersSay, setCarersSay] = useState('');
  const [asked, setAsked] = useState(false);
  const { busy, failure, carryOut } = useIntention();

  const lacks = (words: string, message: string) =>
    asked && words.trim() === '' ? { validationMessage: message } : {};
  const complete =
    [heldOn, record, decisions, next.again === 'yes' ? next.nextOn : next.noNext].every(
      (words) => words.trim() !== '',
    ) && actions.every((one) => isComplete(one, heldOn));

  const save = async () => {
    setAsked(true);
    if (!complete) return;
    const what: ShortRecord = {
      heldOn,
      ...unlessEmpty('heldOnReason', dayReason),
      ...(because === undefined || !isOutsideWindow(view, heldOn) ? {} : { heldOnBecause: because }),
      record: record.trim(),
      decisions: decisions.trim(),
      ...nextOf(next),
      ...(outcome === undefined ? {} : { outcome }),
      ...(carersSay.trim() === '' ? {} : { carersSay: carersSay.trim() }),
      actions: actions.map(({ what: does, measure, owner, due, paid }) => ({
        what: does.trim(),
        measure: measure.trim(),
        ownerId: owner?.id ?? '',
        due,
        paid,
      })),
    };
    if (await carryOut(() => onRecord(what), 'The record is saved.')) onClose();
  };

  return (
    <form
      noValidate
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field label="Held on" required {...lacks(heldOn, 'Choose the day on which it was held')}>
        <Input
          type="date"
          value={heldOn}
          onChange={(_event, { value }) => {
            setHeldOn(value);
          }}
        />
      </Field>
      {isAnotherDay(view, heldOn) && (
        <WhyField label="Why on this day, and not as planned or recorded" words={dayReason} onWords={setDayReason} />
      )}
      {isOutsideWindow(view, heldOn) && <OutsideField chosen={because} onChoose={setBecause} />}
      <Field label="What was discussed" required {...lacks(record, 'Write what was discussed')}>
        <Textarea
          rows={5}
          resize="vertical"
          value={record}
          onChange={(_event, { value }) => {
            setRecord(value);
          }}
        />
      </Field>
      <Field label="What was decided" required {...lacks(decisions, 'Write what was decided')}>
        <Textarea
          rows={4}
          resize="vertical"
          value={decisions}
          onChange={(_event, { value }) => {
            setDecisions(value);
          }}
        />
      </Field>
      {view.kind === 'stability' && (
        <OutcomeFields outcome={outcome} carersSay={carersSay} onOutcome={setOutcome} onCarersSay={setCarersSay} />
      )}
      <ActionsFields actions={actions} people={people} showLack={asked} agreedOn={heldOn} onChange={setActions} />
      <NextFields next={next} showLack={asked} by={view.nextBy} wasRefused={failure !== undefined} onChange={setNext} />
      <FaultNote failure={failure} />
      {asked && !complete && (
        <p role="alert" className="note note-bad">
          Something is still empty. It is marked above.
        </p>
      )}
      <div className="row">
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {busy ? 'Saving…' : 'Save the record'}
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          Close without saving
        </Button>
      </div>
    </form>
  );
}
