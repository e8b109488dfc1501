import { writeFileSync } from 'node:fs';
import {
  compareProfiles,
  COUNCIL_PROFILE_NAMES,
  explainProfile,
  londonDay,
  momentAt,
  NOT_FROM_YOUR_COUNCIL,
  standsInAlike,
  notConfirmedWords,
  notInForceWords,
  PROFILE_NAMES,
  profileNamed,
  profileSchema,
  type Profile,
} from '#rules';
import { twoColumns } from './two-columns.ts';
import { openProfile } from '../read-profile.ts';

/*
 * `npm run profile -- check FILE` · `npm run profile -- compare A B` · `npm run profile -- schema [FILE]`
 * A profile is the name of a built-in one, or a TypeScript or JSON file of the council’s own.
 */

const USAGE = [
  'npm run profile -- check FILE        checks a council’s own profile',
  'npm run profile -- compare A B       shows side by side what two profiles settle differently',
  'npm run profile -- schema [FILE]     writes the JSON Schema of a profile',
  `A and B: ${PROFILE_NAMES.join(', ')}, or a file.`,
  `From public pages, to be confirmed by the council: ${COUNCIL_PROFILE_NAMES.join(', ')}.`,
].join('\n');

const [command, first, second] = process.argv.slice(2);
process.exitCode = await run();

async function run(): Promise<number> {
  if (command === 'check' && first !== undefined) return check(first);
  if (command === 'compare' && first !== undefined && second !== undefined) return compare(first, second);
  if (command === 'schema') return schema(first);
  console.error(USAGE);
  return 2;
}

async function check(file: string): Promise<number> {
  const profile = await open(file);
  if (profile === undefined) return 1;
  console.log(
    `${file} is a profile that can be run: ${profile.title}, version ${profile.version}, from ${profile.effectiveFrom}.`,
  );
  const warning = notInForceWords(profile, londonDay(momentAt(Date.now())));
  if (warning !== undefined) console.log(`Mind the dates: ${warning}`);
  const silent = explainProfile(profile).filter(
    ({ lines }) => lines.length > 0 && lines.every((line) => line.notStated),
  );
  if (silent.length > 0) {
    console.log(
      `${silent.length} keys are not stated: there the neutral base answers, and each sum says “${NOT_FROM_YOUR_COUNCIL}”.`,
    );
  }
  const base = profileNamed(profile.extends ?? '');
  if (base !== undefined) for (const difference of compareProfiles(base, profile)) console.log(`- ${difference}`);
  return 0;
}

async function compare(one: string, other: string): Promise<number> {
  const [a, b] = [await open(one), await open(other)];
  if (a === undefined || b === undefined) return 1;
  const differences = compareProfiles(a, b);
  console.log(`${a.title} and ${b.title}: ${differWords(differences.length)}.`);
  for (const profile of [a, b]) {
    const unconfirmed = notConfirmedWords(profile);
    if (unconfirmed !== undefined) console.log(`Mind: ${unconfirmed}`);
  }
  for (const line of twoColumns(a, b)) console.log(line);
  for (const [council, base] of [
    [a, b],
    [b, a],
  ] as const) {
    const same = standsInAlike(council, base);
    if (same > 0) {
      console.log(
        `${same} more values are alike only because the neutral base stands in for ${council.title}, which does not state them.`,
      );
    }
  }
  for (const difference of differences.filter((words) => words.startsWith('Before an adoption order'))) {
    console.log(`- ${difference}`);
  }
  return 0;
}

function differWords(count: number): string {
  if (count === 0) return 'no value differs';
  return count === 1 ? '1 value differs' : `${count} values differ`;
}

function schema(file: string | undefined): number {
  const text = `${JSON.stringify(profileSchema(), undefined, 2)}\n`;
  if (file === undefined) process.stdout.write(text);
  else writeFileSync(file, text);
  return 0;
}

/** A built-in profile by its name, or a file; says what is wrong with the file. */
async function open(nameOrFile: string): Promise<Profile | undefined> {
  const opened = await openProfile(nameOrFile);
  if (opened.ok) return opened.profile;
  console.error(`${nameOrFile} cannot be run:`);
  for (const error of opened.errors) console.error(`- ${error}`);
  return undefined;
}
