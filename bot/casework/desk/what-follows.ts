import {
  catalogueOf,
  isRequired,
  shortDate,
  titleOf,
  type Effects,
  type FollowsLine,
  type Obligation,
  type Step,
} from '#rules';
import { workerCalled } from '../find-case.ts';
import { openPlansOf } from '../plans/open-plans-of.ts';
import type { Ports } from '../ports.ts';
import { expectNothing } from '../unit-of-work.ts';

/** So many lines fit on a phone; the tab has the rest. */
const LINES = 8;

type Owed = Omit<Obligation, 'level'>;

/**
 * What is owed about a case and its meetings and not done, in the order of the catalogue. Plans that still put something on a desk
 * count, so that it is there at once.
 */
export async function owedAfter(about: string, { records, procedure }: Ports): Promise<readonly Owed[]> {
  const [plans, meetings] = await Promise.all([
    // Plans of an earlier version put what is owed on a desk as a step.
    openPlansOf(about, { records }),
    records.meetings.where({ about }),
    records.obligations.where({ about }),
  ]);
  const refs = [about, ...meetings.map(({ row }) => row.ref)];
  const rows = (await Promise.all(refs.map((ref) => records.obligations.where({ about: ref })))).flat();
  const planned = stillOwed(plans.flatMap(({ row }) => row.steps));
  const settled = settledBy(plans.flatMap(({ row }) => row.steps));
  const there = new Set(rows.map(({ row }) => row.key));
  const open = [
    ...rows.map(({ row }) => row).filter((row) => isRequired(row) && !settled.has(row.key)),
    ...planned.filter(({ key }) => !there.has(key)),
  ];
  const order = new Map(catalogueOf(procedure).map(({ kind }, at) => [kind, at]));
  const placeOf = ({ kind }: Owed): number => order.get(kind) ?? order.size;
  return [...open].sort((one, other) => placeOf(one) - placeOf(other));
}

/** Reads what `owedAfter` is going to ask for, and who owes it. */
export async function readOwedAhead({ about, changes, steps }: Effects, ports: Ports): Promise<unknown> {
  const { records } = ports;
  const made = changes.flatMap((change) => ('create' in change ? [change] : []));
  const meetings = made.flatMap((change) =>
    change.create === 'meetings' && typeof change.row.ref === 'string' ? [change.row.ref] : [],
  );
  const owed = [
    ...made.flatMap((change) => (change.create === 'obligations' ? [change.row] : [])),
    ...steps.flatMap((step) => (step.do === 'owe' ? [step.obligation] : [])),
  ];
  for (const ref of meetings) expectNothing(ports, 'obligations', { about: ref });
  if (made.some(({ create, row }) => create === 'episodes' && row.ref === about)) {
    expectNothing(ports, 'obligations', { about });
    expectNothing(ports, 'meetings', { about });
    expectNothing(ports, 'plans', { case: about, state: 'open' });
  }
  const owners = new Set(owed.flatMap(({ ownerId }) => (typeof ownerId === 'string' ? [ownerId] : [])));
  return Promise.all([
    // Plans of an earlier version put what is owed on a desk as a step.
    openPlansOf(about, { records }),
    records.meetings.where({ about }),
    ...[about, ...meetings].map((ref) => records.obligations.where({ about: ref })),
    ...[...owners].map((id) => records.workers.find(`person:${id}`)),
  ]);
}

const settledBy = (steps: readonly Step[]): ReadonlySet<string> =>
  new Set(steps.flatMap((step) => (step.do === 'settle-debt' ? [step.obligation] : [])));

export function stillOwed(steps: readonly Step[]): readonly Owed[] {
  const settled = settledBy(steps);
  return steps.flatMap((step) => (step.do === 'owe' && !settled.has(step.obligation.key) ? [step.obligation] : []));
}

/** Who does what by when. */
export const followsOf = (owed: readonly Owed[], ports: Ports): Promise<readonly FollowsLine[]> => linesOf(owed, ports);

/** What the law asks apart from the rest, each line of it with its paragraph. */
export async function lawAndRest(owed: readonly Owed[], ports: Ports) {
  return {
    law: await linesOf(
      owed.filter(({ force }) => force === 'law'),
      ports,
      true,
    ),
    rest: await linesOf(
      owed.filter(({ force }) => force !== 'law'),
      ports,
    ),
  };
}

const PARAGRAPH = /^(Regulations?|Section) /;

const linesOf = (owed: readonly Owed[], ports: Ports, withParagraph = false): Promise<readonly FollowsLine[]> =>
  Promise.all(
    owed.slice(0, LINES).map(async ({ kind, ownerId, due, because }) => ({
      what: titleOf(kind, ports.procedure),
      who: ownerId === undefined ? 'To be named' : ((await workerCalled(ownerId, ports))?.name ?? 'To be named'),
      by: due === undefined ? undefined : shortDate(due),
      ...(withParagraph ? { paragraph: because.find((citation) => PARAGRAPH.test(citation)) } : {}),
    })),
  );

/** How each of those days was found. */
export const sumsOf = (owed: readonly Owed[]): readonly string[] =>
  owed
    .filter(({ due }) => due !== undefined)
    .slice(0, LINES)
    .map(({ kind, sum }) => `${titleOf(kind)}: ${sum}`);
