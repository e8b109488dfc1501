import { randomUUID } from 'node:crypto';
import type { ColumnRecord, ListRecord } from '../list-records.ts';
import { asJson, asList, isJson, type Json } from '../wire/json.ts';
import { invalidRequest } from './refusal.ts';

/** Kinds of column; a column is of one kind only. */
export const KINDS = [
  'text',
  'number',
  'dateTime',
  'boolean',
  'choice',
  'currency',
  'personOrGroup',
  'lookup',
  'hyperlinkOrPicture',
] as const;

export type ColumnKind = (typeof KINDS)[number];

export const SINGLE_LINE_MOST = 255;
/** Characters that several lines of text hold at most. */
const MANY_LINES_MOST = 63_999;
/** Indexes of one list, those of unique columns among them. */
export const MOST_INDEXES = 20;

/** Names that SharePoint has for itself in every list, whether it shows them or not. */
const RESERVED: readonly string[] = [
  ...['Title', 'ID', 'Created', 'Modified', 'Author', 'Editor', 'Attachments', 'ContentType', 'ContentTypeId'],
  ...['Edit', 'DocIcon', 'LinkTitle', 'LinkTitleNoMenu', 'LinkTitle2', 'SelectTitle', 'InstanceID', 'Order', 'GUID'],
  ...['WorkflowVersion', 'WorkflowInstanceID', 'FileRef', 'FileDirRef', 'FileLeafRef', 'FSObjType', 'SortBehavior'],
  ...['PermMask', 'PrincipalCount', 'UniqueId', 'SyncClientId', 'ProgId', 'ScopeId', 'MetaInfo', 'ItemChildCount'],
  ...['FolderChildCount', 'AppAuthor', 'AppEditor', 'ServerUrl', 'EncodedAbsUrl', 'BaseName', 'Restricted'],
  ...['ParentUniqueId', 'StreamHash', 'ComplianceAssetId', 'AccessPolicy', 'NoExecute', 'OriginatorId'],
];

const system = (name: string, definition: Json): Json => ({
  id: `system-${name}`,
  name,
  displayName: name,
  columnGroup: '_Hidden',
  enforceUniqueValues: false,
  hidden: false,
  indexed: false,
  required: false,
  readOnly: true,
  ...definition,
});

/** Every list has these. `Title` has no index unless someone gives it one. */
export const SYSTEM_COLUMNS: readonly Json[] = [
  system('Title', {
    readOnly: false,
    columnGroup: 'Custom Columns',
    text: { maxLength: 255, allowMultipleLines: false },
  }),
  system('ID', { displayName: 'ID', number: { decimalPlaces: 'none' }, indexed: true }),
  system('Created', { dateTime: { format: 'dateTime', displayAs: 'default' } }),
  system('Modified', { dateTime: { format: 'dateTime', displayAs: 'default' } }),
];

const WRITABLE = [
  'name',
  'displayName',
  'description',
  'indexed',
  'enforceUniqueValues',
  'required',
  'hidden',
  'defaultValue',
  'columnGroup',
  'readOnly',
  'validation',
  'id',
  'type',
];

/** A new column, as Graph takes it. */
export function columnFrom(body: Json, others: readonly ColumnRecord[]): ColumnRecord {
  const name = typeof body['name'] === 'string' ? body['name'] : '';
  if (!/^[A-Za-z_]\w*$/.test(name))
    throw invalidRequest('The column name is missing or has characters that are not allowed.');
  const taken = [...others.map((one) => one.name), ...RESERVED];
  if (taken.some((one) => one.toLowerCase() === name.toLowerCase())) {
    throw invalidRequest(`A column with the name '${name}' already exists.`);
  }
  const kinds = KINDS.filter((kind) => body[kind] !== undefined && body[kind] !== null);
  if (kinds.length !== 1) throw invalidRequest('A column is of exactly one kind.');
  for (const key of Object.keys(body)) {
    const known = key.includes('@') || WRITABLE.includes(key) || (KINDS as readonly string[]).includes(key);
    if (!known)
      throw invalidRequest(`The property '${key}' does not exist on type 'microsoft.graph.columnDefinition'.`);
  }
  if (body['enforceUniqueValues'] === true && body['indexed'] !== true) {
    throw invalidRequest('A column that enforces unique values must be indexed.');
  }
  const kind = kinds[0] ?? 'text';
  if (body['indexed'] === true && kind === 'text' && asJson(body['text'])['allowMultipleLines'] === true) {
    throw invalidRequest('A column of multiple lines of text cannot be indexed.');
  }
  const written = Object.fromEntries(Object.entries(body).filter(([key]) => !key.includes('@') && key !== 'id'));
  return { id: randomUUID(), name, definition: withUsual(written, kind) };
}

/** What SharePoint fills in when a kind of column says nothing. */
function withUsual(written: Json, kind: ColumnKind): Json {
  const usual: Readonly<Partial<Record<ColumnKind, Json>>> = {
    text: { allowMultipleLines: false, appendChangesToExistingText: false, linesForEditing: 0, maxLength: 255 },
    choice: { allowTextEntry: false, choices: [], displayAs: 'dropDownMenu' },
    dateTime: { displayAs: 'default', format: 'dateTime' },
    number: { decimalPlaces: 'automatic', displayAs: 'number' },
  };
  const given = isJson(written[kind]) ? written[kind] : {};
  const filled = { ...usual[kind], ...given };
  if (kind === 'text' && filled['allowMultipleLines'] === true) delete filled['maxLength'];
  return { ...written, [kind]: filled };
}

export const columnOf = ({ id, name, definition }: ColumnRecord): Json => ({
  columnGroup: 'Custom Columns',
  description: '',
  displayName: name,
  enforceUniqueValues: false,
  hidden: false,
  indexed: false,
  readOnly: false,
  required: false,
  ...definition,
  id,
  name,
});

/** Refuses the twenty-first index of a list. */
export function mustFitIndexes(columns: readonly ColumnRecord[]): void {
  if (columns.filter(({ definition }) => definition['indexed'] === true).length <= MOST_INDEXES) return;
  throw invalidRequest(`The list already has the maximum number of indices, ${MOST_INDEXES}.`);
}

export const kindOf = ({ definition }: ColumnRecord): ColumnKind =>
  KINDS.find((kind) => definition[kind] !== undefined) ?? 'text';

export const isIndexed = (list: ListRecord, name: string): boolean =>
  name === 'id' || list.columns.some((column) => column.name === name && column.definition['indexed'] === true);

/** The values as they are kept, or a refusal. An empty text is no value. */
export function fieldsFrom(body: Json, list: ListRecord): Json {
  const kept: Json = {};
  for (const [name, value] of Object.entries(body)) {
    if (name.includes('@')) continue;
    if (name === 'Title') {
      kept[name] = textValue(name, value, SINGLE_LINE_MOST);
      continue;
    }
    const column = list.columns.find((one) => one.name === name);
    if (column === undefined) throw invalidRequest(`Field '${name}' is not recognized`);
    if (column.definition['readOnly'] === true) throw invalidRequest(`Field '${name}' is read-only`);
    kept[name] = value === null || value === '' ? undefined : valueFor(column, value);
  }
  return kept;
}

function valueFor(column: ColumnRecord, value: unknown): unknown {
  const { name, definition } = column;
  const kind = kindOf(column);
  const settings = asJson(definition[kind]);
  switch (kind) {
    case 'text':
      return textValue(
        name,
        value,
        settings['allowMultipleLines'] === true
          ? MANY_LINES_MOST
          : Math.min(SINGLE_LINE_MOST, Number(settings['maxLength'])),
      );
    case 'number':
    case 'currency': {
      if (typeof value !== 'number') throw invalidRequest(`Field '${name}' takes a number.`);
      const { minimum, maximum } = settings;
      if ((typeof minimum === 'number' && value < minimum) || (typeof maximum === 'number' && value > maximum)) {
        throw invalidRequest(`The value of field '${name}' is out of range.`);
      }
      return value;
    }
    case 'dateTime': {
      const moment = typeof value === 'string' ? Date.parse(value) : Number.NaN;
      if (Number.isNaN(moment)) throw invalidRequest(`Field '${name}' takes a date and time.`);
      // SharePoint keeps whole seconds.
      return `${new Date(moment).toISOString().slice(0, 19)}Z`;
    }
    case 'boolean':
      if (typeof value !== 'boolean') throw invalidRequest(`Field '${name}' takes true or false.`);
      return value;
    case 'choice':
      if (typeof value !== 'string') throw invalidRequest(`Field '${name}' takes a text.`);
      if (settings['allowTextEntry'] !== true && !asList(settings['choices']).includes(value)) {
        throw invalidRequest(`The value of field '${name}' is not one of its choices.`);
      }
      return value;
    case 'personOrGroup':
    case 'lookup':
    case 'hyperlinkOrPicture':
      throw invalidRequest('General exception while processing');
    default:
      return kind satisfies never;
  }
}

function textValue(name: string, value: unknown, most: number): string | undefined {
  if (value === null || value === '') return undefined;
  if (typeof value !== 'string') throw invalidRequest(`Field '${name}' takes a text.`);
  if (value.length > most) throw invalidRequest(`The value of field '${name}' is longer than ${most} characters.`);
  return value;
}

/** Refuses a row in which a required column is empty. */
export function mustBeComplete(fields: Json, list: ListRecord): void {
  const missing = list.columns.find(
    ({ name, definition }) => definition['required'] === true && fields[name] === undefined,
  );
  if (missing !== undefined) throw invalidRequest(`Field '${missing.name}' is required.`);
}

/** The fields of a new row, as its list takes them. */
export function wholeRow(body: Json, list: ListRecord): Json {
  const fields = fieldsFrom(body, list);
  mustBeComplete(fields, list);
  return fields;
}
