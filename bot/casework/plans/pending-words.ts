import type { Pending, Ports, Saved, SavedPlan } from '../ports.ts';

/* What a person typed, as it waits beside the plan that needs it. */

/** Who said what, by which command. */
export interface Said {
  readonly command: string;
  readonly who: string;
  readonly said: unknown;
}

const SIGNS = 16;
const MARK = new RegExp(`\\|[0-9a-f]{${SIGNS}}$`);
const textOf = ({ command, who, said }: Said): string => JSON.stringify([command, who, said]);

/** A mark of what was said, that only this server can make: a short answer cannot be guessed from it. */
export const markOf = (said: Said, { seal }: Pick<Ports, 'seal'>): string => seal(textOf(said)).slice(0, SIGNS);

/** Whether it is this person's own plan, of these very words. One of an earlier version says only whose it is. */
export function isSaidBy({ act }: SavedPlan, said: Said, { isSealOf }: Pick<Ports, 'isSealOf'>): boolean {
  if (act === undefined) return true;
  return act.actor === said.who && (act.said === undefined || isSealOf(textOf(said), act.said));
}

/** Under which key the words of this plan wait. */
export const pendingKey = ({ key, act }: Pick<SavedPlan, 'key' | 'act'>): string =>
  act?.said === undefined ? `pending:${key}` : `pending:${key}|${act.said}`;

/** The key of the plan for which words wait. */
export const planOfWords = (pending: string): string => pending.slice('pending:'.length).replace(MARK, '');

/** The words that the person typed for this plan; undefined once they are forgotten. */
export async function wordsFor(
  plan: SavedPlan,
  { records }: Ports,
): Promise<Readonly<Record<string, string>> | undefined> {
  const pending = (await records.pending.find(pendingKey(plan)))?.row;
  return pending?.state === 'done' ? undefined : (pending?.words ?? {});
}

/** They stand where they belong, or nowhere: they wait no longer. `known`: as they were saved here. */
export async function forgetWords(plan: SavedPlan, { records }: Ports, known?: Saved<Pending>): Promise<void> {
  const pending = known ?? (await records.pending.find(pendingKey(plan)));
  if (pending?.row.state === 'waiting') await records.pending.change(pending, { state: 'done', said: '', words: {} });
}
