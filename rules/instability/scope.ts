import type { Placement } from '../case-records.ts';
import { ageOn } from '../meetings/placement-kinds.ts';
import type { Profile } from '../profile.ts';
import type { Citation, LocalDate } from '../vocabulary.ts';

/** Whether the stability procedure is for this child in this placement. */
export interface Scope {
  readonly is: 'in-scope' | 'other-setting' | 'adult';
  /** What whoever reports or judges is told at once. */
  readonly notes: readonly { readonly words: string; readonly because: Citation }[];
}

const ADULT_AT = 18;
const SUPPORTED_FROM = 16;

/**
 * The settings of the procedure; a young person of 18 or over is an adult, and nobody under 16 may live in supported
 * accommodation. A worry is heard in every setting: only the meeting depends on it.
 *
 * @source Torbay T-04; CF-45; E-50
 */
export function scopeOf(
  placement: Placement,
  on: LocalDate,
  { stability, council }: Pick<Profile, 'stability' | 'council'>,
): Scope {
  const age = placement.bornOn === undefined ? undefined : ageOn(placement.bornOn, on);
  if (age !== undefined && age >= ADULT_AT) {
    return {
      is: 'adult',
      notes: [
        {
          words:
            'They are 18 or over: no stability or disruption meeting. Offer a learning conversation, with their consent; the personal adviser leads.',
          because: 'E-50',
        },
      ],
    };
  }
  const notes: Scope['notes'][number][] = [];
  if (placement.setting === 'supported-accommodation' && age !== undefined && age < SUPPORTED_FROM) {
    const home = council.words.supportedAccommodation.is;
    notes.push({
      words: `Under 16 in ${home}: not a lawful placement. Tell your manager now.`,
      because: 'CF-45, domain §6.5',
    });
  }
  if (placement.setting === 'supported-accommodation' && age === undefined) {
    notes.push({
      words: 'The date of birth is missing: nobody under 16 may live here.',
      because: 'CF-45, domain §6.5',
    });
  }
  if (holdsStabilityMeeting(placement, stability)) return { is: 'in-scope', notes };
  notes.push({
    words:
      'No stability meeting in this kind of placement: the manager chooses support, an earlier case review or another way.',
    because: stability.settings.source,
  });
  return { is: 'other-setting', notes };
}

/** Whether the procedure holds a stability meeting in this placement: by its kind, and by who provides it. */
export const holdsStabilityMeeting = (
  placement: Pick<Placement, 'setting' | 'provider'>,
  { settings, notFor }: Pick<Profile['stability'], 'settings' | 'notFor'>,
): boolean =>
  settings.is.includes(placement.setting) &&
  !notFor.some(({ is }) => is.setting === placement.setting && is.provider === placement.provider);
