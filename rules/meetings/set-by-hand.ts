import type { Meeting } from '../case-records.ts';
import { decided, type Decision } from '../decision.ts';
import { changedRow, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';

export interface SaySetByHand {
  readonly meeting: string;
}

/** What Microsoft 365 refused to Steady and a person does in Teams: nobody but they can see that it is done. */
const BY_HAND = ['options-not-set', 'not-in-chat'] as const;

export const isSetByHand = ({ trouble }: Pick<Meeting, 'trouble'>): boolean => BY_HAND.some((one) => one === trouble);

/** Whoever did it in Teams says so, and the trouble is over. Said twice, it is said once. */
export function saySetByHand(_said: SaySetByHand, { meeting }: Facts<'meeting'>): Decision<Effects | undefined> {
  const { ref, key, trouble, eventId = '' } = meeting;
  const because = ['E-62'];
  if (!isSetByHand(meeting)) return decided(undefined, because);
  return decided(
    {
      key: `${ref}/set-by-hand-${trouble ?? ''}-${eventId.slice(-40)}`,
      about: ref,
      changes: [changedRow('meetings', key, { trouble: undefined }, { trouble })],
      steps: [],
      did:
        trouble === 'not-in-chat' ? 'said that Steady was added in Teams' : 'said that the meeting’s options were set',
      didTo: ref,
      redraw: [{ about: ref, cards: ['meeting-arranged'] }],
    },
    because,
  );
}
