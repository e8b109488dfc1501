import {
  carersLetterKey,
  carersLetterScope,
  draftedForCarers,
  leftToAnother,
  londonDay,
  missingBeforeCarersRead,
  publishedOf,
  releaseIn,
  scopeKey,
  shortDateWithYear,
  type CarersLetterDocument,
  type CarersLetterView,
  type LocalDate,
  type Release,
  type SummaryRow,
} from '#rules';
import { Fault } from '../../faults.ts';
import type { NotYet } from '../define-command.ts';
import { defineDraft } from '../define-draft.ts';
import { defineQuestion } from '../define-question.ts';
import { workerCalled } from '../find-case.ts';
import type { Ports, Saved } from '../ports.ts';
import { auditOfSummary } from './find-summary.ts';
import { scopeAsked } from './show-summary.ts';
import { everythingPublished } from './sum-figures.ts';

interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** What an approved summary gives a letter: its words, and its numbers as they were published. */
interface Approved {
  readonly summary: SummaryRow;
  readonly release: Release;
  /** With those of the year before. */
  readonly releases: readonly Release[];
}

/** The last version of the period’s summary that was approved; a correction that is being written changes nothing yet. */
async function approvedSummary({ from, to }: Period, ports: Ports): Promise<Approved> {
  const scope = { from, to };
  const [versions, published] = await Promise.all([
    ports.records.summaries.where({ scope: scopeKey(scope) }),
    everythingPublished(ports),
  ]);
  const summary = newest(versions.filter(isOut))?.row;
  const own = publishedOf(scope, published);
  if (summary === undefined || own === undefined) throw new Fault('not-yours', 'carers-letter');
  const before = published.filter(({ key }) => key === summary.releaseBefore).map(releaseIn);
  const release = releaseIn(own);
  return { summary, release, releases: [release, ...before] };
}

const newest = (versions: readonly Saved<SummaryRow>[]): Saved<SummaryRow> | undefined =>
  versions.toSorted((one, other) => other.row.version - one.row.version)[0];

const lettersOf = (period: Period, { records }: Ports): Promise<readonly Saved<SummaryRow>[]> =>
  records.summaries.where({ scope: carersLetterScope(period) });

const newestLetter = async (period: Period, ports: Ports): Promise<Saved<SummaryRow> | undefined> =>
  newest(await lettersOf(period, ports));

const isOut = ({ row }: Saved<SummaryRow>): boolean => row.state === 'approved';

/** The yearly letter to carers: as the product drafts it, or as somebody has written it. @source Torbay T-77; domain §9 */
export const showCarersLetter = defineQuestion({
  name: 'show-carers-letter',
  act: 'see-summary',
  about: (_asked: { readonly [Day in keyof Period]?: Period[Day] | undefined }) => ({ is: 'nothing' }),
  answer: async (asked, { actor, ports, may }): Promise<CarersLetterView> => {
    const { from, to } = scopeAsked(asked, ports);
    const { summary, release, releases } = await approvedSummary({ from, to }, ports);
    const letters = await lettersOf({ from, to }, ports);
    const row = newest(letters)?.row;
    const words = row?.says ?? draftedForCarers(release, summary, ports.council.name);
    const isReleased = row?.state === 'approved';
    const another = row === undefined ? [] : leftToAnother(row, actor.id, ports.procedure);
    const missing = isReleased ? [] : [...missingBeforeCarersRead(words, releases), ...another];
    return {
      from,
      to,
      version: row?.version ?? 1,
      state: isReleased ? 'released' : 'draft',
      stateWords: await stateWordsOf(row, ports),
      words,
      why: row?.why,
      missing,
      may: whatTheyMay(letters, missing, { write: may('write-summary'), release: may('release-carers-letter') }),
    };
  },
});

function whatTheyMay(
  letters: readonly Saved<SummaryRow>[],
  missing: readonly string[],
  theyMay: { readonly write: boolean; readonly release: boolean },
): CarersLetterView['may'] {
  const state = newest(letters)?.row.state;
  return [
    ...(theyMay.write && state !== 'approved' ? (['write'] as const) : []),
    ...(theyMay.release && state === 'draft' && missing.length === 0 ? (['release'] as const) : []),
    ...(theyMay.write && state === 'approved' ? (['correct'] as const) : []),
    ...(letters.some(isOut) ? (['export'] as const) : []),
  ];
}

async function stateWordsOf(row: SummaryRow | undefined, ports: Ports): Promise<string> {
  if (row === undefined) return 'Drafted from the approved summary; nobody has written on it yet';
  const nameOf = async (id: string): Promise<string> => (await workerCalled(id, ports))?.name ?? 'someone who has left';
  if (row.approvedAt === undefined || row.approvedBy === undefined)
    return `Draft, version ${row.version}, saved by ${await nameOf(row.savedBy)} on ${shortDateWithYear(londonDay(row.savedAt))}`;
  return `Released, version ${row.version}, by ${await nameOf(row.approvedBy)} on ${shortDateWithYear(londonDay(row.approvedAt))}`;
}

export interface CarersLetterWords extends Period {
  /** The version that was open when this was written. */
  readonly version: number;
  readonly words: string;
  /** Why a letter that is out is written anew. */
  readonly why?: string | undefined;
}

/** A person’s words of the letter. One that is out is never written over: a correction is a new version. */
export const saveCarersLetter = defineDraft({
  name: 'save-carers-letter',
  act: 'write-summary',
  about: (_said: CarersLetterWords) => ({ is: 'nothing' }),
  keep: async ({ from, to, version, words, why }, { actor, ports }): Promise<{ readonly version: number } | NotYet> => {
    await approvedSummary({ from, to }, ports);
    const saved = await newestLetter({ from, to }, ports);
    if ((saved?.row.version ?? 1) !== version) throw new Fault('changed-meanwhile', 'save-carers-letter');
    const said = { says: words, savedBy: actor.id, savedAt: ports.now() };
    if (saved?.row.state === 'draft') {
      await ports.records.summaries.change(saved, said);
      return { version };
    }
    if (saved !== undefined && (why ?? '').trim() === '')
      return { is: 'refused', words: 'This letter is out. Say why it is written anew: it is a new version.' };
    const next = saved === undefined ? 1 : version + 1;
    const made = await ports.records.summaries.create({
      key: carersLetterKey({ from, to }, next),
      scope: carersLetterScope({ from, to }),
      from,
      to,
      version: next,
      state: 'draft',
      why,
      ...said,
    });
    if (made.existed) throw new Fault('changed-meanwhile', 'save-carers-letter');
    return { version: next };
  },
});

export interface ReleaseCarersLetter extends Period {
  readonly version: number;
}

/** A second person releases the letter: nobody can be known by it, no number stands in it that was not published, and it stays as it is. */
export const releaseCarersLetter = defineDraft({
  name: 'release-carers-letter',
  act: 'release-carers-letter',
  about: (_said: ReleaseCarersLetter) => ({ is: 'nothing' }),
  keep: async ({ from, to, version }, { actor, ports }): Promise<{ readonly version: number } | NotYet> => {
    const { releases } = await approvedSummary({ from, to }, ports);
    const saved = await newestLetter({ from, to }, ports);
    if (saved?.row.version !== version) throw new Fault('changed-meanwhile', 'release-carers-letter');
    const isOutAlready = saved.row.state === 'approved';
    const missing = isOutAlready
      ? []
      : [
          ...missingBeforeCarersRead(saved.row.says ?? '', releases),
          ...leftToAnother(saved.row, actor.id, ports.procedure),
        ];
    if (missing.length > 0) return { is: 'refused', words: missing.join(' ') };
    const { row } = isOutAlready
      ? saved
      : await ports.records.summaries.change(saved, {
          state: 'approved',
          approvedBy: actor.id,
          approvedAt: ports.now(),
        });
    // Its line has the version’s name: where the first press was cut off before it, the second writes it, and never twice.
    const about = auditOfSummary({ from, to });
    await ports.records.audit(about, `carers-letter-${String(version)}`, {
      at: row.approvedAt ?? ports.now(),
      actor: row.approvedBy ?? actor.id,
      did: `released version ${String(version)} of the letter to carers`,
      about,
    });
    return { version };
  },
});

export interface ExportCarersLetter extends Period {
  readonly format: 'word' | 'pdf';
}

/** The released letter, to be sent or printed. Each time it is taken out is in the audit. */
export const exportCarersLetter = defineQuestion({
  name: 'export-carers-letter',
  act: 'see-summary',
  about: (_asked: ExportCarersLetter) => ({ is: 'nothing' }),
  answer: async ({ from, to, format }, { actor, ports }): Promise<CarersLetterDocument> => {
    const row = newest((await lettersOf({ from, to }, ports)).filter(isOut))?.row;
    if (row?.approvedAt === undefined || row.says === undefined) throw new Fault('not-yours', 'export-carers-letter');
    const about = auditOfSummary({ from, to });
    await ports.records.audit(about, `carers-letter-${ports.newId()}`, {
      at: ports.now(),
      actor: actor.id,
      did: `took out version ${String(row.version)} of the letter to carers as ${format}`,
      about,
    });
    return {
      title: 'A letter to our carers',
      council: ports.council.name,
      fileName: `steady-letter-to-carers-${to}-v${String(row.version)}`,
      words: row.says,
      on: londonDay(row.approvedAt),
    };
  },
});
