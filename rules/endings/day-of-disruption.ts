import { addDays } from '../days.ts';
import { asking, decided, type Decision } from '../decision.ts';
import type { Profile } from '../profile.ts';
import type { LocalDate } from '../vocabulary.ts';

/**
 * The day from which the window is counted: the first on which both are true, the child is out, and return is ruled out.
 * Not the day of notice, not the decision, not the start of respite.
 *
 * @source CF-48; rulings CF-48; Torbay T-52; E-40, E-41, E-42
 */
export function dayOfDisruption(
  facts: {
    /** First day on which the child did not live there. */
    readonly outSince?: LocalDate | undefined;
    readonly returnRuledOutOn?: LocalDate | undefined;
  },
  { disruption }: Pick<Profile, 'disruption'>,
): Decision<LocalDate> {
  const { is, source } = disruption.day.counted;
  const { outSince, returnRuledOutOn } = facts;
  if (outSince === undefined) {
    return asking({ fact: 'outSince', ask: 'From which day was the child no longer living there?', because: [source] });
  }
  if (is === 'last-night-in-placement') return decided(addDays(outSince, -1), [source]);
  if (returnRuledOutOn === undefined) {
    return asking({
      fact: 'returnRuledOutOn',
      ask: 'On which day was it ruled out that the child goes back? If it has not been, this is not an ending yet.',
      because: [source, 'E-42'],
    });
  }
  const later = outSince > returnRuledOutOn ? outSince : returnRuledOutOn;
  return decided(later, outSince < returnRuledOutOn ? [source, 'E-41'] : [source]);
}

/** Whether the day may be corrected: with a reason; the window is counted anew and the old day is kept. @source CF-48; domain §13 */
export function mayChangeDay(reason: string | undefined): Decision<true> {
  if (reason === undefined || reason.trim() === '') {
    return asking({
      fact: 'reason',
      ask: 'Why is the day of disruption corrected? The window moves with it.',
      because: ['CF-48'],
    });
  }
  return decided<true>(true, ['CF-48']);
}
