import type { SheetFieldKind, SheetKind } from '../sheets/sheet.ts';
import type { Citation } from '../vocabulary.ts';

/** One field of a sheet, as it stands. */
export interface SheetFieldView {
  readonly id: string;
  readonly label: string;
  readonly kind: SheetFieldKind;
  readonly hint?: string | undefined;
  readonly choices?: readonly { readonly value: string; readonly words: string }[] | undefined;
  readonly value?: string | undefined;
  /** The value to be read. */
  readonly words?: string | undefined;
  /** What stood there before, by whom, oldest first. */
  readonly before?: readonly string[] | undefined;
}

export interface SheetGroupView {
  readonly title: string;
  readonly fields: readonly SheetFieldView[];
}

/** One sheet: a time when the child was missing, the plan of this home. */
export interface SheetView {
  readonly number: number;
  /** What tells it from the others of its kind. */
  readonly name: string;
  readonly groups: readonly SheetGroupView[];
  /** Papers that are attached to it, in the order in which they came. */
  readonly files?: readonly { readonly name: string; readonly words: string }[] | undefined;
}

/** Every sheet of one kind on this page. */
export interface SheetsOfKind {
  readonly kind: SheetKind;
  readonly title: string;
  readonly intro: string;
  readonly because: readonly Citation[];
  readonly sheets: readonly SheetView[];
  /** The fields of a new one; left out where there is none to be begun. */
  readonly blank?: readonly SheetGroupView[] | undefined;
  readonly mayFill: boolean;
  /** Whether each can be had as a Word file, to be given to those who agreed it. */
  readonly asFile: boolean;
}

/** What is kept beside this record, field by field. */
export interface SheetsView {
  readonly ref: string;
  readonly kinds: readonly SheetsOfKind[];
  /** Of a disruption meeting: what is kept of the child’s case, day by day. */
  readonly chronology?: readonly { readonly on: string; readonly words: string }[] | undefined;
}
