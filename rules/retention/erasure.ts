import type { Citation } from '../vocabulary.ts';
import type { Keeping } from './kept-until.ts';
import type { Asker } from './third-parties.ts';

/** What of somebody’s data ends when they ask, and what stays because the law keeps it. */
export interface Erasure {
  /** How somebody in a child’s circle is reached; where a worker’s chat is. */
  readonly ends: 'nothing' | 'how-they-are-reached' | 'where-their-chat-is';
  readonly because: Citation;
}

const KEPT_BY_LAW: Citation = 'UK GDPR Article 17(3)(b); Domain §12 (S61): the record is kept by law';

/**
 * What a request for erasure ends.
 *
 * A child’s record is kept by law: nothing of it ends before its time, and when its time is over `npm run retention` ends it. How
 * somebody around a child is reached ends once nothing is open that they have to be reached for; what they said stays in the record.
 * A worker’s chat ends once they have left; what they did in their job stays.
 *
 * @source UK GDPR Article 17(1)(a), 17(3)(b); domain §12
 */
export function erasureOf(
  asker: Asker,
  { keeping, isNeeded }: { readonly keeping: Keeping | undefined; readonly isNeeded: boolean },
): Erasure {
  if (asker.is === 'child') return { ends: 'nothing', because: KEPT_BY_LAW };
  if (keeping?.is === 'stopped' && keeping.why === 'held')
    return { ends: 'nothing', because: 'Domain §12 (S62): local holds' };
  if (isNeeded)
    return { ends: 'nothing', because: 'UK GDPR Article 17(1)(a): still needed for what it was written down for' };
  return {
    ends: asker.is === 'worker' ? 'where-their-chat-is' : 'how-they-are-reached',
    because: 'UK GDPR Article 17(1)(a)',
  };
}
