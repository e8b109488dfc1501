import type { Profile } from '../profile.ts';
import type { MeetingKind } from '../vocabulary.ts';
import { countWords } from '../words/dates.ts';

const STEP = 30;

/**
 * The lengths from which whoever arranges the meeting chooses, in minutes, where the procedure gives a range; else none. The longest is
 * booked until somebody chooses.
 *
 * @source domain §10
 */
export function lengthsOffered(kind: MeetingKind, { disruption }: Pick<Profile, 'disruption'>): readonly number[] {
  const [least] = disruption.lengthAtLeast;
  const { is: most } = disruption.lengthMinutes;
  if (kind !== 'disruption' || least === undefined || least.is >= most) return [];
  const steps = Math.floor((most - least.is) / STEP);
  const lengths = Array.from({ length: steps + 1 }, (_, step) => least.is + step * STEP);
  return lengths.at(-1) === most ? lengths : [...lengths, most];
}

/** Why it may not last so long, in a sentence; undefined where it may. */
export function refusedLength(
  kind: MeetingKind,
  minutes: number | undefined,
  procedure: Pick<Profile, 'disruption'>,
): string | undefined {
  const offered = lengthsOffered(kind, procedure);
  const [least, most] = [offered[0], offered.at(-1)];
  if (minutes === undefined || least === undefined || most === undefined) return undefined;
  return minutes >= least && minutes <= most
    ? undefined
    : `Your council’s procedure gives the meeting ${String(least)} to ${countWords(most, 'minute')}.`;
}
