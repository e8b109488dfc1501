import {
  decided,
  isOwedAgain,
  mayLiftHold,
  obligationsStartedBy,
  stepId,
  type Decision,
  type Episode,
  type Step,
} from '#rules';
import { askAfterHold } from './ask-after-hold.ts';
import { episodeCalled, placementAt } from './find-case.ts';
import { keepPlan } from './keep-plan.ts';
import { mayThey } from './may-they.ts';
import { oweSteps, placementFacts } from './owe.ts';
import { redrawCards } from './show-card.ts';
import type { World } from './world.ts';

/** The manager looked at the hold today. @source ruling E-01 */
export async function lookAtHold(who: string, ref: string, world: World): Promise<Episode> {
  const episode = await episodeCalled(ref, world);
  const { row: placement } = await placementAt(episode.row.placement, world);
  await mayThey(who, 'look-at-hold', { episode: episode.row, placement }, world);
  if (episode.row.hold !== 'standing') return episode.row;
  const changed = await world.records.episodes.change(episode, { holdLookedAtOn: world.today() });
  const day = world.today();
  const id = `${ref}/looked-${day}`;
  const drafts = obligationsStartedBy(
    'allegation-reported',
    { day, ...placementFacts(placement) },
    world.procedure,
    await world.workingDays(),
  ).filter(({ kind }) => isOwedAgain(kind, world.procedure));
  const owed = await world.records.obligations.where({ about: ref });
  const looks = owed.filter(({ row }) => isOwedAgain(row.kind, world.procedure) && row.doneAt === undefined);
  const steps: Step[] = [
    ...looks.map(({ row }): Step => ({
      do: 'settle-debt',
      id: stepId(id, row.key),
      obligation: row.key,
      by: who,
      note: 'looked at',
    })),
    ...(await oweSteps(id, drafts, { about: ref, placement, managerId: episode.row.managerId }, world, day)),
  ];
  await keepPlan({ id, about: ref, steps }, world);
  await world.records.audit(ref, `looked-${day}`, {
    at: world.now(),
    actor: who,
    did: 'looked at the hold',
    about: ref,
  });
  redrawCards(ref, world, ['hold']);
  return changed.row;
}

/** A named manager lifts the hold with the outcome of the LADO or strategy discussion; never the reporter. */
export async function liftHold(who: string, ref: string, outcome: string, world: World): Promise<Decision<Episode>> {
  const episode = await episodeCalled(ref, world);
  const { row: placement } = await placementAt(episode.row.placement, world);
  const reports = await world.records.reports.where({ episode: ref });
  const reporterIds = reports.map(({ row }) => row.reporterId);
  const actor = await mayThey(who, 'lift-hold', { episode: episode.row, placement, reporterIds }, world);
  const may = mayLiftHold({
    actorRoles: actor.roles,
    actorId: who,
    reporterIds,
    subjectIds: episode.row.subjectIds,
    outcome,
  });
  if (may.is !== 'decided') return may;
  if (episode.row.hold !== 'standing') return decided(episode.row, may.because);
  const changed = await world.records.episodes.change(episode, {
    hold: 'lifted',
    holdLiftedBy: who,
    holdOutcome: outcome,
  });
  const owed = await world.records.obligations.where({ about: ref });
  const id = `${ref}/hold-lifted-${episode.row.holdSince ?? ''}`;
  const standing = owed.filter(
    ({ row }) => row.doneAt === undefined && (row.kind === 'hold.look-again' || row.kind === 'hold.designated-officer'),
  );
  const steps: Step[] = [
    ...standing.map(({ row }): Step => ({
      do: 'settle-debt',
      id: stepId(id, row.key),
      obligation: row.key,
      by: who,
      note: 'hold lifted',
    })),
    { do: 'show-card', id: stepId(id, 'judgement'), to: changed.row.managerId, card: 'judgement', about: ref },
    ...(await askAfterHold(id, changed.row.childRef, world)),
  ];
  await keepPlan({ id, about: ref, steps }, world);
  await world.records.audit(ref, `lifted-${episode.row.holdSince ?? ''}`, {
    at: world.now(),
    actor: who,
    did: 'lifted the hold',
    about: ref,
  });
  redrawCards(ref, world, ['hold', 'judgement']);
  return decided(changed.row, may.because);
}
