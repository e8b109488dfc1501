import {
  decided,
  holdsTheLift,
  isOwedAgain,
  londonDay,
  mayAgreeTerms,
  mayLiftHold,
  obligationsStartedBy,
  stepId,
  type Decision,
  type Episode,
  type LocalDate,
  type Step,
} from '#rules';
import { askAfterHold } from './ask-after-hold.ts';
import { episodeCalled, placementAt, workerCalled } from '../find-case.ts';
import { termsKey, type AgreedTerms } from './hold-about.ts';
import { savePlan } from '../plans/save-plan.ts';
import { saveSetting } from '../plans/save-setting.ts';
import { canThey, mayThey } from '../may-they.ts';
import { oweSteps, placementFacts } from '../obligations/owe.ts';
import { procedureOf } from '../procedure-of.ts';
import { redrawCards } from '../plans/show-card.ts';
import type { Ports } from '../ports.ts';

/** The manager looked at the hold today. @source ruling E-01 */
export async function lookAtHold(who: string, ref: string, ports: Ports): Promise<Episode> {
  const episode = await episodeCalled(ref, ports);
  const { row: placement } = await placementAt(episode.row.placement, ports);
  await mayThey(who, 'look-at-hold', { episode: episode.row, placement }, ports);
  if (episode.row.hold !== 'standing') return episode.row;
  const changed = await ports.records.episodes.change(episode, { holdLookedAtOn: ports.today() });
  const procedure = await procedureOf(episode.row, ports);
  const day = ports.today();
  const id = `${ref}/looked-${day}`;
  const drafts = obligationsStartedBy(
    'allegation-reported',
    { day, ...placementFacts(placement) },
    procedure,
    await ports.workingDays(),
  ).filter(({ kind }) => isOwedAgain(kind, procedure));
  const owed = await ports.records.obligations.where({ about: ref });
  const looks = owed.filter(({ row }) => isOwedAgain(row.kind, procedure) && row.doneAt === undefined);
  const steps: Step[] = [
    ...looks.map(({ row }): Step => ({
      do: 'settle-debt',
      id: stepId(id, row.key),
      obligation: row.key,
      by: who,
      note: 'looked at',
    })),
    ...(await oweSteps(id, drafts, { about: ref, placement, managerId: episode.row.managerId }, ports, day)),
  ];
  await savePlan({ id, about: ref, steps }, ports);
  await ports.records.audit(ref, `looked-${day}`, {
    at: ports.now(),
    actor: who,
    did: 'looked at the hold',
    about: ref,
  });
  redrawCards(ref, ports, ['hold']);
  return changed.row;
}

/** Whether this person is offered to lift the hold, or to agree terms: by the table of access and by the council's procedure. */
export async function canLiftHold(who: string, about: Parameters<typeof canThey>[2], ports: Ports): Promise<boolean> {
  if (!(await canThey(who, 'lift-hold', about, ports))) return false;
  return holdsTheLift((await workerCalled(who, ports))?.roles ?? [], ports.procedure);
}

/** The episode on hold, and the person who asks to lift it or to agree terms, with what a rule asks of them. */
async function toLift(who: string, ref: string, ports: Ports) {
  const episode = await episodeCalled(ref, ports);
  const { row: placement } = await placementAt(episode.row.placement, ports);
  const reports = await ports.records.reports.where({ episode: ref });
  const reporterIds = reports.map(({ row }) => row.reporterId);
  const { roles: actorRoles } = await mayThey(
    who,
    'lift-hold',
    { episode: episode.row, placement, reporterIds },
    ports,
  );
  return { episode, actor: { actorRoles, actorId: who, reporterIds, subjectIds: episode.row.subjectIds } };
}

/**
 * A named manager keeps the terms on which the LADO agreed that meetings are prepared. The hold stands on: it is looked at each
 * working day, and whom it is about stays away.
 *
 * @source ruling E-01
 */
export async function agreeTerms(
  who: string,
  ref: string,
  said: { readonly terms: string; readonly agreedWith: string; readonly agreedOn: LocalDate },
  ports: Ports,
): Promise<Decision<Episode>> {
  const { episode, actor } = await toLift(who, ref, ports);
  const { row } = episode;
  const heldSince = row.holdSince === undefined ? row.openedOn : londonDay(row.holdSince);
  const may = mayAgreeTerms({ ...actor, ...said, heldSince, today: ports.today() }, ports.procedure);
  if (may.is !== 'decided') return may;
  if (row.hold !== 'standing') return decided(row, may.because);
  const at = ports.now();
  await saveSetting(termsKey(row), { ...said, by: who, at } satisfies AgreedTerms, ports);
  const owed = await ports.records.obligations.where({ about: ref });
  const id = `${ref}/terms-${at}`;
  const steps: Step[] = [
    ...owed
      .filter(({ row: obligation }) => obligation.doneAt === undefined && obligation.kind === 'hold.designated-officer')
      .map(({ row: obligation }): Step => ({
        do: 'settle-debt',
        id: stepId(id, obligation.key),
        obligation: obligation.key,
        by: who,
        note: 'terms agreed',
      })),
    { do: 'show-card', id: stepId(id, 'judgement'), to: row.managerId, card: 'judgement', about: ref },
    ...(await askAfterHold(id, row.childRef, ports)),
  ];
  await savePlan({ id, about: ref, steps }, ports);
  await ports.records.audit(ref, `terms-${at}`, { at, actor: who, did: 'agreed terms with the LADO', about: ref });
  redrawCards(ref, ports, ['hold', 'judgement']);
  return decided(row, may.because);
}

/** A named manager lifts the hold with the outcome of the LADO or strategy discussion; never the reporter. */
export async function liftHold(who: string, ref: string, outcome: string, ports: Ports): Promise<Decision<Episode>> {
  const { episode, actor } = await toLift(who, ref, ports);
  const may = mayLiftHold({ ...actor, outcome }, ports.procedure);
  if (may.is !== 'decided') return may;
  if (episode.row.hold !== 'standing') return decided(episode.row, may.because);
  const changed = await ports.records.episodes.change(episode, {
    hold: 'lifted',
    holdLiftedBy: who,
    holdOutcome: outcome,
  });
  const owed = await ports.records.obligations.where({ about: ref });
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
    ...(await askAfterHold(id, changed.row.childRef, ports)),
  ];
  await savePlan({ id, about: ref, steps }, ports);
  await ports.records.audit(ref, `lifted-${episode.row.holdSince ?? ''}`, {
    at: ports.now(),
    actor: who,
    did: 'lifted the hold',
    about: ref,
  });
  redrawCards(ref, ports, ['hold', 'judgement']);
  return decided(changed.row, may.because);
}
