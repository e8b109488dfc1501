import { reasonsAre, type ChairException, type DeclaredInterest, type LaterSitting, type WrittenReason } from '#rules';
import { chairNotes } from './chair-notes.ts';
import type { Ports } from '../ports.ts';

/* The one place that reads what is said about a meeting beside its own row; `rules` has the one place that writes it. */

export async function sittingsOf(ref: string, { records }: Ports): Promise<readonly LaterSitting[]> {
  const rows = await records.sittings.where({ meeting: ref });
  return rows.map(({ row }) => row).sort((one, other) => one.number - other.number);
}

/** Interests that people declared for this meeting, first to last. @source E-56 */
export const interestsIn = async (ref: string, ports: Ports): Promise<readonly DeclaredInterest[]> =>
  (await chairNotes('interest', ref, ports)).flatMap(({ person, what, words }) =>
    what === undefined ? [] : [{ person, what, words }],
  );

/** Exceptions that a head of service recorded for this meeting, first to last. @source CF-03 */
export const exceptionsIn = async (ref: string, ports: Ports): Promise<readonly ChairException[]> =>
  (await chairNotes('exception', ref, ports)).map(({ person, by, byRoles, words }) => ({
    candidateId: person,
    byId: by,
    byRoles,
    reason: words,
  }));

export async function chairReasonFor(about: string, chairId: string, ports: Ports): Promise<WrittenReason | undefined> {
  const notes = await chairNotes('reason', reasonsAre(about, chairId), ports);
  const last = notes.at(-1);
  return last === undefined ? undefined : { reason: last.words, by: last.by, at: last.at, place: notes.length };
}
