import { asJson, asList, lettersOf } from '../wire/json.ts';
import type { Comparison, Filter, Literal } from './filter.ts';

/** Whether an item answers a filter. SharePoint and the directory compare text without regard to case. */
export function answers(
  filter: Filter,
  item: unknown,
  read: (item: unknown, path: string) => unknown = valueAt,
): boolean {
  switch (filter.is) {
    case 'and':
      return answers(filter.left, item, read) && answers(filter.right, item, read);
    case 'or':
      return answers(filter.left, item, read) || answers(filter.right, item, read);
    case 'not':
      return !answers(filter.of, item, read);
    case 'compare':
      return compare(read(item, filter.path), filter.by, filter.value);
    case 'in':
      return filter.values.some((value) => compare(read(item, filter.path), 'eq', value));
    case 'call':
      return called(filter.name, lettersOf(read(item, filter.path)).toLowerCase(), filter.value.toLowerCase());
    case 'any':
      return asList(read(item, filter.path)).some((inner) =>
        answers(filter.of, inner, (one, path) =>
          path.includes('/') ? valueAt(one, path.split('/').slice(1).join('/')) : one,
        ),
      );
    default:
      return filter satisfies never;
  }
}

/** `fields/CaseKey` in an object; letters' case as it is. */
export const valueAt = (item: unknown, path: string): unknown =>
  path.split('/').reduce<unknown>((inner, name) => asJson(inner)[name], item);

function called(name: 'startswith' | 'endswith' | 'contains', text: string, part: string): boolean {
  switch (name) {
    case 'startswith':
      return text.startsWith(part);
    case 'endswith':
      return text.endsWith(part);
    case 'contains':
      return text.includes(part);
    default:
      return name satisfies never;
  }
}

function compare(actual: unknown, by: Comparison, wanted: Literal): boolean {
  if (wanted === null || actual === undefined || actual === null) {
    const empty = actual === undefined || actual === null;
    if (by === 'eq') return wanted === null && empty;
    if (by === 'ne') return wanted === null ? !empty : empty;
    return false;
  }
  const order = orderOf(actual, wanted);
  switch (by) {
    case 'eq':
      return order === 0;
    case 'ne':
      return order !== 0;
    case 'lt':
      return order < 0;
    case 'le':
      return order <= 0;
    case 'gt':
      return order > 0;
    case 'ge':
      return order >= 0;
    default:
      return by satisfies never;
  }
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** Below nothing when `a` comes before `b`. */
export function orderOf(a: unknown, b: unknown): number {
  if (typeof a === 'number' || typeof b === 'number') return Number(a) - Number(b);
  if (typeof a === 'boolean' || typeof b === 'boolean') return Number(truth(a)) - Number(truth(b));
  const [left, right] = [String(a), String(b)];
  if (MOMENT.test(left) && MOMENT.test(right)) return Date.parse(zoned(left)) - Date.parse(zoned(right));
  const [low, high] = [left.toLowerCase(), right.toLowerCase()];
  return low < high ? -1 : low > high ? 1 : 0;
}

/** Without a zone it is UTC, and not that of this machine. */
const zoned = (text: string): string => (/(Z|[+-]\d{2}:\d{2})$/.test(text) ? text : `${text}Z`);

const truth = (value: unknown): boolean => value === true || value === 'true' || value === '1';
