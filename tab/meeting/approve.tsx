import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { LocalDate, MeetingView } from '#rules/views';
import { FaultNote } from '../frame/states.tsx';
import { PlaceLink } from '../frame/navigation.tsx';
import { Section } from '../frame/section.tsx';
import { isReadyToShow } from './remedies.ts';
import { useIntention } from '../frame/intention.ts';
import { typedDay } from '../typed-days.ts';

interface ApproveProps {
  readonly view: MeetingView;
  readonly onApprove: (returnBy: LocalDate | undefined) => Promise<void>;
}

/** The chair agrees who is asked, and by which day views come back. Nothing leaves before. @source CF-05, CF-18 */
export function Approve({ view, onApprove }: ApproveProps) {
  const [returnBy, setReturnBy] = useState<string>(view.questionnaires?.due ?? '');
  const { busy, failure, carryOut } = useIntention();
  if (view.state !== 'arranging') return null;
  return (
    <Section title="Approve who is asked" tone="strong" id="approve">
      <p>Look at the people below. Nothing is sent to anyone before you approve.</p>
      <p>
        <PlaceLink to={`forms/${view.ref}`}>Look at the questions, leave some out or add your own</PlaceLink>
      </p>
      {isReadyToShow(view) ? (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void carryOut(() => onApprove(returnBy === '' ? undefined : typedDay(returnBy)), 'Approved.');
          }}
        >
          <Field label="Views are to be back by" hint="Leave this empty for the day that the procedure gives.">
            <Input
              type="date"
              value={returnBy}
              onChange={(_event, { value }) => {
                setReturnBy(value);
              }}
            />
          </Field>
          <FaultNote failure={failure} />
          <div className="row">
            <Button type="submit" appearance="primary" disabledFocusable={busy}>
              {busy ? 'Approving…' : 'Approve'}
            </Button>
          </div>
        </form>
      ) : (
        <p>
          <strong>What is missing is settled first: see “Still missing”.</strong>
        </p>
      )}
    </Section>
  );
}
