import type { ListPart } from '../list-rows.ts';
import type { ListRecord, RowRecord } from '../list-records.ts';
import { asJson } from '../wire/json.ts';
import { option, type Ask } from './ask.ts';
import { isIndexed, kindOf } from './columns.ts';
import { pathsIn, readFilter, type Filter } from './filter.ts';
import { answers, orderOf } from './filter-match.ts';
import { GraphRefusal, invalidRequest } from './refusal.ts';

/** SharePoint looks through no more rows than this for one question. */
export const THRESHOLD = 5000;

/** The rows of a list that a question asks for, in its order; refused where SharePoint refuses. */
export function rowsAsked(ask: Ask, part: ListPart): readonly RowRecord[] {
  const list = part.value;
  let rows = part.rows.filter(({ removed }) => !removed);
  const [filterText, orderBy] = [option(ask, 'filter'), option(ask, 'orderby')];
  if (option(ask, 'search') !== undefined) throw invalidRequest('Search is not supported on list items.');
  if (filterText !== undefined) {
    const filter = readFilter(filterText);
    for (const path of pathsIn(filter)) mustBeIndexed(path, list, ask);
    mustBeSupported(filter, filterText, list);
    mustBeUnderThreshold(filter, rows);
    rows = rows.filter((row) => answers(filter, row, valueOf));
  }
  if (orderBy === undefined) return rows;
  const [path = '', direction] = orderBy.trim().split(/\s+/);
  mustBeIndexed(path, list, ask);
  const sign = direction?.toLowerCase() === 'desc' ? -1 : 1;
  return rows.toSorted((a, b) => orderOf(valueOf(a, path) ?? '', valueOf(b, path) ?? '') * sign);
}

function valueOf(item: unknown, path: string): unknown {
  const row = item as RowRecord;
  const name = path.replace(/^fields\//i, '');
  if (path === 'id' || name === 'id') return row.id;
  if (path === 'createdDateTime' || name === 'Created') return row.createdAt;
  if (path === 'lastModifiedDateTime' || name === 'Modified') return row.changedAt;
  return asJson(row.fields)[name];
}

function mustBeIndexed(path: string, list: ListRecord, ask: Ask): void {
  const name = path.replace(/^fields\//i, '');
  const known = ['id', 'Title', 'Created', 'Modified', 'createdDateTime', 'lastModifiedDateTime'].includes(name);
  if (!known && (name === path || !list.columns.some((column) => column.name === name))) {
    throw invalidRequest(`The expression "${path}" is not valid.`);
  }
  if (isIndexed(list, name) || name === 'id') return;
  if (/HonorNonIndexedQueriesWarningMayFailRandomly/i.test(ask.header('prefer') ?? '')) return;
  throw invalidRequest(
    `Field '${name}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.`,
  );
}

function mustBeSupported(filter: Filter, text: string, list: ListRecord): void {
  switch (filter.is) {
    case 'and':
    case 'or':
      mustBeSupported(filter.left, text, list);
      mustBeSupported(filter.right, text, list);
      return;
    case 'compare':
      mustBeComparable(filter, list);
      return;
    case 'call':
      if (filter.name === 'startswith') return;
      break;
    case 'not':
    case 'in':
    case 'any':
      break;
    default:
      filter satisfies never;
  }
  throw invalidRequest(`The filter '${text}' is not supported on list items.`);
}

/**
 * Emptiness is not to be asked for, and a text column's index does not answer “from” and “to”: past the threshold
 * SharePoint would look through every row. It is refused from the first row on, so that it is found here.
 */
function mustBeComparable({ by, path, value }: Filter & { readonly is: 'compare' }, list: ListRecord): void {
  if (value === null) throw invalidRequest(`The expression "${path} ${by} null" is not supported on list items.`);
  const column = list.columns.find(({ name }) => name === path.replace(/^fields\//i, ''));
  const isText = path.replace(/^fields\//i, '') === 'Title' || (column !== undefined && kindOf(column) === 'text');
  if (isText && by !== 'eq') throw overThreshold();
}

const overThreshold = (): GraphRefusal =>
  new GraphRefusal(
    422,
    'notSupported',
    'The attempted operation is prohibited because it exceeds the list view threshold. The request uses too many resources.',
  );

/** The first condition does the narrowing; where it leaves too many rows, an index does not help. */
function mustBeUnderThreshold(filter: Filter, rows: readonly RowRecord[]): void {
  if (rows.length <= THRESHOLD) return;
  let first = filter;
  while (first.is === 'and') first = first.left;
  const matches = rows.filter((row) => answers(first, row, valueOf)).length;
  if (matches > THRESHOLD) {
    throw overThreshold();
  }
}
