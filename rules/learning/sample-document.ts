import type { Citation } from '../vocabulary.ts';
import { agreementOf } from './agreement-of-readers.ts';
import { FEWEST_PUBLISHED } from './release.ts';
import { drawnReadings, type SampleReadingRow, type SampleRow } from './sample-record.ts';
import { foundLines, pairsIn } from './sample-view.ts';

/** One question with how often it was answered how; without numbers where one of them would be too small to show. */
export interface FoundPublic {
  readonly words: string;
  readonly counts?: { readonly yes: number; readonly no: number; readonly notRelevant: number } | undefined;
  readonly because: readonly Citation[];
}

/** The report of a sample as it leaves. */
export interface SampleDocument {
  readonly title: string;
  readonly council: string;
  readonly period: string;
  /** Without its ending. */
  readonly fileName: string;
  readonly says: string;
  readonly seed: string;
  readonly method: string;
  readonly agreement: string;
  readonly found: readonly FoundPublic[];
  readonly fewest: number;
  readonly because: readonly Citation[];
}

/**
 * The report without a meeting, a reader or a word of a reading. The answers to a question are shown together or not at all: each of
 * them none, or at least the fewest that may be shown. From how many it was drawn is left out, for a year’s number less three
 * quarters’ would tell the fourth; the grades stand in the yearly summary, which sees to it for itself.
 *
 * @source law §9.3, §9.4
 */
export function sampleDocument(
  sample: SampleRow,
  all: readonly SampleReadingRow[],
  period: string,
  council: string,
): SampleDocument {
  const { seed, method, says = '', from, to } = sample;
  const rows = drawnReadings(sample, all);
  const pairs = pairsIn(rows);
  return {
    title: `Dip sample of meetings, ${period}`,
    council,
    period,
    fileName: `steady-dip-sample-${from}-${to}`,
    says,
    seed,
    method,
    agreement: pairs.length < FEWEST_PUBLISHED ? 'Too few were read twice to show.' : agreementOf(pairs).words,
    found: foundLines(rows).map(({ words, because, yes, no, notRelevant }) => ({
      words,
      because,
      counts: mayBeShown([yes, no, notRelevant]) ? { yes, no, notRelevant } : undefined,
    })),
    fewest: FEWEST_PUBLISHED,
    because: ['Torbay T-78', 'CF-41'],
  };
}

const mayBeShown = (counts: readonly number[]): boolean =>
  counts.every((count) => count === 0 || count >= FEWEST_PUBLISHED);
