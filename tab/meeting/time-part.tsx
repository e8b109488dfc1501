import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { momentWords, type MeetingView } from '#rules';
import { Section } from '../frame/section.tsx';
import { sentence } from '../words.ts';
import { ChooseTime } from './choose-time.tsx';
import type { MeetingIntentions } from './intentions.ts';

interface TimePartProps {
  readonly view: MeetingView;
  readonly mayChoose: boolean;
  readonly intentions: MeetingIntentions;
}

/** The hour, and what the child's social worker says to it. */
export function TimePart({ view, mayChoose, intentions }: TimePartProps) {
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
          intentions={intentions}
          onClose={() => {
            setChoosing(false);
          }}
        />
      )}
    </Section>
  );
}
