import { useState } from 'react';
import { ask, Refusal } from '../control.ts';
import { useAsked } from '../live.ts';
import { addDays, clockTime, londonDay, longDay } from '../moments.ts';
import { fieldOf } from './field.ts';
import { Waiting } from './waiting.tsx';

/** The clock of the product and of the sandbox: one and the same, and it only goes forward. */
export function ClockRoom() {
  const clock = useAsked<{ readonly now: string }>('clock');
  const [state, setState] = useState<'still' | 'turning' | 'refused' | 'failed'>('still');
  if (clock.is !== 'here') return <Waiting failed={clock.is === 'failed'} what="the clock" />;
  const now = new Date(clock.value.now);
  const turning = state === 'turning';

  const turn = async (how: { readonly now: string } | { readonly advance: string }) => {
    setState('turning');
    try {
      await ask('clock', how);
      setState('still');
    } catch (error) {
      setState(error instanceof Refusal && error.status >= 400 && error.status < 500 ? 'refused' : 'failed');
    }
  };

  return (
    <div className="page narrow">
      <header className="room-head">
        <div>
          <h2>Clock</h2>
          <p>Turn the day and watch deadlines, reminders and escalations come.</p>
        </div>
      </header>
      <p className="clock-face">
        <time dateTime={now.toISOString()}>
          <b>{longDay(now)}</b>
          <span>{clockTime(now)}</span>
        </time>
      </p>
      <div className="row">
        {(
          [
            ['PT1H', 'An hour on'],
            ['P1D', 'A day on'],
            ['P7D', 'A week on'],
          ] as const
        ).map(([advance, label]) => (
          <button key={advance} type="button" disabled={turning} onClick={() => void turn({ advance })}>
            {label}
          </button>
        ))}
      </div>
      <TurnTo now={now} turning={turning} onTurn={(moment) => void turn({ now: moment })} />
      <div role="status">
        {turning ? (
          <>
            <p>Turning, a day at a time, until each day has settled…</p>
            <progress aria-label="Turning the clock" />
          </>
        ) : null}
      </div>
      <NotTurned state={state} />
    </div>
  );
}

const NOT_TURNED: Readonly<Record<string, string>> = {
  refused: 'The clock does not go backwards. Choose a later day.',
  failed: 'The clock did not answer. It may still be turning: look again in a moment.',
};

const NotTurned = ({ state }: { readonly state: string }) =>
  NOT_TURNED[state] === undefined ? null : (
    <p className="card-failed" role="alert">
      {NOT_TURNED[state]}
    </p>
  );

interface TurnToProps {
  readonly now: Date;
  readonly turning: boolean;
  readonly onTurn: (moment: string) => void;
}

function TurnTo({ now, turning, onTurn }: TurnToProps) {
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault();
        const read = (name: string) => fieldOf(event.currentTarget, name);
        onTurn(londonInstant(read('day'), read('time')));
      }}
    >
      <label>
        Turn to <input type="date" name="day" min={londonDay(now)} defaultValue={addDays(londonDay(now), 1)} required />
      </label>
      <label>
        at <input type="time" name="time" defaultValue="09:00" required />
      </label>
      <button type="submit" disabled={turning}>
        Turn
      </button>
    </form>
  );
}

/** The moment at which a clock in London shows this. */
function londonInstant(day: string, time: string): string {
  const asUtc = new Date(`${day}T${time}:00Z`);
  const shown = `${londonDay(asUtc)}T${clockTime(asUtc)}`;
  // In summer London is an hour ahead of UTC.
  return (shown === `${day}T${time}` ? asUtc : new Date(asUtc.getTime() - 3_600_000)).toISOString();
}
