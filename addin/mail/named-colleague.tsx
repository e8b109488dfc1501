import { useId, useState } from 'react';
import type { AnswerTo } from '../../bot/api/contract/call.ts';
import type { Ask } from '../api/ask.ts';
import { Choices } from './choices.tsx';

interface NamedColleagueProps {
  readonly ask: Ask;
  readonly subject: string | undefined;
  readonly onSubject: (id: string | undefined) => void;
}

type Colleague = AnswerTo<'GET /api/people'>[number];

const NOBODY = 'nobody';

/** Whether it is about a colleague, who then neither judges nor sees it. */
export function NamedColleague({ ask, subject, onSubject }: NamedColleagueProps) {
  const field = useId();
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<readonly Colleague[]>([]);
  const [failed, setFailed] = useState(false);
  const look = () => {
    ask('GET /api/people', { query: { text: typed.trim() } }).then(
      (colleagues) => {
        setFailed(false);
        setFound(colleagues.slice(0, 8));
      },
      () => setFailed(true),
    );
  };
  return (
    <>
      <section className="part look-up">
        <label htmlFor={field}>Is it about a colleague? Their name</label>
        <div className="in-a-row">
          <input
            id={field}
            type="text"
            maxLength={80}
            autoComplete="off"
            value={typed}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <button type="button" className="button-outlined" disabled={typed.trim().length < 2} onClick={look}>
            Look
          </button>
        </div>
        <p role="status" className="quiet">
          {failed
            ? 'That could not be looked up. Try again.'
            : 'Whoever it is about does not judge it and does not see it.'}
        </p>
      </section>
      {found.length > 0 && (
        <Choices
          title="Whom is it about?"
          kind="radio"
          choices={[
            ...found.map(({ id, name, team }) => ({
              value: id,
              words: team === undefined ? name : `${name}, ${team}`,
            })),
            { value: NOBODY, words: 'None of these' },
          ]}
          chosen={[subject ?? NOBODY]}
          onChosen={([id]) => onSubject(id === NOBODY ? undefined : id)}
        />
      )}
    </>
  );
}
