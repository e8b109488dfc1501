import {
  casesBehind,
  FEWEST_PUBLISHED,
  hasCounts,
  londonDay,
  missingBeforeApproval,
  nextRelease,
  publishedOf,
  releaseIn,
  shortDateWithYear,
  summaryYearOf,
  yearBefore,
  yearlySummary,
  type CasesBehindView,
  type LocalDate,
  type Release,
  type SummaryRow,
  type SummaryScope,
  type SummaryView,
  present,
  placeOf,
} from '#rules';
import { defineQuestion, type Turn } from '../define-question.ts';
import { workerCalled } from '../find-case.ts';
import type { Ports } from '../ports.ts';
import { newestSummary } from './find-summary.ts';
import { everythingPublished, insideOf, rowsIn, tallyFor } from './sum-figures.ts';

export interface AskedSummary {
  /** Without days, the last summary year that has ended. */
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
  readonly readers: 'inside' | 'public';
}

/** The yearly summary of a period: drafted from the figures, with the words of whoever writes it. @source Torbay T-77; CF-40 */
export const showSummary = defineQuestion({
  name: 'show-summary',
  act: 'see-summary',
  about: (_asked: AskedSummary) => ({ is: 'nothing' }),
  answer: (asked, turn) => summaryView(asked, turn),
});

/** The cases behind one figure of a summary, for those who may see them. */
export const showCasesBehind = defineQuestion({
  name: 'show-cases-behind',
  act: 'see-summary',
  about: (_asked: AskedSummary & { readonly figure: string }) => ({ is: 'nothing' }),
  answer: async (asked, { ports }): Promise<CasesBehindView> => {
    const scope = scopeAsked(asked, ports);
    await ports.kept.figures.look();
    const found = casesBehind(asked.figure, await rowsIn(scope, ports));
    return {
      title: titleOfPeriod(scope),
      cases: found.map((one) => ({ ...one, place: placeOf(one.ref), onWords: shortDateWithYear(one.on) })),
    };
  },
});

/** The period that was asked for; else the last summary year that has ended. */
export function scopeAsked({ from, to }: Pick<AskedSummary, 'from' | 'to'>, { today, procedure }: Ports): SummaryScope {
  const last = yearBefore(summaryYearOf(today(), procedure), procedure);
  return from === undefined || to === undefined || to < from ? last : { from, to };
}

export const titleOfPeriod = ({ from, to }: SummaryScope): string =>
  `${shortDateWithYear(from)} to ${shortDateWithYear(to)}`;

async function summaryView(asked: AskedSummary, turn: Turn): Promise<SummaryView> {
  const { ports, may } = turn;
  const scope = scopeAsked(asked, ports);
  const [read, saved, published] = await Promise.all([
    ports.kept.figures.look(),
    newestSummary(scope, ports),
    everythingPublished(ports),
  ]);
  const before = scopeBefore(scope, ports);
  const tally = await tallyFor([scope, ...before, ...published], ports);
  const releases = [scope, ...before].map((one): Release =>
    asked.readers === 'inside' ? insideOf(tally, one) : releaseFor(one, tally, published, turn),
  );
  const [now, last] = [present(releases[0]), releases[1]];
  const summary = yearlySummary(now, last !== undefined && hasCounts(last) ? last : undefined);
  const row = saved?.row;
  const missing = missingBeforeApproval({ ...row, to: scope.to }, ports.today(), read.isWhole);
  return {
    from: scope.from,
    to: scope.to,
    title: titleOfPeriod(scope),
    choices: choices(ports),
    readers: asked.readers,
    state: row?.state ?? 'draft',
    version: row?.version ?? 1,
    stateWords: await stateWordsOf(row, scope, ports),
    ...wordsIn(row),
    totals: summary.totals,
    figures: summary.figures,
    fewestWords: FEWEST_WORDS[asked.readers],
    missing: row?.state === 'approved' ? [] : missing,
    may: whatTheyMay(row, missing, may('write-summary')),
    because: summary.because,
    read,
  };
}

const wordsIn = (row: SummaryRow | undefined) => ({
  says: row?.says ?? '',
  changed: row?.changed ?? '',
  next: row?.next ?? '',
  why: row?.why,
});

const FEWEST_WORDS = {
  inside: 'Every number is shown. This page is for those who oversee the cases; it never leaves the council.',
  public: `Numbers below ${FEWEST_PUBLISHED} are not shown, and others are left out so that nobody can work them out from this or any earlier summary.`,
} as const;

/** What was published of a period; else what would be, beside everything that was. */
function releaseFor(
  scope: SummaryScope,
  tally: Awaited<ReturnType<typeof tallyFor>>,
  published: Awaited<ReturnType<typeof everythingPublished>>,
  { actor, ports }: Turn,
): Release {
  const row = publishedOf(scope, published) ?? nextRelease(tally, scope, published, { by: actor.id, at: ports.now() });
  // One of the two is always there: a next release is undefined only where one was published.
  return releaseIn(present(row));
}

/** Another period is compared with nothing: which one would be fair is for a person to say. */
function scopeBefore(scope: SummaryScope, { procedure }: Ports): readonly SummaryScope[] {
  const year = summaryYearOf(scope.from, procedure);
  return year.from === scope.from && year.to === scope.to ? [yearBefore(scope, procedure)] : [];
}

const YEARS_OFFERED = 5;

/** The year that runs, and the last ones before it. */
function choices({ today, procedure }: Ports): SummaryView['choices'] {
  const years: SummaryScope[] = [summaryYearOf(today(), procedure)];
  while (years.length < YEARS_OFFERED) years.push(yearBefore(present(years.at(-1)), procedure));
  return years.map(({ from, to }) => ({ from, to, title: titleOfPeriod({ from, to }) }));
}

async function stateWordsOf(row: SummaryRow | undefined, scope: SummaryScope, ports: Ports): Promise<string> {
  const { due } = ports.procedure.council.summary;
  const dueWords = `due ${shortDateWithYear(`${Number(scope.to.slice(0, 4))}-${due.is}`)}`;
  if (row === undefined) return `Draft, ${dueWords}`;
  const nameOf = async (id: string): Promise<string> => (await workerCalled(id, ports))?.name ?? 'someone who has left';
  if (row.state === 'draft' || row.approvedAt === undefined || row.approvedBy === undefined) {
    return `Draft, version ${row.version}, saved by ${await nameOf(row.savedBy)} on ${shortDateWithYear(londonDay(row.savedAt))}, ${dueWords}`;
  }
  return `Approved, version ${row.version}, by ${await nameOf(row.approvedBy)} on ${shortDateWithYear(londonDay(row.approvedAt))}`;
}

function whatTheyMay(row: SummaryRow | undefined, missing: readonly string[], mayWrite: boolean): SummaryView['may'] {
  const isApproved = row?.state === 'approved';
  return [
    ...(mayWrite && !isApproved ? (['write'] as const) : []),
    ...(mayWrite && !isApproved && missing.length === 0 ? (['approve'] as const) : []),
    ...(mayWrite && isApproved ? (['correct'] as const) : []),
    ...(isApproved ? (['export'] as const) : []),
  ];
}
