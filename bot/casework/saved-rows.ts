import type { CardName, Change, Instant, LocalDate, Plan, Redraw, Role } from '#rules';

/* Rows of our own keeping, as they are read and written, beside the records of a case. */

/** A row as it was read: its values, and the version that a change must name. */
export interface Saved<Row> {
  readonly row: Row;
  readonly version: string;
  /** Who wrote it last: the plan and the number of its change, or an id of that write. */
  readonly lastWrite?: string | undefined;
}

/** For a column, the values of which one is enough. */
export type Among<Row> = { readonly [Field in keyof Row]?: readonly Row[Field][] };

/** One list of the council's, as values. Throws `Fault` only. */
export interface Table<Row extends { readonly key: string }> {
  find(key: string): Promise<Saved<Row> | undefined>;
  /** Rows whose columns have these values, and one of these in each column of `among`; each named column must be indexed. */
  where(columns: Partial<Row>, among?: Among<Row>): Promise<readonly Saved<Row>[]>;
  all(): Promise<readonly Saved<Row>[]>;
  /** Creates once: when the key is there already, answers the row that is there, and `existed` is true. */
  create(row: Row, mark?: string): Promise<Saved<Row> & { readonly existed: boolean }>;
  /**
   * Changes once: `Fault('changed-meanwhile')` when the row is no longer the version that was read. The mark stands in the
   * row as its last write, by which a write whose answer was lost is known again; without one, an id is made.
   */
  change(saved: Saved<Row>, to: Partial<Row>, mark?: string): Promise<Saved<Row>>;
}

/** A plan with what came of its changes and steps. */
export interface SavedPlan {
  readonly key: string;
  readonly about: string;
  /** The episode, ending or series that its record belongs to. */
  readonly case?: string | undefined;
  readonly state: 'open' | 'done';
  /** Rows of ours that are made or changed, first of all. Taken out once they are. */
  readonly changes?: readonly Change[] | undefined;
  /** The version of the row that the first change is made to. */
  readonly firstVersion?: string | undefined;
  /** Who acted, what they did, and which cards show something else now. */
  readonly act?: PlannedAct | undefined;
  readonly steps: Plan['steps'];
  /** Step id → what came of it, in a word or an id. */
  readonly done: Readonly<Record<string, string>>;
  readonly takenBy?: string | undefined;
  readonly takenUntil?: Instant | undefined;
  readonly attempts: number;
  /** Reason of the last fault, and the step: never its message. */
  readonly lastFault?: string | undefined;
}

/** What an audit line says, and what is drawn again; without a name or a word that was typed. */
export interface PlannedAct {
  readonly actor: string;
  readonly at: Instant;
  readonly did: string;
  readonly to: string;
  readonly redraw: readonly Redraw[];
  /** A mark of what was said, by which another’s press under the same key, or other words, is told from a second press of the same. */
  readonly said?: string | undefined;
}

/**
 * What a person typed, saved before the plan that needs it: seen by its author alone, without effect. Emptied once the plan's
 * changes hold the words; one that has no plan after a minute is taken up again.
 */
export interface Pending {
  /** `pending:`, the plan's key, and the mark of what was said. */
  readonly key: string;
  /** The command, by its name. */
  readonly command: string;
  readonly author: string;
  readonly state: 'waiting' | 'done';
  readonly at: Instant;
  /** What the command was given, as JSON: opaque to the list. */
  readonly said: string;
  /** The words by the names that the plan uses. */
  readonly words: Readonly<Record<string, string>>;
}

/** A card that a person was shown, so that it can be replaced and is known when it comes back. */
export interface SavedCard {
  /** `card:` and the step's id. */
  readonly key: string;
  readonly person: string;
  readonly card: CardName;
  readonly about: string;
  readonly activity?: string | undefined;
  readonly state: 'sending' | 'shown' | 'blocked' | 'refused';
}

/** A letter sent, or not: Graph has no key for mail, so what is unclear is shown to a person, never repeated. */
export interface SavedLetter {
  readonly key: string;
  readonly to: string;
  readonly letter: string;
  readonly about: string;
  readonly state: 'to-send' | 'sending' | 'sent' | 'unclear' | 'refused';
  readonly at: Instant;
}

/** Where a person's personal chat with the bot is. */
export interface Conversation {
  readonly key: string;
  readonly person: string;
  readonly conversation: string;
  readonly serviceUrl: string;
  readonly member: string;
}

/** Counters and change tokens; nothing of a case. */
export interface Setting {
  readonly key: string;
  readonly value: string;
}

/*
 * Where Steady goes on to ask what has changed: rows of the settings, made by Microsoft 365 for one list and one mailbox. They say nothing
 * anywhere else, so that no copy brings them along.
 */

/** Of the list of people. */
export const PEOPLE_LOOKED_AT = 'people-looked-at';
/** Of the organiser’s calendar. */
export const CALENDAR_LOOKED_AT = 'calendar:delta';

/** Who was refused what: one row a person, act, case and day. Outside the case’s own chain. */
export interface RefusalRow {
  readonly key: string;
  /** Entra object id; `form:` and the form’s id for whoever holds a link. */
  readonly person: string;
  /** The command or the question, by its name. */
  readonly act: string;
  /** The reference asked for; empty where there was none, or none of ours. */
  readonly case: string;
  readonly day: LocalDate;
  readonly times: number;
  readonly firstAt: Instant;
  readonly lastAt: Instant;
}

/** Who read what: one row a person, record and day. */
export interface ReadRow {
  readonly key: string;
  readonly person: string;
  readonly what: 'case' | 'meeting' | 'room' | 'minutes' | 'overview' | 'answers' | 'form';
  /** The reference of the record, or the form’s id. */
  readonly record: string;
  readonly case: string;
  readonly childRef: string;
  readonly day: LocalDate;
  readonly at: Instant;
}

/** One line of what happened, chained to the line before it. */
export interface AuditLine {
  readonly at: Instant;
  readonly actor: string;
  readonly did: string;
  readonly about: string;
}

/** That somebody has a role: by this it is asked who could do something. What they may do is read from their own row. */
export interface RoleHeld {
  /** `role:`, the role and the person. */
  readonly key: string;
  readonly role: Role;
  readonly person: string;
}
