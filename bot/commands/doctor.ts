/**
 * Looks whether everything that Steady rests on is well, with the product's own settings and identity.
 *
 *   npm run doctor                  looks; writes and takes away a row on each site
 *   npm run doctor -- --try         tries also what leaves a trace: an empty meeting, a letter to the mailbox itself;
 *                                 and reads every row of every list
 *   npm run doctor -- --json        the same for a machine
 *
 * It ends with 1 when something is ill. What it prints holds ids and counts, and nobody's data.
 */
import { readConfig, SettingsFault } from '../config.ts';
import { EVERY_CHECK } from '../doctor/every-check.ts';
import { examine } from '../doctor/examine.ts';
import { needsOf } from '../doctor/needs.ts';
import { reportAsJson, reportInWords, settingsReport } from '../doctor/report.ts';
import { logAt } from '../log.ts';

const WORDS = ['--try', '--json'];

async function run(words: readonly string[]): Promise<number> {
  const unknown = words.filter((word) => !WORDS.includes(word));
  if (unknown.length > 0) {
    console.error('Usage: npm run doctor -- [--try] [--json]');
    return 2;
  }
  const isJson = words.includes('--json');
  try {
    const needs = needsOf(readConfig(process.env), logAt('silent'));
    const examined = await examine(EVERY_CHECK, needs, { tries: words.includes('--try') });
    console.log(isJson ? reportAsJson(examined) : reportInWords(examined));
    return examined.some(({ finding }) => finding.is === 'ill') ? 1 : 0;
  } catch (fault) {
    if (!(fault instanceof SettingsFault)) throw fault;
    console.log(settingsReport(fault, isJson));
    return 1;
  }
}

process.exitCode = await run(process.argv.slice(2));
