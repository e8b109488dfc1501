import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { MeetingView } from '#rules/views';
import { Day } from '../frame/day.tsx';
import { PlaceLink } from '../frame/navigation.tsx';
import { Section } from '../frame/section.tsx';
import type { MeetingIntentions } from './intentions.ts';
import { RecordForm } from './record-form.tsx';

interface RecordPartProps {
  readonly view: MeetingView;
  readonly mayRecord: boolean;
  readonly intentions: MeetingIntentions;
}

/** What was said and decided, once the meeting has been held. */
export function RecordPart({ view, mayRecord, intentions }: RecordPartProps) {
  const [writing, setWriting] = useState(false);
  const { record, decisions, nextOn } = view;
  if (record === undefined && !mayRecord) return null;
  return (
    <Section
      title="Record"
      id="record"
      aside={
        mayRecord &&
        !writing && (
          <WriteButton
            isWritten={record !== undefined}
            onWrite={() => {
              setWriting(true);
            }}
          />
        )
      }
    >
      {record !== undefined && (
        <>
          <h3>What was discussed</h3>
          <p className="as-written">{record}</p>
          <h3>What was decided</h3>
          <p className="as-written">{decisions ?? 'Nothing was written down.'}</p>
        </>
      )}
      <WhenAndWhat view={view} />
      {view.endingSteps !== undefined && (
        <>
          <h3>For a planned ending</h3>
          <ol>
            {view.endingSteps.map(({ words, who }) => (
              <li key={words}>
                {words} ({who})
              </li>
            ))}
          </ol>
        </>
      )}
      {nextOn !== undefined && (
        <p>
          The next meeting is on <Day day={nextOn} />.
        </p>
      )}
      {record !== undefined && <ToMinutes meeting={view.ref} />}
      {writing && (
        <RecordForm
          view={view}
          people={intentions.people}
          onRecord={intentions.record}
          onClose={() => {
            setWriting(false);
          }}
        />
      )}
    </Section>
  );
}

const WhenAndWhat = ({ view }: { readonly view: MeetingView }) => (
  <>
    {view.heldOnWords !== undefined && <p>{view.heldOnWords}</p>}
    {view.outcome !== undefined && <p>It came to: {view.outcome}.</p>}
  </>
);

const ToMinutes = ({ meeting }: { readonly meeting: string }) => (
  <p className="no-print">
    <PlaceLink to={`minutes/${meeting}`}>Minutes: versions, release and filing</PlaceLink>
  </p>
);

const WriteButton = ({ isWritten, onWrite }: { readonly isWritten: boolean; readonly onWrite: () => void }) => (
  <Button size="small" className="no-print" onClick={onWrite}>
    {isWritten ? 'Change the record' : 'Write the record'}
  </Button>
);
