import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  calendarFrom,
  checkProfile,
  explain,
  explanationWords,
  type Profile,
  PROFILE_NAMES,
  profileNamed,
  titleOf,
} from '#rules';
import { whatIfIn } from './what-if.ts';

/* `npm run decide -- FACTS.json [--profile NAME-OR-FILE] [--json]`: what would follow from these facts, and why. */

const USAGE = `npm run decide -- FACTS.json [--profile ${PROFILE_NAMES.join('|')}|FILE] [--json]`;

process.exitCode = run();

function run(): number {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(2),
    allowPositionals: true,
    options: { profile: { type: 'string', default: 'blended-default' }, json: { type: 'boolean', default: false } },
  });
  const [file] = positionals;
  if (file === undefined) return say(2, USAGE);
  const found = jsonIn(file);
  if (found === undefined) return say(1, `${file} cannot be read as JSON.`);
  const read = whatIfIn(found.json);
  if ('wrong' in read) return say(1, `${file} holds no facts that can be decided on:`, ...read.wrong);
  const profile = profileOf(values.profile);
  if (typeof profile === 'string') return say(1, profile);

  const explanation = explain(read.facts, profile, calendarFrom([]));
  if (values.json) {
    const obligations = explanation.obligations.map((owed) => ({ ...owed, title: titleOf(owed.kind) }));
    console.log(JSON.stringify({ ...explanation, obligations }, undefined, 2));
  } else console.log(explanationWords(explanation).join('\n'));
  return 0;
}

/** The profile, or a sentence that says why there is none. */
function profileOf(nameOrFile: string): Profile | string {
  const builtIn = profileNamed(nameOrFile);
  if (builtIn !== undefined) return builtIn;
  const found = jsonIn(nameOrFile);
  if (found === undefined) return `There is no profile “${nameOrFile}”. Built in: ${PROFILE_NAMES.join(', ')}.`;
  const checked = checkProfile(found.json);
  return checked.ok ? checked.profile : [`${nameOrFile} cannot be run:`, ...checked.errors].join('\n');
}

function jsonIn(file: string): { readonly json: unknown } | undefined {
  try {
    return { json: JSON.parse(readFileSync(file, 'utf8')) as unknown };
  } catch {
    return undefined;
  }
}

function say(code: number, ...lines: readonly string[]): number {
  console.error(lines.join('\n'));
  return code;
}
