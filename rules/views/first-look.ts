import type { Citation, LocalDate } from '../vocabulary.ts';
import type { Place } from './desk.ts';

/** How far one step of a case is. */
export type StepState = 'done' | 'now' | 'to-come' | 'late' | 'on-hold' | 'not-needed';

/** One step of a case, from the report to the review: what it is called, its day in words, and how far it is. */
export interface RailStep {
  readonly step: string;
  readonly words: string;
  /** `Fri 20 Nov`, `by Tue 12 Jan`, or nothing where no day is known. */
  readonly when: string;
  readonly state: StepState;
}

/** Whom a meeting puts in danger if it is forgotten. It is never folded and never closed. */
export interface SafetyLine {
  readonly kind: 'kept-apart' | 'hold' | 'not-told' | 'safe-contact' | 'interpreter';
  readonly title: string;
  readonly words: string;
  readonly place?: Place | undefined;
  readonly because: readonly Citation[];
}

/** One count at the head of the page; zero is a sentence of its own. */
export interface StatusCount {
  readonly of: 'answered' | 'views' | 'late' | 'missing';
  readonly count: number;
  readonly outOf?: number | undefined;
  /** `have answered` */
  readonly words: string;
  /** `3 to chase` */
  readonly more: string;
}

export type LineTone = 'done' | 'open' | 'late' | 'on-hold' | 'quiet';

export interface LineState {
  readonly tone: LineTone;
  readonly words: string;
}

/** One person of the meeting in one line. */
export interface PersonLine {
  readonly key: string;
  readonly name: string;
  readonly part: string;
  /** `Email`, or the worker through whom they are asked. */
  readonly reached: string;
  /** `Wed 2 Dec`; empty before it is sent. */
  readonly asked: string;
  readonly answer: LineState;
  /** Only for whoever reads the answers. */
  readonly views?: LineState | undefined;
  /** Why they are left out or apart, as it was written. */
  readonly reason?: string | undefined;
  readonly because: readonly Citation[];
}

export const SIDES = ['child', 'family', 'carers', 'adopters', 'professionals'] as const;
export type SideName = (typeof SIDES)[number];

/** The people of one side, with how many of them have answered. */
export interface SideOfPeople {
  readonly side: SideName;
  readonly words: string;
  readonly summary: string;
  readonly people: readonly PersonLine[];
}

/** The days on which a meeting may be held, as a bar: places on it are hundredths of its length. */
export interface WindowBar {
  readonly first: LocalDate;
  readonly last: LocalDate;
  readonly best?: { readonly first: LocalDate; readonly last: LocalDate } | undefined;
  readonly chosen?: LocalDate | undefined;
  readonly isOutside: boolean;
  /** The same in a sentence. */
  readonly words: string;
  readonly at: {
    readonly best?: { readonly from: number; readonly length: number } | undefined;
    readonly chosen?: number | undefined;
  };
}

/** What whoever chairs sees to before the day; it ticks itself from what happened. */
export interface CheckLine {
  readonly check: string;
  readonly words: string;
  readonly state: LineState;
  /** Where it is done: a part of the page, or another page. */
  readonly opens?:
    { readonly words: string; readonly section?: string | undefined; readonly place?: Place | undefined } | undefined;
  readonly because: readonly Citation[];
}

/** What whoever runs a meeting reads first. */
export interface FirstLook {
  readonly rail: readonly RailStep[];
  /** What is waited for now, and of whom. */
  readonly now: string;
  readonly status: readonly StatusCount[];
  readonly safety: readonly SafetyLine[];
  readonly sides: readonly SideOfPeople[];
  readonly window: WindowBar;
  /** Empty for everybody but the chair. */
  readonly checklist: readonly CheckLine[];
}
