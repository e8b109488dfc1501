import { Button, Checkbox, Field, Input, Radio, RadioGroup, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { ApartGround, PersonApart } from '#rules/views';
import { APART_GROUNDS } from '#rules/views';
import { apartGroundWords } from '#rules/words';
import type { SaidApart } from '../api/steady.ts';
import { FaultNote } from '../frame/states.tsx';
import { useIntention } from '../frame/intention.ts';
import { Opener } from '../frame/opener.tsx';
import { useDisclosure } from '../frame/use-disclosure.ts';

interface MustNotMeetProps {
  readonly people: readonly PersonApart[];
  readonly mayEnd: boolean;
  readonly onSay: (said: SaidApart) => Promise<void>;
}

/** Court orders and danger between people: said once, kept by every meeting of the child. @source E-13 */
export function MustNotMeet({ people, mayEnd, onSay }: MustNotMeetProps) {
  const { open, setOpen, opener, form } = useDisclosure<HTMLDivElement>();
  const close = () => {
    setOpen(false);
  };
  if (!open)
    return (
      <Opener opener={opener} setOpen={setOpen}>
        Say who must not meet…
      </Opener>
    );
  const kept = people.filter(({ mustNotMeet }) => mustNotMeet.length > 0);
  return (
    <div ref={form} className="inline-form stack">
      <SayApart people={people} onSay={onSay} onClose={close} />
      {mayEnd && kept.map((person) => <EndApart key={person.key} person={person} people={people} onSay={onSay} />)}
    </div>
  );
}

const nameOf = ({ name, partName }: PersonApart): string => `${name}, ${partName}`;

interface SayApartProps {
  readonly people: readonly PersonApart[];
  readonly onSay: MustNotMeetProps['onSay'];
  readonly onClose: () => void;
}

function SayApart({ people, onSay, onClose }: SayApartProps) {
  const named = people.filter(({ key }) => key !== 'child');
  const [draft, setDraft] = useState(() => draftOf(named[0]));
  const { busy, failure, carryOut } = useIntention();
  const { person, mustNotMeet, ground, why, until } = draft;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const said = {
          person,
          mustNotMeet: [...mustNotMeet],
          ground,
          why: why.trim(),
          ...(until === '' ? {} : { until }),
        };
        void carryOut(() => onSay(said), 'Kept: no meeting puts them together.').then((done) => {
          if (done) onClose();
        });
      }}
    >
      <Field label="Who must not meet somebody">
        <Select
          value={person}
          onChange={(_event, { value }) => {
            setDraft(draftOf(people.find(({ key }) => key === value)));
          }}
        >
          {named.map((one) => (
            <option key={one.key} value={one.key}>
              {nameOf(one)}
            </option>
          ))}
        </Select>
      </Field>
      <Others people={people} draft={draft} onChange={setDraft} />
      <WhyApart draft={draft} onChange={setDraft} />
      <FaultNote failure={failure} />
      <div className="row">
        <Button type="submit" appearance="primary" disabledFocusable={busy || mustNotMeet.length === 0}>
          {busy ? 'Saving…' : 'Keep them apart'}
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          Close without saving
        </Button>
      </div>
    </form>
  );
}

function Others({
  people,
  draft,
  onChange,
}: {
  readonly people: readonly PersonApart[];
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}) {
  const { person, mustNotMeet } = draft;
  return (
    <fieldset className="plain">
      <legend>Whom they must not meet</legend>
      {people
        .filter(({ key }) => key !== person)
        .map((one) => (
          <Checkbox
            key={one.key}
            label={nameOf(one)}
            checked={mustNotMeet.includes(one.key)}
            onChange={(_event, { checked }) => {
              const others = mustNotMeet.filter((key) => key !== one.key);
              onChange({ ...draft, mustNotMeet: checked === true ? [...others, one.key] : others });
            }}
          />
        ))}
    </fieldset>
  );
}

interface Draft {
  readonly person: string;
  readonly mustNotMeet: readonly string[];
  readonly ground: ApartGround;
  readonly why: string;
  readonly until: string;
}

/** What is said of this person now, to be changed. */
const draftOf = (person: PersonApart | undefined): Draft => ({
  person: person?.key ?? '',
  mustNotMeet: person?.mustNotMeet ?? [],
  ground: person?.ground ?? 'court-order',
  why: person?.why ?? '',
  until: person?.until ?? '',
});

function WhyApart({ draft, onChange }: { readonly draft: Draft; readonly onChange: (draft: Draft) => void }) {
  return (
    <>
      <Field label="Ground">
        <RadioGroup
          value={draft.ground}
          onChange={(_event, { value }) => {
            onChange({ ...draft, ground: APART_GROUNDS.find((one) => one === value) ?? draft.ground });
          }}
        >
          {APART_GROUNDS.map((one) => (
            <Radio key={one} value={one} label={apartGroundWords(one)} />
          ))}
        </RadioGroup>
      </Field>
      <Field
        label="What is known, and where it stands"
        hint="Stands first on this page, for those who run the meeting."
      >
        <Textarea
          value={draft.why}
          onChange={(_event, { value }) => {
            onChange({ ...draft, why: value });
          }}
        />
      </Field>
      <Field label="Last day on which it holds" hint="Leave empty where it holds until somebody ends it.">
        <Input
          type="date"
          value={draft.until}
          onChange={(_event, { value }) => {
            onChange({ ...draft, until: value });
          }}
        />
      </Field>
    </>
  );
}

interface EndApartProps {
  readonly person: PersonApart;
  readonly people: readonly PersonApart[];
  readonly onSay: MustNotMeetProps['onSay'];
}

/** That it holds no more, by those who answer for the child. */
function EndApart({ person, people, onSay }: EndApartProps) {
  const [why, setWhy] = useState('');
  const { busy, failure, carryOut } = useIntention();
  const others = person.mustNotMeet.map((key) => people.find((one) => one.key === key)?.name ?? 'somebody').join(', ');
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void carryOut(
          () => onSay({ person: person.key, mustNotMeet: [], why: why.trim() }),
          'It is written down that it holds no more.',
        );
      }}
    >
      <Field label={`Why ${person.name} and ${others} may meet again`}>
        <Input
          value={why}
          onChange={(_event, { value }) => {
            setWhy(value);
          }}
        />
      </Field>
      <FaultNote failure={failure} />
      <Button type="submit" disabledFocusable={busy}>
        {busy ? 'Saving…' : 'It holds no more'}
      </Button>
    </form>
  );
}
