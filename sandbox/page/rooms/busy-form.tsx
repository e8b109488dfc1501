import { useState } from 'react';
import { ask, type Person } from '../control.ts';
import { fieldOf } from './field.ts';

/** Puts something into a person's diary, so that one can see how the right hour is found around it. */
export function BusyForm({ person, day }: { readonly person: Person; readonly day: string }) {
  const [state, setState] = useState<'still' | 'kept' | 'failed'>('still');

  const keep = async (form: HTMLFormElement) => {
    const read = (name: string) => fieldOf(form, name);
    try {
      await ask('busy', {
        as: person.id,
        start: `${read('day')}T${read('from')}:00`,
        end: `${read('day')}T${read('to')}:00`,
      });
      setState('kept');
    } catch {
      setState('failed');
    }
  };

  return (
    <details className="fold">
      <summary>Put something in this diary</summary>
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault();
          void keep(event.currentTarget);
        }}
      >
        <label>
          Day <input type="date" name="day" defaultValue={day} required />
        </label>
        <label>
          From <input type="time" name="from" defaultValue="09:00" required />
        </label>
        <label>
          To <input type="time" name="to" defaultValue="12:00" required />
        </label>
        <button type="submit">Block this time</button>
        <span role="status">
          {state === 'kept'
            ? 'It is in the diary.'
            : state === 'failed'
              ? 'It could not be kept. Is the end after the start?'
              : ''}
        </span>
      </form>
    </details>
  );
}
