/**
 * Takes a copy of all lists and files of both sites, sealed with words that are kept elsewhere:
 *
 *   BACKUP_WORDS=… npm run backup -- --to FOLDER
 *
 * It needs the product's own settings and changes nothing in Microsoft 365. It ends with 0 when the copy is whole, 1 when it is not.
 */
import { parseArgs } from 'node:util';
import { settingsOf, within } from './copies.ts';
import { keepCopy } from './keep-copy.ts';

process.exitCode = await within(async (graph, sites) => {
  const { values } = parseArgs({ options: { to: { type: 'string' } } });
  if (values.to === undefined) throw new SyntaxError('Say where to: npm run backup -- --to FOLDER');
  const say = (line: string): void => {
    console.log(line);
  };
  return (await keepCopy(graph, sites, { to: values.to, words: settingsOf('BACKUP_WORDS') }, say)) ? 0 : 1;
});
