import { Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import {
  CHILD_PARTS,
  CONTRIBUTIONS,
  type ChildPart,
  type Contribution,
  type PersonInRoom,
  type RoomView,
  isOneOf,
} from '#rules/views';
import type { SaidOfPerson } from '../api/room.ts';
import { useIntention } from '../frame/intention.ts';
import { Section } from '../frame/section.tsx';
import { FaultNote } from '../frame/states.tsx';

const HOW: Readonly<Record<Contribution, string>> = {
  attended: 'Came',
  part: 'Came for part',
  remote: 'Joined from elsewhere',
  written: 'In writing',
  'via-representative': 'Somebody spoke for them',
  apologies: 'Sent apologies',
  'not-invited': 'Was not asked',
};

const CHILD: Readonly<Record<ChildPart, string>> = {
  'present-spoke': 'Was there and spoke for themselves',
  'present-advocate-spoke': 'Was there; an advocate spoke for them',
  'present-nonverbal': 'Was there and showed their views without words',
  'present-no-contribution': 'Was there and did not say anything',
  'absent-via-advocate': 'Was not there; an advocate spoke for them',
  'absent-via-medium': 'Was not there; sent their views in another way',
  'no-views': 'Was not there, and no views were brought',
  'under-4': 'Is under four',
};

interface WhoCameProps {
  readonly view: RoomView;
  readonly part: number;
  readonly people: readonly PersonInRoom[];
  readonly onSay: (part: number, said: SaidOfPerson) => Promise<string>;
}

/** Who took part and how; nobody counts as there because they were asked. */
export function WhoCame({ view, part, people, onSay }: WhoCameProps) {
  return (
    <Section title="Who took part" {...(part === view.parts[0]?.number ? { id: 'who-came' } : {})}>
      {view.quorum !== undefined && (
        <div className={view.quorum.quorate ? 'note note-good' : 'note note-caution'}>
          <div>
            <p>{view.quorum.words}</p>
            {view.quorum.may.length > 0 && (
              <ul>
                {view.quorum.may.map((say) => (
                  <li key={say}>{say}</li>
                ))}
              </ul>
            )}
          </div>
        </div>
      )}
      <ul className="lines">
        {people.map((person) => (
          <li key={person.person}>
            <OnePerson
              key={`${person.person} ${person.savedAt ?? ''}`}
              person={person}
              mayWrite={view.mayWrite && view.state === 'open'}
              onSay={(said) => onSay(part, said)}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What was chosen of somebody; undefined where nothing was. */
function saidOf({ isChild }: PersonInRoom, choice: string): Pick<SaidOfPerson, 'childPart' | 'how'> | undefined {
  if (isChild) return isOneOf(CHILD_PARTS, choice) ? { childPart: choice } : undefined;
  return isOneOf(CONTRIBUTIONS, choice) ? { how: choice } : undefined;
}

interface OnePersonProps {
  readonly person: PersonInRoom;
  readonly mayWrite: boolean;
  readonly onSay: (said: SaidOfPerson) => Promise<string>;
}

function OnePerson({ person, mayWrite, onSay }: OnePersonProps) {
  const [words, setWords] = useState({ partOf: person.partOf, through: person.through, reason: person.reason });
  const { failure, carryOut } = useIntention();
  const chosen = (person.isChild ? person.childPart : person.how) ?? '';
  const say = (choice: string) => {
    const how = saidOf(person, choice);
    if (how === undefined) return;
    const seen = person.savedAt === undefined ? {} : { seen: person.savedAt };
    void carryOut(() => onSay({ person: person.person, ...how, ...words, ...seen }), `${person.name}: saved.`);
  };
  const ask = askedBeside(chosen);
  return (
    <div>
      <Field
        label={`${person.name} (${person.partName})`}
        {...(person.expected === undefined || chosen !== '' ? {} : { hint: `Expected: ${HOW[person.expected]}` })}
      >
        <Select
          value={chosen}
          disabled={!mayWrite}
          onChange={(_event, { value }) => {
            if (value !== '') say(value);
          }}
        >
          <option value="">Not said yet</option>
          {person.isChild
            ? CHILD_PARTS.map((one) => (
                <option key={one} value={one}>
                  {CHILD[one]}
                </option>
              ))
            : CONTRIBUTIONS.map((one) => (
                <option key={one} value={one}>
                  {HOW[one]}
                </option>
              ))}
        </Select>
      </Field>
      {ask !== undefined && (
        <Field label={ask.label}>
          <Input
            value={words[ask.field]}
            disabled={!mayWrite}
            onChange={(_event, { value }) => {
              setWords({ ...words, [ask.field]: value });
            }}
            onBlur={() => {
              if (words[ask.field] !== person[ask.field]) say(chosen);
            }}
          />
        </Field>
      )}
      <FaultNote failure={failure} />
    </div>
  );
}

/** What else is asked where somebody took part in this way. @source CF-32; domain §7.3 */
function askedBeside(
  chosen: string,
): { readonly field: 'partOf' | 'through' | 'reason'; readonly label: string } | undefined {
  if (chosen === 'part') return { field: 'partOf', label: 'For which part' };
  if (chosen === 'via-representative') return { field: 'through', label: 'Who spoke for them' };
  if (/advocate|medium/.test(chosen)) return { field: 'through', label: 'Through whom or what' };
  if (chosen === 'not-invited' || chosen === 'no-views' || chosen === 'present-no-contribution')
    return { field: 'reason', label: 'Why' };
  return undefined;
}
