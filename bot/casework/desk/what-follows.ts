import { shortDate, titleOf, type FollowsLine, type Step } from '#rules';
import { workerCalled } from '../find-case.ts';
import type { Ports } from '../ports.ts';

/** So many lines fit on a phone; the tab has the rest. */
const LINES = 8;

/** What the plans of a case put on people's desks, without what the same plans settled. Read from the plans, so that it is there at once. */
export const planned = async (about: string, { records }: Ports): Promise<readonly Step[]> =>
  (await records.plans.where({ about })).flatMap(({ row }) => row.steps);

function stillOwed(steps: readonly Step[]) {
  const settled = new Set(steps.flatMap((step) => (step.do === 'settle-debt' ? [step.obligation] : [])));
  return steps.flatMap((step) => (step.do === 'owe' && !settled.has(step.obligation.key) ? [step.obligation] : []));
}

/** Who does what by when. */
export const followsOf = (steps: readonly Step[], ports: Ports): Promise<readonly FollowsLine[]> =>
  linesOf(stillOwed(steps), ports);

/** What the law asks apart from the rest, each line of it with its paragraph. */
export async function lawAndRest(steps: readonly Step[], ports: Ports) {
  const owed = stillOwed(steps);
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

const linesOf = (
  owed: ReturnType<typeof stillOwed>,
  ports: Ports,
  withParagraph = false,
): Promise<readonly FollowsLine[]> =>
  Promise.all(
    owed.slice(0, LINES).map(async ({ kind, ownerId, due, because }) => ({
      what: titleOf(kind, ports.procedure),
      who: ownerId === undefined ? 'To be named' : ((await workerCalled(ownerId, ports))?.name ?? 'To be named'),
      by: due === undefined ? undefined : shortDate(due),
      ...(withParagraph ? { paragraph: because.find((citation) => PARAGRAPH.test(citation)) } : {}),
    })),
  );

/** How each of those days was found. */
export const sumsOf = (steps: readonly Step[]): readonly string[] =>
  stillOwed(steps)
    .filter(({ due }) => due !== undefined)
    .slice(0, LINES)
    .map(({ kind, sum }) => `${titleOf(kind)}: ${sum}`);
