import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkProfile, PROFILE_NAMES, type Profile, type ProfileCheck, profileNamed, isRecord } from '#rules';
import { SettingsFault } from './config.ts';

/** The procedure that runs: one that comes with the product, or a council's own file, checked whole. */
export async function procedureNamed(name: string): Promise<Profile> {
  const opened = await openProfile(name);
  if (opened.ok) return opened.profile;
  const remedies = opened.unread === true ? [UNREAD_AT_START] : opened.errors;
  throw new SettingsFault(remedies.map((remedy) => ({ setting: 'PROFILE', remedy })));
}

/** What a parser says can quote the file, and a log is no place for that. */
const UNREAD_AT_START =
  'give a built-in profile, or a TypeScript or JSON file that can be read; npm run profile -- check FILE says what is wrong with it';

/** `unread`: there was nothing to check, and the sentence may quote what stands in the file. */
type Opened = ProfileCheck & { readonly unread?: boolean };

/** A built-in profile by its name, or a council's own as one TypeScript or JSON file; what is wrong with it, a sentence each. */
export async function openProfile(nameOrFile: string): Promise<Opened> {
  const builtIn = profileNamed(nameOrFile);
  if (builtIn !== undefined) return { ok: true, profile: builtIn };
  const read = await (/\.[cm]?[jt]s$/.test(nameOrFile) ? defaultExportOf(nameOrFile) : jsonIn(nameOrFile));
  return 'why' in read ? { ok: false, errors: [read.why], unread: true } : checkProfile(read.found);
}

type Read = { readonly found: unknown } | { readonly why: string };

async function jsonIn(file: string): Promise<Read> {
  const text = await textIn(file);
  if (text === undefined) return { why: NOT_THERE };
  try {
    return { found: JSON.parse(text) as unknown };
  } catch (error) {
    return { why: `The file is not JSON: ${messageOf(error)}.` };
  }
}

/**
 * What a TypeScript file exports as its default, as plain values, so that what was checked is what runs.
 *
 * Node takes the types away by itself: nothing is built, and a type may be imported from `#rules`.
 */
async function defaultExportOf(named: string): Promise<Read> {
  const path = resolve(named);
  if ((await textIn(path)) === undefined) return { why: NOT_THERE };
  try {
    const file: unknown = await import(pathToFileURL(path).href);
    const exported = isRecord(file) ? file['default'] : undefined;
    if (exported === undefined) return { why: NOTHING_EXPORTED };
    return { found: JSON.parse(JSON.stringify(exported)) as unknown };
  } catch (error) {
    return { why: `The file cannot be run: ${messageOf(error)}.` };
  }
}

const NOT_THERE = `There is no such profile, and no such file that can be read. Built in: ${PROFILE_NAMES.join(', ')}.`;
const NOTHING_EXPORTED = 'The file exports no profile. Write it as “export default { name: …, title: …, … };”.';

const textIn = (file: string): Promise<string | undefined> => readFile(file, 'utf8').catch(() => undefined);

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : 'it throws').replace(/\.$/, '');
