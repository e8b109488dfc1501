import type { WakeUps } from '../casework/ports.ts';
import type { Config } from '../config.ts';
import type { Graph } from '../microsoft365/graph.ts';
import type { CouncilRecords, Sites } from '../records/records.ts';

/** What came of a look. `seen` holds ids, names of lists and counts: never a person's name, address or words. */
export type Finding =
  | { readonly is: 'well' }
  | { readonly is: 'ill'; readonly seen: readonly string[] }
  /** It could not be found out. */
  | { readonly is: 'unsure'; readonly seen: readonly string[] };

/** One thing that has to be so. */
export interface Check {
  readonly id: string;
  /** What is looked at, as a statement that holds when it is well. */
  readonly what: string;
  /** What people notice when it does not hold. */
  readonly why: string;
  readonly fix: string;
  /** Not looked at while one of these is ill: one cause, one line. */
  readonly after?: readonly string[];
  /** Leaves something behind for a moment, and is looked at only when that was asked for. */
  readonly tries?: true;
  readonly look: (needs: Needs) => Promise<Finding>;
}

/** An answer over HTTP, as little as is needed of it. */
export interface Reached {
  readonly status: number;
  readonly date: string | undefined;
  readonly body: unknown;
}

export interface Needs {
  readonly config: Config;
  readonly graph: Graph;
  readonly records: CouncilRecords;
  readonly sites: Sites;
  /** Undefined where the timer inside serves. */
  readonly queue: WakeUps | undefined;
  readonly graphToken: () => Promise<string>;
  readonly botToken: () => Promise<string>;
  /** Undefined when nobody answers. */
  readonly reach: (url: string, init?: RequestInit) => Promise<Reached | undefined>;
  readonly now: () => Date;
  /** The built tab. */
  readonly tabFolder: string;
  /** The built panes for Outlook. */
  readonly addinFolder: string;
}

export const WELL: Finding = { is: 'well' };
export const ill = (...seen: readonly string[]): Finding => ({ is: 'ill', seen });
export const unsure = (...seen: readonly string[]): Finding => ({ is: 'unsure', seen });
/** Well when there is nothing to tell. */
export const wellIfNone = (seen: readonly string[]): Finding => (seen.length === 0 ? WELL : { is: 'ill', seen });

/** A few, and how many more: a council with a thousand of them needs no thousand lines. */
export const few = (all: readonly string[], most = 5): readonly string[] =>
  all.length <= most ? all : [...all.slice(0, most), `and ${all.length - most} more`];
