import { addDays, type LocalDate } from '#rules';
import type { RowThere } from '../records/every-row.ts';
import type { RecordThere } from '../records/what-is-over.ts';

/** So long SharePoint’s two recycle bins keep what was deleted. */
const RECYCLE_BIN_DAYS = 93;

/** Rows by list, as a person reads it. */
export function countsOf(rows: readonly RowThere[]): string {
  const lists = Map.groupBy(rows, ({ list }) => list.name);
  return [...lists]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([name, of]) => `${String(of.length)} ${name}`)
    .join(', ');
}

export interface Ended {
  readonly certificate: string;
  readonly askedUnder: string;
  readonly today: LocalDate;
  readonly over: readonly RecordThere[];
  readonly work: readonly RowThere[];
  /** What earlier runs began and were cut off in, as the audit says it. */
  readonly cutOff: readonly { readonly did: string }[];
  readonly mark: string;
}

/** What was ended, in numbers; no reference of a child or a case, no name and no id of anybody. */
export function certificateOf({ certificate, askedUnder, today, over, work, cutOff, mark }: Ended): string {
  const rows = over.flatMap((record) => record.rows);
  const chains = over.reduce((sum, { cases }) => sum + cases.length, 0);
  const files = over.reduce((sum, record) => sum + record.files.length, 0);
  return [
    `Certificate ${certificate}`,
    '',
    `Ended on ${today} by the command line of Steady, asked under ${askedUnder}.`,
    '',
    ...(over.length === 0
      ? []
      : [
          `Records of children whose time was over (${[...new Set(over.map(({ keeping }) => keeping.because))].join('; ')}): ${String(over.length)}`,
          `  rows: ${countsOf(rows)}`,
          `  files: ${String(files)}`,
          `  audits of cases: ${String(chains)}, each whole when it was closed; how many lines and the last hash stand in the audit “retention”`,
        ]),
    ...(work.length === 0 ? [] : [`Work that was done, untouched for 90 days (Domain §12): ${countsOf(work)}`]),
    ...cutOff.map(({ did }) => `Begun before and cut off: ${did}`),
    '',
    `Looked at again afterwards: no row and no file of these is left in the lists and the library.`,
    `SharePoint’s recycle bins keep them until ${addDays(today, RECYCLE_BIN_DAYS)} at the latest.`,
    'Not among them: copies of npm run backup, the mailbox and its calendar, chats in Teams. These are the council’s to end.',
    '',
    `Mark over all of it (SHA-256): ${mark}`,
    '',
  ].join('\n');
}
