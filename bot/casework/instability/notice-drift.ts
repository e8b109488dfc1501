import { nextInSeries, obligationsStartedBy, stepId, type Episode, type Step } from '#rules';
import { placementAt } from '../find-case.ts';
import { savePlan, planKey } from '../plans/save-plan.ts';
import { obligationKey, oweSteps, placementFacts } from '../obligations/owe.ts';
import { procedureOf } from '../procedure-of.ts';
import type { Ports } from '../ports.ts';

/** Meetings that repeat, or a case that stays open, without the placement growing steadier: someone from outside looks at why. @source E-72 */
export async function noticeDrift(episode: Episode, ports: Ports): Promise<void> {
  const id = `${episode.ref}/drift`;
  if (episode.state === 'closed' || (await ports.records.plans.find(planKey(id))) !== undefined) return;
  const heldOn = (await ports.records.meetings.where({ about: episode.ref })).flatMap(({ row }) =>
    row.heldOn === undefined ? [] : [row.heldOn],
  );
  const [calendar, procedure] = [await ports.workingDays(), await procedureOf(episode, ports)];
  // The days open count also where no meeting was held yet.
  const series = nextInSeries(
    { heldOn: heldOn.length === 0 ? [episode.openedOn] : heldOn, openedOn: episode.openedOn, today: ports.today() },
    procedure,
    calendar,
  );
  if (series.is !== 'decided' || series.value.oversight === undefined) return;
  const { row: placement } = await placementAt(episode.placement, ports);
  const drafts = obligationsStartedBy(
    'drift-noticed',
    { day: ports.today(), ...placementFacts(placement) },
    procedure,
    calendar,
  );
  const owed = await oweSteps(id, drafts, { about: episode.ref, placement, managerId: episode.managerId }, ports);
  const cards = owed.flatMap((step): readonly Step[] =>
    step.do === 'owe' && step.obligation.ownerId !== undefined
      ? [
          {
            do: 'show-card',
            id: stepId(id, `card-${step.obligation.ownerId}`),
            to: step.obligation.ownerId,
            card: 'task',
            about: obligationKey(episode.ref, step.obligation.kind),
          },
        ]
      : [],
  );
  await savePlan({ id, about: episode.ref, steps: [...owed, ...cards] }, ports);
}

const OPEN = ['awaiting-judgement', 'supporting', 'meeting', 'review'] as const satisfies readonly Episode['state'][];

/** Every open episode, for the timer. */
export async function noticeDrifts(ports: Ports): Promise<void> {
  for (const state of OPEN)
    for (const { row } of await ports.records.episodes.where({ state })) await noticeDrift(row, ports);
}
