import {
  chairReasonKey,
  exceptionsKey,
  interestsKey,
  sittingsKey,
  type ChairException,
  type DeclaredInterest,
  type LaterSitting,
  type WrittenReason,
} from '#rules';
import type { Ports } from '../ports.ts';

/* The one place that reads what is said about a meeting beside its own row; `rules` has the one place that writes it. */

export const sittingsOf = (ref: string, ports: Ports) => listUnder<LaterSitting>(sittingsKey(ref), ports);

/** Interests that people declared for this meeting. @source E-56 */
export const interestsIn = (ref: string, ports: Ports) => listUnder<DeclaredInterest>(interestsKey(ref), ports);

/** Exceptions that a head of service recorded for this meeting. @source CF-03 */
export const exceptionsIn = (ref: string, ports: Ports) => listUnder<ChairException>(exceptionsKey(ref), ports);

export async function chairReasonFor(
  about: string,
  chairId: string,
  { records }: Ports,
): Promise<WrittenReason | undefined> {
  const saved = await records.settings.find(chairReasonKey(about, chairId));
  return saved === undefined ? undefined : (JSON.parse(saved.row.value) as WrittenReason);
}

async function listUnder<One>(key: string, { records }: Ports): Promise<readonly One[]> {
  const saved = await records.settings.find(key);
  return saved === undefined ? [] : (JSON.parse(saved.row.value) as readonly One[]);
}
