import { z } from 'zod';
import { londonDay, momentAt, type Belonging, type LocalDate } from '#rules';
import { inShape } from '../microsoft365/answer.ts';
import type { Graph } from '../microsoft365/graph.ts';
import { columnName, KEY_COLUMN, type AnyList } from './list.ts';
import type { Sites } from './records.ts';
import { lineOf, type RetentionLine } from './retention-lines.ts';

/** A row as SharePoint has it, damaged or not: where it is, when it was written, and whose it is. */
export interface RowThere extends Belonging {
  readonly list: AnyList;
  readonly line: RetentionLine;
  readonly id: string;
  readonly etag: string;
  readonly key: string;
  readonly writtenOn: LocalDate;
  /** By field; what is empty is left out. */
  readonly cells: Readonly<Record<string, unknown>>;
}

const ITEM = z.looseObject({
  id: z.string(),
  eTag: z.string(),
  lastModifiedDateTime: z.string(),
  fields: z.record(z.string(), z.unknown()),
});
const PAGE = 200;
/** The fields by which a row is named in other rows. */
const NAMES = ['key', 'ref', 'id', 'case', 'meeting', 'episode', 'ending', 'questionnaire'] as const;

/** Every row of a list. For an administrator’s commands alone; no turn of the product reads a list whole. */
export async function everyRow(graph: Graph, sites: Sites, list: AnyList): Promise<readonly RowThere[]> {
  const columns = Object.entries(list.columns).map(([field, column]) => [field, columnName(field, column)] as const);
  const expand = encodeURIComponent(`fields($select=${[KEY_COLUMN, ...columns.map(([, name]) => name)].join(',')})`);
  const items = `/sites/${sites[list.site]}/lists/${list.name}/items?$expand=${expand}&$top=${PAGE}`;
  const answers = await graph.all(`${list.name}/all`, items);
  return answers.map((answer) => {
    const { id, eTag, lastModifiedDateTime, fields } = inShape(list.name, ITEM, answer);
    const cells = Object.fromEntries(
      columns.flatMap(([field, name]) => {
        const cell = fields[name];
        return cell === undefined || cell === null || cell === '' ? [] : [[field, cell]];
      }),
    );
    const writtenOn = londonDay(momentAt(Date.parse(lastModifiedDateTime)));
    return {
      list,
      line: lineOf(list),
      id,
      etag: eTag,
      key: textOf(cells['key']),
      writtenOn,
      cells,
      ...belonging(list, cells),
    };
  });
}

function belonging(list: AnyList, cells: Readonly<Record<string, unknown>>): Belonging {
  const line = lineOf(list);
  const through = line.as === 'councils-own' ? [] : line.through;
  return {
    childRef: line.as === 'councils-own' ? '' : textOf(cells['childRef']),
    names:
      line.as === 'childs-record'
        ? NAMES.map((field) => textOf(cells[field])).filter((name) => name !== '')
        : [textOf(cells['key'])],
    through: through.flatMap((field) => (field === 'key' ? referencesIn(textOf(cells[field])) : textOf(cells[field]))),
  };
}

/** The references in a key such as `hold-terms:IN-2026-0007:…`, or the key of the plan in `pending:` and the plan’s own. */
const referencesIn = (key: string): readonly string[] => [
  ...key.split(':'),
  key.slice(key.indexOf(':') + 1).replace(/\|[0-9a-f]{16}$/, ''),
];

export const textOf = (cell: unknown): string => (typeof cell === 'string' ? cell : '');
