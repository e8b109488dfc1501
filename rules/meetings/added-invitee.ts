import type { Invitation } from '../case-records.ts';
import { decided, notYet, type Decision } from '../decision.ts';
import { newRow, wordsApart, type Effects, type Written } from '../effects.ts';
import type { Facts } from '../facts.ts';
import type { Role } from '../vocabulary.ts';
import { peopleChanged } from './decided-invitees.ts';
import { invitationKey } from './invitations.ts';

export interface AddInvitee {
  readonly meeting: string;
  readonly person: string;
  readonly part: Role;
  readonly reason: string;
}

/** Adds a worker whom the procedure did not think of. Whoever is asked in this part already is asked once. @source CF-05 */
export function addInvitee(
  { person, part, reason }: AddInvitee,
  { meeting, invitations, supply }: Facts<'meeting' | 'invitations'>,
): Decision<Effects | undefined> {
  const worker = supply.worker(person);
  if (worker === undefined)
    return notYet(
      'That person is not in the People list. Someone outside the council is added to the child’s circle first.',
    );
  const key = invitationKey(meeting.ref, person, part);
  if (invitations.some((one) => one.key === key)) return decided(undefined, ['CF-05']);
  const added = wordsApart<Invitation>(
    {
      key,
      meeting: meeting.ref,
      childRef: meeting.childRef,
      person,
      personIs: 'worker',
      name: worker.name,
      part,
      way: 'teams',
      decision: 'invite',
      reason,
      because: ['Added by hand'],
      sitting: 1,
      reply: 'none',
      delivery: 'not-sent',
    },
    ['reason'],
  );
  return decided(
    {
      key: `${meeting.ref}/added-${person}-${part}`,
      about: meeting.about,
      changes: [...peopleChanged(meeting), newRow('invitations', added.to as Written<Invitation>)],
      steps: [],
      words: added.words,
      did: 'added somebody to the people',
      didTo: meeting.ref,
      redraw: [{ about: meeting.ref, cards: ['draft-meeting', 'chair-approval'] }],
    },
    ['CF-05'],
  );
}
