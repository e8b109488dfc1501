import { z } from 'zod';
import { inShape } from '../microsoft365/answer.ts';
import type { Graph } from '../microsoft365/graph.ts';
import { isOfLater, lacksRows } from './carry-over.ts';
import { EVERY_LIST, LISTS } from './columns.ts';
import { definitionsOf, type ColumnDefinition } from './definitions.ts';
import type { AnyList } from './list.ts';
import type { Sites } from './records.ts';
import { tableOver } from './table.ts';

const COLUMNS = z.looseObject({
  value: z.array(
    z.looseObject({
      id: z.string(),
      name: z.string(),
      indexed: z.boolean().nullish(),
      enforceUniqueValues: z.boolean().nullish(),
      text: z.looseObject({ allowMultipleLines: z.boolean().nullish() }).nullish(),
      choice: z.looseObject({ choices: z.array(z.string()).nullish() }).nullish(),
      dateTime: z.unknown().optional(),
      number: z.unknown().optional(),
      boolean: z.unknown().optional(),
    }),
  ),
});
export type ColumnThere = z.infer<typeof COLUMNS>['value'][number];

/** What a site lacks of what the lists need. */
export type Lack =
  | { readonly lacks: 'list'; readonly list: AnyList }
  | { readonly lacks: 'column'; readonly list: AnyList; readonly column: ColumnDefinition }
  | {
      readonly lacks: 'index' | 'unique' | 'choices';
      readonly list: AnyList;
      readonly column: ColumnDefinition;
      readonly there: ColumnThere;
    }
  /** A column of that name holds something else: only a person may decide what becomes of it. */
  | { readonly lacks: 'kind'; readonly list: AnyList; readonly column: ColumnDefinition };

/** The sites cannot be used as they are. Says what is missing, where, and what to run. */
export class SchemaFault extends Error {
  override readonly name = 'SchemaFault';
  readonly lacks: readonly string[];

  constructor(lines: readonly string[], remedy = REMEDY) {
    super(
      `Steady does not start: the SharePoint sites are not ready.\n${lines.map((line) => `  ${line}`).join('\n')}\n${remedy}`,
    );
    this.lacks = lines;
  }
}

const REMEDY =
  'An administrator runs: node infra/provision.ts (see infra/permissions.md). It adds what is missing and deletes nothing.';

const NOT_CARRIED_OVER = 'Rows of an earlier version are not copied to where this one looks for them.';

const OF_LATER = 'A later version moved rows to where this one does not look.';
const BACK =
  'Start the later version again; or go back with the copy that provisioning took before it moved them (docs/guides/it.md, “Upgrade and back”).';

/**
 * Refuses to go on when a list, a column, an index or a unique flag is missing: writing without them loses things. So does writing
 * beside rows that an earlier version kept elsewhere.
 */
export async function checkSchema(graph: Graph, sites: Sites): Promise<void> {
  const lacks = (await Promise.all(EVERY_LIST.map((list) => lacksOf(graph, sites, list)))).flat();
  if (lacks.length > 0) throw new SchemaFault(lacks.map(lackInWords));
  const settings = tableOver(graph, sites[LISTS.settings.site], LISTS.settings, { error: () => undefined });
  if (await lacksRows(settings)) throw new SchemaFault([NOT_CARRIED_OVER]);
  if (await isOfLater(settings)) throw new SchemaFault([OF_LATER], BACK);
}

/** What this list lacks on its site. */
export async function lacksOf(graph: Graph, sites: Sites, list: AnyList): Promise<readonly Lack[]> {
  const answer = await graph.together.look(
    `schema/${list.name}`,
    `/sites/${sites[list.site]}/lists/${list.name}/columns`,
  );
  if (answer === undefined) return [{ lacks: 'list', list }];
  const there = new Map(
    inShape(`schema/${list.name}`, COLUMNS, answer).value.map((column) => [column.name.toLowerCase(), column]),
  );
  return definitionsOf(list).flatMap((column) => lacksIn(list, column, there.get(column.name.toLowerCase())));
}

const KINDS = ['text', 'choice', 'dateTime', 'number', 'boolean'] as const;

function lacksIn(list: AnyList, column: ColumnDefinition, there: ColumnThere | undefined): readonly Lack[] {
  if (there === undefined) return [{ lacks: 'column', list, column }];
  if (isOfAnotherKind(column, there)) return [{ lacks: 'kind', list, column }];
  const isMissing = {
    index: column.indexed === true && there.indexed !== true,
    unique: column.enforceUniqueValues === true && there.enforceUniqueValues !== true,
    choices: lacksChoices(column, there),
  };
  return (['index', 'unique', 'choices'] as const)
    .filter((lacks) => isMissing[lacks])
    .map((lacks) => ({ lacks, list, column, there }));
}

function isOfAnotherKind(column: ColumnDefinition, there: ColumnThere): boolean {
  const kind = KINDS.find((one) => column[one] !== undefined);
  if (kind === undefined || (there[kind] ?? undefined) === undefined) return true;
  return kind === 'text' && (there.text?.allowMultipleLines === true) !== takesLines(column);
}

const takesLines = ({ text }: ColumnDefinition): boolean =>
  text !== undefined && 'allowMultipleLines' in text && text.allowMultipleLines === true;

function lacksChoices({ choice }: ColumnDefinition, there: ColumnThere): boolean {
  const known = there.choice?.choices ?? [];
  return choice?.choices.some((one) => !known.includes(one)) === true;
}

export function lackInWords(lack: Lack): string {
  const where = `list ${lack.list.name} on the ${lack.list.site} site`;
  switch (lack.lacks) {
    case 'list':
      return `The ${where} is missing.`;
    case 'column':
      return `Column ${lack.column.name} is missing in ${where}.`;
    case 'index':
      return `Column ${lack.column.name} has no index in ${where}.`;
    case 'unique':
      return `Column ${lack.column.name} does not enforce unique values in ${where}.`;
    case 'choices':
      return `Column ${lack.column.name} lacks some of its choices in ${where}.`;
    case 'kind':
      return `Column ${lack.column.name} is of another kind in ${where}: rename it or take it out by hand first.`;
    default:
      return lack satisfies never;
  }
}
