import { existsSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { STOPS, type Stop } from '#rules';
import type { AuditLine } from '../casework/ports.ts';
import { RETENTION_CHAIN } from '../records/audit.ts';
import { ChainFault, endRecord, endRows, markOf } from '../records/end-records.ts';
import { lookThrough, type Everything, type RecordThere } from '../records/what-is-over.ts';
import { certificateOf, countsOf } from './certificate.ts';
import { askedUnderIn, type Keeper } from './keeper.ts';

const WHY: Readonly<Record<Stop, string>> = {
  held: 'a hold stands',
  'no-date-of-birth': 'no date of birth in the register',
  'dates-of-birth-differ': 'the register has two dates of birth',
  'no-day-of-order': 'adopted, and no day of the order: npm run retention -- adopted',
  'does-not-fit': 'what the register says does not fit together: a date of birth is wrong, or a row cannot be read',
  'still-placed': 'a placement has not ended',
  'used-lately': 'somebody wrote in it within a year',
};
/** References that are told of each reason. */
const TOLD = 20;

const few = (refs: readonly string[]): string =>
  `${refs.slice(0, TOLD).join(', ')}${refs.length > TOLD ? `, and ${String(refs.length - TOLD)} more` : ''}`;

const overIn = ({ records }: Everything): readonly RecordThere[] =>
  records.filter(({ keeping }) => keeping.is === 'over');
const rowsToEnd = (all: Everything) => [...new Set([...overIn(all).flatMap(({ rows }) => rows), ...all.work])];
const markOfAll = (all: Everything): string =>
  markOf(
    rowsToEnd(all),
    overIn(all).flatMap(({ files }) => files),
  ).slice(0, 12);

/** What would end and why, what is stopped and why: numbers and references, and nothing else of anybody. */
export async function tellRetention({ graph, sites, today, say }: Keeper): Promise<number> {
  const all = await lookThrough(graph, sites, today);
  const kept = all.records.filter(({ keeping }) => keeping.is === 'kept');
  say(`${String(all.records.length)} records of children. ${String(kept.length)} are within their time.`);
  for (const stop of STOPS) {
    const refs = all.records.flatMap(({ childRef, keeping }) =>
      keeping.is === 'stopped' && keeping.why === stop ? childRef : [],
    );
    if (refs.length > 0) say(`${String(refs.length)} stopped, ${WHY[stop]}: ${few(refs)}.`);
  }
  for (const { childRef, keeping, rows, files } of overIn(all))
    if (keeping.is === 'over')
      say(
        `${childRef}: over since ${keeping.until} (${keeping.because}): ${countsOf(rows)}, ${String(files.length)} files.`,
      );
  if (all.work.length > 0) say(`Work that is done (Domain §12, 90 days): ${countsOf(all.work)}.`);
  if (all.unnamed.length > 0)
    say(`${String(all.unnamed.length)} files in the library belong to no record: look at them by hand.`);
  const rows = rowsToEnd(all);
  if (rows.length === 0) say('Nothing is over.');
  else
    say(
      `${String(rows.length)} rows would end. To carry it out: npm run retention -- --carry-out ${markOfAll(all)} --asked-under REFERENCE --certificate FILE`,
    );
  return 0;
}

/** Ends what was seen under this mark, looks that it is gone, and writes the certificate. */
export async function carryOutRetention(
  keeper: Keeper,
  seen: string,
  asked: string | undefined,
  file: string | undefined,
): Promise<number> {
  const { graph, sites, records, today, say } = keeper;
  const askedUnder = askedUnderIn(asked);
  if (file === undefined || existsSync(file))
    throw new SyntaxError('Say where the certificate goes, a new file: --certificate FILE');
  const all = await lookThrough(graph, sites, today);
  const [over, rows] = [overIn(all), rowsToEnd(all)];
  if (seen !== markOfAll(all) || rows.length === 0)
    throw new SyntaxError(
      'What stands there is not what was looked at under that mark. Nothing was ended: npm run retention',
    );
  const certificate = `RC-${today}-${randomBytes(4).toString('hex')}`;
  const cutOff = await begunBefore(records);
  const files = over.flatMap((record) => record.files);
  const many = `asked under ${askedUnder}: ${String(over.length)} records`;
  await note(
    keeper,
    `begun:${certificate}`,
    certificate,
    `begun ${certificate}, ${many}; ${countsOf(rows)}; ${String(files.length)} files`,
  );
  if (!(await endAll(all, certificate, keeper))) return 1;

  const theirs = new Set(over.flatMap((record) => record.rows));
  const work = all.work.filter((row) => !theirs.has(row));
  const text = certificateOf({ certificate, askedUnder, today, over, work, cutOff, mark: markOf(rows, files) });
  writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
  const takesIn = cutOff.map(({ about }) => `; takes in ${about}`).join('');
  await note(
    keeper,
    certificate,
    certificate,
    `certificate ${certificate}, ${many}, ${String(rows.length)} rows${takesIn}`,
  );
  say(`Ended: ${String(over.length)} records, ${String(rows.length)} rows. Certificate ${certificate}: ${file}`);
  return 0;
}

/** Ends it, and looks again whether it is gone; false, and why, where it is not. */
async function endAll(
  all: Everything,
  certificate: string,
  { graph, sites, records, at, today, say }: Keeper,
): Promise<boolean> {
  const over = overIn(all);
  try {
    for (const record of over) await endRecord(record, { graph, sites, records, certificate, at });
  } catch (fault) {
    if (!(fault instanceof ChainFault)) throw fault;
    say(fault.message);
    return false;
  }
  const theirs = new Set(over.flatMap(({ rows }) => rows));
  await endRows(
    all.work.filter((row) => !theirs.has(row)),
    { graph, sites },
  );
  const ended = new Set(over.map(({ childRef }) => childRef));
  const left = await lookThrough(graph, sites, today);
  if (!left.records.some(({ childRef }) => ended.has(childRef))) return true;
  say('Something of a record is still there, so there is no certificate. Run it again: npm run retention');
  return false;
}

const note = ({ records, at }: Keeper, id: string, about: string, did: string): Promise<void> =>
  records.audit(RETENTION_CHAIN, id, { at, actor: 'command line', did, about });

/** What earlier runs began, and no certificate takes in. */
async function begunBefore(records: Keeper['records']): Promise<readonly AuditLine[]> {
  const lines = await records.auditOf(RETENTION_CHAIN);
  const said = lines.map(({ did }) => did).filter((did) => did.startsWith('certificate '));
  return lines.filter(({ did, about }) => did.startsWith('begun ') && !said.some((one) => one.includes(about)));
}
