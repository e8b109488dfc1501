import {
  missingBeforeApproval,
  nextRelease,
  obligationKey,
  publishedOf,
  summaryYearOf,
  yearBefore,
  type LocalDate,
  type PublishedRelease,
  type SummaryRow,
  type SummaryScope,
  present,
} from '#rules';
import { Fault } from '../../faults.ts';
import type { NotYet } from '../define-command.ts';
import { defineDraft } from '../define-draft.ts';
import type { Turn } from '../define-question.ts';
import { settleObligationRow } from '../obligations/settle-obligation-row.ts';
import { auditOfSummary, newestSummary, newVersion } from './find-summary.ts';
import { everythingPublished, tallyFor } from './sum-figures.ts';

export interface SummaryWords {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** The version that was open when this was written. */
  readonly version: number;
  readonly says: string;
  readonly changed: string;
  readonly next: string;
  /** Why an approved summary is corrected; then a new version begins. */
  readonly why?: string | undefined;
}

/** A person’s words of a summary, as far as they are. An approved one is never written over: a correction is a new version. */
export const saveSummaryWords = defineDraft({
  name: 'save-summary-words',
  act: 'write-summary',
  about: (_said: SummaryWords) => ({ is: 'nothing' }),
  keep: async (
    { from, to, version, says, changed, next, why },
    { actor, ports },
  ): Promise<{ readonly version: number } | NotYet> => {
    const scope = { from, to };
    const saved = await newestSummary(scope, ports);
    if ((saved?.row.version ?? 1) !== version) throw new Fault('changed-meanwhile', 'save-summary-words');
    const words = { says, changed, next, savedBy: actor.id, savedAt: ports.now() };
    if (saved?.row.state === 'draft') {
      await ports.records.summaries.change(saved, words);
      return { version };
    }
    if (saved !== undefined && (why ?? '').trim() === '') {
      return {
        is: 'refused',
        words: 'This summary is approved. Say why it is corrected: the correction is a new version.',
      };
    }
    const made = await ports.records.summaries.create({
      ...newVersion(scope, saved?.row, actor, ports),
      ...words,
      why,
    });
    if (made.existed) throw new Fault('changed-meanwhile', 'save-summary-words');
    return { version: made.row.version };
  },
});

export interface ApproveSummary {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly version: number;
}

/**
 * Approves a summary: its words are frozen, and its numbers published as they can be beside everything that was published before.
 * A later version has the numbers of the first: what was said is never counted again.
 *
 * @source Torbay T-77; law §9.4
 */
export const approveSummary = defineDraft({
  name: 'approve-summary',
  act: 'write-summary',
  about: (_said: ApproveSummary) => ({ is: 'nothing' }),
  keep: async ({ from, to, version }, turn): Promise<{ readonly version: number } | NotYet> => {
    const { actor, ports } = turn;
    const scope = { from, to };
    const [saved, { isWhole }] = await Promise.all([newestSummary(scope, ports), ports.kept.figures.look()]);
    if (saved?.row.version !== version) throw new Fault('changed-meanwhile', 'approve-summary');
    // What was cut off after the row was written is made up for by the second press; a line of the audit is written once.
    if (saved.row.state === 'approved') {
      await tellApproved(saved.row, scope, turn);
      return { version };
    }
    const missing = missingBeforeApproval(saved.row, ports.today(), isWhole);
    if (missing.length > 0) return { is: 'refused', words: missing.join(' ') };
    const release = await publish(scope, turn);
    const before = await publishYearBefore(scope, turn);
    const at = ports.now();
    const { row } = await ports.records.summaries.change(saved, {
      state: 'approved',
      release: release.key,
      releaseBefore: before?.key,
      approvedBy: actor.id,
      approvedAt: at,
    });
    await tellApproved(row, scope, turn);
    return { version };
  },
});

/** The yearly duty is done by it, and who approved it stands in the audit. */
async function tellApproved(
  { version, approvedBy, approvedAt }: SummaryRow,
  scope: SummaryScope,
  { actor, ports }: Turn,
): Promise<void> {
  const by = approvedBy ?? actor.id;
  await settleObligationRow(obligationKey(`year-${scope.to}`, 'summary.yearly'), by, 'approved', ports);
  await ports.records.audit(auditOfSummary(scope), `approved-${version}`, {
    at: approvedAt ?? ports.now(),
    actor: by,
    did: `approved version ${version} of the summary`,
    about: auditOfSummary(scope),
  });
}

/** How many may publish at the same moment before the last of them has to press again. */
const TRIES = 6;

/**
 * Publishes the numbers of a period, once. Each release takes the next place: whoever comes second at the same moment reads what the
 * first has published, and works theirs out anew beside it.
 */
async function publish(scope: SummaryScope, { actor, ports }: Turn): Promise<PublishedRelease> {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const published = await everythingPublished(ports);
    const tally = await tallyFor([scope, ...published], ports);
    const row = nextRelease(tally, scope, published, { by: actor.id, at: ports.now() });
    if (row === undefined) return present(publishedOf(scope, published));
    const made = await ports.records.releases.create(row);
    if (!made.existed) return made.row;
  }
  throw new Fault('changed-meanwhile', 'publish');
}

/** The numbers that the year is compared with are published with it. */
async function publishYearBefore(scope: SummaryScope, turn: Turn): Promise<PublishedRelease | undefined> {
  const { procedure } = turn.ports;
  const year = summaryYearOf(scope.from, procedure);
  const isYear = year.from === scope.from && year.to === scope.to;
  return isYear ? publish(yearBefore(scope, procedure), turn) : undefined;
}
