import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { longDate, momentWords, type MeetingView } from '#rules';
import { Section } from '../frame/section.tsx';
import { sentence } from '../words.ts';
import { ChooseTime } from './choose-time.tsx';
import { MoveMeeting } from './move-meeting.tsx';
import type { MeetingIntentions } from './intentions.ts';

interface TimePartProps {
  readonly view: MeetingView;
  readonly mayChoose: boolean;
  readonly mayMove: boolean;
  readonly intentions: MeetingIntentions;
}

/** The hour, and what the child's social worker says to it. */
export function TimePart({ view, mayChoose, mayMove, intentions }: TimePartProps) {
  const [choosing, setChoosing] = useState(false);
  return (
    <Section title="Day and hour">
      <p>
        {view.startsAt === undefined ? (
          'No day and hour has been chosen yet.'
        ) : (
          <time dateTime={view.startsAt}>{view.when ?? momentWords(view.startsAt)}</time>
        )}
      </p>
      {view.moves?.map(({ from, on, reason }) => (
        <p key={from + on} className="quiet">
          Moved on {longDate(on)}, from {momentWords(from)}. {sentence(reason)}
        </p>
      ))}
      <p className="quiet">{sentence(view.workerSays)}</p>
      {mayChoose && !choosing && (
        <div className="row no-print">
          <Button
            onClick={() => {
              setChoosing(true);
            }}
          >
            {view.startsAt === undefined ? 'Find a day and hour' : 'Change the day and hour'}
          </Button>
        </div>
      )}
      {choosing && (
        <ChooseTime
          view={view}
          slots={intentions.slots}
          onChoose={intentions.chooseTime}
          chosen={(when) => `${when} is chosen.`}
          onClose={() => {
            setChoosing(false);
          }}
        />
      )}
      {mayMove && <MoveMeeting view={view} intentions={intentions} />}
    </Section>
  );
}
