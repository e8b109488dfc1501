import { Button } from '@fluentui/react-components';
import type { MeetingView } from '#rules/views';
import { longDate, momentWords } from '#rules/words';
import { WindowBar } from '../look/window-bar.tsx';
import { Section } from '../frame/section.tsx';
import { sentence } from '../words.ts';
import { ChooseTime } from './choose-time.tsx';
import { MoveMeeting } from './move-meeting.tsx';
import type { MeetingIntentions } from './intentions.ts';

interface TimePartProps {
  readonly view: MeetingView;
  readonly mayChoose: boolean;
  readonly mayMove: boolean;
  readonly choosing: boolean;
  readonly setChoosing: (choosing: boolean) => void;
  readonly intentions: MeetingIntentions;
}

/** The hour, and what the child's social worker says to it. */
export function TimePart({ view, mayChoose, mayMove, choosing, setChoosing, intentions }: TimePartProps) {
  return (
    <Section
      title="Day and hour"
      id="time"
      why={{ of: 'these days', reasons: [{ of: 'These days', words: view.sum, because: view.because }] }}
    >
      {view.look !== undefined && <WindowBar bar={view.look.window} />}
      {view.startsAt === undefined && <p>No day and hour has been chosen yet.</p>}
      {view.moves?.map(({ from, to, on, reason }) => (
        <p key={from + on + reason} className="quiet">
          {from === to
            ? `Changed on ${longDate(on)}, at the same hour.`
            : `Moved on ${longDate(on)}, from ${momentWords(from)}.`}{' '}
          {sentence(reason)}
        </p>
      ))}
      <p className="quiet">{sentence(view.workerSays)}</p>
      {mayChoose && !choosing && (
        <div className="row no-print">
          <Button
            size="small"
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
