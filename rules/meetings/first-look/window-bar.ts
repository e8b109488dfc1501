import { daysBetween } from '../../days.ts';
import type { WindowBar } from '../../views/first-look.ts';
import { longDate } from '../../words/dates.ts';
import { dayOfTime } from '../../written-times.ts';
import type { LocalDate } from '../../vocabulary.ts';
import { bestWeeks, sharedDays } from '../disruption-window.ts';
import { othersOf } from '../for-each-child.ts';
import type { LookCase } from './look-facts.ts';

const WHOLE = 100;

/**
 * The days on which the meeting may be held, the best ones inside them, and the one that was chosen.
 *
 * @source Warrington W-71, W-72 · domain §5.3 · look §3, WindowBar
 */
export function windowBarOf(look: LookCase): WindowBar {
  const { startsAt, heldOn } = look.meeting;
  const { first, last } = usableDays(look);
  const chosen = heldOn ?? (startsAt === undefined ? undefined : dayOfTime(startsAt));
  const best = bestInside(look, first, last);
  const length = Math.max(daysBetween(first, last), 1);
  const at = (day: WindowBar['first']): number =>
    Math.min(Math.max(Math.round((daysBetween(first, day) / length) * WHOLE), 0), WHOLE);
  const isOutside = chosen !== undefined && (chosen < first || chosen > last);
  return {
    first,
    last,
    best,
    chosen,
    isOutside,
    words: [
      `May be held from ${longDate(first)} to ${longDate(last)}.`,
      best === undefined ? undefined : `Best from ${longDate(best.first)} to ${longDate(best.last)}.`,
      chosen === undefined
        ? 'No day is chosen yet.'
        : `Chosen: ${longDate(chosen)}${isOutside ? ', outside these days' : ''}.`,
    ]
      .filter((words) => words !== undefined)
      .join(' '),
    at: {
      best: best && { from: at(best.first), length: at(best.last) - at(best.first) },
      chosen: chosen && at(chosen),
    },
  };
}

/** Of a meeting for brothers and sisters, the days that all their windows share, where they share any. @source E-31 */
function usableDays(look: LookCase): Pick<WindowBar, 'first' | 'last'> {
  const { meeting } = look;
  const windows = [look, ...othersOf(look)].map((one) => ({ first: one.meeting.from, last: one.meeting.by }));
  return sharedDays(windows) ?? { first: meeting.from, last: meeting.by };
}

/** Only a disruption meeting has weeks that are best, and only those of them that are usable count. */
function bestInside(
  { meeting, caseEnding, placement, procedure, calendar }: LookCase,
  opens: LocalDate,
  closes: LocalDate,
): WindowBar['best'] {
  if (meeting.kind !== 'disruption' || caseEnding === undefined) return undefined;
  const weeks = bestWeeks(caseEnding.leftOn, placement, procedure, calendar);
  if (weeks === undefined) return undefined;
  const first = weeks.first < opens ? opens : weeks.first;
  const last = weeks.last > closes ? closes : weeks.last;
  return first <= last ? { first, last } : undefined;
}
