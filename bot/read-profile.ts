import { readFile } from 'node:fs/promises';
import { checkProfile, profileNamed, type Profile } from '#rules';
import { SettingsFault } from './config.ts';

/** The procedure that runs: one that comes with the product, or a council's own as a JSON file, checked whole. */
export async function procedureNamed(name: string): Promise<Profile> {
  const builtIn = profileNamed(name);
  if (builtIn !== undefined) return builtIn;
  const checked = checkProfile(await jsonIn(name));
  if (!checked.ok) throw new SettingsFault(checked.errors.map((remedy) => ({ setting: 'PROFILE', remedy })));
  return checked.profile;
}

async function jsonIn(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown;
  } catch {
    const remedy = 'give a file that can be read and is JSON; npm run profile -- check FILE says what is wrong with it';
    throw new SettingsFault([{ setting: 'PROFILE', remedy }]);
  }
}
