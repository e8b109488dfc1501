import type { NotHeldChoice } from '../learning/reason-words.ts';

/** What a manager says about the disruption meeting of an ending. */
export interface DecideDisruption {
  readonly ending: string;
  readonly says: 'hold' | 'not-held' | 'checked';
  readonly reason: string;
  /** Why none is held, as it is counted, where somebody has said it; the reason in words stays beside it. @source domain §9 */
  readonly notHeldBecause?: NotHeldChoice | undefined;
}
