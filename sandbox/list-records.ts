import type { Json } from './wire/json.ts';

export interface ColumnRecord {
  readonly id: string;
  readonly name: string;
  definition: Json;
}

export interface RowVersion {
  readonly version: number;
  readonly at: string;
  readonly fields: Json;
}

export interface RowRecord {
  readonly id: number;
  readonly guid: string;
  version: number;
  readonly createdAt: string;
  changedAt: string;
  fields: Json;
  history: RowVersion[];
  sequence: number;
  removed: boolean;
  /** Written over what was there: the list kept no versions then. */
  overwritten?: boolean;
}

export interface ListRecord {
  readonly id: string;
  readonly site: string;
  readonly name: string;
  displayName: string;
  description: string;
  readonly template: string;
  readonly createdAt: string;
  /** Switched off in the list's settings by a person; Graph has no way to. */
  versioning?: 'off';
  columns: ColumnRecord[];
}
