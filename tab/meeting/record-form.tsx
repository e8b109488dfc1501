import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { MeetingView, TwoRecorded } from '#rules/views';
import type { FoundPerson, ShortRecord } from '../api/steady.ts';
import { FaultNote } from '../frame/states.tsx';
import { useIntention } from '../frame/intention.ts';
import { OutcomeFields } from './outcome-fields.tsx';
import { ActionsFields } from './actions-fields.tsx';
import { NextFields } from './next-fields.tsx';
import { BothRecorded } from './both-recorded.tsx';
import { isWhole, useRecordDraft } from './record-draft.ts';
import { OutsideField } from './because-field.tsx';
import { isAnotherDay, isOutsideWindow, WhyField } from './why-field.tsx';

interface RecordFormProps {
  readonly view: MeetingView;
  readonly people: (text: string) => Promise<readonly FoundPerson[]>;
  readonly onRecord: (record: ShortRecord) => Promise<TwoRecorded | undefined>;
  readonly onClose: () => void;
}

/** A short record: what was discussed, what was decided, who does what by when, and when people meet next. */
export function RecordForm({ view, people, onRecord, onClose }: RecordFormProps) {
  const { draft, open, change, sent, meet, settle } = useRecordDraft(view);
  const [asked, setAsked] = useState(false);
  const { busy, failure, carryOut } = useIntention();
  const complete = isWhole(draft);

  const save = async () => {
    setAsked(true);
    if (!complete || open.length > 0) return;
    let both: TwoRecorded | undefined;
    const wasTaken = await carryOut(
      async () => {
        both = await onRecord(sent());
      },
      () => (both === undefined ? 'The record is saved.' : 'Not saved yet: somebody else changed the same.'),
    );
    if (both !== undefined) meet(both);
    else if (wasTaken) onClose();
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
      <WhatWasSaid {...{ view, draft, change, asked }} />
      <WhatFollows {...{ view, draft, change, asked, people }} wasRefused={failure !== undefined} />
      <BothRecorded open={open} onSettle={settle} />
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

interface WhatWasSaidProps extends Pick<ReturnType<typeof useRecordDraft>, 'draft' | 'change'> {
  readonly view: MeetingView;
  /** Whether saving was tried: then what is empty says so. */
  readonly asked: boolean;
}

/** The day, what was discussed and what was decided. */
function WhatWasSaid({ view, draft, change, asked }: WhatWasSaidProps) {
  const { heldOn, dayReason, because, record, decisions } = draft;
  const lacks = (words: string, message: string) =>
    asked && words.trim() === '' ? { validationMessage: message } : {};
  return (
    <>
      <Field label="Held on" required {...lacks(heldOn, 'Choose the day on which it was held')}>
        <Input
          type="date"
          value={heldOn}
          onChange={(_event, { value }) => {
            change({ heldOn: value });
          }}
        />
      </Field>
      {isAnotherDay(view, heldOn) && (
        <WhyField
          label="Why on this day, and not as planned or recorded"
          words={dayReason}
          onWords={(words) => {
            change({ dayReason: words });
          }}
        />
      )}
      {isOutsideWindow(view, heldOn) && (
        <OutsideField
          chosen={because}
          onChoose={(choice) => {
            change({ because: choice });
          }}
        />
      )}
      <Field label="What was discussed" required {...lacks(record, 'Write what was discussed')}>
        <Textarea
          rows={5}
          resize="vertical"
          value={record}
          onChange={(_event, { value }) => {
            change({ record: value });
          }}
        />
      </Field>
      <Field label="What was decided" required {...lacks(decisions, 'Write what was decided')}>
        <Textarea
          rows={4}
          resize="vertical"
          value={decisions}
          onChange={(_event, { value }) => {
            change({ decisions: value });
          }}
        />
      </Field>
    </>
  );
}

interface WhatFollowsProps extends WhatWasSaidProps {
  readonly people: RecordFormProps['people'];
  readonly wasRefused: boolean;
}

/** What it came to, who does what by when, and when people meet next. */
function WhatFollows({ view, draft, change, asked, people, wasRefused }: WhatFollowsProps) {
  const { heldOn, actions, next, outcome, carersSay } = draft;
  return (
    <>
      {view.kind === 'stability' && (
        <OutcomeFields
          outcome={outcome}
          carersSay={carersSay}
          onOutcome={(chosen) => {
            change({ outcome: chosen });
          }}
          onCarersSay={(words) => {
            change({ carersSay: words });
          }}
        />
      )}
      <ActionsFields
        actions={actions}
        people={people}
        showLack={asked}
        agreedOn={heldOn}
        onChange={(changed) => {
          change({ actions: changed });
        }}
      />
      <NextFields
        next={next}
        showLack={asked}
        by={view.nextBy}
        wasRefused={wasRefused}
        onChange={(changed) => {
          change({ next: changed });
        }}
      />
    </>
  );
}
