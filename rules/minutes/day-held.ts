import type { Meeting } from '../case-records.ts';
import { OUTSIDE_WORDS } from '../learning/reason-words.ts';
import { isBlank } from '../meetings/written-reason.ts';
import type { MissingView } from '../views/meeting.ts';
import type { Citation, LocalDate, MeetingKind } from '../vocabulary.ts';
import { shortDate } from '../words/dates.ts';
import { dayOfTime } from '../written-times.ts';
import { dayHeld, type DayHeld } from './attendance.ts';

type Planned = Pick<Meeting, 'kind' | 'startsAt' | 'from' | 'by' | 'outOfWindowReason' | 'heldOn' | 'heldOnReason'>;

/** The day on which a meeting was held, beside the day that was planned and its window. */
export const heldBeside = (meeting: Planned, heldOn: LocalDate): DayHeld =>
  dayHeld({
    heldOn,
    plannedOn: meeting.startsAt === undefined ? undefined : dayOfTime(meeting.startsAt),
    from: meeting.from,
    by: meeting.by,
    outOfWindowReason: meeting.outOfWindowReason,
  });

/** `Held on Fri 20 Nov, inside the window. Why: …`, and the day that the record said before. */
export function heldOnWords(
  meeting: Planned & Pick<Meeting, 'heldOnBefore' | 'heldOnBecause' | 'outOfWindowBecause'>,
  heldOn: LocalDate,
): readonly string[] {
  const { heldOnBefore, heldOnReason, heldOnBecause, outOfWindowBecause } = meeting;
  const isInside = heldOn >= meeting.from && heldOn <= meeting.by;
  const counted = isInside ? undefined : (heldOnBecause ?? outOfWindowBecause);
  return [
    `${heldBeside(meeting, heldOn).say}${because(heldOnReason)}`,
    ...(counted === undefined ? [] : [`Counted as: ${OUTSIDE_WORDS[counted]}.`]),
    ...(heldOnBefore === undefined ? [] : [`Before it was corrected, the record said ${shortDate(heldOnBefore)}.`]),
  ];
}

/** ` Why: …`, where somebody said it. */
export const because = (reason: string | undefined): string => (isBlank(reason) ? '' : ` Why: ${reason ?? ''}`);

/** Whose line says when a meeting of this kind is held. */
const SOURCE = {
  planning: 'Warrington W-04',
  support: 'CF-27',
  stability: 'Torbay T-45',
  disruption: 'Warrington W-71',
} as const satisfies Record<MeetingKind, Citation>;

/**
 * What is asked about the day: whether it was really another than the one planned, why it lies outside the window, or why a day that
 * was recorded is corrected. Undefined where nothing is.
 *
 * @source Torbay T-45; Warrington W-71, W-72
 */
export function askAboutDay(meeting: Planned, heldOn: LocalDate): string | undefined {
  if (meeting.heldOn !== undefined)
    return heldOn === meeting.heldOn
      ? undefined
      : `It was recorded as held on ${shortDate(meeting.heldOn)}. Why is it corrected to ${shortDate(heldOn)}?`;
  const { asPlanned, needsReason } = heldBeside(meeting, heldOn);
  if (!asPlanned) return `Was it really held on ${shortDate(heldOn)}? If so, why not on the day planned?`;
  return needsReason ? `Why was it held on ${shortDate(heldOn)}, outside its window?` : undefined;
}

/** The same as something that is missing, until somebody says why. */
export function dayToExplain(meeting: Planned, heldOn: LocalDate, reason: string | undefined): readonly MissingView[] {
  if (askAboutDay(meeting, heldOn) === undefined || !isBlank(reason)) return [];
  const what =
    meeting.heldOn === undefined
      ? `why it was held on ${shortDate(heldOn)}`
      : `why the day is corrected to ${shortDate(heldOn)}`;
  return [{ what, who: 'The minute taker', because: [SOURCE[meeting.kind]], settledBy: 'day' }];
}
