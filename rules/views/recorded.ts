import type { LocalDate, MeetingOutcome } from '../vocabulary.ts';

/** What somebody saw of a record when they began to write it; of a meeting that is not recorded yet, nothing. */
export interface RecordSeen {
  readonly heldOn?: LocalDate | undefined;
  readonly heldOnReason?: string | undefined;
  readonly record?: string | undefined;
  readonly decisions?: string | undefined;
  readonly outcome?: MeetingOutcome | undefined;
  readonly nextOn?: LocalDate | undefined;
  readonly nextReason?: string | undefined;
  readonly noNextReason?: string | undefined;
}

/** What stands in a record and is not shown of itself, for whoever may change it. */
export interface RecordedBeside {
  readonly heldOnReason?: string | undefined;
  readonly outcome?: MeetingOutcome | undefined;
  readonly nextReason?: string | undefined;
  readonly noNextReason?: string | undefined;
}

/** What two may have changed at once. */
export type RecordField = 'heldOn' | 'heldOnReason' | 'record' | 'decisions' | 'outcome' | 'next' | 'nextReason';

/** Somebody else recorded the same otherwise since it was looked at. Nothing is saved until a person settles it. */
export interface TwoRecorded {
  readonly is: 'two-wrote';
  readonly conflicts: readonly {
    readonly field: RecordField;
    readonly title: string;
    readonly theirs: string;
    readonly yours: string;
  }[];
  /** The record as it stands now. */
  readonly theirs: RecordSeen;
  /** What was written, with theirs where only they changed it. */
  readonly merged: RecordSeen;
}
