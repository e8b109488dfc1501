import { Field, Textarea } from '@fluentui/react-components';
import { FocusButton } from '../frame/focus-button.tsx';
import { useState } from 'react';
import type { MeetingView } from '#rules/views';
import { ChooseTime } from './choose-time.tsx';
import type { MeetingIntentions } from './intentions.ts';
import { useDisclosure } from '../frame/use-disclosure.ts';

/** Moving takes a reason; everyone who was asked is told and asked anew. */
export function MoveMeeting({
  view,
  intentions,
}: {
  readonly view: MeetingView;
  readonly intentions: MeetingIntentions;
}) {
  const { open, setOpen, opener, form } = useDisclosure<HTMLElement>();
  const [reason, setReason] = useState('');
  if (!open)
    return (
      <div className="row no-print">
        <FocusButton
          ref={opener}
          onClick={() => {
            setOpen(true);
          }}
        >
          Move this meeting…
        </FocusButton>
      </div>
    );
  return (
    <section ref={form} className="inline-form" aria-label={`Move ${view.ref}`}>
      <h3>Move {view.ref}</h3>
      <p>
        Everyone who was asked is told the new day and hour and asked again whether they come: in Teams, by letter, or
        by their worker. The diaries move. The reason is kept here, and not sent.
      </p>
      <Field label="Why it is moved" required hint="Then choose the new day and hour.">
        <Textarea
          value={reason}
          onChange={(_event, { value }) => {
            setReason(value);
          }}
        />
      </Field>
      <ChooseTime
        view={view}
        slots={intentions.slots}
        online={view.joinUrl !== undefined}
        ready={reason.trim() !== ''}
        onChoose={({ startsAt, lengthMinutes, venue, outOfWindowReason, outOfWindowBecause }) =>
          intentions.move({
            startsAt,
            lengthMinutes,
            venue: venue ?? '',
            reason: reason.trim(),
            ...(outOfWindowReason === undefined ? {} : { outOfWindowReason }),
            ...(outOfWindowBecause === undefined ? {} : { outOfWindowBecause }),
          })
        }
        chosen={(when) => `${view.ref} is moved to ${when}. Everyone who was asked is being told.`}
        onClose={() => {
          setOpen(false);
        }}
      />
    </section>
  );
}
