import { useState } from 'react';
import type { SheetFieldView, SheetGroupView, SheetKind } from '#rules/views';
import type { FilledIn } from '../api/sheets.ts';
import { FormEnd } from '../frame/form-end.tsx';
import { useIntention } from '../frame/intention.ts';
import { FaultNote } from '../frame/states.tsx';
import { SheetFieldInput } from './sheet-field.tsx';
import { WhyCorrected } from './why-corrected.tsx';

interface FillInProps {
  readonly onFillIn: (said: FilledIn) => Promise<void>;
  readonly kind: SheetKind;
  readonly number?: number;
  readonly title: string;
  readonly groups: readonly SheetGroupView[];
  readonly setOpen: (open: boolean) => void;
}

/** Only what was changed is sent: two people who fill in two fields both have them. */
export function FillIn({ kind, number, title, groups, setOpen, onFillIn }: FillInProps) {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [why, setWhy] = useState('');
  const { busy, failure, carryOut } = useIntention();
  const fields = groups.flatMap((group) => group.fields);
  const changed = Object.fromEntries(
    Object.entries(typed).filter(([id, value]) => value !== (fields.find((field) => field.id === id)?.value ?? '')),
  );
  const valueOf = ({ id, value = '' }: SheetFieldView): string => typed[id] ?? value;
  const save = async () => {
    const said = {
      ...{ kind, fields: changed },
      ...(number === undefined ? {} : { number }),
      ...(why.trim() === '' ? {} : { why: why.trim() }),
    };
    if (await carryOut(() => onFillIn(said), `${title}: it is kept.`)) setOpen(false);
  };
  return (
    <form
      noValidate
      className="inline-form no-print"
      onSubmit={(event) => {
        event.preventDefault();
        if (Object.keys(changed).length > 0) void save();
      }}
    >
      {groups.map((group) => (
        <fieldset key={group.title}>
          <legend>
            <h3>{group.title}</h3>
          </legend>
          {group.fields.map((field) => (
            <SheetFieldInput
              key={field.id}
              field={field}
              value={valueOf(field)}
              onChange={(value) => {
                setTyped((before) => ({ ...before, [field.id]: value }));
              }}
            />
          ))}
        </fieldset>
      ))}
      {number !== undefined && <WhyCorrected why={why} onChange={setWhy} />}
      <FaultNote failure={failure} />
      <FormEnd save="Keep it" busy={busy} complete={Object.keys(changed).length > 0} setOpen={setOpen} />
    </form>
  );
}
