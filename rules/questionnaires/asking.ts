import type { Invitation, Meeting } from '../case-records.ts';
import { stepId, type Step } from '../plan.ts';
import { oncePerRole } from './who-is-asked.ts';

/** What the chair changed in one form of a meeting. */
export const formChangesKey = (meeting: string, instrument: string): string => `form-changes:${meeting}:${instrument}`;

export const questionnaireKey = (meeting: string, person: string, role: string): string =>
  `questionnaire:${meeting}:${person}:${role}`;

/**
 * The steps that ask people for their views: everybody invited to a disruption meeting, and those who cannot come to another.
 *
 * @source Warrington W-73, W-82 · Torbay T-18 · rulings, those who cannot come
 */
export const questionnaireSteps = (
  plan: string,
  meeting: Meeting,
  invitations: readonly Invitation[],
): readonly Step[] =>
  oncePerRole(
    invitations
      .filter((each) => isToBeAsked(meeting, each))
      .map((invitation) => ({ ...invitation, role: invitation.part })),
  ).map(({ key, person, part }) => ({
    do: 'ask-for-views',
    id: stepId(plan, `views-${person}-${part}`),
    meeting: meeting.ref,
    invitation: key,
  }));

/** A meeting other than a disruption meeting hears people in the room; the child and those who only send views have a form. */
function isToBeAsked({ kind }: Meeting, { decision, personIs, part }: Invitation): boolean {
  if (personIs === 'nobody-yet' || decision === 'undecided' || decision === 'not-informed') return false;
  if (kind === 'disruption') return decision !== 'left-out' || part === 'child';
  return decision === 'views-only' || part === 'child';
}
