import type { SheetKind, SheetValues } from './sheet.ts';

/** What a sheet does to everything that goes out for the child. */
export type StopOf = 'stops' | 'goes-on' | undefined;

const WORST: readonly string[] = ['death', 'serious-harm'];

/** It happened to this child, and since when it is known. */
const happened = (kind: SheetKind, { what, knownAt, event, ofWhom, receivedAt }: SheetValues): boolean => {
  if (kind === 'incident') return what !== undefined && knownAt !== undefined;
  return kind === 'provider-event' && WORST.includes(event ?? '') && ofWhom === 'this' && receivedAt !== undefined;
};

const goesOn = ({ goesOnOn, goesOnWhy }: SheetValues): boolean => goesOnOn !== undefined && goesOnWhy !== undefined;

const stands = (kind: SheetKind, values: SheetValues): boolean => happened(kind, values) && !goesOn(values);

/**
 * Whether everything stops by what was said, or goes on. What a provider told stops it, and taking that back does not let it go on:
 * only the sheet of the incident does.
 *
 * @source domain §11 E-07
 */
export function stopOf(kind: SheetKind, before: SheetValues, after: SheetValues, isStopped: boolean): StopOf {
  if (!isStopped) return stands(kind, after) && !stands(kind, before) ? 'stops' : undefined;
  if (kind !== 'incident') return undefined;
  const isTakenBack = stands(kind, before) && !stands(kind, after);
  return isTakenBack || (goesOn(after) && !goesOn(before)) ? 'goes-on' : undefined;
}
