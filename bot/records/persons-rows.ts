import {
  beforeHandingOver,
  isNamedIn,
  rowsOfChild,
  type AskedRow,
  type Asker,
  type HandedRow,
  type Others,
} from '#rules';
import { Fault } from '../faults.ts';
import { LISTS } from './columns.ts';
import { textOf, type RowThere } from './every-row.ts';
import { readable } from './what-is-over.ts';

/** Everything held about somebody, each row with what has to be done before it is given. */
export interface PersonsData {
  readonly rows: readonly HandedRow[];
  /** The rows of a child’s record in which a worker did something: where, and not what it says. */
  readonly named: readonly { readonly list: string; readonly key: string; readonly fields: readonly string[] }[];
  /** Whose record it is: a child’s reference; undefined for a worker. */
  readonly childRef: string | undefined;
  /** What of the record is theirs, for the files that these rows name. */
  readonly theirs: readonly RowThere[];
}

const named = (list: { readonly name: string }, rows: readonly RowThere[]) =>
  rows.filter((row) => row.list.name === list.name);

/** Undefined where nobody of that reference, key or id is known. */
export function personsData(asker: Asker, all: readonly RowThere[]): PersonsData | undefined {
  if (asker.is === 'worker') return workersData(asker, all);
  const circle = named(LISTS.circle, all);
  const childRef =
    asker.is === 'child' ? asker.id : textOf(circle.find(({ key }) => key === asker.id)?.cells['childRef']);
  const record = childRef === '' ? [] : rowsOfChild(childRef, all);
  if (record.length === 0) return undefined;
  const others = othersIn(childRef, record, all, asker);
  const authors = authorsIn(record);
  const workers = workersIn(all);
  const rows = asker.is === 'child' ? record : record.filter((row) => isAbout(row, asker, authors, record));
  return {
    rows: rows.map((row) => beforeHandingOver(asAsked(row, authors, workers), asker, others)),
    named: [],
    childRef,
    theirs: rows,
  };
}

/** Lists in which a row is about the worker alone. */
const ABOUT_WORKERS: readonly string[] = [
  LISTS.workers,
  LISTS.roles,
  LISTS.conversations,
  LISTS.refusals,
  LISTS.cards,
].map(({ name }) => name);

function workersData(asker: Asker, all: readonly RowThere[]): PersonsData | undefined {
  const naming = all.filter(({ cells }) => fieldsNaming(asker.id, cells).length > 0);
  if (naming.length === 0) return undefined;
  const own = naming.filter(({ list }) => ABOUT_WORKERS.includes(list.name));
  const nobody: Others = { circle: [], children: [] };
  return {
    rows: own.map((row) => beforeHandingOver(asAsked(row, new Map(), new Set([asker.id])), asker, nobody)),
    named: naming
      .filter((row) => !own.includes(row))
      .map(({ list, key, cells }) => ({ list: list.name, key, fields: fieldsNaming(asker.id, cells) })),
    childRef: undefined,
    theirs: [],
  };
}

const fieldsNaming = (id: string, cells: RowThere['cells']): readonly string[] =>
  Object.entries(cells).flatMap(([field, cell]) => (textOf(cell).includes(id) ? [field] : []));

/** Who wrote the answers of each form. */
const authorsIn = (rows: readonly RowThere[]): ReadonlyMap<string, string> =>
  new Map(named(LISTS.questionnaires, rows).map(({ cells }) => [textOf(cells['id']), textOf(cells['person'])]));

const personOf = ({ list, key, cells }: RowThere, authors: ReadonlyMap<string, string>): string =>
  list.name === LISTS.circle.name
    ? key
    : textOf(cells['person']) || (authors.get(textOf(cells['questionnaire'])) ?? '');

/** Whether the row is somebody’s own, names them by key, or says their name. */
function isAbout(
  row: RowThere,
  asker: Asker,
  authors: ReadonlyMap<string, string>,
  record: readonly RowThere[],
): boolean {
  if (personOf(row, authors) === asker.id || fieldsNaming(asker.id, row.cells).length > 0) return true;
  return Object.values(row.cells).some((cell) =>
    circleOf(they(record, asker)).some((who) => isNamedIn(textOf(cell), who)),
  );
}

const they = (record: readonly RowThere[], { id }: Asker): readonly RowThere[] =>
  named(LISTS.circle, record).filter(({ key }) => key === id);

/** Whoever cannot be read could not be kept out: then nothing is handed over. */
function circleOf(rows: readonly RowThere[]): Others['circle'] {
  const circle = readable(LISTS.circle, rows);
  if (circle === undefined) throw new Fault('damaged', LISTS.circle.name);
  return circle;
}

/** Everyone else of the circle, and the children of the same home or family. */
function othersIn(childRef: string, record: readonly RowThere[], all: readonly RowThere[], { id }: Asker): Others {
  const own = named(LISTS.placements, record);
  const homes = new Set(own.map(({ cells }) => textOf(cells['homeRef'])));
  const siblings = new Set(own.flatMap(({ cells }) => textOf(cells['siblings']).split('\n')));
  const children = named(LISTS.placements, all).filter(
    ({ cells, childRef: of }) => of !== childRef && (siblings.has(of) || homes.has(textOf(cells['homeRef']))),
  );
  return {
    circle: circleOf(named(LISTS.circle, record).filter(({ key }) => key !== id)),
    children: children.map(({ childRef: of, cells }) => ({
      childRef: of,
      initials: textOf(cells['initials']),
      bornOn: undefined,
    })),
  };
}

const workersIn = (all: readonly RowThere[]): ReadonlySet<string> =>
  new Set(named(LISTS.workers, all).map(({ cells }) => textOf(cells['id'])));

function asAsked(row: RowThere, authors: ReadonlyMap<string, string>, workers: ReadonlySet<string>): AskedRow {
  const person = personOf(row, authors);
  return {
    list: row.list.name,
    key: row.key,
    person,
    personIsWorker: workers.has(person),
    cells: Object.entries(row.cells).map(([field, cell]) => ({
      field,
      text: typeof cell === 'string' ? cell : JSON.stringify(cell),
      isWords: row.list.columns[field]?.kind === 'note',
    })),
  };
}
