import type { Citation, LocalDate } from '../vocabulary.ts';
import type { Place } from './desk.ts';

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
  readonly obligations: readonly {
    readonly title: string;
    readonly who: string;
    readonly due?: LocalDate | undefined;
    readonly state: string;
    readonly sum: string;
    readonly because: readonly Citation[];
  }[];
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
