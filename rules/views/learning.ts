import type { WaitingDuty } from '../learning/board.ts';
import type { CaseBehind } from '../learning/cases-behind.ts';
import type { Sign } from '../learning/signs.ts';
import type { SummaryFigure } from '../learning/summary.ts';
import type { MeasureName, TeamLine } from '../learning/team-board.ts';
import type { Citation, LocalDate } from '../vocabulary.ts';
import type { Place } from './desk.ts';

/** Something that happened to a child that the procedure tells one to look at; its words have its days. */
export type SignView = Pick<Sign, 'kind' | 'words' | 'because' | 'mayBeDone'>;

/** How far a list in memory is: until it is whole, numbers made of it are not. */
export interface ReadSoFar {
  readonly isWhole: boolean;
  readonly known: number;
}

/** One duty of one team that is late: whose kind of duty, how long, and why. */
export interface LateDuty extends Pick<
  WaitingDuty,
  'team' | 'kind' | 'title' | 'late' | 'longestLateDays' | 'why' | 'because'
> {
  /** The role in words, never a person. */
  readonly whose: string;
}

/** One measure over time: points that a chart draws and a table says. */
export interface MeasureView {
  readonly name: MeasureName;
  readonly title: string;
  readonly points: readonly { readonly on: LocalDate; readonly count: number; readonly of: number }[];
  readonly says: string;
}

/** The board of a team, or of all of them. No worker is in it. */
export interface BoardView {
  readonly today: LocalDate;
  /** What stands above everything. */
  readonly use: string;
  /** Whose board it is: one team, or undefined for every team. */
  readonly team?: string | undefined;
  readonly teams: readonly (TeamLine & { readonly longestWords?: string | undefined })[];
  readonly late: readonly LateDuty[];
  readonly measures: readonly MeasureView[];
  readonly measuresCounted: string;
  readonly because: readonly Citation[];
  readonly read: ReadSoFar;
  /** Other pages of learning that this person may open. */
  readonly pages: readonly ('summary' | 'dip-sample' | 'what-would-change')[];
}

/** A procedure that a person may choose. */
export interface ProcedureChoice {
  readonly name: string;
  readonly title: string;
}

/** One meeting that at least one of two procedures asks for in a case. */
export interface MeetingDifference {
  readonly meeting: string;
  /** By which day and who chairs, under each; undefined where that one asks for none. */
  readonly first?: { readonly by?: LocalDate | undefined; readonly chair: string } | undefined;
  readonly second?: { readonly by?: LocalDate | undefined; readonly chair: string } | undefined;
  readonly doneOn?: LocalDate | undefined;
  readonly lateUnder: readonly ('first' | 'second')[];
}

/** What would change: two procedures side by side. */
export interface SimulationView {
  readonly first: ProcedureChoice;
  readonly second: ProcedureChoice;
  readonly choices: readonly ProcedureChoice[];
  /** Whether the person looking may ask about what was really reported and ended here. */
  readonly mayRunLastYear: boolean;
  /** Which cases they were asked about, a sentence. */
  readonly about: string;
  readonly says: readonly string[];
  readonly sums: readonly { readonly words: string; readonly first: number; readonly second: number }[];
  readonly cases: readonly {
    readonly name: string;
    readonly same: boolean;
    readonly meetings: readonly MeetingDifference[];
    readonly lines: readonly string[];
    readonly paragraphs: { readonly first: readonly Citation[]; readonly second: readonly Citation[] };
  }[];
}

/** A period that a person may choose. */
export interface PeriodChoice {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly title: string;
}

/** A yearly summary, as its writer or a reader has it. */
export interface SummaryView {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly title: string;
  readonly choices: readonly PeriodChoice[];
  /** `inside`: every number, for those who may see them. `public`: what was, or would be, published. */
  readonly readers: 'inside' | 'public';
  readonly state: 'draft' | 'approved';
  readonly version: number;
  /** What stands under the heading: since when, by whom, when it is due. */
  readonly stateWords: string;
  readonly says: string;
  readonly changed: string;
  readonly next: string;
  readonly why?: string | undefined;
  readonly totals: readonly string[];
  readonly figures: readonly SummaryFigure[];
  readonly fewestWords: string;
  /** What is still missing before it may be approved. */
  readonly missing: readonly string[];
  readonly may: readonly ('write' | 'approve' | 'correct' | 'export')[];
  readonly because: readonly Citation[];
  readonly read: ReadSoFar;
}

/** The yearly letter to carers of a period. */
export interface CarersLetterView {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly version: number;
  readonly state: 'draft' | 'released';
  readonly stateWords: string;
  /** What a person wrote, or what the product drafts from the approved summary until somebody has. */
  readonly words: string;
  readonly why?: string | undefined;
  /** What is still missing before it may go out. */
  readonly missing: readonly string[];
  readonly may: readonly ('write' | 'release' | 'correct' | 'export')[];
}

/** A table as a file. */
export interface TableFile {
  /** Without its ending. */
  readonly fileName: string;
  readonly csv: string;
}

/** The letter as a document. */
export interface CarersLetterDocument {
  readonly title: string;
  readonly council: string;
  /** Without its ending. */
  readonly fileName: string;
  readonly words: string;
  /** The day on which it was released. */
  readonly on: LocalDate;
}

/** The cases behind one figure. */
export interface CasesBehindView {
  readonly title: string;
  readonly cases: readonly (CaseBehind & { readonly place: Place; readonly onWords: string })[];
}

/** A summary as a document: what leaves the council. */
export interface SummaryDocument {
  readonly title: string;
  readonly council: string;
  readonly version: number;
  /** Without its ending. */
  readonly fileName: string;
  readonly parts: readonly { readonly heading: string; readonly words: string }[];
  readonly fewest: number;
  readonly totals: readonly string[];
  readonly figures: readonly SummaryFigure[];
  readonly csv: string;
  readonly because: readonly Citation[];
}
