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
  { records }: Ports,
): Promise<readonly Row[]> {
  const rows = await asked;
  const children = [...new Set(rows.map(({ childRef }) => childRef))];
  const named = await Promise.all(
    children.map(async (childRef) =>
      (await records.episodes.where({ childRef })).some(({ row }) => row.subjectIds.includes(who)),
    ),
  );
  return rows.filter(({ childRef }) => !named[children.indexOf(childRef)]);
}
