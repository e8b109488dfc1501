import type { Column } from './kinds.ts';

/** A column for each field of the record: a field without one does not compile, nor one of another kind. */
export type ColumnsOf<Row> = { readonly [Field in keyof Row]-?: Column<Row[Field]> };

/** The council has two sites: the restricted one holds what families said and how they are reached. */
export type SiteName = 'main' | 'restricted';

/** One SharePoint list and the record that its rows are. */
export interface ListOf<Row> {
  readonly name: string;
  readonly site: SiteName;
  readonly columns: ColumnsOf<Row>;
  /** Columns that no record has: worked out from the row each time it is written, indexed, and only asked by. */
  readonly workedOut?: Readonly<Record<string, WorkedOut<Row>>>;
  /** Its rows are never written in a batch: when an answer is lost, it is the answer to that one write. */
  readonly alone?: boolean;
  /** Fields by which a row is asked for that nobody may miss: one that cannot be read is a fault there, and is not passed over. */
  readonly neverPassedOver?: readonly string[];
}

/** A column that is worked out from the others. */
export interface WorkedOut<Row> {
  readonly kind: 'text' | 'date-time';
  readonly of: (row: Row) => string;
}

/** A list of any record, for those who only look at its columns. */
export interface AnyList {
  readonly name: string;
  readonly site: SiteName;
  readonly columns: Readonly<Record<string, AnyColumn & { readonly read: (cell: unknown) => unknown }>>;
  readonly workedOut?: Readonly<Record<string, Pick<WorkedOut<never>, 'kind'>>>;
}
export type AnyColumn = Pick<Column<never>, 'kind' | 'indexed' | 'name' | 'choices'>;

/** Where a row that cannot be read is told, by its key and never by its values. */
export interface DamageLog {
  error(what: string, ids: { readonly list: string; readonly key: string; readonly code: string }): void;
}

/** The column whose value no two rows share. */
export const KEY_COLUMN = 'Key';
/** Who wrote a row last: a new id with each write of ours, by which a write whose answer was lost is known again. */
export const LAST_WRITE_COLUMN = 'LastWrite';

/** A field's column: its own name, in PascalCase, unless it has another. */
export const columnName = (field: string, column: { readonly name?: string | undefined }): string =>
  column.name ?? `${field.charAt(0).toUpperCase()}${field.slice(1)}`;
