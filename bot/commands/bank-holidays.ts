/**
 * Takes in a newer list of bank holidays, in the shape of GOV.UK's feed (https://www.gov.uk/bank-holidays.json, saved as a file).
 *
 *   npm run bank-holidays -- FILE.json
 *
 * Days that are there already stay; new ones are added. Nothing is taken away: an old deadline must still explain itself.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { isLocalDate, rowsOfFeed } from '#rules';
import { readConfig, SettingsFault } from '../config.ts';
import { Fault } from '../faults.ts';
import { graphIdentity } from '../identities.ts';
import { logAt } from '../log.ts';
import { graphOver } from '../microsoft365/graph.ts';
import { ofACommand } from '../microsoft365/patience.ts';
import { recordsOver } from '../records/records.ts';

const EVENT = z.object({
  title: z.string(),
  date: z.string().refine(isLocalDate),
  notes: z.string().default(''),
  bunting: z.boolean().default(false),
});
const division = <const D extends string>(name: D) => z.object({ division: z.literal(name), events: z.array(EVENT) });
const FEED = z.object({
  'england-and-wales': division('england-and-wales'),
  scotland: division('scotland'),
  'northern-ireland': division('northern-ireland'),
});

async function run([file]: readonly string[]): Promise<number> {
  if (file === undefined) {
    console.error('Usage: npm run bank-holidays -- FILE.json (saved from https://www.gov.uk/bank-holidays.json)');
    return 2;
  }
  const feed = FEED.safeParse(jsonIn(file));
  if (!feed.success) {
    console.error(
      `Nothing was taken in: ${file} is not in the shape of GOV.UK's bank holiday feed (${feed.error.issues[0]?.path.join('.') ?? 'not JSON'}).`,
    );
    return 1;
  }
  const config = readConfig(process.env);
  const log = logAt('silent');
  const { bankHolidays } = recordsOver(
    graphOver(graphIdentity(config), log, { patience: ofACommand(console.error) }),
    { main: config.siteId, restricted: config.restrictedSiteId },
    log,
  );
  let added = 0;
  const rows = rowsOfFeed(feed.data);
  for (const row of rows) {
    const { existed } = await bankHolidays.create({ ...row, key: `bank-holiday:${row.division}:${row.date}` });
    if (!existed) added += 1;
  }
  const last = rows
    .map(({ date }) => date)
    .sort()
    .at(-1);
  console.log(
    `${added} bank holidays added, ${rows.length - added} were there. The list goes to ${last ?? 'nowhere'}.`,
  );
  return 0;
}

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch {
    return undefined;
  }
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (fault) {
  if (!(fault instanceof Fault) && !(fault instanceof SettingsFault)) throw fault;
  console.error(fault.message);
  process.exitCode = 1;
}
