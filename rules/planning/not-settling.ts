import type { Profile } from '../profile.ts';
import type { Citation, Judgement } from '../vocabulary.ts';

/** The three ways that are considered when a child is not settling, in the order of the procedure. */
const WAYS_ON = ['support', 'earlier-case-review', 'move-towards-an-ending'] as const satisfies readonly Judgement[];

export interface WayOn {
  readonly words: string;
  /** What of the one form this becomes; undefined for a line that the council added. */
  readonly judgement?: Judgement | undefined;
  readonly because: Citation;
}

/**
 * What is considered when a child is not settling, or the placement may not suit.
 *
 * @source Warrington W-21 to W-24; CF-43
 */
export const waysOnWhenNotSettling = ({ planning }: Pick<Profile, 'planning'>): readonly WayOn[] =>
  planning.notSettling.map(({ is, source }, place) => ({ words: is, judgement: WAYS_ON[place], because: source }));

/** Other procedures that a move brings with it. @source Warrington W-17, W-18; regulations 10 and 11, Care Planning Regulations 2010 */
export function otherProcedures(
  move: { readonly upsetsSchool: boolean; readonly outOfArea: boolean },
  { placement }: Pick<Profile, 'placement'>,
): readonly { readonly words: string; readonly because: Citation }[] {
  const school = {
    words: 'The move upsets school or training: follow the education procedure.',
    because: placement.schoolMove.approvedBy.source,
  };
  const area = {
    words: 'The placement is out of area: follow the out-of-area procedure.',
    because: placement.outOfArea.approvedBy.source,
  };
  return [...(move.upsetsSchool ? [school] : []), ...(move.outOfArea ? [area] : [])];
}

/** What the chair has to hand, or is told of, if it exists: never a reason to put the meeting off. @source Warrington W-14, W-15, W-16 */
export const planningPapers = ({ planning }: Pick<Profile, 'planning'>) =>
  planning.papers.map(({ is, source }) => ({ what: is, who: 'The chair', because: [source] }));
