import { isOpenNow } from '#rules';
import type { Ports } from '../ports.ts';

/** To whom this child’s record is open in an emergency now; of one person alone where one is named. @source domain §12 */
export async function openToNow(
  childRef: string | undefined,
  { records, now }: Ports,
  person?: string,
): Promise<readonly string[]> {
  if (childRef === undefined) return [];
  const openings = await records.openings.where(person === undefined ? { childRef } : { childRef, person });
  return openings.filter(({ row }) => isOpenNow(row, now())).map(({ row }) => row.person);
}
