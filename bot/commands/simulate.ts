import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  calendarFrom,
  figuresIn,
  INVENTED_CASES,
  londonDay,
  momentAt,
  shortDateWithYear,
  simulate,
  simulationWords,
  summaryYearOf,
  yearBefore,
  type Profile,
  type SimulatedCase,
} from '#rules';
import { aboutLastYear, ALL_CASES, lastYearsCases } from '../casework/learning/last-years-cases.ts';
import type { Records } from '../casework/ports.ts';
import { logAt } from '../log.ts';
import { openProfile } from '../read-profile.ts';
import { recordsOver } from '../records/records.ts';
import { within } from './copies.ts';
import { simulatedCasesIn } from './simulated-cases.ts';

/*
 * `npm run simulate -- --profile A --against B [--file CASES.json | --last-year] [--json]`: where two procedures part, case by case.
 * `--last-year` reads what was really reported and ended from the council’s own lists; nobody is in what it prints.
 */

const USAGE = 'npm run simulate -- --profile A --against B [--file CASES.json | --last-year] [--json]';
process.exitCode = await run();

async function run(): Promise<number> {
  const asked = optionsIn(process.argv.slice(2));
  if ('wrong' in asked) return say(2, asked.wrong, USAGE);
  const { profile, against, file, json } = asked;
  if (profile === undefined || against === undefined) return say(2, USAGE);
  if (asked['last-year'] && file !== undefined) return say(2, 'Take a file or last year, not both.', USAGE);
  const [first, second] = [await open(profile), await open(against)];
  if (first === undefined || second === undefined) return 1;
  const compare = (cases: readonly SimulatedCase[]): number => {
    const simulation = simulate(cases, first, second, calendarFrom([]));
    console.log(json ? JSON.stringify(simulation, undefined, 2) : simulationWords(simulation).join('\n'));
    return 0;
  };
  if (asked['last-year'])
    return within(async (graph, sites) => compare(await lastYear(recordsOver(graph, sites, logAt('silent')), first)));
  const read = casesIn(file);
  return 'wrong' in read ? say(1, ...read.wrong) : compare(read.cases);
}

type Read = { readonly cases: readonly SimulatedCase[] } | { readonly wrong: readonly string[] };

function casesIn(file: string | undefined): Read {
  const found = file === undefined ? { json: INVENTED_CASES } : jsonIn(file);
  if (found === undefined) return { wrong: [`${file ?? ''} cannot be read as JSON.`] };
  const read = simulatedCasesIn(found.json);
  return 'wrong' in read ? { wrong: ['The cases cannot be used:', ...read.wrong.map((one) => `- ${one}`)] } : read;
}

/** What was reported and ended in the last year, as the first procedure counts years. */
async function lastYear(records: Records, procedure: Profile): Promise<readonly SimulatedCase[]> {
  const { from, to } = yearBefore(summaryYearOf(londonDay(momentAt(Date.now())), procedure), procedure);
  const rows = (await records.figures.all()).map(({ row }) => figuresIn(row));
  const read = await lastYearsCases(
    { from, to },
    rows.filter(({ on }) => on >= from && on <= to),
    records,
    ALL_CASES,
  );
  console.error(aboutLastYear(read, `${shortDateWithYear(from)} to ${shortDateWithYear(to)}`));
  return read.cases;
}

interface Options {
  readonly 'last-year': boolean;
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
        'last-year': { type: 'boolean', default: false },
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
