import type { MinuteDeliveryRow, MinuteNoteRow, MinutesRow, MinuteVersionRow } from '../minutes-records.ts';
import { formerIn, type Holders } from './former.ts';

type Delivery = Pick<MinuteDeliveryRow, 'person' | 'part' | 'workerId'>;

/**
 * Through whom somebody has their version: the worker who was named when it was released, and once another has that worker’s part,
 * the child’s social worker.
 *
 * @source CF-47; E-87
 */
export function handsOver(
  { workerId }: Pick<Delivery, 'workerId'>,
  deliveries: readonly Delivery[],
  holders: Holders,
): string | undefined {
  if (workerId === undefined || !formerIn(deliveries, holders).has(workerId)) return workerId;
  return holders.placement?.socialWorkerId;
}

/** Everyone through whom a family member has their version. */
export const handersOver = (deliveries: readonly Delivery[], holders: Holders): readonly string[] => [
  ...new Set(deliveries.map((one) => handsOver(one, deliveries, holders)).filter((id) => id !== undefined)),
];

/** Whether this version is this person’s to read: it was released to them as what they still are, or it goes through them. @source CF-47 */
export const isTheirVersion = (
  delivery: Delivery,
  person: string,
  deliveries: readonly Delivery[],
  holders: Holders,
): boolean =>
  (delivery.person === person && !formerIn(deliveries, holders).has(person)) ||
  handsOver(delivery, deliveries, holders) === person;

/** Everyone who reads a version that is released, or hands one over. */
export const minuteReaders = (deliveries: readonly Delivery[], holders: Holders): readonly string[] => {
  const former = formerIn(deliveries, holders);
  const sent = deliveries.map(({ person }) => person).filter((person) => !former.has(person));
  return [...new Set([...sent, ...handersOver(deliveries, holders)])];
};

/** Whoever wrote the minutes or approved a version: they never release one. @source CF-47; law §12 */
export const writersOf = (
  minutes: Pick<MinutesRow, 'authorId' | 'approvedBy'> | undefined,
  versions: readonly Pick<MinuteVersionRow, 'authorId' | 'approvedBy'>[],
): readonly string[] => [
  ...new Set(
    [
      minutes?.authorId,
      minutes?.approvedBy,
      ...versions.flatMap(({ authorId, approvedBy }) => [authorId, approvedBy]),
    ].filter((id) => id !== undefined),
  ),
];

/** Whoever sees to something that the meeting raised. @source Torbay T-73 */
export const seesTo = (notes: readonly Pick<MinuteNoteRow, 'kind' | 'ownerId'>[]): readonly string[] => [
  ...new Set(notes.flatMap(({ kind, ownerId }) => (kind === 'raised' && ownerId !== undefined ? [ownerId] : []))),
];
