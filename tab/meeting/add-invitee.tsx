import { Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { ROLES, type Role } from '#rules/views';
import type { AddedInvitee, FoundPerson } from '../api/steady.ts';
import { FindPerson } from '../frame/find-person.tsx';
import { partName } from '../words.ts';

interface AddInviteeProps {
  readonly people: (text: string) => Promise<readonly FoundPerson[]>;
  readonly onAdd: (one: AddedInvitee) => void;
}

/** Adds a worker of the council. Someone outside it is first added to the child's circle, with a safe way to reach them. */
export function AddInvitee({ people, onAdd }: AddInviteeProps) {
  const [part, setPart] = useState<Role>('other-professional');
  const [reason, setReason] = useState('');
  const add = ({ id, name }: FoundPerson) => {
    onAdd({ person: id, name, part, way: 'teams', ...(reason.trim() === '' ? {} : { reason: reason.trim() }) });
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
      <p className="quiet">
        Someone who does not work for the council is added to the child’s circle first, with how they can safely be
        reached.
      </p>
    </fieldset>
  );
}
