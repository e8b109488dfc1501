import type { Meeting } from '../case-records.ts';
import { changedRow, type Change } from '../effects.ts';
import { stepId, type Step } from '../plan.ts';

const TROUBLE = 'refused-by-microsoft';
const SENT: readonly Meeting['state'][] = ['sent', 'held', 'minuted'];

/**
 * What Microsoft 365 has refused again and again is a trouble of the meeting, where it has no other, and its coordinator gets a card
 * that says who can mend it.
 */
export const toldOfRefusal = (
  plan: string,
  { key, ref, state, trouble, coordinatorId: to }: Meeting,
): { readonly changes: readonly Change[]; readonly card: Extract<Step, { do: 'show-card' }> } => ({
  changes: trouble === undefined ? [changedRow('meetings', key, { trouble: TROUBLE }, { trouble: undefined })] : [],
  card: {
    do: 'show-card',
    id: stepId(plan, 'refused'),
    to,
    card: SENT.includes(state) ? 'meeting-arranged' : 'draft-meeting',
    about: ref,
  },
});

/** The plan came to its end after all: what it was in trouble about is over. */
export const refusalOver = ({ key, trouble }: Meeting): readonly Change[] =>
  trouble === TROUBLE ? [changedRow('meetings', key, { trouble: undefined }, { trouble: TROUBLE })] : [];
