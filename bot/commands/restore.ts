/**
 * Writes a copy that `npm run backup` took into empty lists, or holds it against what stands there:
 *
 *   BACKUP_WORDS=… npm run restore -- --from FOLDER --check    changes nothing; says what is missing, other or more
 *   BACKUP_WORDS=… npm run restore -- --from FOLDER            writes what is missing, then checks it
 *
 * Stop Steady before it writes. What stands in the lists is never changed: where a row is other than in the copy, nothing is written.
 * It may be cut off and run again. It ends with 0 when all is the same, 1 when it is not.
 */
import { parseArgs } from 'node:util';
import { settingsOf, within } from './copies.ts';
import { openSealedFolder, SealFault } from './sealed-folder.ts';
import { differencesOf, readWhole, WHOLE_COPY, writeMissing, type Difference } from '../records/whole-copy.ts';

/** Keys that are told of each list. */
const TOLD = 5;

process.exitCode = await within(async (graph, sites) => {
  const { values } = parseArgs({ options: { from: { type: 'string' }, check: { type: 'boolean', default: false } } });
  if (values.from === undefined) throw new SyntaxError('Say where from: npm run restore -- --from FOLDER [--check]');
  const folder = await openSealedFolder(values.from, settingsOf('BACKUP_WORDS'));
  const copy = WHOLE_COPY.parse(JSON.parse(Buffer.from(await folder.read('copy')).toString('utf8')));
  const before = differencesOf(copy, await readWhole(graph, sites));
  if (values.check) return told(before);
  const other = before.filter((one) => one.other.length > 0);
  if (other.length > 0) {
    told(other);
    throw new SealFault('These rows are other than in the copy, so nothing was written. Restore into empty lists.');
  }
  const bytesOf = (path: string): Promise<Uint8Array> =>
    folder.read(`files/${String(copy.files.findIndex((file) => file.path === path) + 1)}`);
  await writeMissing(copy, before, bytesOf, graph, sites);
  return told(differencesOf(copy, await readWhole(graph, sites)));
});

/** One line for each list in which something is not the same, and how many are. */
function told(differences: readonly Difference[]): number {
  const wrong = differences.filter(({ missing, other, more }) => missing.length + other.length + more.length > 0);
  for (const { of, rows, ...apart } of wrong) {
    const words = Object.entries(apart)
      .filter(([, keys]) => keys.length > 0)
      .map(
        ([how, keys]) =>
          `${String(keys.length)} ${how} (${keys.slice(0, TOLD).join(', ')}${keys.length > TOLD ? ', …' : ''})`,
      );
    console.log(`${of}, ${String(rows)} in the copy: ${words.join('; ')}.`);
  }
  const rows = differences.reduce((sum, one) => sum + one.rows, 0);
  console.log(
    wrong.length === 0
      ? `The same: ${String(differences.length - 1)} lists and the files, ${String(rows)} in all.`
      : `Not the same: ${String(wrong.length)} of ${String(differences.length)}.`,
  );
  return wrong.length === 0 ? 0 : 1;
}
