import type { Ports } from '../ports.ts';

interface OfChild {
  readonly childRef: string;
}

/**
 * What is theirs, without the children about whom an allegation or a complaint names them: no task, no form, no meeting and no line
 * tells them that there is a report.
 *
 * @source E-02
 */
export async function withoutSubjects<Row extends OfChild>(
  who: string,
  asked: Promise<readonly Row[]>,
  ports: Ports,
): Promise<readonly Row[]> {
  const rows = await asked;
  const subjects = await subjectsOf(
    rows.map(({ childRef }) => childRef),
    ports,
  );
  return rows.filter(({ childRef }) => subjects.get(childRef)?.includes(who) !== true);
}

/** Whom allegations and complaints about these children name, by child. */
export async function subjectsOf(
  children: readonly string[],
  { records }: Pick<Ports, 'records'>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const named = [...new Set(children)].map(async (childRef) => {
    const episodes = await records.episodes.where({ childRef });
    return [childRef, episodes.flatMap(({ row }) => row.subjectIds)] as const;
  });
  return new Map(await Promise.all(named));
}
