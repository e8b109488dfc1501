import { isKeptFrom, type Episode, type KeptRow, type Meeting } from '#rules';
import { groupsOf } from '../groups-of.ts';
import type { Ports } from '../ports.ts';
import { unlessDamaged } from '../alone.ts';

type OfChild = Pick<KeptRow, 'childRef'>;
/** What belongs to a meeting that is for brothers or sisters too is kept from whoever one of them keeps it from. @source E-30 */
type WithBeside = KeptRow & { readonly beside?: readonly string[] | undefined };

/** The reports of several children. */
export interface EpisodesOfAll {
  readonly episodes: readonly Episode[];
  /** Children of whom a report cannot be read: nobody knows whom it names. */
  readonly unknown: ReadonlySet<string>;
}

/** The reports of all these children, asked for together; where one cannot be read, child by child. */
export async function episodesOfAll(
  rows: readonly (OfChild & Pick<WithBeside, 'beside'>)[],
  ports: Ports,
): Promise<EpisodesOfAll> {
  const children = [...new Set(rows.flatMap(({ childRef, beside = [] }) => [childRef, ...beside]))];
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
export const withoutSubjects = <Row extends WithBeside>(
  who: string,
  rows: readonly Row[],
  { episodes, unknown }: EpisodesOfAll,
): readonly Row[] =>
  rows.filter((row) =>
    [row, ...(row.beside ?? []).map((childRef) => ({ childRef }))].every(
      (one) => !unknown.has(one.childRef) && !isKeptFrom(who, one, episodes),
    ),
  );

/** The other children of each of these meetings that are held together with another, by reference. */
export async function childrenBeside(
  meetings: readonly Meeting[],
  { records }: Ports,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const known = new Map(meetings.map((one) => [one.ref, one]));
  const read = async (refs: readonly string[]): Promise<void> => {
    for (const some of groupsOf(refs.filter((ref) => !known.has(ref))))
      for (const { row } of await records.meetings.where({}, { ref: some })) known.set(row.ref, row);
  };
  await read([...new Set(meetings.flatMap(({ heldWith }) => heldWith ?? []))]);
  const leads = [...known.values()].filter(({ also = [] }) => also.length > 0);
  await read([...new Set(leads.flatMap(({ also = [] }) => also))]);
  return new Map(
    leads.flatMap(({ ref: lead, also = [] }) => {
      const refs = [lead, ...also];
      const childOf = (ref: string): readonly string[] =>
        [known.get(ref)?.childRef].filter((child) => child !== undefined);
      return refs.map((ref) => [ref, refs.filter((other) => other !== ref).flatMap(childOf)] as const);
    }),
  );
}

/** Whether a report keeps one of these rows from somebody, or nobody knows whom it names. */
export async function keptFromIn(
  rows: readonly WithBeside[],
  ports: Ports,
): Promise<(who: string, row: WithBeside) => boolean> {
  const all = await episodesOfAll(rows, ports);
  return (who, row) => withoutSubjects(who, [row], all).length === 0;
}
