import type { Move } from '#rules';
import { keepSetting } from './keep-setting.ts';
import type { World } from './world.ts';

const keyOf = (ref: string): string => `moves:${ref}`;

/** How often, when and why a meeting was moved after it was sent, the first move first. */
export async function movesOf(ref: string, { records }: World): Promise<readonly Move[]> {
  const kept = await records.settings.find(keyOf(ref));
  return kept === undefined ? [] : (JSON.parse(kept.row.value) as readonly Move[]);
}

/** Keeps a move beside those before it; kept twice in a row, it is one. */
export async function keepMove(ref: string, move: Move, world: World): Promise<void> {
  const moves = await movesOf(ref, world);
  const last = moves.at(-1);
  if (last !== undefined && JSON.stringify(last) === JSON.stringify(move)) return;
  await keepSetting(keyOf(ref), [...moves, move], world);
}
