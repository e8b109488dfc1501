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

/** What the chair has to hand, or is told of, if it exists: never a reason to put the meeting off. @source Warrington W-14, W-15, W-16 */
export const planningPapers = ({ planning }: Pick<Profile, 'planning'>) =>
  planning.papers.map(({ is, source }) => ({ what: is, who: 'The chair', because: [source] }));
