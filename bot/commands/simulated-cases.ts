import { isLocalDate, type LocalDate, type SimulatedCase, titleOf, isRecord } from '#rules';
import { whatIfIn } from './what-if.ts';

type Read = { readonly cases: readonly SimulatedCase[] } | { readonly wrong: readonly string[] };

/** The cases of `npm run simulate`, or what is wrong with them, a sentence each that names the case. */
export function simulatedCasesIn(found: unknown): Read {
  if (!Array.isArray(found) || found.length === 0) {
    return { wrong: ['Write a list of cases in square brackets, each with “name” and “facts”.'] };
  }
  const read = found.map((one: unknown, index) => caseIn(one, index + 1));
  const wrong = read.flatMap((one) => ('wrong' in one ? one.wrong : []));
  return wrong.length > 0 ? { wrong } : { cases: read.flatMap((one) => ('wrong' in one ? [] : [one])) };
}

function caseIn(found: unknown, number: number): SimulatedCase | { readonly wrong: readonly string[] } {
  const said = (words: string): { readonly wrong: readonly string[] } => ({ wrong: [`Case ${number}: ${words}`] });
  if (!isRecord(found)) return said('write it in curly brackets.');
  const { name, facts, done = {}, ...others } = found;
  const [stranger] = Object.keys(others);
  if (stranger !== undefined) return said(`“${stranger}”: there is no such part of a case. Take it out.`);
  if (typeof name !== 'string' || name.trim() === '') return said('“name” is missing.');
  const read = whatIfIn(facts);
  if ('wrong' in read) return { wrong: read.wrong.map((one) => `Case ${number}: ${one}`) };
  if (typeof done !== 'object' || done === null) return said('“done” is written in curly brackets.');
  const days: Record<string, LocalDate> = {};
  for (const [kind, day] of Object.entries(done)) {
    if (titleOf(kind) === kind) return said(`“${kind}” in “done” is nothing that can be owed.`);
    if (typeof day !== 'string' || !isLocalDate(day)) {
      return said(`the day of “${kind}” is written as YYYY-MM-DD, such as 2026-11-09.`);
    }
    days[kind] = day;
  }
  return { name, facts: read.facts, done: days };
}
