import type { Move } from '#rules';
import { saveSetting } from '../plans/save-setting.ts';
import type { Ports } from '../ports.ts';

const keyOf = (ref: string): string => `moves:${ref}`;

/** How often, when and why a meeting was moved after it was sent, the first move first. */
export async function movesOf(ref: string, { records }: Ports): Promise<readonly Move[]> {
  const saved = await records.settings.find(keyOf(ref));
  return saved === undefined ? [] : (JSON.parse(saved.row.value) as readonly Move[]);
}

/** Keeps a move beside those before it; kept twice in a row, it is one. */
export async function saveMove(ref: string, move: Move, ports: Ports): Promise<void> {
  const moves = await movesOf(ref, ports);
  const last = moves.at(-1);
  if (last !== undefined && JSON.stringify(last) === JSON.stringify(move)) return;
  await saveSetting(keyOf(ref), [...moves, move], ports);
}
