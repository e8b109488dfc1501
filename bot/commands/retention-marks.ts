import { randomUUID } from 'node:crypto';
import { isLocalDate, type RetentionMark } from '#rules';
import { RETENTION_CHAIN } from '../records/audit.ts';
import { askedUnderIn, type Keeper } from './keeper.ts';

const KINDS = { hold: 'hold', died: 'died', adopted: 'adoption-order' } as const satisfies Record<
  string,
  RetentionMark['kind']
>;

export interface SaidOfMark {
  readonly askedUnder: string | undefined;
  readonly why: string | undefined;
  readonly on: string | undefined;
  readonly until: string | undefined;
}

function dayIn(name: string, day: string | undefined) {
  if (day === undefined || isLocalDate(day)) return day;
  throw new SyntaxError(`--${name} is no day: YYYY-MM-DD`);
}

/** Writes down a hold, a death or an adoption order on a child’s record. */
export async function writeMark(
  { records, today, at, say }: Keeper,
  what: keyof typeof KINDS,
  childRef: string | undefined,
  said: SaidOfMark,
): Promise<number> {
  const kind = KINDS[what];
  const askedUnder = askedUnderIn(said.askedUnder);
  if (childRef === undefined || (await records.placements.where({ childRef })).length === 0)
    throw new SyntaxError('The register has no child of that reference.');
  const on = dayIn('on', said.on) ?? (kind === 'hold' ? today : undefined);
  if (on === undefined || on > today)
    throw new SyntaxError('Say on which day it was, no later than today: --on YYYY-MM-DD');
  if (kind === 'hold' && (said.why ?? '').trim() === '') throw new SyntaxError('Say why: --why WORDS');
  const until = dayIn('until', said.until);
  if (until !== undefined && (kind !== 'hold' || until < today))
    throw new SyntaxError('Only a hold has a last day, and no day that is over.');

  const key = `retention:${randomUUID()}`;
  await records.retentionMarks.create({ key, childRef, kind, on, until, why: said.why ?? '', askedUnder, at });
  await records.audit(RETENTION_CHAIN, key, {
    at,
    actor: 'command line',
    did: `${kind}, asked under ${askedUnder}`,
    about: key,
  });
  say(`Written down: ${what}. ${key}`);
  return 0;
}

/** A hold that is over, or what was written down by mistake, counts no more. */
export async function liftMark(
  { records, today, at, say }: Keeper,
  key: string | undefined,
  asked: string | undefined,
): Promise<number> {
  const askedUnder = askedUnderIn(asked);
  const saved = key === undefined ? undefined : await records.retentionMarks.find(key);
  if (saved === undefined || saved.row.endedOn !== undefined)
    throw new SyntaxError('Nothing of that key holds. npm run retention -- marks names each.');
  await records.retentionMarks.change(saved, { endedOn: today, endedUnder: askedUnder });
  await records.audit(RETENTION_CHAIN, `lifted:${saved.row.key}`, {
    at,
    actor: 'command line',
    did: `lifted, asked under ${askedUnder}`,
    about: saved.row.key,
  });
  say('Lifted.');
  return 0;
}

/** Every mark that counts, by reference; why stands in the list alone. */
export async function tellMarks({ records, say }: Keeper): Promise<number> {
  const marks = (await records.retentionMarks.all())
    .map(({ row }) => row)
    .filter(({ endedOn }) => endedOn === undefined);
  for (const { key, childRef, kind, on, until, askedUnder } of marks)
    say(`${childRef}  ${kind} ${on}${until === undefined ? '' : ` to ${until}`}, asked under ${askedUnder}  ${key}`);
  say(`${String(marks.length)} written down.`);
  return 0;
}
