import { Field, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { EpisodeNamed, EpisodeView } from '#rules/views';
import type { SaidOfNamed } from '../api/steady.ts';
import { FormEnd } from '../frame/form-end.tsx';
import { useIntention } from '../frame/intention.ts';
import { Opener } from '../frame/opener.tsx';
import { Section } from '../frame/section.tsx';
import { FaultNote } from '../frame/states.tsx';
import { useDisclosure } from '../frame/use-disclosure.ts';

export interface NamedProps {
  readonly named: EpisodeNamed | undefined;
  readonly may: EpisodeView['may'];
  readonly onSay: (said: SaidOfNamed) => Promise<void>;
}

/** Whom the reports name, and whether it is about them: until it is said, nothing of the report reaches them. @source E-02 */
export function Named({ named, may, onSay }: NamedProps) {
  if (named === undefined) return null;
  const { waiting, about, said } = named;
  return (
    <Section title="Whom it names" tone={waiting.length > 0 ? 'strong' : undefined}>
      {waiting.length > 0 && (
        <p>
          Nothing of this report reaches them until you have said whether it is about them. What else they do for the
          child stays theirs.
        </p>
      )}
      <ul className="lines">
        {waiting.map(({ id, name }) => (
          <li key={id}>
            <span>
              <strong>{name}</strong> is named. Nobody has said yet whether it is about them.
            </span>
            {may.includes('confirm-named') && <Say person={id} name={name} onSay={onSay} />}
          </li>
        ))}
        {about.map((name) => (
          <li key={name}>It is about {name}. They have no part in the child’s record.</li>
        ))}
      </ul>
      {said.length > 0 && (
        <ul className="lines quiet">
          {said.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Say({ person, name, onSay }: Pick<NamedProps, 'onSay'> & { readonly person: string; readonly name: string }) {
  const { open, setOpen, opener, form } = useDisclosure();
  const [answer, setAnswer] = useState('');
  const [reason, setReason] = useState('');
  const { busy, failure, carryOut } = useIntention();
  if (!open)
    return (
      <Opener opener={opener} setOpen={setOpen}>
        Is it about {name}?
      </Opener>
    );
  const isAboutThem = answer === 'yes';
  const complete = isAboutThem || (answer === 'no' && reason.trim() !== '');
  return (
    <form
      ref={form}
      noValidate
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (complete) void carryOut(() => onSay({ person, isAboutThem, reason: reason.trim() }), 'It is kept.');
      }}
    >
      <Field label={`Is the report about ${name}?`} required>
        <RadioGroup
          value={answer}
          onChange={(_event, { value }) => {
            setAnswer(value);
          }}
        >
          <Radio value="yes" label="Yes. They have no part in the child’s record from now on" />
          <Radio value="no" label="No. They have all of it again" />
        </RadioGroup>
      </Field>
      <Field label={isAboutThem ? 'Anything to add (optional)' : 'Why not'} required={answer === 'no'}>
        <Textarea
          value={reason}
          onChange={(_event, { value }) => {
            setReason(value);
          }}
        />
      </Field>
      <FaultNote failure={failure} />
      <FormEnd busy={busy} complete={complete} setOpen={setOpen} save="Save" />
    </form>
  );
}
