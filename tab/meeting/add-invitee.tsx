import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { ROLES, WAYS, type Role, type Way } from '#rules';
import type { AddedInvitee, FoundPerson } from '../api/steady.ts';
import { FindPerson } from '../frame/find-person.tsx';
import { partName, waySaid } from '../words.ts';

interface AddInviteeProps {
  readonly people: (text: string) => Promise<readonly FoundPerson[]>;
  readonly onAdd: (one: AddedInvitee) => void;
}

/** Adds a worker of the council, or someone outside it by name. */
export function AddInvitee({ people, onAdd }: AddInviteeProps) {
  const [outside, setOutside] = useState(false);
  const [name, setName] = useState('');
  const [part, setPart] = useState<Role>('other-professional');
  const [way, setWay] = useState<Way>('phone');
  return (
    <fieldset className="inline-form">
      <legend><h3>Add someone</h3></legend>
      <Field label="Their part in the child’s life">
        <Select value={part} onChange={(_event, { value }) => { setPart(value as Role); }}>
          {ROLES.filter((role) => role !== 'child').map((role) => <option key={role} value={role}>{partName(role)}</option>)}
        </Select>
      </Field>
      {outside ? (
        <>
          <Field label="Name"><Input value={name} onChange={(_event, { value }) => { setName(value); }} /></Field>
          <Field label="How they are asked">
            <Select value={way} onChange={(_event, { value }) => { setWay(value as Way); }}>
              {WAYS.filter((one) => one !== 'teams').map((one) => <option key={one} value={one}>{waySaid(one)}</option>)}
            </Select>
          </Field>
          <div className="row">
            <Button disabledFocusable={name.trim() === ''} onClick={() => { onAdd({ name: name.trim(), part, way }); setName(''); }}>Add this person</Button>
            <Button appearance="subtle" onClick={() => { setOutside(false); }}>Look among workers instead</Button>
          </div>
        </>
      ) : (
        <>
          <FindPerson label="Worker’s name" people={people} chooseWords="Add" onChoose={(one) => { onAdd({ person: one.id, name: one.name, part, way: 'teams' }); }} />
          <div className="row"><Button appearance="subtle" onClick={() => { setOutside(true); }}>They do not work for the council</Button></div>
        </>
      )}
    </fieldset>
  );
}
