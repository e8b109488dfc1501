import { useEffect, useRef, useState } from 'react';
import { ask, type Person } from '../control.ts';
import { useAsked } from '../live.ts';
import { fieldOf } from './field.ts';
import { Nothing, Waiting } from './waiting.tsx';

interface Mishap {
  readonly where: string;
  readonly what: string;
  readonly times: number;
}

/** What can happen to a call, in words; the keys are the sandbox's own names. */
const WHAT: Readonly<Record<string, string>> = {
  'answer-lost': 'It is done, but the answer is lost',
  throttled: 'Too many requests: wait',
  unavailable: 'Service unavailable',
  'gateway-timeout': 'It is done, but the gateway gives up',
  'precondition-failed': 'Someone else changed it meanwhile',
  conflict: 'Conflict with another change',
  reset: 'The connection breaks',
  'no-teams': 'The mailbox has no Teams: no link to join',
  'schedule-error': 'One diary cannot be read',
  blocked: 'The person has blocked the app',
  'duplicate-key': 'This row is there already',
  'invalid-delta-token': 'What changed is not known any more',
  claims: 'Signing in asks for more: the tab gets no token',
  'not-yet': 'Teams does not know the meeting yet',
  bounced: 'The letter comes back: nobody has that address',
};

const WHERE: readonly (readonly [string, string])[] = [
  ['POST /v1.0/users/*/events', 'Putting a meeting into diaries'],
  ['POST /v1.0/users/*/calendar/getSchedule', 'Looking at diaries'],
  ['POST /v1.0/users/*/sendMail', 'Sending a letter'],
  ['POST /v3/conversations/*/activities', 'Sending a card'],
  ['POST /v1.0/sites/*/lists/*/items', 'Keeping a new row'],
  ['PATCH /v1.0/sites/*/lists/*/items/*', 'Changing a row'],
  ['POST /control/token', 'Signing in to the tab'],
  ['* /v1.0/*', 'Any call to Microsoft Graph'],
];

/** Bad luck to order: see that nothing is lost and nothing happens twice. */
export function Mishaps({ people }: { readonly people: readonly Person[] }) {
  const waiting = useAsked<readonly Mishap[]>('mishaps');
  const [ordered, setOrdered] = useState<readonly Mishap[]>();
  const [state, setState] = useState<'still' | 'failed'>('still');
  const hasOrdered = useRef(false);
  useEffect(() => {
    // An answer that was on its way when the order went out does not know of it: it is asked once more.
    if (hasOrdered.current) void ask<readonly Mishap[]>('mishaps').then(setOrdered, () => setState('failed'));
  }, [waiting]);
  if (waiting.is !== 'here') return <Waiting failed={waiting.is === 'failed'} what="the mishaps" />;

  const left = ordered ?? waiting.value;

  const set = async (mishaps: readonly Mishap[]) => {
    try {
      setOrdered(await ask('mishaps', mishaps));
      hasOrdered.current = true;
      setState('still');
    } catch {
      setState('failed');
    }
  };

  return (
    <div className="page narrow">
      <header className="room-head">
        <div>
          <h2>Mishaps</h2>
          <p>Make Microsoft 365 fail on purpose. None of the {people.length} people here comes to harm.</p>
        </div>
      </header>
      <OrderForm left={left} onOrder={(mishaps) => void set(mishaps)} />
      {state === 'failed' ? (
        <p className="card-failed" role="alert">
          That could not be ordered. Look at the call again.
        </p>
      ) : null}
      <h3>Waiting to happen</h3>
      <WaitingToHappen left={left} />
    </div>
  );
}

interface OrderFormProps {
  readonly left: readonly Mishap[];
  readonly onOrder: (mishaps: readonly Mishap[]) => void;
}

function OrderForm({ left, onOrder }: OrderFormProps) {
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        const read = (name: string) => fieldOf(event.currentTarget, name);
        const own = read('own').trim();
        onOrder([
          ...left,
          { where: own === '' ? read('where') : own, what: read('what'), times: Number(read('times')) },
        ]);
      }}
    >
      <label>
        What happens
        <select name="what">
          {Object.entries(WHAT).map(([name, words]) => (
            <option key={name} value={name}>
              {words} ({name})
            </option>
          ))}
        </select>
      </label>
      <label>
        To which call
        <select name="where">
          {WHERE.map(([path, words]) => (
            <option key={path} value={path}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <label>
        Or to a call of your own{' '}
        <span className="hint">Method and path, with * for anything. Leave empty otherwise.</span>
        <input type="text" name="own" placeholder="POST /v1.0/users/*/events" />
      </label>
      <label>
        How many times
        <input type="number" name="times" min={1} max={99} defaultValue={1} required />
      </label>
      <div className="row">
        <button type="submit" className="first">
          Let it happen
        </button>
        <button type="button" onClick={() => onOrder([])} disabled={left.length === 0}>
          Call them all off
        </button>
      </div>
    </form>
  );
}

const WaitingToHappen = ({ left }: { readonly left: readonly Mishap[] }) =>
  left.length === 0 ? (
    <Nothing title="All is well">Nothing is going to go wrong by itself.</Nothing>
  ) : (
    <ul className="plain-list">
      {left.map(({ where, what, times }, index) => (
        <li key={index} className="event">
          <p className="event-time">{times === 1 ? 'Once' : `${times} times`}</p>
          <div className="event-what">
            <h4>{WHAT[what] ?? what}</h4>
            <p>
              <code>{where}</code>
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
