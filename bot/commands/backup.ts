/**
 * Takes a copy of all lists and files of both sites, sealed with words that are kept elsewhere:
 *
 *   BACKUP_WORDS=… npm run backup -- --to FOLDER
 *
 * It needs the product's own settings and changes nothing in Microsoft 365. It ends with 0 when the copy is whole, 1 when it is not.
 */
import { parseArgs } from 'node:util';
import { settingsOf, within } from './copies.ts';
import { newSealedFolder } from './sealed-folder.ts';
import { isStill, readWhole } from '../records/whole-copy.ts';

/** How often it is read again because Steady wrote meanwhile. */
const TRIES = 3;

process.exitCode = await within(async (graph, sites) => {
  const { values } = parseArgs({ options: { to: { type: 'string' } } });
  if (values.to === undefined) throw new SyntaxError('Say where to: npm run backup -- --to FOLDER');
  const folder = await newSealedFolder(values.to, settingsOf('BACKUP_WORDS'));
  for (let attempt = 1; ; attempt += 1) {
    let number = 0;
    const copy = await readWhole(graph, sites, async (bytes) => {
      number += 1;
      await folder.write(`files/${String(number)}`, bytes);
      console.log(`File ${String(number)} is kept (${String(Math.ceil(bytes.byteLength / 1024))} KB).`);
    });
    if (!(await isStill(copy, graph, sites))) {
      console.log('Steady wrote while it was read.');
      if (attempt < TRIES) continue;
      console.error(
        'The copy is not of one moment. Take it when it is quiet, or stop Steady first. Nothing usable was kept.',
      );
      return 1;
    }
    await folder.write('copy', Buffer.from(JSON.stringify(copy)));
    const rows = Object.values(copy.lists).map((list) => Object.keys(list).length);
    console.log(
      `Kept: ${String(rows.length)} lists with ${String(rows.reduce((sum, one) => sum + one, 0))} rows, ${String(copy.files.length)} files. Try it: npm run restore -- --from ${values.to} --check`,
    );
    return 0;
  }
});
