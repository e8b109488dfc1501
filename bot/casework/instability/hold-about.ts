import { holdStartsWith, holdTermsKey, type Episode, type HoldTermsRow, type Meeting } from '#rules';
import { rowsInOrder } from '../plans/rows-in-order.ts';
import type { Ports } from '../ports.ts';

/** The terms on which the LADO agreed that meetings are prepared while a hold stands: what, with whom, when, by whom kept. */
export type AgreedTerms = Pick<HoldTermsRow, 'terms' | 'agreedWith' | 'agreedOn' | 'by' | 'at'>;

/** What safeguarding says about a child while a meeting is prepared. */
export interface HoldAbout {
  /** A hold stands: the meeting goes ahead without whom it is about, if it goes ahead. */
  readonly stands: boolean;
  /** Nothing leaves: a hold stands, and no terms agreed with the LADO cover it. */
  readonly stops: boolean;
  /** Workers (Entra id) and people in the child's life (Circle key) whom an allegation or a complaint is about. */
  readonly subjectIds: readonly string[];
}

/**
 * A hold is on the child, whichever meeting is being prepared: a disruption meeting is about an ending and a planning meeting
 * about the child, and neither knows of the episode. So all episodes of the child are asked.
 *
 * @source E-01, E-02 · ruling E-01 · CF-03
 */
export async function holdAbout({ childRef }: Pick<Meeting, 'childRef'>, ports: Ports): Promise<HoldAbout> {
  const episodes = (await ports.records.episodes.where({ childRef })).map(({ row }) => row);
  const standing = episodes.filter(({ hold }) => hold === 'standing');
  const covered = await Promise.all(standing.map((episode) => termsCovering(episode, ports)));
  return {
    stands: standing.length > 0,
    stops: covered.includes(undefined),
    subjectIds: [...new Set(episodes.flatMap(({ subjectIds }) => subjectIds))],
  };
}

/** The terms that were agreed for this hold, first to last; the last ones hold. */
export const termsOfHold = async (
  episode: Pick<Episode, 'ref' | 'holdSince'>,
  { records }: Ports,
): Promise<readonly HoldTermsRow[]> =>
  (await rowsInOrder(records.holdTerms, (place) => holdTermsKey(episode, place))).map(({ row }) => row);

/** The terms that were kept for this hold, whether or not they still cover it. */
export const termsSaved = async (
  episode: Pick<Episode, 'ref' | 'holdSince'>,
  ports: Ports,
): Promise<AgreedTerms | undefined> => (await termsOfHold(episode, ports)).at(-1);

/** The terms that cover what is known: an allegation reported after them was not before the LADO when they were agreed. */
export async function termsCovering(episode: Episode, ports: Ports): Promise<AgreedTerms | undefined> {
  const terms = await termsSaved(episode, ports);
  if (terms === undefined) return undefined;
  const reports = await ports.records.reports.where({ episode: episode.ref });
  const later = reports.some(({ row }) => row.reportedAt > terms.at && holdStartsWith(row.triggers, ports.procedure));
  return later ? undefined : terms;
}
