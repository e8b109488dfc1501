import { readFile } from 'node:fs/promises';
import { profileNamed, resolveProfile, type Profile, type ProfilePart } from '#rules';

/** The procedure that runs: one that comes with the product, or a council's own as a JSON file. */
export async function procedureNamed(name: string): Promise<Profile> {
  const builtIn = profileNamed(name);
  if (builtIn !== undefined) return builtIn;
  return resolveProfile(JSON.parse(await readFile(name, 'utf8')) as ProfilePart);
}
