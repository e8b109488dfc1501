import { asking, decided, type Decision } from '../decision.ts';
import type { Citation } from '../vocabulary.ts';
import type { Candidate, ChairQuestion } from './chair-facts.ts';
import { isBar, rankChairs, type ChairReason, type RankedChair } from './chairs.ts';

/** What a change of worker, reviewing officer or chair does to a meeting that has a chair already. */
export interface ChairCheck {
  readonly stands: boolean;
  /** Why the chair no longer may. */
  readonly reasons: readonly ChairReason[];
  /** Who is told at once: the chair and, where a bar struck, whoever else it is about. */
  readonly warn: readonly string[];
  /** Who would take the chair: the reserve if they may, else the best of the rest. */
  readonly propose?: RankedChair | undefined;
  /** The old chair loses sight of the answers with the chair; child and carers are introduced anew. @source E-54 */
  readonly handOver: boolean;
}

/**
 * Looks again at a chair after anybody's part changed. The meeting's day stands if it can.
 *
 * @source E-53, E-54; CF-03: “re-run check whenever IRO, social worker or chair changes”
 */
export function chairCheckAfterChange(
  asked: ChairQuestion & {
    readonly chairId: string | undefined;
    readonly reserveChairId?: string | undefined;
    readonly candidates: readonly Candidate[];
  },
): Decision<ChairCheck> {
  const because: readonly Citation[] = ['CF-03', 'E-53'];
  const ranked = rankChairs(asked);
  const chair = ranked.find(({ id }) => id === asked.chairId);
  if (chair === undefined) {
    return asking({
      fact: 'chairId',
      ask: 'Who chairs this meeting now? The person named is not on the list.',
      because,
    });
  }
  if (chair.may) return decided({ stands: true, reasons: [], warn: [], handOver: false }, because);

  const propose = reserveChair(ranked, chair.id, asked.reserveChairId);
  const others = asked.facts.iroIds.includes(chair.id) ? [asked.facts.socialWorkerId] : [];
  const reasons = chair.reasons.filter(({ weight }) => isBar(weight));
  return decided({ stands: false, reasons, warn: [chair.id, ...others], propose, handOver: true }, [
    ...because,
    'E-54',
  ]);
}

/** Who stands in: the named reserve if they may, else the best who may and does not chair already. @source E-54 */
export function reserveChair(
  ranked: readonly RankedChair[],
  chairId: string | undefined,
  reserveChairId?: string,
): RankedChair | undefined {
  const able = ranked.filter(({ id, may }) => may && id !== chairId);
  return able.find(({ id }) => id === reserveChairId) ?? able[0];
}
