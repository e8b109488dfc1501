import { Button, Field, SearchBox } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { FoundPerson } from '../api/steady.ts';
import { useSay } from './announcer.tsx';
import { FaultNote } from './states.tsx';

interface FindPersonProps {
  readonly label: string;
  readonly chooseWords: string;
  readonly people: (text: string) => Promise<readonly FoundPerson[]>;
  readonly onChoose: (person: FoundPerson) => void;
}

const PAUSE_MILLISECONDS = 300;
const LEAST_LETTERS = 2;
const isEnough = (text: string): boolean => text.trim().length >= LEAST_LETTERS;

interface FoundPeopleProps extends Pick<FindPersonProps, 'chooseWords' | 'onChoose'> {
  readonly found: readonly FoundPerson[];
}

const FoundPeople = ({ found, chooseWords, onChoose }: FoundPeopleProps) => (
  <ul className="found">
    {found.map((person) => (
      <li key={person.id}>
        <span>
          <strong>{person.name}</strong> <span className="quiet">{person.roles.join(', ')}</span>
        </span>
        <Button
          size="small"
          onClick={() => {
            onChoose(person);
          }}
        >
          {chooseWords}
          <span className="only-heard"> {person.name}</span>
        </Button>
      </li>
    ))}
  </ul>
);

/** Finds a worker by typing part of the name; each one found is a button. */
export function FindPerson({ label, chooseWords, people, onChoose }: FindPersonProps) {
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly FoundPerson[] | undefined>();
  const [failure, setFailure] = useState<unknown>();
  const say = useSay();
  const asked = useRef(0);
  const type = (typed: string) => {
    setText(typed);
    if (!isEnough(typed)) setFound(undefined);
  };

  useEffect(() => {
    const mine = ++asked.current;
    if (!isEnough(text)) return;
    const soon = setTimeout(() => {
      people(text.trim()).then(
        (came) => {
          if (mine !== asked.current) return;
          setFound(came);
          setFailure(undefined);
          say(came.length === 0 ? 'Nobody found.' : `${String(came.length)} found.`);
        },
        (why: unknown) => {
          if (mine === asked.current) setFailure(why);
        },
      );
    }, PAUSE_MILLISECONDS);
    return () => {
      clearTimeout(soon);
    };
  }, [text, people, say]);

  return (
    <div>
      <Field label={label} hint="Type two letters or more.">
        <SearchBox
          value={text}
          onChange={(_event, { value }) => {
            type(value);
          }}
        />
      </Field>
      <FaultNote failure={failure} />
      {found?.length === 0 && <p className="quiet">Nobody found by that name.</p>}
      {found !== undefined && found.length > 0 && (
        <FoundPeople
          found={found}
          chooseWords={chooseWords}
          onChoose={(person) => {
            onChoose(person);
            type('');
          }}
        />
      )}
    </div>
  );
}
