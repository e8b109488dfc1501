import type { Meeting } from '../case-records.ts';
import type { Profile } from '../profile.ts';
import { drawSample, type DipSample, type SampledMeeting } from './dip-sample.ts';
import { SAMPLED_KINDS, type FrameMeeting, type SampledKind } from './sample-record.ts';

/** A held meeting as it can be drawn; undefined for one of a kind that is not sampled. */
export function drawableOf({ ref, kind, team, heldOn, from, by, outcome, chairId }: Meeting): FrameMeeting | undefined {
  if (heldOn === undefined || !isSampled(kind)) return undefined;
  const inTime = heldOn < from ? 'early' : heldOn > by ? 'late' : 'in-window';
  return { row: ref, kind, team, outcome: kind === 'stability' ? (outcome ?? 'not-said') : inTime, chairId };
}

const isSampled = (kind: Meeting['kind']): kind is SampledKind => SAMPLED_KINDS.some((known) => known === kind);

/** The drawn meetings of both kinds, each kind drawn for itself. */
export interface DrawnSample {
  readonly meetings: readonly (SampledMeeting & { readonly kind: SampledKind })[];
  readonly strata: readonly (DipSample['strata'][number] & { readonly kind: SampledKind })[];
  readonly toSettle: readonly string[];
  readonly because: DipSample['because'];
}

/**
 * Draws from what could be drawn. Who had a part in a case is asked only of those that are drawn: it decides who reads, never what
 * is read.
 *
 * @source Torbay T-78; CF-41
 */
export function drawnFrom(
  frame: readonly FrameMeeting[],
  { readers, seed, peopleOf }: DrawWith,
  procedure: Pick<Profile, 'council'>,
): DrawnSample {
  const kinds = SAMPLED_KINDS.map((kind) => {
    const meetings = frame.filter((one) => one.kind === kind);
    const nobody = meetings.map((one) => ({ ...one, people: [] }));
    const rows = drawSample({ meetings: nobody, readers: [], seed }, procedure).meetings.map(({ row }) => row);
    const known = meetings.map((one) => ({ ...one, people: rows.includes(one.row) ? peopleOf(one.row) : [] }));
    return { kind, drawn: drawSample({ meetings: known, readers, seed }, procedure) };
  });
  return {
    meetings: kinds.flatMap(({ kind, drawn }) => drawn.meetings.map((one) => ({ ...one, kind }))),
    strata: kinds.flatMap(({ kind, drawn }) => drawn.strata.map((one) => ({ ...one, kind }))),
    toSettle: kinds.flatMap(({ drawn }) => drawn.toSettle),
    because: [...new Set(kinds.flatMap(({ drawn }) => drawn.because))],
  };
}

interface DrawWith {
  readonly readers: readonly string[];
  readonly seed: string;
  /** Everybody who had a part in the case of this meeting. */
  readonly peopleOf: (row: string) => readonly string[];
}

/** How it is drawn, in words that are written down with the seed. */
export function methodWords({ council }: Pick<Profile, 'council'>): string {
  const { percent, atLeast, spreadOver } = council.dipSample;
  return [
    `Of the disruption meetings and of the stability meetings held in the period, each kind for itself, ${percent.is} in 100 are drawn, and ${atLeast.is} at least.`,
    'They are shared out over teams, and over what became of the meetings, in proportion; what is left over goes to the largest remainders.',
    ...(spreadOver.is === 'chairs'
      ? ['Within each share a chair comes again when every other chair has come as often.']
      : []),
    'It is by lot: each meeting has a number that is worked out from “seed|reference” (FNV-1a of 32 bits over its UTF-16 units, low byte first, then the finaliser of MurmurHash3), and the lowest are drawn.',
    'One in five of each kind is read by two. Nobody reads a meeting in whose case they had a part.',
    'A meeting whose record was found weak in the sample before is read again, by somebody else; it counts in the numbers of the sample for which it was drawn.',
  ].join(' ');
}
