import { join } from 'node:path';
import { keepCopy } from '../bot/commands/keep-copy.ts';
import type { Graph } from '../bot/microsoft365/graph.ts';
import { SCHEMA, schemaThere } from '../bot/records/carry-over.ts';
import type { Sites } from '../bot/records/records.ts';

/** Where the copy goes, and what seals it; empty where nobody said. */
export interface CopyTo {
  readonly folder: string;
  readonly words: string;
  /** The council took a copy of its own. */
  readonly isTakenElsewhere: boolean;
}

/**
 * Takes a sealed copy before rows move to where a new version looks for them: the only way back to the version before. Nothing is done
 * on new sites, and where nothing moves. Answers whether provisioning may go on.
 */
export async function copyBefore(
  graph: Graph,
  sites: Sites,
  { folder, words, isTakenElsewhere }: CopyTo,
  now: Date,
  say: (line: string) => void,
): Promise<boolean> {
  const there = await schemaThere(graph, sites.main);
  if (there === undefined || there === SCHEMA) return true;
  if (there > SCHEMA) {
    say(
      `The rows stand as a later version moved them (${String(there)}; this one knows ${String(SCHEMA)}). Nothing was done: see docs/guides/it.md, “Upgrade and back”.`,
    );
    return false;
  }
  if (isTakenElsewhere) return true;
  if (folder === '' || words === '') {
    say(
      `Rows move (${String(there)} to ${String(SCHEMA)}), and the way back is a copy of before. Stop Steady, set BACKUP_TO to a folder and BACKUP_WORDS to the words of the seal, and run this again; or, with a copy of your own, with -- --copy-is-taken. Nothing was done.`,
    );
    return false;
  }
  const to = join(folder, `before-${String(SCHEMA)}-${now.toISOString().replace(/[:.]/g, '-')}`);
  if (!(await keepCopy(graph, sites, { to, words }, say))) return false;
  say(
    `The way back to the version before: stop Steady, empty the lists, npm run restore -- --from ${to}, start the version before.`,
  );
  return true;
}
