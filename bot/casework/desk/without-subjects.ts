import type { Episode } from '#rules';
import { groupsOf } from '../groups-of.ts';
import type { Ports } from '../ports.ts';

interface OfChild {
  readonly childRef: string;
}

/** The reports of all these children, asked for together. */
export async function episodesOfAll(rows: readonly OfChild[], { records }: Ports): Promise<readonly Episode[]> {
  const children = [...new Set(rows.map(({ childRef }) => childRef))];
  const found = await Promise.all(groupsOf(children).map((childRef) => records.episodes.where({}, { childRef })));
  return found.flat().map(({ row }) => row);
}

/**
 * What is theirs, without the children about whom an allegation or a complaint names them: no task, no form, no meeting and no line
 * tells them that there is a report.
 *
 * @source E-02
 */
export function withoutSubjects<Row extends OfChild>(
  who: string,
  rows: readonly Row[],
  episodes: readonly Episode[],
): readonly Row[] {
  const named = new Set(episodes.filter(({ subjectIds }) => subjectIds.includes(who)).map(({ childRef }) => childRef));
  return rows.filter(({ childRef }) => !named.has(childRef));
}

/** Whom allegations and complaints about these children name, by child. */
export async function subjectsOf(
  children: readonly string[],
  ports: Ports,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const episodes = await episodesOfAll(
    children.map((childRef) => ({ childRef })),
    ports,
  );
  const subjects = new Map<string, readonly string[]>();
  for (const { childRef, subjectIds } of episodes)
    subjects.set(childRef, [...(subjects.get(childRef) ?? []), ...subjectIds]);
  return subjects;
}
