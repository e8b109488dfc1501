import type { Invitation, Meeting, Obligation } from '../case-records.ts';
import { changedRow, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { settled } from '../obligations/owed.ts';
import { stepId, type Step } from '../plan.ts';

/**
 * What a meeting that will not take place takes back: the diaries, and the letters to those who have one. What was still owed about
 * it is void.
 */
export function calledOff(
  plan: string,
  meeting: Meeting,
  {
    invitations,
    obligations,
    actor,
    now,
  }: Pick<Facts<'invitations' | 'obligations'>, 'invitations' | 'obligations' | 'actor' | 'now'>,
  { trouble, note }: { readonly trouble: string; readonly note: string },
): Pick<Effects, 'changes' | 'steps'> {
  const { ref } = meeting;
  const by = { id: actor.id, at: now };
  const open = obligations.filter(({ about, doneAt }: Obligation) => about === ref && doneAt === undefined);
  return {
    changes: [
      changedRow('meetings', meeting.key, { state: 'cancelled', trouble }),
      ...open.map(({ key }) => settled(key, by, note)),
    ],
    steps: takenBack(plan, ref, invitations),
  };
}

/** The event, and a letter to each outsider who was written to or may have been. */
export const takenBack = (plan: string, ref: string, invitations: readonly Invitation[]): readonly Step[] => [
  { do: 'cancel-in-diaries', id: stepId(plan, 'diaries'), meeting: ref },
  ...invitations
    .filter(({ personIs, delivery }) => personIs === 'circle' && (delivery === 'sent' || delivery === 'unclear'))
    .map(({ person }): Step => ({
      do: 'send-letter',
      id: stepId(plan, `letter-${person}`),
      to: person,
      letter: 'meeting-cancelled',
      about: ref,
    })),
];
