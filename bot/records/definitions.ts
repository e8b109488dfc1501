import { LONGEST_LINE } from './kinds.ts';
import { columnName, KEY_COLUMN, LAST_WRITE_COLUMN, type AnyColumn, type AnyList } from './list.ts';

/** A column as Graph takes it. */
export interface ColumnDefinition {
  readonly name: string;
  readonly indexed?: boolean;
  readonly enforceUniqueValues?: boolean;
  readonly required?: boolean;
  readonly text?: object;
  readonly choice?: {
    readonly choices: readonly string[];
    readonly allowTextEntry: boolean;
    readonly displayAs: string;
  };
  readonly dateTime?: object;
  readonly number?: object;
  readonly boolean?: object;
}

/** Every column of the list, the key first. */
export const definitionsOf = ({ columns, workedOut = {} }: AnyList): readonly ColumnDefinition[] => [
  { name: KEY_COLUMN, ...line, indexed: true, enforceUniqueValues: true, required: true },
  ...Object.entries(columns)
    .filter(([field]) => field !== 'key')
    .map(([field, column]) => definitionOf(columnName(field, column), column)),
  ...Object.entries(workedOut).map(([name, { kind }]) => definitionOf(name, { kind, indexed: true })),
  { name: LAST_WRITE_COLUMN, ...line },
];

const line = { text: { maxLength: LONGEST_LINE, allowMultipleLines: false } };

function definitionOf(name: string, column: AnyColumn): ColumnDefinition {
  const start = { name, ...(column.indexed ? { indexed: true } : {}) };
  switch (column.kind) {
    case 'text':
      return { ...start, ...line };
    case 'note':
      // Appending would keep every earlier text, and give it back one version at a time.
      return {
        ...start,
        text: { allowMultipleLines: true, appendChangesToExistingText: false, linesForEditing: 6, textType: 'plain' },
      };
    case 'choice':
      return { ...start, choice: { allowTextEntry: false, choices: column.choices ?? [], displayAs: 'dropDownMenu' } };
    case 'date-time':
      return { ...start, dateTime: { format: 'dateTime', displayAs: 'standard' } };
    case 'number':
      return { ...start, number: { decimalPlaces: 'none', displayAs: 'number' } };
    case 'yes-no':
      return { ...start, boolean: {} };
    default:
      return column.kind satisfies never;
  }
}
