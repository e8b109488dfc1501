import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { calendarFrom, INVENTED_CASES, type Profile, simulate, simulationWords } from '#rules';
import { openProfile } from '../read-profile.ts';
import { simulatedCasesIn } from './simulated-cases.ts';

/* `npm run simulate -- --profile A --against B [--file CASES.json] [--json]`: where two procedures part, case by case. */

const USAGE = 'npm run simulate -- --profile A --against B [--file CASES.json] [--json]';
process.exitCode = await run();

async function run(): Promise<number> {
  const asked = optionsIn(process.argv.slice(2));
  if ('wrong' in asked) return say(2, asked.wrong, USAGE);
  const { profile, against, file, json } = asked;
  if (profile === undefined || against === undefined) return say(2, USAGE);
  const found = file === undefined ? { json: INVENTED_CASES } : jsonIn(file);
  if (found === undefined) return say(1, `${file ?? ''} cannot be read as JSON.`);
  const read = simulatedCasesIn(found.json);
  if ('wrong' in read) return say(1, 'The cases cannot be used:', ...read.wrong.map((one) => `- ${one}`));
  const [first, second] = [await open(profile), await open(against)];
  if (first === undefined || second === undefined) return 1;
  const simulation = simulate(read.cases, first, second, calendarFrom([]));
  console.log(json ? JSON.stringify(simulation, undefined, 2) : simulationWords(simulation).join('\n'));
  return 0;
}

interface Options {
  readonly profile?: string | undefined;
  readonly against?: string | undefined;
  readonly file?: string | undefined;
  readonly json: boolean;
}

function optionsIn(args: readonly string[]): Options | { readonly wrong: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        profile: { type: 'string' },
        against: { type: 'string' },
        file: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    return values;
  } catch (fault) {
    const option = /'(-[^' ]*)/.exec(String(fault))?.[1] ?? 'What was typed';
    return { wrong: `${option} cannot be used so.` };
  }
}

async function open(nameOrFile: string): Promise<Profile | undefined> {
  const opened = await openProfile(nameOrFile);
  if (opened.ok) return opened.profile;
  say(1, `${nameOrFile} cannot be run:`, ...opened.errors.map((error) => `- ${error}`));
  return undefined;
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
