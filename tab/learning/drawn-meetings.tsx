import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { SampleLine, SampleView } from '#rules/views';
import { useIntention } from '../frame/intention.ts';
import { Fold } from '../frame/fold.tsx';
import { PlaceLink } from '../frame/navigation.tsx';
import { Section } from '../frame/section.tsx';
import { FaultNote } from '../frame/states.tsx';
import { StateMark } from '../frame/state-mark.tsx';
import { sentence } from '../words.ts';
import type { DipSampleProps } from './sample-props.ts';

const TONES = { 'to-read': 'open', 'to-settle': 'soon', settled: 'good' } as const;

/** Each drawn meeting that this person may see: who reads it, and how far it is. */
export function DrawnMeetings({ view, onNameReader }: Pick<DipSampleProps, 'view' | 'onNameReader'>) {
  return (
    <Section title="Meetings drawn" count={view.meetings.length}>
      {view.toSettle.length > 0 && (
        <ul>
          {view.toSettle.map((one) => (
            <li key={one}>
              <StateMark tone="caution">{one}</StateMark>
            </li>
          ))}
        </ul>
      )}
      {view.meetings.length === 0 ? (
        <p className="empty">
          {view.drawnFrom === 0 ? 'No meeting was held in this period.' : 'None of them is yours to read.'}
        </p>
      ) : (
        <ul className="lines">
          {view.meetings.map((line) => (
            <DrawnMeeting key={line.meeting} line={line} readers={view.readers} onNameReader={onNameReader} />
          ))}
        </ul>
      )}
    </Section>
  );
}

interface DrawnMeetingProps extends Pick<DipSampleProps, 'onNameReader'> {
  readonly line: SampleLine;
  readonly readers: SampleView['readers'];
}

function DrawnMeeting({ line, readers, onNameReader }: DrawnMeetingProps) {
  const { meeting, kindWords, state, stateWords, read, settle } = line;
  const changeable = line.readers.filter(({ mayChange }) => mayChange);
  return (
    <li>
      <span>
        <strong>{meeting}</strong> <span className="quiet">{kindWords}</span>
      </span>
      <StateMark tone={TONES[state]}>{stateWords}</StateMark>
      {line.readers.map(({ part, words }) => (
        <span key={part} className="quiet">
          {sentence(words)}
        </span>
      ))}
      {read !== undefined && <PlaceLink to={read}>Read {meeting}</PlaceLink>}
      {settle !== undefined && <PlaceLink to={settle}>Settle the two readings of {meeting}</PlaceLink>}
      {changeable.length > 0 && (
        <Fold title={`Name another reader of ${meeting}`}>
          {changeable.map(({ part }) => (
            <NameReader key={part} meeting={meeting} part={part} readers={readers} onNameReader={onNameReader} />
          ))}
        </Fold>
      )}
    </li>
  );
}

interface NameReaderProps extends Omit<DrawnMeetingProps, 'line'> {
  readonly meeting: string;
  readonly part: 'first' | 'second';
}

function NameReader({ meeting, part, readers, onNameReader }: NameReaderProps) {
  const [reader, setReader] = useState('');
  const { busy, failure, carryOut } = useIntention();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void carryOut(() => onNameReader(meeting, { part, reader }), 'Named.');
      }}
    >
      <Field label={part === 'first' ? 'First reader' : 'Second reader'}>
        <Select
          value={reader}
          onChange={(_event, { value }) => {
            setReader(value);
          }}
        >
          <option value="">Choose somebody without a part in the case</option>
          {readers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <FaultNote failure={failure} />
      <Button type="submit" disabled={busy || reader === ''}>
        Name them
        <span className="only-heard">
          {' '}
          as {part} reader of {meeting}
        </span>
      </Button>
    </form>
  );
}
