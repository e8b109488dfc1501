import type { Citation, LocalDate } from '../vocabulary.ts';
import type { Place } from './desk.ts';
import type { OwedView } from './meeting.ts';

/** The ending of a placement: what it asks for, and how far that is. */
export interface EndingView {
  readonly ref: string;
  readonly childRef: string;
  readonly initials: string;
  readonly state: string;
  readonly stateWords: string;
  readonly leftOn: LocalDate;
  /** Whether a disruption meeting is required, to be considered, or not required, in words. */
  readonly needWords: string;
  readonly reason?: string | undefined;
  readonly toCheck: boolean;
  readonly because: readonly Citation[];
  readonly sums: readonly string[];
  readonly obligations: readonly OwedView[];
  readonly meetings: readonly {
    readonly ref: string;
    readonly kind: string;
    readonly stateWords: string;
    readonly when?: string | undefined;
    readonly place: Place;
  }[];
  readonly profile: string;
  readonly place: Place;
}
