import { readFile } from 'node:fs/promises';
import { SettingsFault } from './config.ts';
import { templateFaults } from './letters/minutes-template.ts';

/** The council’s own Word template for minutes, checked; undefined where none is given. */
export async function templateIn(file: string | undefined): Promise<Uint8Array | undefined> {
  if (file === undefined) return undefined;
  const bytes = await readFile(file);
  const faults = templateFaults(bytes);
  if (faults.length === 0) return bytes;
  throw new SettingsFault(faults.map((remedy) => ({ setting: 'MINUTES_TEMPLATE', remedy })));
}
