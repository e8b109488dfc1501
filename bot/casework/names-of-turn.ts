import type { Who } from './actor.ts';
import { nameOf, referenceIn, type About, type LoadedCase } from './loaded-case.ts';
import type { Ports } from './ports.ts';
import { outlineOf } from './where-it-belongs.ts';

/** By what a case may be asked for. */
export function namesOfCase(loaded: LoadedCase): readonly (string | undefined)[] {
  const { ref, childRef, placement, meeting, together = [] } = loaded;
  return [
    ref,
    childRef,
    placement?.key,
    meeting?.ref,
    ...together.flatMap((one) => namesOfCase({ ...one, together: [] })),
  ];
}

/** By what a turn asks, as far as it is known before anything is read: the record, its case and child; else the person. */
export function namesOfTurn(about: About, who: Who, ports: Ports): readonly (string | undefined)[] {
  if (about.is === 'nothing') return typeof who === 'string' ? [who] : [];
  const { ref, childRef, placementKey, meeting } = outlineOf(nameOf(about), ports) ?? {};
  const key = 'key' in about ? about.key : undefined;
  const beside = about.is === 'meeting' ? about.beside : undefined;
  return [referenceIn(about), key, beside, ref, childRef, placementKey, meeting?.ref];
}
