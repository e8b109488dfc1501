/**
 * Writes how this council sets Steady up, as a script that IT reads and then runs itself. Nothing is asked of anybody's tenant here.
 *
 *   npm run setup -- council.json [folder]
 *
 * The file holds names alone: docs/examples/setup/council.json.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCouncil, SetupFault } from './setup/council.ts';
import { scriptFor, stepsFor } from './setup/script.ts';

async function setup(): Promise<number> {
  const [file, folder = 'setup'] = process.argv.slice(2);
  if (file === undefined) {
    console.error('Usage: npm run setup -- council.json [folder]. An example: docs/examples/setup/council.json');
    return 2;
  }
  try {
    const text = await readFile(file, 'utf8').catch(() => {
      throw new SetupFault('Nothing was written. The file cannot be read.');
    });
    const council = readCouncil(text);
    const to = join(folder, council.environment);
    await mkdir(to, { recursive: true });
    // PowerShell on Windows reads a script as UTF-8 only with its mark.
    await writeFile(join(to, 'steady-setup.ps1'), `\uFEFF${scriptFor(council)}`);
    console.log(`Written: ${join(to, 'steady-setup.ps1')}. Read it first; it has ${stepsFor(council).length} steps.`);
    return 0;
  } catch (fault) {
    if (!(fault instanceof SetupFault)) throw fault;
    console.error(fault.message);
    return 2;
  }
}

process.exitCode = await setup();
