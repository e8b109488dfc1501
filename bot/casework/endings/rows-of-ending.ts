import {
  dayCorrectionKey,
  endingAccountKey,
  nextHomeKey,
  owedBeforeEnding,
  owedForHome,
  type DayCorrection,
  type Ending,
  type EndingAccountRow,
  type LocalDate,
  type NextHomeRow,
  type NoticeRow,
} from '#rules';
import { rowsInOrder } from '../plans/rows-in-order.ts';
import type { Ports } from '../ports.ts';

/** The ending as a change left it; by its key, for a list shows a change late to any other question. */
export const endingAfter = async (before: Ending, { records }: Ports): Promise<Ending> =>
  (await records.endings.find(before.key))?.row ?? before;

export const nextHomeOf = async (ending: string, { records }: Ports): Promise<NextHomeRow | undefined> =>
  (await records.nextHomes.find(nextHomeKey(ending)))?.row;

/** Notice that this placement is to end, in the order in which it came. */
export const noticesOf = async (placement: string, { records }: Ports): Promise<readonly NoticeRow[]> =>
  (await records.notices.where({ placement }))
    .map(({ row }) => row)
    .sort((one, other) => one.receivedOn.localeCompare(other.receivedOn) || one.key.localeCompare(other.key));

/** Each account of the ending, in its order; the last one holds. */
export const accountsOf = async (ending: string, { records }: Ports): Promise<readonly EndingAccountRow[]> =>
  (await rowsInOrder(records.endingAccounts, (place) => endingAccountKey(ending, place))).map(({ row }) => row);

/** Each correction of the day, in its order: the day that stood stays, with the reason, the person and the time. @source CF-48 */
export const daysBefore = async (ending: string, { records }: Ports): Promise<readonly DayCorrection[]> =>
  (await rowsInOrder(records.dayCorrections, (place) => dayCorrectionKey(ending, place))).map(({ row }) => row);

/** Under which references the law asked something when this ending was proposed: by a judgement, or at a meeting. */
export async function refsOwingBefore({ placement }: Ending, { records }: Ports): Promise<readonly string[]> {
  const [episodes, meetings] = await Promise.all([
    records.episodes.where({ placement }),
    records.meetings.where({ placement }),
  ]);
  const refs = [...episodes, ...meetings].map(({ row }) => row.ref);
  const owed = await Promise.all(refs.map((about) => records.obligations.where({ about })));
  const placementObligations = owed.flat().map(({ row }) => row);
  return owedBeforeEnding({ placementObligations, childEndings: [] }).map(({ about }) => about);
}

/** Under which references the law's duties of a home that begins on this day are owed already. */
export async function refsOwingForHome(childRef: string, startsOn: LocalDate, { records }: Ports) {
  const rows = (await records.obligations.where({ childRef })).map(({ row }) => row);
  return owedForHome(rows, startsOn);
}
