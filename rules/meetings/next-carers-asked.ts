import type { Effects } from '../effects.ts';
import { newRow } from '../effects.ts';
import type { Facts } from '../facts.ts';
import type { Profile } from '../profile.ts';
import type { Setting } from '../vocabulary.ts';
import { peopleChanged } from './decided-invitees.ts';
import { invitationFrom, inviteeFactsOf } from './invitations.ts';
import { inviteesFor } from './invitees.ts';
import { surroundingsOf } from './placement-kinds.ts';

type NextFacts = Facts<'placement' | 'caseMeetings' | 'circle' | 'hold'>;

/**
 * Once it is said where the child lives now, whoever cares for them there is on the list of the disruption meeting that is being
 * arranged: by name where the circle has them, else as somebody to be named. What was decided about the others stays.
 *
 * @source Warrington W-79, W-85; domain §2.2
 */
export function nextCarersAsked(setting: Setting, facts: NextFacts, procedure: Profile): Effects['changes'] {
  const { placement, caseMeetings, circle, hold, today, supply } = facts;
  const meeting = caseMeetings.find(
    ({ kind, state }) => kind === 'disruption' && (state === 'arranging' || state === 'approved'),
  );
  if (meeting === undefined || !['foster', 'adoption'].includes(surroundingsOf({ ...placement, setting }))) return [];
  const known = { ...inviteeFactsOf(meeting, { placement, circle, hold }, today, supply), newHomeKnown: true };
  const there = new Set(supply.invitationsTo(meeting.ref).map(({ person, part }) => `${person} ${part}`));
  const missing = inviteesFor('disruption', known, procedure).filter(
    ({ person, part }) => part === 'next-carer' && !there.has(`${person} ${part}`),
  );
  if (missing.length === 0) return [];
  return [...missing.map((one) => newRow('invitations', invitationFrom(meeting, one))), ...peopleChanged(meeting)];
}
