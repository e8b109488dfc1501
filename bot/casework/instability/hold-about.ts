import { holdStartsWith, holdTermsKey, type Episode, type HoldTermsRow } from '#rules';
import { rowsInOrder } from '../plans/rows-in-order.ts';
import type { Ports } from '../ports.ts';

/** The terms on which the LADO agreed that meetings are prepared while a hold stands: what, with whom, when, by whom kept. */
export type AgreedTerms = Pick<HoldTermsRow, 'terms' | 'agreedWith' | 'agreedOn' | 'by' | 'at'>;

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
