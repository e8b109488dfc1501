import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  calendarFrom,
  dayOf,
  explain,
  explanationWords,
  linesBehind,
  notConfirmedWords,
  notInForceWords,
  PROFILE_NAMES,
} from '#rules';
import { openProfile } from '../read-profile.ts';
import { whatIfIn } from './what-if.ts';

/* `npm run decide -- FACTS.json [--profile NAME-OR-FILE] [--json]`: what would follow from these facts, and why. */

const USAGE = `npm run decide -- FACTS.json [--profile ${PROFILE_NAMES.join('|')}|FILE] [--json]`;

process.exitCode = await run();

async function run(): Promise<number> {
  const asked = optionsIn(process.argv.slice(2));
  if ('wrong' in asked) return say(2, asked.wrong, USAGE);
  const { file, profile: named, json } = asked;
  if (file === undefined) return say(2, USAGE);
  const found = jsonIn(file);
  if (found === undefined) return say(1, `${file} cannot be read as JSON.`);
  const read = whatIfIn(found.json);
  if ('wrong' in read)
    return say(1, `${file} holds no facts that can be decided on:`, ...read.wrong.map((one) => `- ${one}`));
  const opened = await openProfile(named);
  if (!opened.ok) return say(1, `${named} cannot be run:`, ...opened.errors);
  const { profile } = opened;

  const explanation = explain(read.facts, profile, calendarFrom([]));
  const day = dayOf(read.facts);
  const warning = day === undefined ? undefined : notInForceWords(profile, day);
  if (warning !== undefined) console.error(`Mind the dates: ${warning}`);
  const unconfirmed = notConfirmedWords(profile);
  if (unconfirmed !== undefined) console.error(`Mind: ${unconfirmed}`);
  if (json) {
    const warnings = [warning, unconfirmed].filter((words) => words !== undefined);
    const cited = linesBehind(explanation);
    console.log(JSON.stringify({ ...explanation, cited, warnings }, undefined, 2));
  } else console.log(explanationWords(explanation).join('\n'));
  // Facts that contradict each other are refused, as facts that cannot be read are.
  return explanation.is === 'contradictory' ? 1 : 0;
}

interface Options {
  readonly file: string | undefined;
  readonly profile: string;
  readonly json: boolean;
}

/** What was asked for on the command line, or what is wrong with it in a sentence. */
function optionsIn(args: readonly string[]): Options | { readonly wrong: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { profile: { type: 'string', default: 'blended-default' }, json: { type: 'boolean', default: false } },
    });
    if (positionals.length > 1) return { wrong: `One file at a time: there are ${positionals.length}.` };
    return { file: positionals[0], profile: values.profile, json: values.json };
  } catch (fault) {
    const option = /'(-[^' ]*)/.exec(String(fault))?.[1] ?? 'What was typed';
    return { wrong: `${option} cannot be used so. There are --profile, followed by a name or a file, and --json.` };
  }
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
