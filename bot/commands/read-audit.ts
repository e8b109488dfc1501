import { momentWords, londonTime } from '#rules';
import type { CouncilRecords } from '../records/records.ts';
import type { Tampering } from '../records/audit.ts';

const USAGE = 'Usage: npm run audit -- verify [CASE]   or   npm run audit -- of CASE';

const HOW = {
  changed: 'this line, or the one before it, was changed after it was written',
  'taken-out': 'a line was taken out here',
  'cut-off': 'the chain was cut off here',
  'without-head': 'the row that says where the chain ends is gone',
} as const satisfies Record<Tampering, string>;

type Audited = Pick<CouncilRecords, 'verifyAudit' | 'auditedCases' | 'auditOf'>;

/** Looks through the audit of one case or of all, or prints one. Answers what the command ends with. */
export async function readAudit(
  [what, caseRef, ...more]: readonly string[],
  records: Audited,
  say: (line: string) => void,
): Promise<number> {
  if (more.length === 0 && what === 'verify')
    return verify(caseRef === undefined ? await records.auditedCases() : [caseRef], records, say);
  if (more.length === 0 && what === 'of' && caseRef !== undefined) return printCase(caseRef, records, say);
  say(USAGE);
  return 2;
}

async function verify(cases: readonly string[], records: Audited, say: (line: string) => void): Promise<number> {
  let broken = 0;
  for (const caseRef of cases) {
    const found = await records.verifyAudit(caseRef);
    if (found.whole) say(`${caseRef}: whole, ${count(found.lines)}, last ${found.hash.slice(0, 16)}`);
    else {
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

const count = (lines: number): string => (lines === 1 ? '1 line' : `${lines} lines`);
