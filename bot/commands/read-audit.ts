import { isLocalDate, londonTime, momentWords, type LocalDate } from '#rules';
import type { CouncilRecords } from '../records/records.ts';
import type { Tampering } from '../records/audit-chain.ts';

const USAGE = [
  'Usage: npm run audit -- verify [CASE]   or   npm run audit -- of CASE',
  '       npm run audit -- refusals DAY    or   npm run audit -- reads CHILD',
].join('\n');

const HOW = {
  changed: 'this line, or the one before it, was changed after it was written',
  'taken-out': 'a line was taken out here',
  'cut-off': 'the chain was cut off here',
  'without-head': 'the row that says where the chain ends is gone',
  'not-ended-by-us': 'it is said to have ended with its record, and no certificate says so',
} as const satisfies Record<Tampering, string>;

type Audited = Pick<CouncilRecords, 'verifyAudit' | 'auditedCases' | 'auditOf' | 'refusals' | 'reads'>;

/** Looks through the audit of one case or of all, prints one, or says who tried and who read. Answers what the command ends with. */
export async function readAudit(
  [what, caseRef, ...more]: readonly string[],
  records: Audited,
  say: (line: string) => void,
): Promise<number> {
  if (more.length === 0 && what === 'verify')
    return verify(caseRef === undefined ? await records.auditedCases() : [caseRef], records, say);
  if (more.length === 0 && what === 'of' && caseRef !== undefined) return printCase(caseRef, records, say);
  if (more.length === 0 && what === 'refusals' && isLocalDate(caseRef)) return printRefusals(caseRef, records, say);
  if (more.length === 0 && what === 'reads' && caseRef !== undefined) return printReads(caseRef, records, say);
  say(USAGE);
  return 2;
}

async function verify(cases: readonly string[], records: Audited, say: (line: string) => void): Promise<number> {
  let broken = 0;
  for (const caseRef of cases) {
    const found = await records.verifyAudit(caseRef);
    if (found.whole) {
      const ended = found.endedUnder === undefined ? '' : `, ended with its record under ${found.endedUnder}`;
      say(`${caseRef}: whole, ${count(found.lines)}, last ${found.hash.slice(0, 16)}${ended}`);
    } else {
      broken += 1;
      say(`${caseRef}: BROKEN at line ${found.brokenAt}: ${HOW[found.how]}.`);
    }
  }
  say(broken === 0 ? `${cases.length} looked at, all whole.` : `${cases.length} looked at, ${broken} broken.`);
  return broken === 0 ? 0 : 1;
}

async function printCase(caseRef: string, records: Audited, say: (line: string) => void): Promise<number> {
  const lines = await records.auditOf(caseRef);
  if (lines.length === 0) {
    say(`There is no line about ${caseRef}.`);
    return 2;
  }
  for (const [index, { at, actor, did, about }] of lines.entries())
    say(`${index + 1}  ${momentWords(londonTime(at))}  ${actor}  ${did}  (${about})`);
  return verify([caseRef], records, say);
}

/** Who was refused what on this day; who tried most stands first. */
async function printRefusals(day: LocalDate, { refusals }: Audited, say: (line: string) => void): Promise<number> {
  const rows = (await refusals.where({ day })).map(({ row }) => row).sort((one, other) => other.times - one.times);
  for (const { person, act, case: ref, times, lastAt } of rows)
    say(
      `${person}  ${act}  ${ref === '' ? 'no case of ours' : ref}  ${times} times, last ${momentWords(londonTime(lastAt))}`,
    );
  say(`${rows.length} refused on ${day}.`);
  return 0;
}

/** Who read what of this child, by day. */
async function printReads(childRef: string, { reads }: Audited, say: (line: string) => void): Promise<number> {
  const rows = (await reads.where({ childRef }))
    .map(({ row }) => row)
    .sort((one, other) => one.at.localeCompare(other.at));
  for (const { person, what, record, at } of rows) say(`${momentWords(londonTime(at))}  ${person}  ${what}  ${record}`);
  say(`${rows.length} readings of ${childRef}.`);
  return 0;
}

const count = (lines: number): string => (lines === 1 ? '1 line' : `${lines} lines`);
