import type { Episode } from '#rules';
import { groupsOf } from '../groups-of.ts';
import type { Ports } from '../ports.ts';
import { unlessDamaged } from '../alone.ts';

interface OfChild {
  readonly childRef: string;
}

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
 * What is theirs, without the children about whom an allegation or a complaint names them: no task, no form, no meeting and no line
 * tells them that there is a report. Nor a child of whom nobody knows.
 *
 * @source E-02
 */
export function withoutSubjects<Row extends OfChild>(
  who: string,
  rows: readonly Row[],
  { episodes, unknown }: EpisodesOfAll,
): readonly Row[] {
  const named = new Set(episodes.filter(({ subjectIds }) => subjectIds.includes(who)).map(({ childRef }) => childRef));
  return rows.filter(({ childRef }) => !named.has(childRef) && !unknown.has(childRef));
}

/** Whether a report about one of these children names somebody, or nobody knows whom it names. */
export async function namedIn(
  children: readonly string[],
  ports: Ports,
): Promise<(who: string, childRef: string) => boolean> {
  const all = await episodesOfAll(
    children.map((childRef) => ({ childRef })),
    ports,
  );
  return (who, childRef) => withoutSubjects(who, [{ childRef }], all).length === 0;
}
