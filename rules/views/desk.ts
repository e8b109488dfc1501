import type { EvidenceAsked } from '../obligations/evidence.ts';
import type { ActionView } from './action.ts';
import type { Citation, Force, LocalDate, LocalTime } from '../vocabulary.ts';

/** Where in the tab something is: one page and what it is about. `meeting/SM-2026-0142`, `questionnaire/…`, `episode/…`. */
export type Place = string;

/** One thing that waits for a person. */
export interface Waiting {
  readonly id: string;
  /** A sentence that names no child: `Judge report IN-2026-0007`. */
  readonly title: string;
  readonly ref: string;
  /** `C-1042 (BB)`, or the reference alone where the child is not one of one’s own. */
  readonly child?: string | undefined;
  readonly due?: LocalDate | undefined;
  readonly state: 'on-time' | 'due-soon' | 'overdue' | 'held' | 'no-day';
  readonly sum: string;
  readonly because: readonly Citation[];
  readonly force: Force;
  readonly place: Place;
  /** What is asked of the person who says “done” here; absent where Steady sees by itself when it is. */
  readonly asks?: EvidenceAsked | undefined;
  /** Where it is done, where Steady sees it. */
  readonly seen?: string | undefined;
  /** The action of a meeting that is owed, with its words. */
  readonly action?: ActionView | undefined;
}

/** My desk: what waits for me, by day; my children; my meetings. */
export interface DeskView {
  readonly today: LocalDate;
  readonly person: { readonly id: string; readonly name: string; readonly roles: readonly string[] };
  readonly waiting: readonly Waiting[];
  readonly children: readonly {
    readonly childRef: string;
    readonly initials: string;
    readonly home: string;
    readonly state: string;
    readonly place: Place;
  }[];
  readonly meetings: readonly {
    readonly ref: string;
    readonly kind: string;
    readonly startsAt?: LocalTime | undefined;
    readonly state: string;
    readonly place: Place;
  }[];
  readonly notices: readonly string[];
}
