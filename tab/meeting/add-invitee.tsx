import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { ROLES, type MeetingView, type Role } from '#rules/views';
import type { AddedInvitee, FoundPerson } from '../api/steady.ts';
import { FindPerson } from '../frame/find-person.tsx';
import { partName } from '../words.ts';

interface AddInviteeProps {
  readonly people: (text: string) => Promise<readonly FoundPerson[]>;
  /** Who of the child’s circle is not on the list yet. */
  readonly circle: NonNullable<MeetingView['circleNotAsked']>;
  readonly onAdd: (one: AddedInvitee) => void;
}

/** Adds a worker of the council, or somebody of the child’s circle with the safe way that stands there. */
export function AddInvitee({ people, circle, onAdd }: AddInviteeProps) {
  const [part, setPart] = useState<Role>('other-professional');
  const [reason, setReason] = useState('');
  const add = ({ id, name }: FoundPerson) => {
    onAdd({ person: id, name, part, way: 'teams', ...(reason.trim() === '' ? {} : { reason: reason.trim() }) });
    setReason('');
  };
  const addFromCircle = (person: string, name: string) => {
    onAdd({ person, name, part, way: 'through-worker', ...(reason.trim() === '' ? {} : { reason: reason.trim() }) });
    setReason('');
  };
  return (
    <fieldset className="add-someone">
      <legend>
        <h3>Add someone</h3>
      </legend>
      <div className="fields">
        <Field label="Their part in the child’s life">
          <Select
            value={part}
            onChange={(_event, { value }) => {
              setPart(ROLES.find((role) => role === value) ?? part);
            }}
          >
            {ROLES.filter((role) => role !== 'child').map((role) => (
              <option key={role} value={role}>
                {partName(role)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="Why they should be there">
          <Input
            value={reason}
            onChange={(_event, { value }) => {
              setReason(value);
            }}
          />
        </Field>
      </div>
      <FindPerson label="Worker’s name" people={people} chooseWords="Add" onChoose={add} />
      <FromCircle circle={circle} onAdd={addFromCircle} />
      <p className="quiet">
        Someone who does not work for the council is added to the child’s circle first, with how they can safely be
        reached.
      </p>
    </fieldset>
  );
}

interface FromCircleProps extends Pick<AddInviteeProps, 'circle'> {
  readonly onAdd: (person: string, name: string) => void;
}

/** Who came into the child’s circle since the list was made, such as the carers of the next home. */
const FromCircle = ({ circle, onAdd }: FromCircleProps) =>
  circle.length === 0 ? null : (
    <ul className="lines" aria-label="In the child’s circle, and not on this list">
      {circle.map(({ person, name, partName: part }) => (
        <li key={person} className="row">
          {name}, {part}
          <Button
            size="small"
            onClick={() => {
              onAdd(person, name);
            }}
          >
            Add<span className="only-heard"> {name}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
