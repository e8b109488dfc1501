import { inCaseOfMeeting, moveKey, type LocalDate, type LocalTime, type Move, type MoveRow } from '#rules';
import { meetingCalled } from '../find-case.ts';
import { addInOrder, rowsInOrder } from '../plans/rows-in-order.ts';
import type { Ports } from '../ports.ts';

/** How often, when and why a meeting was moved after it was sent, the first move first. */
export async function movesOf(ref: string, { records }: Ports): Promise<readonly Move[]> {
  return (await rowsInOrder(records.moves, (place) => moveKey(ref, place))).map(({ row }) => moveIn(row));
}

const moveIn = ({
  from,
  to,
  lengthMinutes,
  venue,
  reason,
  by,
  on,
  parts,
  outOfWindowReason,
  outOfWindowBecause,
}: MoveRow): Move => ({
  from,
  to,
  lengthMinutes,
  venue,
  reason,
  by,
  on,
  parts,
  outOfWindowReason,
  outOfWindowBecause,
});

/** Keeps a move beside those before it; kept twice in a row, it is one. */
export async function saveMove(ref: string, move: Move, ports: Ports): Promise<void> {
  const { row: meeting } = await meetingCalled(ref, ports);
  await addInOrder(
    ports.records.moves,
    (place): MoveRow => ({ ...move, ...inCaseOfMeeting(meeting), key: moveKey(ref, place), meeting: ref, place }),
    (last) => saying(moveIn(last)) === saying(move),
  );
}

const saying = ({ from, to, lengthMinutes, venue, reason, by, on, parts, outOfWindowReason }: Move): string =>
  JSON.stringify([
    ...[from, to, lengthMinutes, venue ?? '', reason, by, on, outOfWindowReason ?? ''],
    ...parts.map(({ number, startsAt }) => `${number} ${startsAt}`),
  ]);

/** Said on the meeting's page, the last move first. */
export async function moveLines(
  ref: string,
  ports: Ports,
): Promise<readonly { from: LocalTime; to: LocalTime; on: LocalDate; reason: string }[]> {
  return [...(await movesOf(ref, ports))].reverse().map(({ from, to, on, reason }) => ({ from, to, on, reason }));
}
