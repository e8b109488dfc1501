import type { Graph } from '../microsoft365/graph.ts';
import { isStill, readWhole, type Sites } from '../records/whole-copy.ts';
import { newSealedFolder } from './sealed-folder.ts';

/** How often it is read again because Steady wrote meanwhile. */
const TRIES = 3;

/** Seals a copy of both sites into a new folder; false where it never was of one moment. Throws `SealFault` without words or a new folder. */
export async function keepCopy(
  graph: Graph,
  sites: Sites,
  { to, words }: { readonly to: string; readonly words: string },
  say: (line: string) => void,
): Promise<boolean> {
  const folder = await newSealedFolder(to, words);
  for (let attempt = 1; ; attempt += 1) {
    let number = 0;
    const copy = await readWhole(graph, sites, async (bytes) => {
      number += 1;
      await folder.write(`files/${String(number)}`, bytes);
      say(`File ${String(number)} is kept (${String(Math.ceil(bytes.byteLength / 1024))} KB).`);
    });
    if (!(await isStill(copy, graph, sites))) {
      say('Steady wrote while it was read.');
      if (attempt < TRIES) continue;
      say('The copy is not of one moment. Take it when it is quiet, or stop Steady first. Nothing usable was kept.');
      return false;
    }
    await folder.write('copy', Buffer.from(JSON.stringify(copy)));
    const rows = Object.values(copy.lists).map((list) => Object.keys(list).length);
    say(
      `Kept: ${String(rows.length)} lists with ${String(rows.reduce((sum, one) => sum + one, 0))} rows, ${String(copy.files.length)} files. Try it: npm run restore -- --from ${to} --check`,
    );
    return true;
  }
}
