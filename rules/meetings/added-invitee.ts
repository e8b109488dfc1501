import type { CirclePerson, Invitation } from '../case-records.ts';
import { decided, notYet, type Decision } from '../decision.ts';
import { newRow, wordsApart, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import type { Role } from '../vocabulary.ts';
import { roleName } from '../words/people.ts';
import { peopleChanged, whyNoPeople } from './decided-invitees.ts';
import { invitationKey } from './invitations.ts';
import { partOfCircle } from './invitee-people.ts';
import { isHeldBack } from './invitees.ts';
import { homesOfMeeting, WHICH_HOME_WORDS } from './whose-carers.ts';

export interface AddInvitee {
  readonly meeting: string;
  /** A worker’s Entra id, or the key of somebody in the child’s circle. */
  readonly person: string;
  readonly part: Role;
  readonly reason: string;
}

export const ADD_FACTS = ['meeting', 'placement', 'invitations', 'circle', 'hold'] as const;
type AddFacts = Facts<(typeof ADD_FACTS)[number]>;
type Asked = Pick<Invitation, 'person' | 'personIs' | 'name' | 'part' | 'way' | 'workerId' | 'decision' | 'reason'>;

/**
 * Adds a worker whom the procedure did not think of, or somebody who came into the child’s circle since the list was made, such as the
 * carers of the next home. Whoever is asked in this part already is asked once.
 *
 * @source CF-05 · domain §2.2
 */
export function addInvitee(said: AddInvitee, facts: AddFacts): Decision<Effects | undefined> {
  const { meeting, invitations, circle } = facts;
  const closed = whyNoPeople(meeting);
  if (closed !== undefined) return notYet(closed);
  const outside = circle.find(({ key }) => key === said.person);
  if (outside !== undefined && facts.hold.subjectIds.includes(outside.key))
    return notYet('The allegation or complaint is about them: they are not asked.', 'E-02');
  const asked = outside === undefined ? workerAsked(said, facts) : ofTheCircle(outside, said.reason, facts);
  if (asked === undefined)
    return notYet(
      'That person is not in the People list. Someone outside the council is added to the child’s circle first.',
    );
  const key = invitationKey(meeting.ref, asked.person, asked.part);
  if (invitations.some((one) => one.key === key)) return decided(undefined, ['CF-05']);
  const added = wordsApart<Invitation>(
    {
      key,
      meeting: meeting.ref,
      childRef: meeting.childRef,
      ...asked,
      because: ['Added by hand'],
      sitting: 1,
      reply: 'none',
      delivery: 'not-sent',
    },
    asked.reason === said.reason ? ['reason'] : [],
  );
  return decided(
    {
      key: `${meeting.ref}/added-${asked.person}-${asked.part}`,
      about: meeting.about,
      changes: [...peopleChanged(meeting), newRow('invitations', added.to)],
      steps: [],
      words: added.words,
      did: 'added somebody to the people',
      didTo: meeting.ref,
      redraw: [{ about: meeting.ref, cards: ['draft-meeting', 'chair-approval'] }],
    },
    ['CF-05'],
  );
}

function workerAsked({ person, part, reason }: AddInvitee, { supply }: AddFacts): Asked | undefined {
  const worker = supply.worker(person);
  return worker && { person, personIs: 'worker', name: worker.name, part, way: 'teams', decision: 'invite', reason };
}

/** With the part that they have in the child’s life, and not one that is chosen. What a hold keeps back is decided first. */
function ofTheCircle(person: CirclePerson, reason: string, { meeting, placement, hold, supply }: AddFacts): Asked {
  const homes = homesOfMeeting(meeting.kind, placement, supply.placementsOf(placement.childRef));
  const asked = partOfCircle(person, placement, homes);
  const isHeld = isHeldBack(asked.part, { hold: hold.stands });
  const waits = isHeld || asked.whichHomeNotSaid;
  return {
    person: person.key,
    personIs: 'circle',
    name: person.name,
    part: asked.part,
    way: asked.way,
    workerId: asked.workerId,
    decision: waits ? 'undecided' : 'invite',
    reason: isHeld
      ? 'A safeguarding hold stands: agree with the LADO first whether they may be asked.'
      : asked.whichHomeNotSaid
        ? WHICH_HOME_WORDS
        : reason,
  };
}

/** Who of the child’s circle is not on the list, for whoever may add them. */
export const circleNotAsked = ({
  circle,
  invitations,
  hold,
}: Pick<AddFacts, 'circle' | 'invitations' | 'hold'>): readonly {
  readonly person: string;
  readonly name: string;
  readonly partName: string;
}[] =>
  circle
    .filter(({ key }) => !hold.subjectIds.includes(key) && !invitations.some(({ person }) => person === key))
    .map(({ key, name, part }) => ({ person: key, name, partName: roleName(part) }));
