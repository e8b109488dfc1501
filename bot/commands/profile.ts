import { readFileSync, writeFileSync } from 'node:fs';
import { checkProfile, compareProfiles, type Profile, PROFILE_NAMES, profileNamed, profileSchema } from '#rules';

/*
 * `npm run profile -- check FILE` · `npm run profile -- compare A B` · `npm run profile -- schema [FILE]`
 * A profile is the name of a built-in one, or a JSON file of the council’s own.
 */

const USAGE = [
  'npm run profile -- check FILE        checks a council’s own profile',
  'npm run profile -- compare A B       says what two profiles settle differently',
  'npm run profile -- schema [FILE]     writes the JSON Schema of a profile',
  `A and B: ${PROFILE_NAMES.join(', ')}, or a file.`,
].join('\n');

const [command, first, second] = process.argv.slice(2);
process.exitCode = run();

function run(): number {
  if (command === 'check' && first !== undefined) return check(first);
  if (command === 'compare' && first !== undefined && second !== undefined) return compare(first, second);
  if (command === 'schema') return schema(first);
  console.error(USAGE);
  return 2;
}

function check(file: string): number {
  const profile = open(file);
  if (profile === undefined) return 1;
  console.log(
    `${file} is a profile that can be run: ${profile.title}, version ${profile.version}, from ${profile.effectiveFrom}.`,
  );
  const base = profileNamed(profile.extends ?? '');
  if (base !== undefined) for (const difference of compareProfiles(base, profile)) console.log(`- ${difference}`);
  return 0;
}

function compare(one: string, other: string): number {
  const [a, b] = [open(one), open(other)];
  if (a === undefined || b === undefined) return 1;
  const differences = compareProfiles(a, b);
  console.log(`${a.title} and ${b.title}: ${differences.length} values differ.`);
  for (const difference of differences) console.log(`- ${difference}`);
  return 0;
}

function schema(file: string | undefined): number {
  const text = `${JSON.stringify(profileSchema(), undefined, 2)}\n`;
  if (file === undefined) process.stdout.write(text);
  else writeFileSync(file, text);
  return 0;
}

/** A built-in profile by its name, or a file; says what is wrong with the file. */
function open(nameOrFile: string): Profile | undefined {
  const builtIn = profileNamed(nameOrFile);
  if (builtIn !== undefined) return builtIn;
  const found = read(nameOrFile);
  if (found === undefined) return undefined;
  const checked = checkProfile(found.json);
  if (checked.ok) return checked.profile;
  console.error(`${nameOrFile} cannot be run:`);
  for (const error of checked.errors) console.error(`- ${error}`);
  return undefined;
}

function read(file: string): { readonly json: unknown } | undefined {
  try {
    return { json: JSON.parse(readFileSync(file, 'utf8')) as unknown };
  } catch (error) {
    const why =
      error instanceof SyntaxError
        ? `is not JSON: ${error.message}`
        : 'cannot be read. Name a file, or one of the built-in profiles';
    console.error(`${file} ${why}.`);
    return undefined;
  }
}
