import { mayOverride, shortDate, type LocalDate, type Obligation, type Override } from '#rules';
import { Fault } from '../../faults.ts';
import type { Refused } from '../meetings/allocate-chair.ts';
import { caseAbout } from '../find-case-about.ts';
import { whatMay } from '../may-they.ts';
import { redrawCards } from '../plans/show-card.ts';
import type { Ports } from '../ports.ts';

export interface SetAside {
  readonly key: string;
  readonly override: Override;
  readonly reason: string;
  /** The new day, when it is postponed. */
  readonly until?: LocalDate | undefined;
}

export type SetAsideOutcome = { readonly is: 'set-aside'; readonly obligation: Obligation } | Refused;

/**
 * Sets aside something owed: waived, postponed, held or not required. Reason, person and time stay with it, and the day that
 * stood before stays in words. What the procedure never permits is refused with its sentence.
 *
 * @source domain §13, permitted overrides
 */
export async function overrideObligation(
  who: string,
  { key, override, reason, until }: SetAside,
  ports: Ports,
): Promise<SetAsideOutcome> {
  const owed = await ports.records.obligations.find(key);
  if (owed === undefined) throw new Fault('not-yours', 'override-obligation');
  const about = await caseAbout(owed.row.about, ports);
  const { may: mayDo } = await whatMay(who, about, ports);
  if (!SETS_ASIDE.some(mayDo)) throw new Fault('not-yours', 'override-obligation');
  const may = mayOverride(owed.row, override, mayDo, await isReporter(who, owed.row.about, ports));
  if (!may.may) return { is: 'refused', words: `${may.say} (${may.because.join(', ')})` };
  const refusal = refusalOf(owed.row, { key, override, reason, until }, ports);
  if (refusal !== undefined) return { is: 'refused', words: refusal };

  const changed = await ports.records.obligations.change(owed, {
    override,
    overrideReason: reason.trim(),
    overrideBy: who,
    overrideAt: ports.now(),
    ...(override === 'postponed' && until !== undefined
      ? { due: until, sum: postponedSum(owed.row, until), level: 0 }
      : {}),
  });
  await ports.records.audit(owed.row.about, `override-${key}-${ports.now()}`, {
    at: ports.now(),
    actor: who,
    did: `set aside: ${owed.row.kind}, ${override}`,
    about: key,
  });
  redrawCards(key, ports, ['task']);
  return { is: 'set-aside', obligation: changed.row };
}

/** Which ways of setting aside something owed in this case are open to this person; none where they may not, or nothing may be. */
export async function overridesFor(
  who: string,
  about: string,
  ports: Ports,
): Promise<(owed: Obligation) => readonly Override[]> {
  const { may } = await whatMay(who, await caseAbout(about, ports), ports);
  if (!SETS_ASIDE.some(may)) return () => [];
  const reporter = await isReporter(who, about, ports);
  return (owed) =>
    owed.doneAt === undefined ? OVERRIDES.filter((override) => mayOverride(owed, override, may, reporter).may) : [];
}

/** Either opens the door; which of them is enough for what is owed, the rule says. */
const SETS_ASIDE = ['override-obligation', 'say-law-does-not-ask'] as const;

export const OVERRIDES = ['postponed', 'not-required', 'waived', 'held'] as const satisfies readonly Override[];

const isReporter = async (who: string, about: string, { records }: Ports): Promise<boolean> =>
  (await records.reports.where({ episode: about })).some(({ row }) => row.reporterId === who);

function refusalOf(
  { doneAt, due }: Obligation,
  { override, reason, until }: SetAside,
  ports: Ports,
): string | undefined {
  if (doneAt !== undefined) return 'This is done already.';
  if (reason.trim() === '') return 'Say why: the reason is kept with your name and the time.';
  if (override !== 'postponed') return undefined;
  if (until === undefined) return 'Choose the day until which it is postponed.';
  if (until <= ports.today()) return 'The new day is still to come.';
  return due !== undefined && until <= due ? 'The new day is later than the day that stands now.' : undefined;
}

/** The day that stood before is kept in words, with its own sum. */
const postponedSum = ({ due, sum }: Obligation, until: LocalDate): string =>
  `Postponed to ${shortDate(until)}${due === undefined ? '' : `; before that it was due on ${shortDate(due)}`}. ${sum}`;
