import { isKeptFrom, type Episode, type KeptRow } from '#rules';
import { groupsOf } from '../groups-of.ts';
import type { Ports } from '../ports.ts';
import { unlessDamaged } from '../alone.ts';

type OfChild = Pick<KeptRow, 'childRef'>;

/** The reports of several children. */
export interface EpisodesOfAll {
  readonly episodes: readonly Episode[];
  /** Children of whom a report cannot be read: nobody knows whom it names. */
  readonly unknown: ReadonlySet<string>;
}

/** The reports of all these children, asked for together; where one cannot be read, child by child. */
export async function episodesOfAll(rows: readonly OfChild[], ports: Ports): Promise<EpisodesOfAll> {
  const children = [...new Set(rows.map(({ childRef }) => childRef))];
  const together = await unlessDamaged(Promise.all(groupsOf(children).map((some) => episodesOf(some, ports))));
  if (together !== undefined) return { episodes: together.flat(), unknown: new Set() };
  const each = await Promise.all(
    children.map(async (childRef) => ({ childRef, found: await unlessDamaged(episodesOf([childRef], ports)) })),
  );
  return {
    episodes: each.flatMap(({ found }) => found ?? []),
    unknown: new Set(each.flatMap(({ childRef, found }) => (found === undefined ? [childRef] : []))),
  };
}

const episodesOf = async (childRef: readonly string[], { records }: Ports): Promise<readonly Episode[]> =>
  (await records.episodes.where({}, { childRef })).map(({ row }) => row);

/**
 * What is theirs, without the children whom an allegation or a complaint about them concerns, and without what belongs to a report that
 * only names them: no task, no form, no meeting and no line tells them that there is one. Nor a child of whom nobody knows.
 *
 * @source E-02
 */
export const withoutSubjects = <Row extends KeptRow>(
  who: string,
  rows: readonly Row[],
  { episodes, unknown }: EpisodesOfAll,
): readonly Row[] => rows.filter((row) => !unknown.has(row.childRef) && !isKeptFrom(who, row, episodes));

/** Whether a report keeps one of these rows from somebody, or nobody knows whom it names. */
export async function keptFromIn(
  rows: readonly KeptRow[],
  ports: Ports,
): Promise<(who: string, row: KeptRow) => boolean> {
  const all = await episodesOfAll(rows, ports);
  return (who, row) => withoutSubjects(who, [row], all).length === 0;
}
